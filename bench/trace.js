/** Reads a DevTools trace: what the main thread of a page did, and for how long. */

const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'TimerFire',
  'FireAnimationFrame',
  'EventDispatch',
  'RunMicrotasks',
]);

/**
 * @param {{ traceEvents: object[] }} trace
 * @returns {{ scriptMs: number, layouts: number, styleRecalculations: number }}
 */
export function readTrace({ traceEvents }) {
  const events = onMainThread(traceEvents);
  const named = (name) => events.filter((event) => event.name === name && event.ph === 'X');
  return {
    scriptMs: coveredMs(events.filter(({ name, ph }) => ph === 'X' && SCRIPT.has(name))),
    layouts: named('Layout').length,
    styleRecalculations: named('UpdateLayoutTree').length,
  };
}

/** Of all renderers' main threads the one that had something to do. */
function onMainThread(events) {
  const threads = events.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const lists = threads.map((thread) =>
    events.filter(({ pid, tid, ph }) => pid === thread.pid && tid === thread.tid && ph !== 'M'),
  );
  return lists.sort((a, b) => b.length - a.length)[0] ?? [];
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
