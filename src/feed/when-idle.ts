import { globals } from '../page.js';

/**
 * Calls back when the main thread is idle, within a second. WebKit has no idle callback, so there it calls back after
 * the next paint. For work that must go on in a busy page, see pacer.ts.
 * @returns a function that cancels it
 */
export function whenIdle(callback: () => void): () => void {
  if (globals.requestIdleCallback) {
    const handle = requestIdleCallback(callback, { timeout: 1000 });
    return () => {
      cancelIdleCallback(handle);
    };
  }
  let handle = requestAnimationFrame(() => {
    handle = requestAnimationFrame(callback);
  });
  return () => {
    cancelAnimationFrame(handle);
  };
}
