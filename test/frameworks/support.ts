/** Serves the apps, and opens them in Chromium. */
import type { Page } from 'puppeteer-core';
import { serveFiles, type FileServer, type OwnPages } from '../demo/static-server.js';

export { launch, openPage, saidBy } from '../demo/support.js';

/** Serves this folder, and pages that are no files. */
export function serveApps(own?: OwnPages): Promise<FileServer> {
  return serveFiles(new URL('./', import.meta.url), '/', own);
}

/** The texts of the headlines of a strip, once there are as many. */
export async function headlinesOf(page: Page, selector: string, count: number): Promise<string[]> {
  const headlines = await page.waitForFunction(
    (where, wanted) => {
      const root = document.querySelector(where)?.shadowRoot;
      const all = [...(root?.querySelectorAll('li:not([aria-hidden]) .text') ?? [])];
      return all.length === wanted ? all.map(({ textContent }) => textContent.trim()) : undefined;
    },
    {},
    selector,
    count,
  );
  return (await headlines.jsonValue()) ?? [];
}
