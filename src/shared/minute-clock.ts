/** One clock for all relative times in the page. It runs only while the page is visible. */
import { page } from '../page.js';

/** Milliseconds of a minute. */
export const MINUTE_MS = 60_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Calls back at each full minute while the page is visible, and when it becomes visible.
 * @returns a function that ends the calls
 */
export function onMinute(listener: () => void): () => void {
  // One function for each subscription, since the same listener may subscribe twice.
  const subscription = (): void => {
    listener();
  };
  listeners.add(subscription);
  if (listeners.size === 1) start();
  return () => {
    if (listeners.delete(subscription) && listeners.size === 0) stop();
  };
}

function start(): void {
  page.addEventListener('visibilitychange', handleVisibility);
  setTimer();
}

function stop(): void {
  page.removeEventListener('visibilitychange', handleVisibility);
  clearTimeout(timer);
}

function handleVisibility(): void {
  if (page.visibilityState === 'visible') tick();
  else clearTimeout(timer);
}

function tick(): void {
  setTimer();
  for (const listener of [...listeners]) listener();
}

function setTimer(): void {
  clearTimeout(timer);
  if (page.visibilityState === 'visible')
    timer = setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS));
}
