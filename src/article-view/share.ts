import type { Article } from '../model.js';

/** The result of sharing an article; `canceled` where the reader closed the dialog. */
export type ShareOutcome = 'shared' | 'canceled' | 'copied' | 'failed';

/** Opens the system's share dialog for an article's address, or copies the address where that cannot be done. */
export async function shareArticle({ headline, url, wire }: Article): Promise<ShareOutcome> {
  const address = url ?? location.href;
  try {
    // The types promise the methods, but some engines lack them, and insecure pages the clipboard.
    const { share } = navigator as Partial<Navigator>;
    if (!share) return await copy(address);
    await share.call(navigator, { title: wire.text || headline, url: address });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError'
      ? 'canceled'
      : copy(address);
  }
}

async function copy(address: string): Promise<ShareOutcome> {
  try {
    await navigator.clipboard.writeText(address);
    return 'copied';
  } catch {
    return 'failed';
  }
}
