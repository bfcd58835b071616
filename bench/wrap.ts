/** Whether strips wrap without a gap and without a jump: every frame of a whole turn, where it is hard. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { inBrowser, inPage, openPeer } from './browser.js';
import { isAllSeen, largestGap, largestJump, speedOf, STILL, type Frame } from './frames.js';
import { headlines } from './headlines.js';
import type { Setting } from './options.js';
import { kindOf, type Headline } from './peers/adapter.js';
import type { Report } from './report.js';

/** Fast, so that a turn takes seconds. */
const SPEED = 400;
const SETTLE_MS = 1000;
const PATIENCE_MS = 3000;

/** At least as long as a headline with its distance, in px. */
const LONGEST = 350;
const LEAST_MS = 2000;
const LIMIT_S = 150;

/** Nobody sees less in a moving line, in px: some strips round, and some lose a frame now and then. */
const UNSEEN = 20;

interface Case {
  readonly title: string;
  readonly list: readonly Headline[];
  readonly width: number;
  readonly resize?: number;
  readonly dir?: string;
}

/** The result of one case. */
interface Verdict {
  readonly text: string;
  readonly isClean: boolean;
}

const LONE = [{ url: 'https://news.example/lone', headline: 'Calder Bay votes' }];

/** Each list has one headline more than fill the box: some strips cannot wrap with fewer. */
const CASES: readonly Case[] = [
  { title: 'at the wrap', list: headlines(5), width: 1000 },
  { title: 'narrower than the box', list: LONE, width: 1000 },
  { title: '400 → 1600 px, all fit then', list: headlines(2), width: 400, resize: 1600 },
  { title: '400 → 1600 px, not all fit', list: headlines(7), width: 400, resize: 1600 },
  { title: 'RTL', list: headlines(5), width: 1000, dir: 'rtl' },
  { title: 'box narrower than a headline', list: headlines(3), width: 320 },
];

/** Watches each strip in each case. */
export async function measureWrap({ url, names }: Setting): Promise<Report> {
  const rows = [];
  const faults = [];
  for (const name of names.filter((name) => kindOf(name) !== 'floor')) {
    console.log(`wrap: ${name}`);
    const verdicts = await watchCases(name, `${url}peers/${name}.html`);
    const texts = verdicts.map(({ title, text }) => [title, text] as const);
    rows.push({ strip: name, ...Object.fromEntries(texts) });
    const unclean = verdicts.filter(({ isClean }) => !isClean);
    if (kindOf(name) === 'ours')
      faults.push(...unclean.map(({ title, text }) => `${title}: ${text}`));
  }
  return { tables: [{ title: 'Largest gap and jump, in px', rows }], faults };
}

async function watchCases(name: string, address: string) {
  const verdicts = new Map<string, Verdict>();
  await inBrowser(async (browser) => {
    for (const one of CASES) verdicts.set(one.title, await watchCase(browser, name, address, one));
  }, LIMIT_S);
  const late: Verdict = { text: `>${LIMIT_S} s`, isClean: false };
  return CASES.map(({ title }) => ({ title, ...(verdicts.get(title) ?? late) }));
}

async function watchCase(
  browser: Browser,
  name: string,
  address: string,
  { list, width, resize, dir }: Case,
): Promise<Verdict> {
  const page = await openPeer(browser, address, list, { width, dir });
  await inPage(page, 'mountStrip', name, { speed: SPEED, patience: PATIENCE_MS });
  await wait(SETTLE_MS);
  if (resize !== undefined) {
    await page.setViewport({ width: resize, height: 400 });
    await wait(SETTLE_MS);
  }
  const turnMs = (list.length * LONGEST * 1000) / SPEED;
  const frames = await inPage(page, 'watch', Math.max(LEAST_MS, turnMs));
  await page.close();
  return judgeFrames(frames, list.length, dir === 'rtl');
}

function judgeFrames(frames: readonly Frame[], count: number, isRtl: boolean): Verdict {
  const gap = Math.round(largestGap(frames));
  if (frames.some(({ seen }) => seen.length === 0)) return { text: 'goes blank', isClean: false };
  const speed = speedOf(frames);
  if (Math.abs(speed) < STILL) {
    // Where all headlines are seen nothing needs to move, and no gap comes past.
    const isClean = frames.every((frame) => isAllSeen(frame, count));
    return { text: isClean ? 'still, all seen' : 'stands still', isClean };
  }
  const jump = Math.round(largestJump(frames));
  const isWrongWay = isRtl && speed < 0;
  const isClean = gap <= UNSEEN && jump <= UNSEEN && !isWrongWay;
  const text = `${isClean ? 'ok, ' : ''}${isWrongWay ? 'moves left, ' : ''}${gap} / ${jump}`;
  return { text, isClean };
}
