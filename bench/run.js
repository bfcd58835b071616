/**
 * What a running strip costs, measured in Chromium: `npm run build && npm run bench`.
 *
 * 1. A DevTools trace of some seconds of scrolling: script, layouts, style recalculations.
 * 2. Pictures of the strip while the main thread is blocked for a second: it has to move in them.
 * 3. Every frame of one whole round: no gap, and no headline that moves otherwise than its neighbours.
 * 4. What it costs to read feeds and wire copy.
 * 5. What it costs to open articles, ordinary and hostile ones, and whether a thousand leave anything.
 */
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../scripts/browsers.js';
import { measureArticles, measureGrowth } from './articles.js';
import { measureData } from './data.js';
import { watchOneRound } from './one-round.js';
import { serve } from './server.js';
import { readTrace } from './trace.js';

const SECONDS = 10;
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

async function main() {
  const { chromium } = findBrowsers().found;
  if (!chromium) throw new Error('There is no Chromium here: install it, or set CHROME_PATH.');
  if (!existsSync(new URL('../dist/cdn/off-the-wire.js', import.meta.url))) {
    throw new Error('There is nothing to measure: run `npm run build` first.');
  }
  const server = await serve();
  const browser = await puppeteer.launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const open = (count, width) => openStrip(browser, `${server.url}?count=${count}`, width);
    console.table(await measureCost(open));
    console.table([await measureBlocked(open)]);
    console.table(await measureRounds(open));
    console.table(await measureData(() => open(30, 1280)));
    const openView = () => openArticleView(browser, server.url);
    console.table(await measureArticles(openView));
    console.table([await measureGrowth(openView)]);
  } finally {
    await browser.close();
    server.close();
  }
}

async function openStrip(browser, url, width) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 400 });
  await page.goto(url, { waitUntil: 'networkidle0' });
  await page.waitForFunction(() =>
    document.querySelector('news-ticker')?.matches(':state(ready):not(:state(still))'),
  );
  return page;
}

async function openArticleView(browser, url) {
  const page = await browser.newPage();
  await page.goto(`${url}?count=1`, { waitUntil: 'networkidle0' });
  await page.evaluate(() => {
    document.querySelector('news-ticker').replaceWith(document.createElement('article-view'));
  });
  return page;
}

/** A strip that runs, and nothing else on the page. */
async function measureCost(open) {
  const rows = [];
  for (const count of [3, 30, 50]) {
    const page = await open(count, 1280);
    // Beyond the first moments, in which everything is laid out once.
    await wait(1000);
    await page.tracing.start({ categories: CATEGORIES });
    await wait(SECONDS * 1000);
    const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
    const { scriptMs, layouts, styleRecalculations } = readTrace(trace);
    rows.push({
      headlines: count,
      'script ms/s': round(scriptMs / SECONDS),
      'layouts/s': round(layouts / SECONDS),
      'style recalculations/s': round(styleRecalculations / SECONDS),
    });
    await page.close();
  }
  return rows;
}

/** Pictures come from the compositor, so the page needs no time of its own to be seen. */
async function measureBlocked(open) {
  const page = await open(30, 1280);
  const session = await page.createCDPSession();
  const pictures = [];
  session.on('Page.screencastFrame', ({ data, sessionId, metadata }) => {
    pictures.push({ data, time: metadata.timestamp * 1000 });
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'png' });
  await wait(500);
  const { start, end } = await page.evaluate(() => {
    const start = Date.now();
    while (Date.now() < start + 1000);
    return { start, end: Date.now() };
  });
  await session.send('Page.stopScreencast');
  const during = pictures.filter(({ time }) => time > start + 50 && time < end);
  await page.close();
  return {
    'main thread blocked ms': end - start,
    pictures: during.length,
    'different pictures': new Set(during.map(({ data }) => data)).size,
  };
}

async function measureRounds(open) {
  const rows = [];
  for (const [count, width] of [
    [30, 1280],
    [3, 1600],
    [1, 360],
  ]) {
    const page = await open(count, width);
    const { gap, jump, frames } = await page.evaluate(watchOneRound, 900);
    rows.push({
      headlines: count,
      'width px': width,
      frames,
      'gap px': round(gap),
      'jump px': round(jump),
    });
    await page.close();
  }
  return rows;
}

function round(number) {
  return Math.round(number * 1000) / 1000;
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
