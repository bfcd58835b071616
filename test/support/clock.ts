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

afterEach(() => {
  clock?.uninstall();
  clock = undefined;
});
