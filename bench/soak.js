/**
 * `npm run soak`: ten thousand changes of a feed through store, strip and article, every other one by the
 * stream, and what the page holds after collection on the way. Needs a build.
 */
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../scripts/browsers.js';
import { main } from '../scripts/run.js';
import { dataKilobytes } from './heap.js';
import { serve } from './server.js';

const STOPS = [1000, 2500, 5000, 7500, 10_000];
/** From the first stop on, what the page holds may grow by no more. */
const MOST_GROWTH = 0.05;

await main(async () => {
  const { chromium } = findBrowsers().found;
  if (!chromium) throw new Error('There is no Chromium here: install it, or set CHROME_PATH.');
  const server = await serve();
  const browser = await puppeteer.launch({
    executablePath: chromium,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      // What an engine compiles of hot code is on the heap as well, grows for an hour, and is none of ours.
      '--js-flags=--no-opt --no-maglev --no-sparkplug',
    ],
    // The whole run is a handful of calls, each of which takes minutes.
    protocolTimeout: 900_000,
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}?count=1`, { waitUntil: 'networkidle0' });
    await page.evaluate(setUp);
    const rows = [];
    let done = 0;
    for (const stop of STOPS) {
      await page.evaluate(update, stop - done);
      done = stop;
      rows.push({ updates: done, ...(await measure(page)) });
      console.log(rows.at(-1));
    }
    console.table(rows);
    for (const what of ['data kB', 'heap kB', 'nodes', 'listeners']) {
      const growth = rows.at(-1)[what] / rows[0][what] - 1;
      console.log(
        `${what}: ${(growth * 100).toFixed(1)} % more at the end than after ${STOPS[0]}.`,
      );
      if (growth > MOST_GROWTH) throw new Error('That is more than 5 %.');
    }
  } finally {
    await browser.close();
    server.close();
  }
});

async function measure(page) {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const data = await dataKilobytes(session);
  await session.detach();
  return {
    'data kB': data,
    'heap kB': Math.round(usedSize / 1000),
    nodes,
    listeners: jsEventListeners,
  };
}

/** Runs in the page. */
async function setUp() {
  const strip = document.querySelector('news-ticker');
  const view = document.createElement('article-view');
  document.body.append(view);
  for (const element of [strip, view]) {
    element.setAttribute('stream', '/changes');
    element.setAttribute('src', '/changing.json');
  }
  await new Promise((resolve) => view.addEventListener('news-feed-load', resolve, { once: true }));
}

/** Runs in the page; opens an article with every tenth update. */
async function update(count) {
  const strip = document.querySelector('news-ticker');
  const view = document.querySelector('article-view');
  const isThere = (id) => strip.feed.articles.some((article) => article.id === id);
  const changed = () =>
    new Promise((resolve) => strip.addEventListener('news-feed-update', resolve, { once: true }));
  for (let i = 0; i < count; i++) {
    if (i % 2 === 0) await strip.reload();
    else {
      const id = await (await fetch('/change')).text();
      while (!isThere(id)) await changed();
    }
    if (i % 10 === 0) view.show(strip.feed.articles[0].id);
    await Promise.all([strip.updateComplete, view.updateComplete]);
    // Now and then a frame, as in a page that is looked at.
    if (i % 10 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
