/** The one clock of a page: whatever tells the time from now goes by it, and it runs only while somebody looks. */

const MINUTE_MS = 60_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Calls back at each full minute while the page is visible, and when it is seen again.
 * @returns what ends that
 */
export function onMinute(listener: () => void): () => void {
  // A function of its own for each subscription: the same listener may come twice.
  const own = (): void => {
    listener();
  };
  listeners.add(own);
  if (listeners.size === 1) start();
  return () => {
    if (listeners.delete(own) && listeners.size === 0) stop();
  };
}

function start(): void {
  document.addEventListener('visibilitychange', handleVisibility);
  setTimer();
}

function stop(): void {
  document.removeEventListener('visibilitychange', handleVisibility);
  clearTimeout(timer);
}

function handleVisibility(): void {
  if (document.visibilityState === 'visible') tick();
  else clearTimeout(timer);
}

function tick(): void {
  setTimer();
  for (const listener of [...listeners]) listener();
}

function setTimer(): void {
  clearTimeout(timer);
  if (document.visibilityState === 'visible')
    timer = setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS));
}
