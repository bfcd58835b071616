/** What it costs to open an article: ordinary ones, huge ones, and ones that are made to hurt. */
import { setTimeout as wait } from 'node:timers/promises';
import { inBrowser } from './browser.js';
import { dataKilobytes } from './heap.js';
import { readTrace } from './trace.js';

const PARAGRAPH = `<p>${'The council of Calder Bay has approved the plan, its chair said on Tuesday. '.repeat(8)}</p>`;

const BODIES = {
  '500 kB of paragraphs': PARAGRAPH.repeat(Math.ceil(500_000 / PARAGRAPH.length)).slice(0, 500_000),
  '100,000 nested elements': '<div>'.repeat(100_000),
  '20,000 nested links': '<a><div>'.repeat(20_000),
  'one tag with 100,000 attributes': `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>x`,
};

const OPENS = 1000;

const LIMIT_S = 300;

/** @param {{ url: string }} setting */
export async function measureArticles({ url }) {
  const { rows, growth } = await inBrowser(async (browser) => {
    const open = () => openArticleView(browser, url);
    return { rows: await measureOpening(open), growth: await measureGrowth(open) };
  }, LIMIT_S);
  return {
    tables: [
      { title: 'To open an article', rows },
      { title: 'What opening leaves behind', rows: [growth] },
    ],
  };
}

/** A page with an article-view alone. */
async function openArticleView(browser, url) {
  const page = await browser.newPage();
  await page.goto(`${url}?count=1`, { waitUntil: 'networkidle0' });
  await page.evaluate(() => {
    document.querySelector('news-ticker').replaceWith(document.createElement('article-view'));
  });
  return page;
}

async function measureOpening(open) {
  const rows = [];
  for (const [body, bodyHtml] of Object.entries(BODIES)) {
    const page = await open();
    // Sent beforehand: what takes the text to the page is no part of opening it.
    await page.evaluate((html) => {
      window.bodyHtml = html;
    }, bodyHtml);
    await wait(200);
    await page.tracing.start({ categories: ['devtools.timeline', 'toplevel'] });
    const isText = await page.evaluate(openArticle);
    await wait(300);
    const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
    rows.push({
      body,
      kB: Math.round(bodyHtml.length / 1000),
      'main thread ms': Math.round(readTrace(trace).taskMs),
      'as text': isText,
    });
    await page.close();
  }
  return rows;
}

/** What the page holds before and after so many opens of a body. */
async function measureGrowth(open) {
  const page = await open();
  const data = async () => {
    const session = await page.createCDPSession();
    const kilobytes = await dataKilobytes(session);
    await session.detach();
    return kilobytes;
  };
  const bodyHtml = PARAGRAPH.repeat(20);
  for (let i = 0; i < 100; i++) await page.evaluate(openArticle, bodyHtml);
  const row = { 'data kB after 100 opens': await data() };
  for (const opens of [OPENS, 2 * OPENS]) {
    for (let i = 0; i < OPENS; i++) await page.evaluate(openArticle, bodyHtml);
    row[`after ${opens} more`] = await data();
  }
  await page.close();
  return row;
}

/** Runs in the page; resolves once the body is painted, to whether it was shown as text alone. */
async function openArticle(bodyHtml = window.bodyHtml) {
  const view = document.querySelector('article-view');
  view.article = {
    id: String(performance.now()),
    headline: 'A plan',
    url: 'https://news.example/a',
    bodyHtml,
  };
  const root = view.shadowRoot;
  const before = root.querySelector('.body');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  while (!root.querySelector('.body') || root.querySelector('.body') === before) await frame();
  await frame();
  return root.querySelector('.as-text') !== null;
}
