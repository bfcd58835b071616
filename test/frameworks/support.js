/** Serves the apps, and opens them in Chromium. */
import { serveFiles } from '../demo/static-server.js';

export { launch, openPage, saidBy } from '../demo/support.js';

/** @param {(path: string) => string | undefined} [own] Pages that are no files. */
export function serveApps(own) {
  return serveFiles(new URL('./', import.meta.url), '/', own);
}

/** What the headlines of a strip say, once there are as many. */
export async function headlinesOf(page, selector, count) {
  const headlines = await page.waitForFunction(
    (where, wanted) => {
      const { shadowRoot } = document.querySelector(where) ?? {};
      const all = [...(shadowRoot?.querySelectorAll('li:not([aria-hidden]) .text') ?? [])];
      return all.length === wanted && all.map(({ textContent }) => textContent.trim());
    },
    {},
    selector,
    count,
  );
  return headlines.jsonValue();
}
