import { install, type Clock } from '@sinonjs/fake-timers';

let clock: Clock | undefined;

/**
 * Stops time until the test ends: `await clock.tickAsync(ms)` lets it pass, and promises settle on
 * the way. Answers of a real server do not arrive by ticking: wait for them as usual.
 */
export function stopTime(now: Date | number = Date.now()): Clock {
  clock?.uninstall();
  clock = install({
    now,
    // What began before time stood still may end afterwards.
    shouldClearNativeTimers: true,
    // Not the microtasks and frames that Lit and the browser itself live by.
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  return clock;
}

/**
 * Stops the date alone until the test ends: `setSystemTime(ms)` sets it, while timers and motion go on. What waits for
 * the next minute notices when the page becomes visible: `document.dispatchEvent(new Event('visibilitychange'))`.
 */
export function stopDate(): Clock {
  clock?.uninstall();
  clock = install({ now: Date.now(), toFake: ['Date'] });
  return clock;
}

afterEach(() => {
  clock?.uninstall();
  clock = undefined;
});
