/** Runs from before the page's first byte: finds when a headline is first painted, and when it moves. */

/** The start of a strip, in ms from navigation; its layout shift is a score. */
export interface StartTimes {
  readonly headlineMs: number;
  readonly movingMs: number;
  readonly blockingMs: number;
  readonly shift: number;
}

declare global {
  interface Window {
    /** Resolves once the strip moves. */
    startTimes: Promise<StartTimes>;
  }
}

/** A longer task delays what a reader does. */
const LONG_MS = 50;

/** Late layout shifts count as well. */
const AFTERWARDS_MS = 500;

const longTasks = record('longtask');
const shifts = record('layout-shift');

window.startTimes = measure();

async function measure(): Promise<StartTimes> {
  const headlineMs = await firstHeadline();
  const movingMs = await firstMove();
  await new Promise((resolve) => setTimeout(resolve, AFTERWARDS_MS));
  const blocking = longTasks
    .filter(({ startTime }) => startTime < movingMs)
    .map(({ duration }) => duration - LONG_MS);
  return { headlineMs, movingMs, blockingMs: sum(blocking), shift: sum(shifts.map(scoreOf)) };
}

/** The time after the paint of the first frame that shows a headline, if the next frame shows it too. */
async function firstHeadline(): Promise<number> {
  for (;;) {
    await nextFrame();
    if (!items().some(isSeen)) continue;
    const time = await afterPaint();
    await nextFrame();
    if (items().some(isSeen)) return time;
  }
}

/** The first of two frames in a row in which a headline moves: a new layout moves it in one frame only. */
async function firstMove(): Promise<number> {
  let before = positions();
  let since: number | undefined;
  for (;;) {
    const time = await nextFrame();
    const now = positions();
    const moves = [...now].some(([item, left]) => (before.get(item) ?? left) !== left);
    if (moves && since !== undefined) return since;
    since = moves ? time : undefined;
    before = now;
  }
}

function positions(): Map<Element, number> {
  const seen = items().filter(isSeen);
  return new Map(seen.map((item) => [item, item.getBoundingClientRect().left]));
}

/** The headlines of any strip: ours has them as links at first, and later in its shadow root. */
function items(): Element[] {
  const inside = document
    .querySelector('news-ticker')
    ?.shadowRoot?.querySelectorAll('[part~=item]');
  return [...document.querySelectorAll('.headline, news-ticker a'), ...(inside ?? [])];
}

function isSeen(item: Element): boolean {
  const { left, right, top, bottom } = item.getBoundingClientRect();
  const isInside = left < innerWidth && right > Math.max(left, 0);
  const isAcross = top < innerHeight && bottom > Math.max(top, 0);
  return (
    isInside &&
    isAcross &&
    item.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    item.textContent.trim() !== ''
  );
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
}

/** No task runs between a frame's callbacks and its paint, so the next task comes after the paint. */
function afterPaint(): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(undefined);
  });
}

function record(type: string): PerformanceEntry[] {
  const entries: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
  observer.observe({ type, buffered: true });
  return entries;
}

/** TypeScript does not know the entries of layout shifts. */
function scoreOf(entry: PerformanceEntry): number {
  return 'value' in entry ? Number(entry.value) : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
