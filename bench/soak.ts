/**
 * `npm run soak`: ten thousand changes of a feed through store, strip and article, every other one by the
 * stream, and the page's memory on the way; then five hundred strips that come and go. Needs a build.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import { inPackage } from '../scripts/paths.js';
import { main, nodeArgs, run } from '../scripts/run.js';
import { launch, pageFunctions } from './browser.js';
import { changingFeed } from './changing-feed.js';
import { dataKilobytes } from './heap.js';
import type * as Updates from './in-page/updates.js';
import { folderSite, inPageSite, serve, stripSite } from './server.js';

const STOPS = [1000, 2500, 5000, 7500, 10_000];
/** The most that any figure may grow from the first stop on. */
const MOST_GROWTH = 0.05;

const LEAK_TEST = {
  TESTS: 'news-ticker/no-leaks.test.ts',
  ENGINES: 'chromium',
  LEAK_CYCLES: '500',
};

/** V8's compiled code is on the heap as well, grows for an hour, and is none of ours. */
const WITHOUT_COMPILERS = '--js-flags=--no-opt --no-maglev --no-sparkplug';

const inPage = pageFunctions<typeof Updates>('updates');

await main(async () => {
  await updateOften();
  const env = { ...process.env, ...LEAK_TEST };
  const isClean = run(process.execPath, nodeArgs('web-test-runner'), { env });
  if (!isClean) throw new Error('Strips that come and go leave something behind.');
});

async function updateOften(): Promise<void> {
  const server = await serve([
    changingFeed(),
    stripSite,
    inPageSite,
    folderSite(inPackage('dist')),
  ]);
  // The whole run is a handful of calls, each of which takes minutes.
  const browser = await launch({ args: [WITHOUT_COMPILERS], protocolTimeout: 900_000 });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}?count=1`, { waitUntil: 'networkidle0' });
    await inPage(page, 'setUp');
    judgeGrowth(await measureStops(page));
  } finally {
    await browser.close();
    server.close();
  }
}

async function measureStops(page: Page) {
  const rows = [];
  let done = 0;
  for (const stop of STOPS) {
    await inPage(page, 'update', stop - done);
    done = stop;
    const session = await page.createCDPSession();
    rows.push({ updates: done, ...(await measure(session)) });
    await session.detach();
    console.log(rows.at(-1));
  }
  console.table(rows);
  return rows;
}

async function measure(session: CDPSession) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return {
    'data kB': await dataKilobytes(session),
    'heap kB': Math.round(usedSize / 1000),
    nodes,
    listeners: jsEventListeners,
  };
}

function judgeGrowth(rows: Awaited<ReturnType<typeof measureStops>>): void {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) throw new Error('Nothing was measured.');
  for (const what of ['data kB', 'heap kB', 'nodes', 'listeners'] as const) {
    const growth = last[what] / first[what] - 1;
    console.log(
      `${what}: ${(growth * 100).toFixed(1)} % more than after ${first.updates} updates.`,
    );
    if (growth > MOST_GROWTH) throw new Error('That is more than 5 %.');
  }
}
