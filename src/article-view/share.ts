import type { Article } from '../model.js';

/** What came of sharing. */
export type ShareOutcome = 'shared' | 'copied' | 'failed';

/** Hands an article's address to the system's own sheet, or copies it where there is none. */
export async function shareArticle({ headline, url, wire }: Article): Promise<ShareOutcome> {
  const address = url ?? location.href;
  // Engines without a sheet lack the method, whatever the types say.
  const { share } = navigator as Partial<Navigator>;
  try {
    if (share) await share.call(navigator, { title: wire.text || headline, url: address });
    else await navigator.clipboard.writeText(address);
    return share ? 'shared' : 'copied';
  } catch (error) {
    // Closing the sheet is a choice, and no failure.
    return error instanceof DOMException && error.name === 'AbortError' ? 'shared' : 'failed';
  }
}
