/** The behaviour of strips towards readers who point, tab, listen or want less motion, strict pages, and news. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { inBrowser, inPage, openPeer, type OpenOptions } from './browser.js';
import { largestJump, speedOf, STILL } from './frames.js';
import { headlines } from './headlines.js';
import type { Setting } from './options.js';
import { kindOf } from './peers/adapter.js';
import type { Report, Row } from './report.js';

const SPEED = 80;
/** For questions that need some headlines to have gone by. */
const FAST = 300;
const COUNT = 10;
const EIGHTH = '/7';
const MOST_TABS = 60;
const PATIENCE_MS = 3000;
/** Time to come to rest, or to ease to a headline. */
const EASE_MS = 1000;
const LIMIT_S = 120;

const list = headlines(COUNT);

/** Opens the page of a strip, and starts the strip. */
type Open = (options?: OpenOptions & { speed?: number }) => Promise<Page>;

/** Each question, with the answer that a strip should give; undefined where any will do. */
const WANTED: Readonly<Record<string, string | number | undefined>> = {
  'reduced motion honoured': 'yes',
  'pause button': 'yes',
  'hover pauses': 'yes',
  'focus inside pauses': 'yes',
  '8th link by Tab: shown': 'yes',
  'shown 2 s later': 'yes',
  'drift px': undefined,
  'headlines spoken twice': 0,
  'tab stops on headlines': COUNT,
  'works under a strict CSP': 'yes',
  'CSP violations': 0,
  'works under Trusted Types': 'yes',
  'jump px, news before what is seen': 0,
  'jump px, news among it': 0,
};

/** Asks each strip all questions. */
export async function measureBehaviour({ url, names }: Setting): Promise<Report> {
  const answers = new Map<string, Row>();
  const faults = [];
  for (const name of names.filter((name) => kindOf(name) !== 'floor')) {
    console.log(`behaviour: ${name}`);
    const row = await behaviourOf(name, `${url}peers/${name}.html`);
    answers.set(name, row);
    if (kindOf(name) === 'ours') faults.push(...faultsOf(row));
  }
  const title = `Behaviour, with ${COUNT} headlines`;
  return { tables: [{ title, rows: byQuestion(answers) }], faults };
}

function faultsOf(row: Row): string[] {
  return Object.entries(WANTED)
    .filter(([question, answer]) => answer !== undefined && row[question] !== answer)
    .map(([question, answer]) => `${question}: ${row[question] ?? 'not answered'}, not ${answer}`);
}

async function behaviourOf(name: string, address: string): Promise<Row> {
  const row = {};
  await inBrowser(async (browser) => {
    const open: Open = (options) => openRunning(browser, name, address, options);
    for (const ask of [askMotion, askTree, askMouse, askKeys, askPolicies, askNews])
      Object.assign(row, await ask(open));
  }, LIMIT_S);
  return row;
}

/** The machine may have no mouse, and does not count the one that is driven here. */
const WITH_MOUSE = `{
  const { matchMedia } = window;
  window.matchMedia = (query) => matchMedia.call(window, query.includes('hover') ? 'all' : query);
}`;

async function openRunning(
  browser: Browser,
  name: string,
  address: string,
  { speed = SPEED, ...options }: Parameters<Open>[0] = {},
): Promise<Page> {
  const page = await openPeer(browser, address, list, options);
  await page.evaluate(WITH_MOUSE);
  // A strip that fails under a strict policy is seen to stand still.
  await inPage(page, 'mountStrip', name, { speed, patience: PATIENCE_MS }).catch(() => undefined);
  await wait(EASE_MS);
  return page;
}

async function isMoving(page: Page): Promise<boolean> {
  return Math.abs(speedOf(await inPage(page, 'watch', 500))) > STILL;
}

async function askMotion(open: Open): Promise<Row> {
  const page = await open({ reducedMotion: true });
  const moves = await isMoving(page);
  await page.close();
  return { 'reduced motion honoured': yesNo(!moves) };
}

/** Reads the tree that a screen reader gets. */
async function askTree(open: Open): Promise<Row> {
  const page = await open();
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await page.close();
  const named = (role: string) =>
    nodes
      .filter((node) => !node.ignored && node.role?.value === role)
      .map(({ name }) => String(name?.value ?? ''));
  const texts = named('StaticText');
  const times = (headline: string) => texts.filter((text) => text === headline).length;
  return {
    'pause button': yesNo(named('button').some((name) => /pause|stop/i.test(name))),
    'headlines spoken twice': list.filter(({ headline }) => times(headline) > 1).length,
  };
}

async function askMouse(open: Open): Promise<Row> {
  const page = await open();
  const box = await (await page.$('#strip'))?.boundingBox();
  if (!box) throw new Error('The strip has no box.');
  await page.mouse.move(500, box.y + box.height / 2);
  await wait(EASE_MS);
  const moves = await isMoving(page);
  await page.close();
  return { 'hover pauses': yesNo(!moves) };
}

/** Tabs through the whole strip, with a rest at the eighth headline. */
async function askKeys(open: Open): Promise<Row> {
  const page = await open();
  const stops: string[] = [];
  let answers: Row = {
    'focus inside pauses': 'not reached',
    '8th link by Tab: shown': 'not reached',
    'shown 2 s later': 'not reached',
    'drift px': 'not reached',
  };
  for (let tabs = 0, wasInside = false; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press('Tab');
    const { isInside, id } = await inPage(page, 'focused');
    if (wasInside && !isInside) break;
    wasInside = isInside;
    if (id?.endsWith(EIGHTH) && !stops.includes(id)) answers = await askEighth(page);
    if (id !== undefined) stops.push(id);
  }
  await page.close();
  return { ...answers, 'tab stops on headlines': stops.length };
}

async function askEighth(page: Page): Promise<Row> {
  await wait(EASE_MS);
  const first = await inPage(page, 'focused');
  await wait(2000);
  const last = await inPage(page, 'focused');
  const isFocused = first.id !== undefined && last.id !== undefined;
  const drift = isFocused ? Math.round(last.left - first.left) : undefined;
  return {
    'focus inside pauses': yesNo(drift !== undefined && Math.abs(drift) < 2),
    '8th link by Tab: shown': yesNo(first.id !== undefined && first.isShown),
    'shown 2 s later': yesNo(last.id !== undefined && last.isShown),
    'drift px': drift ?? 'focus lost',
  };
}

async function askPolicies(open: Open): Promise<Row> {
  const strict = await open({ policy: 'strict' });
  const worksStrictly = await isMoving(strict);
  const violations = await inPage(strict, 'violations');
  await strict.close();
  const trusted = await open({ policy: 'trusted' });
  const worksTrusted = await isMoving(trusted);
  await trusted.close();
  return {
    'works under a strict CSP': yesNo(worksStrictly),
    'CSP violations': violations,
    'works under Trusted Types': yesNo(worksTrusted),
  };
}

async function askNews(open: Open): Promise<Row> {
  return {
    'jump px, news before what is seen': await jumpAtNews(open, 'before'),
    'jump px, news among it': await jumpAtNews(open, 'among'),
  };
}

/** Adds a headline once some have gone by. */
async function jumpAtNews(open: Open, where: 'before' | 'among'): Promise<number> {
  const page = await open({ speed: FAST });
  await wait(2000);
  const frames = await inPage(page, 'addHeadline', where);
  await page.close();
  return Math.round(largestJump(frames));
}

/** One line for each question, as there are more of them than fit side by side. */
function byQuestion(answers: ReadonlyMap<string, Row>): Row[] {
  return Object.keys(WANTED).map((question) => {
    const cells = [...answers].map(
      ([name, row]) => [name, row[question] ?? `>${LIMIT_S} s`] as const,
    );
    return { '': question, ...Object.fromEntries(cells) };
  });
}

function yesNo(answer: boolean): string {
  return answer ? 'yes' : 'no';
}
