/** The time it takes to read feeds and wire copy, in the page. */
import { inBrowser, pageFunctions } from './browser.js';
import type * as Feeds from './in-page/feeds.js';
import type { Setting } from './options.js';
import type { Report } from './report.js';
import { judgeTargets } from './targets.js';

const LIMIT_S = 300;

const inPage = pageFunctions<typeof Feeds>('feeds');

/** Measures each reader once the page has loaded. */
export async function measureData({ url }: Setting): Promise<Report> {
  const readings = await inBrowser(async (browser) => {
    const page = await browser.newPage();
    await page.goto(`${url}?count=1`);
    return inPage(page, 'timeReaders');
  }, LIMIT_S);
  const rows = (readings ?? []).map(({ what, size, ms }) => ({ what, size, ms }));
  const { tables, faults } = judgeTargets(
    (readings ?? []).flatMap(({ what, ms, limit }) =>
      limit === undefined ? [] : { title: `${what}, ms`, measured: ms, limit },
    ),
  );
  return {
    tables: [{ title: 'To read feeds and wire copy, best of some rounds, in ms', rows }, ...tables],
    faults,
  };
}
