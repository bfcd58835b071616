/** Reads a DevTools trace: what the main thread of a page did, and for how long. */

const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'TimerFire',
  'FireAnimationFrame',
  'EventDispatch',
  'RunMicrotasks',
]);

/** What the scheduler runs on a thread: everything that takes its time. */
const TASK = /RunTask$/;

/**
 * @param {{ traceEvents: object[] }} trace
 * @returns {{ scriptMs: number, taskMs: number, layouts: number, styleRecalculations: number }}
 */
export function readTrace({ traceEvents }) {
  const threads = mainThreads(traceEvents);
  const count = (wanted) => threads.flat().filter(({ name }) => name === wanted).length;
  const script = threads.map((events) => coveredMs(events.filter(({ name }) => SCRIPT.has(name))));
  return {
    taskMs: threads.reduce(
      (sum, events) => sum + coveredMs(events.filter(({ name }) => TASK.test(name))),
      0,
    ),
    scriptMs: script.reduce((sum, ms) => sum + ms, 0),
    layouts: count('Layout'),
    styleRecalculations: count('UpdateLayoutTree'),
  };
}

/** How many frames a page's compositor drew between two marks of that page. */
export function drawnFrames({ traceEvents }, first, last) {
  const find = (mark) => traceEvents.find(({ name }) => name === mark);
  const { ts: from, pid } = find(first);
  const { ts: to } = find(last);
  return traceEvents.filter(
    (event) => event.name === 'DrawFrame' && event.pid === pid && event.ts > from && event.ts < to,
  ).length;
}

/** What took time on each renderer's main thread; where only one page is open, the others are idle. */
function mainThreads(events) {
  const threads = events.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  return threads.map((thread) =>
    events.filter(({ pid, tid, ph }) => pid === thread.pid && tid === thread.tid && ph === 'X'),
  );
}

/** Events nest: each stretch of time counts once. */
function coveredMs(events) {
  let end = 0;
  let total = 0;
  for (const { ts, dur = 0 } of events.toSorted((a, b) => a.ts - b.ts)) {
    total += Math.max(0, ts + dur - Math.max(ts, end));
    end = Math.max(end, ts + dur);
  }
  return total / 1000;
}
