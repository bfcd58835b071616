/** The costs of opening an article: an ordinary one, a huge one, and hostile ones. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { inBrowser, pageFunctions } from './browser.js';
import { dataKilobytes } from './heap.js';
import type * as Article from './in-page/article.js';
import type { Setting } from './options.js';
import type { Report, Row } from './report.js';
import { taskMs, traced } from './trace.js';

const PARAGRAPH = `<p>${'The council of Calder Bay has approved the plan, its chair said on Tuesday. '.repeat(8)}</p>`;

const BODIES = {
  '500 kB of paragraphs': PARAGRAPH.repeat(Math.ceil(500_000 / PARAGRAPH.length)).slice(0, 500_000),
  '100,000 nested elements': '<div>'.repeat(100_000),
  '20,000 nested links': '<a><div>'.repeat(20_000),
  'one tag with 100,000 attributes': `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>x`,
};

/** The counts of opened articles at which the page's data is weighed. */
const FIRST_OPENS = 100;
const MORE_OPENS = 1000;

const LIMIT_S = 300;

const inPage = pageFunctions<typeof Article>('article');

/** Measures the opening of each body, and the data that many articles leave behind. */
export async function measureArticles({ url }: Setting): Promise<Report> {
  const open = (html: string, task: (page: Page) => Promise<Row>) =>
    inBrowser(async (browser) => {
      const page = await browser.newPage();
      await page.goto(`${url}?count=1`, { waitUntil: 'networkidle0' });
      await inPage(page, 'leaveArticleView');
      await inPage(page, 'takeBody', html);
      return task(page);
    }, LIMIT_S);
  const rows = [];
  for (const [body, html] of Object.entries(BODIES)) {
    const row = await open(html, measureOpening);
    rows.push({ body, kB: Math.round(html.length / 1000), ...row });
  }
  const growth = await open(PARAGRAPH.repeat(20), measureGrowth);
  return {
    tables: [
      { title: 'To open an article', rows },
      { title: 'Data left behind by opened articles', rows: growth ? [growth] : [] },
    ],
  };
}

async function measureOpening(page: Page): Promise<Row> {
  await wait(200);
  let isText = false;
  const events = await traced(page, ['devtools.timeline', 'toplevel'], async () => {
    isText = await inPage(page, 'openArticle');
    await wait(300);
  });
  return { 'main thread ms': Math.round(taskMs(events)), 'as text': isText };
}

async function measureGrowth(page: Page): Promise<Row> {
  const openAndWeigh = async (count: number) => {
    await inPage(page, 'openArticles', count);
    const session = await page.createCDPSession();
    const kilobytes = await dataKilobytes(session);
    await session.detach();
    return kilobytes;
  };
  return {
    [`data kB after ${FIRST_OPENS} opens`]: await openAndWeigh(FIRST_OPENS),
    [`after ${MORE_OPENS} more`]: await openAndWeigh(MORE_OPENS),
    [`after ${2 * MORE_OPENS} more`]: await openAndWeigh(MORE_OPENS),
  };
}
