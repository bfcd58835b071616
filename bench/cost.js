/** What strips cost: to send, to mount, to keep and, above all, to run. */
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { inBrowser, inPage, LIMIT_S, openPeer } from './browser.js';
import { headlines } from './headlines.js';
import { kindOf } from './peers/adapter.js';
import { speedOf } from './seams.js';
import { drawnFrames } from './trace.js';
import { growthOf, judge } from './verdict.js';

const SPEED = 80;
const SETTLE_MS = 1000;
const SECONDS = 4;
const BLOCK_MS = 1000;
const MOUNTS = 3;
const FRAMES = ['blink.user_timing', 'disabled-by-default-devtools.timeline.frame'];

/** Ours is to be first or equal in those that are paid for as long as a strip runs. */
const COLUMNS = [
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

/** Shown, so that one sees that they ran, and at the speed that was asked for; not compared. */
const PACE = { key: 'pxs', title: 'px/s', digits: 0 };

/** @param {{ url: string, names: string[], counts: number[] }} setting */
export async function measureCost({ url, names, counts }) {
  const rows = [];
  for (const count of counts)
    for (const name of names) {
      console.log(`cost: ${name}, ${count} headlines`);
      rows.push(await costOf({ url, name, count }));
    }
  const tables = counts.map((count) => ({
    title: `${count} headlines`,
    rows: rows.filter((row) => row.count === count).map(cells),
  }));
  const compared = judge(rows, COLUMNS, counts);
  const grown = growthOf(rows, COLUMNS);
  return {
    tables: [
      ...tables,
      { title: 'Ours beside the best of its peers', rows: compared.rows },
      { title: 'Ours, from 100 to 5000 headlines', rows: grown.rows },
    ].filter((table) => table.rows.length > 0),
    faults: [...compared.faults, ...grown.faults],
  };
}

/** Filled in one by one, so that what was measured before the time was up is kept. */
async function costOf({ url, name, count }) {
  const row = { name, count, kind: kindOf(name) };
  const strip = { name, address: `${url}peers/${name}.html`, list: headlines(count) };
  await inBrowser(async (browser) => {
    const mounts = [await measureRun(browser, strip, row)];
    while (mounts.length < MOUNTS) mounts.push(await measureMount(browser, strip));
    row.mountMs = median(mounts);
  });
  return row;
}

/** Without a trace, which would cost more than the lightest strips do. */
async function measureRun(browser, { name, address, list }, row) {
  const page = await openPeer(browser, address, list);
  const bytes = countBytes(page);
  const before = await metricsOf(page);
  await inPage(page, 'mountStrip', name, { speed: SPEED });
  const shown = await metricsOf(page, { isCollected: false });
  row.mountMs = shown.mainMs - before.mainMs;
  row.wireKB = (await bytes()) / 1000;
  await wait(SETTLE_MS);
  const from = await metricsOf(page);
  row.nodes = from.nodes - before.nodes;
  row.heapMB = (from.heap - before.heap) / 1e6;
  await wait(SECONDS * 1000);
  const to = await metricsOf(page, { isCollected: false });
  for (const key of ['mainMs', 'layouts', 'styles']) row[key] = (to[key] - from[key]) / SECONDS;
  row.pxs = speedOf(await inPage(page, 'watch', 500));
  // The better of two: other programs can only take frames away.
  row.blocked = Math.max(await framesWhileBlocked(page), await framesWhileBlocked(page));
  await page.close();
  return row.mountMs;
}

async function measureMount(browser, { name, address, list }) {
  const page = await openPeer(browser, address, list);
  const before = await metricsOf(page);
  await inPage(page, 'mountStrip', name, { speed: SPEED });
  const shown = await metricsOf(page, { isCollected: false });
  await page.close();
  return shown.mainMs - before.mainMs;
}

async function framesWhileBlocked(page) {
  await page.tracing.start({ categories: FRAMES });
  await inPage(page, 'block', BLOCK_MS);
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  return drawnFrames(trace, 'bench:block', 'bench:free');
}

/** Script and style that the strip has sent for, as a server sends them: compressed one by one. */
function countBytes(page) {
  const bodies = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    if (type === 'script' || type === 'stylesheet') bodies.push(response.buffer());
  });
  return async () => {
    const files = await Promise.all(bodies);
    return files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
  };
}

/** How each figure is called in DevTools, and its unit there. */
const METRICS = {
  // Time that the thread was given, not time by the clock: other programs take less part in it.
  mainMs: ['TaskDuration', 1000],
  layouts: ['LayoutCount', 1],
  styles: ['RecalcStyleCount', 1],
  // Of all kinds, those in shadow trees among them.
  nodes: ['Nodes', 1],
  heap: ['JSHeapUsedSize', 1],
};

const sessions = new WeakMap();

async function metricsOf(page, { isCollected = true } = {}) {
  const session = sessions.get(page) ?? (await openSession(page));
  if (isCollected) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = ([wanted, unit]) => metrics.find(({ name }) => name === wanted).value * unit;
  return Object.fromEntries(Object.entries(METRICS).map(([key, what]) => [key, valueOf(what)]));
}

/** One for each page: the clock of its thread runs from when it was opened. */
async function openSession(page) {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  sessions.set(page, session);
  return session;
}

function cells(row) {
  const shown = [...COLUMNS, PACE].map(({ key, title, digits }) => [
    title,
    row[key] === undefined ? `>${LIMIT_S} s` : Number(row[key].toFixed(digits)),
  ]);
  return { strip: row.name, ...Object.fromEntries(shown) };
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
