/** The costs of strips: to send, to mount, to keep and, above all, to run. */
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { inBrowser, inPage, LIMIT_S, openPeer } from './browser.js';
import { speedOf } from './frames.js';
import { headlines } from './headlines.js';
import { median } from './median.js';
import type { Setting } from './options.js';
import { kindOf, type Headline, type Kind } from './peers/adapter.js';
import type { Report, Row } from './report.js';
import { judgeTargets, type Target } from './targets.js';
import { drawnFrames, traced } from './trace.js';
import { judge, type Column, type Measured } from './verdict.js';

const SPEED = 80;
const SETTLE_MS = 1000;
const SECONDS = 4;
const BLOCK_MS = 1000;
const MOUNTS = 3;
const FRAMES = ['blink.user_timing', 'disabled-by-default-devtools.timeline.frame'];

/** Ours is to be first or equal in the running costs. */
const COLUMNS: readonly Column[] = [
  { key: 'wireKB', title: 'wire kB', digits: 1 },
  { key: 'mountMs', title: 'mount ms', digits: 0, slack: 1 },
  { key: 'nodes', title: 'DOM nodes', digits: 0 },
  { key: 'heapMB', title: 'heap MB', digits: 2, slack: 0.05 },
  { key: 'mainMs', title: 'main thread ms/s', digits: 1, slack: 1, isRunning: true },
  { key: 'layouts', title: 'layouts/s', digits: 1, slack: 1, isRunning: true },
  { key: 'styles', title: 'style recalculations/s', digits: 1, slack: 1, isRunning: true },
  {
    key: 'blocked',
    title: 'frames in a blocked second',
    digits: 0,
    isRunning: true,
    isMoreBetter: true,
  },
];

/** Not compared, but shown: it proves that a strip ran, and at the speed that was asked for. */
const PACE: Column = { key: 'pxs', title: 'px/s', digits: 0 };

/** Limits of ours alone, beside an older build and as the feed grows. */
const MOST_OF_BEFORE = 0.6;
const MOST_MOUNT_GROWTH = 2;
const MOST_RUNNING_GROWTH = 1.5;
const RUNNING_SLACK_MS = 1;
const MOST_NODES = 400;

/** The strip that is measured, and where its page is. */
interface Contestant {
  readonly name: string;
  readonly address: string;
  readonly list: readonly Headline[];
}

type Figures = Record<string, number>;

/** Measures each strip with each number of headlines. */
export async function measureCost({ url, names, counts }: Setting): Promise<Report> {
  const measured: Measured[] = [];
  for (const count of counts)
    for (const name of names) {
      console.log(`cost: ${name}, ${count} headlines`);
      const address = `${url}peers/${name}.html`;
      const figures = await costOf({ name, address, list: headlines(count) });
      measured.push({ name, count, kind: kindOf(name), figures });
    }
  const tables = counts.map((count) => ({
    title: `${count} headlines`,
    rows: measured.filter((one) => one.count === count).map(rowOf),
  }));
  const compared = judge(measured, COLUMNS, counts);
  const targets = judgeTargets(targetsOf(measured));
  return {
    tables: [
      ...tables,
      { title: 'Ours beside the best of its peers', rows: compared.rows },
      ...targets.tables,
    ].filter((table) => table.rows.length > 0),
    faults: [...compared.faults, ...targets.faults],
  };
}

/** Filled in one by one, so that the figures from before the limit remain. */
async function costOf(strip: Contestant): Promise<Figures> {
  const figures: Figures = {};
  await inBrowser(async (browser) => {
    const mounts = [await measureRun(browser, strip, figures)];
    while (mounts.length < MOUNTS) mounts.push(await measureMount(browser, strip));
    figures.mountMs = median(mounts);
  });
  return figures;
}

/** Without a trace, which would cost more than the lightest strips do. */
async function measureRun(browser: Browser, strip: Contestant, figures: Figures): Promise<number> {
  const { page, session } = await openMeasured(browser, strip);
  const bytes = countBytes(page);
  const before = await metricsOf(session);
  await inPage(page, 'mountStrip', strip.name, { speed: SPEED });
  const shown = await metricsOf(session, { isCollected: false });
  const mountMs = shown.mainMs - before.mainMs;
  figures.mountMs = mountMs;
  figures.wireKB = (await bytes()) / 1000;
  await wait(SETTLE_MS);
  const from = await metricsOf(session);
  figures.nodes = from.nodes - before.nodes;
  figures.heapMB = (from.heap - before.heap) / 1e6;
  await wait(SECONDS * 1000);
  const to = await metricsOf(session, { isCollected: false });
  figures.mainMs = (to.mainMs - from.mainMs) / SECONDS;
  figures.layouts = (to.layouts - from.layouts) / SECONDS;
  figures.styles = (to.styles - from.styles) / SECONDS;
  figures.pxs = speedOf(await inPage(page, 'watch', 500));
  // The better of two: other programs can only take frames away.
  figures.blocked = Math.max(await framesWhileBlocked(page), await framesWhileBlocked(page));
  await page.close();
  return mountMs;
}

async function measureMount(browser: Browser, strip: Contestant): Promise<number> {
  const { page, session } = await openMeasured(browser, strip);
  const before = await metricsOf(session);
  await inPage(page, 'mountStrip', strip.name, { speed: SPEED });
  const shown = await metricsOf(session, { isCollected: false });
  await page.close();
  return shown.mainMs - before.mainMs;
}

/** One session for each page: the clock of its thread runs from the session's start. */
async function openMeasured(browser: Browser, { address, list }: Contestant) {
  const page = await openPeer(browser, address, list);
  const session = await page.createCDPSession();
  // Time that the thread was given, not time by the clock: other programs take less part in it.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, session };
}

async function framesWhileBlocked(page: Page): Promise<number> {
  const events = await traced(page, FRAMES, () => inPage(page, 'block', BLOCK_MS));
  return drawnFrames(events, 'bench:block', 'bench:free');
}

/** Scripts and styles that a strip loads, each compressed as a server does. */
function countBytes(page: Page): () => Promise<number> {
  const bodies: Promise<Uint8Array>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    if (type === 'script' || type === 'stylesheet') bodies.push(response.buffer());
  });
  return async () => {
    const files = await Promise.all(bodies);
    return files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
  };
}

/** The page's own figures, after a garbage collection unless that is turned off. */
async function metricsOf(session: CDPSession, { isCollected = true } = {}) {
  if (isCollected) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return {
    mainMs: valueOf('TaskDuration') * 1000,
    layouts: valueOf('LayoutCount'),
    styles: valueOf('RecalcStyleCount'),
    // Of all kinds, those in shadow trees among them.
    nodes: valueOf('Nodes'),
    heap: valueOf('JSHeapUsedSize'),
  };
}

function rowOf({ name, figures }: Measured): Row {
  const cells = [...COLUMNS, PACE].map(({ key, title, digits }) => {
    const figure = figures[key];
    return [
      title,
      figure === undefined ? `>${LIMIT_S} s` : Number(figure.toFixed(digits)),
    ] as const;
  });
  return { strip: name, ...Object.fromEntries(cells) };
}

function targetsOf(measured: readonly Measured[]): Target[] {
  const figure = (kind: Kind, count: number, key: string) =>
    measured.find((one) => one.kind === kind && one.count === count)?.figures[key];
  const counts = [...new Set(measured.map(({ count }) => count))];
  return [
    ...counts.map((count) => ({
      title: `mount ms, ${count} headlines: 60 % of before`,
      measured: figure('ours', count, 'mountMs'),
      limit: times(figure('before', count, 'mountMs'), MOST_OF_BEFORE),
    })),
    {
      title: 'mount ms, 5000 headlines: twice that of 10',
      measured: figure('ours', 5000, 'mountMs'),
      limit: times(figure('ours', 10, 'mountMs'), MOST_MOUNT_GROWTH),
    },
    {
      title: 'main thread ms/s, 5000 headlines: 1.5 × that of 100, or 1 ms more',
      measured: figure('ours', 5000, 'mainMs'),
      limit: runningLimit(figure('ours', 100, 'mainMs')),
    },
    {
      title: 'DOM nodes, 5000 headlines',
      measured: figure('ours', 5000, 'nodes'),
      limit: MOST_NODES,
    },
  ].flatMap(({ title, measured, limit }) =>
    measured === undefined || limit === undefined ? [] : [{ title, measured, limit }],
  );
}

function times(figure: number | undefined, factor: number): number | undefined {
  return figure === undefined ? undefined : figure * factor;
}

function runningLimit(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : Math.max(ms * MOST_RUNNING_GROWTH, ms + RUNNING_SLACK_MS);
}
