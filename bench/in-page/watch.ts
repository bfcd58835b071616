/** Runs before every script of a page that is abused: notes what goes wrong, and how long the page is busy. */

/** What is noted. */
export interface Watch {
  /** Errors and rejections that reached the window. */
  readonly faults: string[];
  /** The longest time that the main thread was busy since the last `restart`, in milliseconds. */
  readonly longest: () => number;
  /** Work since the last `restart`: calls that read text or addresses, and the characters that they were given. */
  readonly work: { urls: number; calls: number; characters: number };
  readonly restart: () => void;
}

declare global {
  interface Window {
    /** Set by hostile markup that could run. */
    __ran?: number;
    __watch: Watch;
  }
}

const TICK_MS = 10;

const faults: string[] = [];
const work = { urls: 0, calls: 0, characters: 0 };
let longest = 0;

addEventListener('error', ({ message }) => faults.push(`error: ${message}`));
addEventListener('unhandledrejection', ({ reason }) => faults.push(`rejection: ${String(reason)}`));
watchTasks();

const watch: Watch = {
  faults,
  work,
  longest: () => longest,
  restart() {
    longest = 0;
    Object.assign(work, { urls: 0, calls: 0, characters: 0 });
  },
};
Object.defineProperty(window, '__watch', { value: watch });

/** Chromium tells of long tasks; elsewhere a timer comes late after one, or after several in a row. */
function watchTasks(): void {
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: 'longtask' });
    return;
  }
  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - TICK_MS);
    last = now;
    setTimeout(tick, TICK_MS);
  };
  tick();
}
