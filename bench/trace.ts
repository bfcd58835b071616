/** Reads a DevTools trace: the work of a page's main thread, and the frames of its compositor. */
import type { Page } from 'puppeteer-core';

/** The fields of a trace event that are read here. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly args: { readonly name?: string };
}

/** Every task that the scheduler runs on a thread. */
const TASK = /RunTask$/;

/** Records a trace while a task runs. */
export async function traced(
  page: Page,
  categories: string[],
  task: () => Promise<unknown>,
): Promise<readonly TraceEvent[]> {
  await page.tracing.start({ categories });
  await task();
  const bytes = await page.tracing.stop();
  if (!bytes) throw new Error('Chromium gave no trace.');
  // The boundary to Chromium, which writes this form.
  return (JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] }).traceEvents;
}

/** Milliseconds of all tasks on the main threads; where only one page is open, the others are idle. */
export function taskMs(events: readonly TraceEvent[]): number {
  const threads = events.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  return threads.reduce((sum, { pid, tid }) => {
    const isTask = (event: TraceEvent) =>
      event.pid === pid && event.tid === tid && event.ph === 'X' && TASK.test(event.name);
    return sum + coveredMs(events.filter(isTask));
  }, 0);
}

/** The number of frames that a page's compositor drew between two marks of that page. */
export function drawnFrames(events: readonly TraceEvent[], first: string, last: string): number {
  const from = events.find(({ name }) => name === first);
  const to = events.find(({ name }) => name === last);
  if (!from || !to) throw new Error(`The trace lacks ${first} or ${last}.`);
  const isBetween = ({ name, pid, ts }: TraceEvent) =>
    name === 'DrawFrame' && pid === from.pid && ts > from.ts && ts < to.ts;
  return events.filter(isBetween).length;
}

/** Events nest: each moment counts once. */
function coveredMs(events: readonly TraceEvent[]): number {
  let end = 0;
  let total = 0;
  for (const { ts, dur = 0 } of events.toSorted((a, b) => a.ts - b.ts)) {
    total += Math.max(0, ts + dur - Math.max(ts, end));
    end = Math.max(end, ts + dur);
  }
  return total / 1000;
}
