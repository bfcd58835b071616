/** Whether strips run without a gap and without a jump: every frame of a whole turn, where it is hard. */
import { setTimeout as wait } from 'node:timers/promises';
import { inBrowser, inPage, openPeer } from './browser.js';
import { headlines } from './headlines.js';
import { kindOf } from './peers/adapter.js';
import { isAllSeen, largestGap, largestJump, speedOf, STILL } from './seams.js';

/** Fast, so that a turn takes seconds. */
const SPEED = 400;
const SETTLE_MS = 1000;
const PATIENCE_MS = 3000;

/** At least as long as a headline with what is around it, in px. */
const LONGEST = 350;
const LEAST_MS = 2000;
const LIMIT_S = 150;

/** What nobody sees in a moving line, in px: some strips round, and some lose a frame now and then. */
const UNSEEN = 20;

const LONE = [{ url: 'https://news.example/lone', headline: 'Calder Bay votes' }];

/** Where they are to run, one more than fill the box: some strips cannot come round with fewer. */
const CASES = [
  { title: 'at the wrap', list: headlines(5), width: 1000 },
  { title: 'narrower than the box', list: LONE, width: 1000 },
  { title: '400 → 1600 px, all fit then', list: headlines(2), width: 400, resize: 1600 },
  { title: '400 → 1600 px, not all fit', list: headlines(7), width: 400, resize: 1600 },
  { title: 'RTL', list: headlines(5), width: 1000, dir: 'rtl' },
  { title: 'box narrower than a headline', list: headlines(3), width: 320 },
];

/** @param {{ url: string, names: string[] }} setting */
export async function measureSeams({ url, names }) {
  const rows = [];
  const faults = [];
  for (const name of names.filter((name) => kindOf(name) !== 'floor')) {
    console.log(`seamless: ${name}`);
    const seen = await watchCases(name, `${url}peers/${name}.html`);
    rows.push(rowOf(name, seen));
    if (kindOf(name) === 'ours')
      faults.push(
        ...seen.filter(({ isClean }) => !isClean).map(({ title, text }) => `${title}: ${text}`),
      );
  }
  return { tables: [{ title: 'Largest gap and jump, in px', rows }], faults };
}

async function watchCases(name, address) {
  const seen = [];
  await inBrowser(async (browser) => {
    for (const how of CASES) seen.push(await watchCase(browser, { name, address, ...how }));
  }, LIMIT_S);
  return CASES.map(({ title }, i) => ({ title, ...(seen[i] ?? { text: `>${LIMIT_S} s` }) }));
}

async function watchCase(browser, { name, address, list, width, resize, dir }) {
  const page = await openPeer(browser, address, list, { width, dir });
  await inPage(page, 'mountStrip', name, { speed: SPEED, patience: PATIENCE_MS });
  await wait(SETTLE_MS);
  if (resize) {
    await page.setViewport({ width: resize, height: 400 });
    await wait(SETTLE_MS);
  }
  const turnMs = (list.length * LONGEST * 1000) / SPEED;
  const frames = await inPage(page, 'watch', Math.max(LEAST_MS, turnMs));
  await page.close();
  return judgeFrames(frames, { count: list.length, isRtl: dir === 'rtl' });
}

function judgeFrames(frames, { count, isRtl }) {
  const gap = Math.round(largestGap(frames));
  if (frames.some(({ seen }) => seen.length === 0)) return { text: 'goes blank', isClean: false };
  const speed = speedOf(frames);
  if (Math.abs(speed) < STILL) {
    // Where all headlines are seen there is nothing to be moved for, and no gap comes past.
    const isClean = frames.every((frame) => isAllSeen(frame, count));
    return { text: isClean ? 'still, all seen' : 'stands still', isClean };
  }
  const jump = Math.round(largestJump(frames));
  const isWrongWay = isRtl && speed < 0;
  const isClean = gap <= UNSEEN && jump <= UNSEEN && !isWrongWay;
  return {
    text: `${isClean ? 'ok, ' : ''}${isWrongWay ? 'moves left, ' : ''}${gap} / ${jump}`,
    isClean,
  };
}

function rowOf(name, seen) {
  return { strip: name, ...Object.fromEntries(seen.map(({ title, text }) => [title, text])) };
}
