/** How strips behave: towards readers who point, tab, listen or want less motion, strict pages, and news. */
import { setTimeout as wait } from 'node:timers/promises';
import { inBrowser, inPage, openPeer } from './browser.js';
import { headlines } from './headlines.js';
import { kindOf } from './peers/adapter.js';
import { largestJump, speedOf, STILL } from './seams.js';

const SPEED = 80;
/** For what needs some headlines to have gone by. */
const FAST = 300;
const COUNT = 10;
const EIGHTH = '/7';
const MOST_TABS = 60;
const PATIENCE_MS = 3000;
/** Time to come to rest, or to glide to a headline. */
const EASE_MS = 1000;
const LIMIT_S = 120;

const list = headlines(COUNT);

/** @param {{ url: string, names: string[] }} setting */
export async function measureBehaviour({ url, names }) {
  const rows = [];
  const faults = [];
  for (const name of names.filter((name) => kindOf(name) !== 'floor')) {
    console.log(`behaviour: ${name}`);
    const row = await behaviourOf({ name, address: `${url}peers/${name}.html` });
    rows.push({ strip: name, ...row });
    if (kindOf(name) === 'ours') faults.push(...faultsOf(row));
  }
  return { tables: turned(rows), faults };
}

/** What a strip should answer to each of the questions. */
const WANTED = {
  'reduced motion honoured': 'yes',
  'pause button': 'yes',
  'hover pauses': 'yes',
  'focus inside pauses': 'yes',
  '8th link by Tab: shown': 'yes',
  'shown 2 s later': 'yes',
  'headlines spoken twice': 0,
  'tab stops on headlines': COUNT,
  'works under a strict CSP': 'yes',
  'CSP violations': 0,
  'works under Trusted Types': 'yes',
  'jump px, news before what is seen': 0,
  'jump px, news among it': 0,
};

function faultsOf(row) {
  return Object.entries(WANTED)
    .filter(([question, answer]) => row[question] !== answer)
    .map(([question, answer]) => `${question}: ${row[question] ?? 'not answered'}, not ${answer}`);
}

async function behaviourOf(strip) {
  const row = {};
  await inBrowser(async (browser) => {
    const open = (how) => openRunning(browser, strip, how);
    for (const ask of [askMotion, askTree, askMouse, askKeys, askPolicies, askNews])
      Object.assign(row, await ask(open));
  }, LIMIT_S);
  return row;
}

async function openRunning(browser, { name, address }, { speed = SPEED, ...how } = {}) {
  const page = await openPeer(browser, address, list, how);
  await page.evaluate(haveMouse);
  // What does not start under a strict policy is seen to stand still.
  await inPage(page, 'mountStrip', name, { speed, patience: PATIENCE_MS }).catch(() => undefined);
  await wait(EASE_MS);
  return page;
}

/** Runs in the page: the machine may have no mouse but the one that is driven here, and does not count that. */
function haveMouse() {
  const { matchMedia } = window;
  window.matchMedia = (query) => matchMedia.call(window, query.includes('hover') ? 'all' : query);
}

async function isMoving(page) {
  return Math.abs(speedOf(await inPage(page, 'watch', 500))) > STILL;
}

async function askMotion(open) {
  const page = await open({ reducedMotion: true });
  const moves = await isMoving(page);
  await page.close();
  return { 'reduced motion honoured': yesNo(!moves) };
}

/** What a screen reader is given. */
async function askTree(open) {
  const page = await open();
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await page.close();
  const named = (role) =>
    nodes
      .filter((node) => !node.ignored && node.role?.value === role)
      .map(({ name }) => name?.value ?? '');
  const texts = named('StaticText');
  const times = (headline) => texts.filter((text) => text === headline).length;
  return {
    'pause button': yesNo(named('button').some((name) => /pause|stop/i.test(name))),
    'headlines spoken twice': list.filter(({ headline }) => times(headline) > 1).length,
  };
}

async function askMouse(open) {
  const page = await open();
  const { y, height } = await (await page.$('#strip')).boundingBox();
  await page.mouse.move(500, y + height / 2);
  await wait(EASE_MS);
  const moves = await isMoving(page);
  await page.close();
  return { 'hover pauses': yesNo(!moves) };
}

/** Tabs through the whole strip, with a rest at the eighth headline. */
async function askKeys(open) {
  const page = await open();
  const stops = [];
  let answers = {
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
    if (id) stops.push(id);
  }
  await page.close();
  return { ...answers, 'tab stops on headlines': stops.length };
}

async function askEighth(page) {
  await wait(EASE_MS);
  const first = await inPage(page, 'focused');
  await wait(2000);
  const last = await inPage(page, 'focused');
  const drift = Math.round(last.left - first.left);
  return {
    'focus inside pauses': yesNo(Math.abs(drift) < 2),
    '8th link by Tab: shown': yesNo(first.isShown),
    'shown 2 s later': yesNo(last.isShown),
    'drift px': drift,
  };
}

async function askPolicies(open) {
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

async function askNews(open) {
  return {
    'jump px, news before what is seen': await jumpAtNews(open, 'before'),
    'jump px, news among it': await jumpAtNews(open, 'among'),
  };
}

/** Once some headlines have gone by, one more comes in. */
async function jumpAtNews(open, where) {
  const page = await open({ speed: FAST });
  await wait(2000);
  const frames = await inPage(page, 'addHeadline', where);
  await page.close();
  return Math.round(largestJump(frames));
}

/** One line a question, as there are more of them than fit side by side. */
function turned(rows) {
  const questions = Object.keys(WANTED).toSpliced(6, 0, 'drift px');
  const answers = (question) => rows.map((row) => [row.strip, row[question] ?? `>${LIMIT_S} s`]);
  const table = questions.map((question) => ({
    '': question,
    ...Object.fromEntries(answers(question)),
  }));
  return [{ title: `Behaviour, with ${COUNT} headlines`, rows: table }];
}

function yesNo(answer) {
  return answer ? 'yes' : 'no';
}
