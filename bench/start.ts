/** The start of strips on a slow phone: from navigation to the first headline, and to motion. */
import type { Browser } from 'puppeteer-core';
import { inPackage } from '../scripts/paths.js';
import { inBrowser, LIMIT_S } from './browser.js';
import type { StartTimes } from './in-page/start-probe.js';
import { median } from './median.js';
import type { Setting } from './options.js';
import type { Report, Row } from './report.js';
import { compileInPage, serve, type Content, type Site } from './server.js';
import { OURS, startPages } from './start-pages.js';
import { judgeTargets, type Target } from './targets.js';

const PHONE = { width: 360, height: 640, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** 1.6 Mbit/s and 150 ms, in bytes a second and ms. */
const NETWORK = { download: 200_000, upload: 93_750, latency: 150 };
const CPU_SLOWDOWN = 4;
const MOST_BLOCKING_MS = 100;
/** The page, its script and the feed. */
const MOST_REQUESTS = 3;

interface Start extends StartTimes {
  readonly kilobytes: number;
  readonly requests: number;
}

/** The columns, each with its digits after the point. */
const COLUMNS: readonly { key: keyof Start; title: string; digits: number }[] = [
  { key: 'headlineMs', title: 'first headline ms', digits: 0 },
  { key: 'movingMs', title: 'moving ms', digits: 0 },
  { key: 'kilobytes', title: 'kB', digits: 1 },
  { key: 'requests', title: 'requests', digits: 0 },
  { key: 'blockingMs', title: 'blocking ms', digits: 0 },
  { key: 'shift', title: 'layout shift', digits: 4 },
];

/** Opens all pages in turn, several times, so that a busy moment of the machine hits all alike. */
export async function measureStart({ names, runs, baseline }: Setting): Promise<Report> {
  const { pages, files } = await startPages(names, { built: inPackage('dist'), before: baseline });
  const probe = await compileInPage('start-probe', 'iife');
  const starts = new Map<string, Start[]>(pages.map(({ title }) => [title, []]));
  for (let run = 1; run <= runs; run++)
    for (const { title, path } of pages) {
      console.log(`start: ${title}, run ${run} of ${runs}`);
      const start = await openOnPhone(files, path, probe);
      if (start) starts.get(title)?.push(start);
    }
  const medians = new Map([...starts].map(([title, all]) => [title, medianOf(all)]));
  const rows = [...medians].map(([title, start]) => rowOf(title, start));
  const { tables, faults } = judgeTargets(targetsOf(medians));
  return { tables: [{ title: 'Start on a slow phone, 50 headlines', rows }, ...tables], faults };
}

/** One visit with an empty cache; undefined where the strip does not move in time. */
async function openOnPhone(
  files: ReadonlyMap<string, Content>,
  path: string,
  probe: string,
): Promise<Start | undefined> {
  const sizes: number[] = [];
  const server = await serve([countingSite(files, sizes)]);
  try {
    const url = new URL(path, server.url).href;
    const times = await inBrowser((browser) => timesOf(browser, url, probe));
    return times && { ...times, kilobytes: sum(sizes) / 1000, requests: sizes.length };
  } finally {
    server.close();
  }
}

/** Notes the bytes of each body that is asked for. */
function countingSite(files: ReadonlyMap<string, Content>, sizes: number[]): Site {
  return ({ pathname }) => {
    const content = files.get(pathname);
    if (content?.body instanceof Uint8Array) sizes.push(content.body.length);
    return content;
  };
}

async function timesOf(browser: Browser, url: string, probe: string): Promise<StartTimes> {
  const page = await browser.newPage();
  await page.setViewport(PHONE);
  await page.evaluateOnNewDocument(probe);
  await page.emulateNetworkConditions(NETWORK);
  await page.emulateCPUThrottling(CPU_SLOWDOWN);
  await page.goto(url);
  // The boundary to the page: the probe gives these times.
  return (await page.evaluate('startTimes')) as StartTimes;
}

function medianOf(starts: readonly Start[]): Start | undefined {
  const of = (key: keyof Start) => median(starts.map((start) => start[key]));
  if (starts.length === 0) return undefined;
  return {
    headlineMs: of('headlineMs'),
    movingMs: of('movingMs'),
    blockingMs: of('blockingMs'),
    shift: of('shift'),
    kilobytes: of('kilobytes'),
    requests: of('requests'),
  };
}

function rowOf(strip: string, start: Start | undefined): Row {
  const cells = COLUMNS.map(({ key, title, digits }) => {
    const figure = start ? Number(start[key].toFixed(digits)) : `>${LIMIT_S} s`;
    return [title, figure] as const;
  });
  return { strip, ...Object.fromEntries(cells) };
}

/** The limits, as far as both sides of a comparison were measured. */
function targetsOf(starts: ReadonlyMap<string, Start | undefined>): Target[] {
  const dynamic = starts.get('dynamic-marquee');
  const loop = starts.get('css-loop');
  const plain = starts.get(OURS.plain);
  const targets = [OURS.plain, OURS.links, OURS.preload].flatMap((title) => {
    const start = starts.get(title);
    return start ? cleanTargets(title, start) : [];
  });
  if (plain)
    targets.push({ title: 'blocking ms', measured: plain.blockingMs, limit: MOST_BLOCKING_MS });
  if (plain && dynamic)
    targets.push(
      {
        title: 'first headline ms: 1.15 × dynamic-marquee',
        measured: plain.headlineMs,
        limit: 1.15 * dynamic.headlineMs,
      },
      {
        title: 'moving ms: 1.25 × dynamic-marquee',
        measured: plain.movingMs,
        limit: 1.25 * dynamic.movingMs,
      },
    );
  for (const title of [OURS.links, OURS.preload]) {
    const start = starts.get(title);
    if (start && loop)
      targets.push({
        title: `${title}: first headline ms of css-loop`,
        measured: start.headlineMs,
        limit: loop.headlineMs,
      });
  }
  return targets;
}

function cleanTargets(title: string, { requests, shift }: Start): Target[] {
  return [
    { title: `${title}: requests`, measured: requests, limit: MOST_REQUESTS },
    { title: `${title}: layout shift`, measured: shift, limit: 0 },
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
