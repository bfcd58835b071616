import { expect } from '@open-wc/testing';
import { onMinute } from '../../src/shared/minute-clock.js';
import { stopTime } from '../support/clock.js';
import { hidePage } from '../support/page.js';

const AT_HALF = new Date('2026-11-24T12:00:30Z');

describe('the minute clock', () => {
  it('calls all listeners at each full minute, by one timer', async () => {
    const time = stopTime(AT_HALF);
    let first = 0;
    let second = 0;
    const stops = [onMinute(() => first++), onMinute(() => second++)];
    expect(time.countTimers()).to.equal(1);
    await time.tickAsync(29_999);
    expect([first, second]).to.deep.equal([0, 0]);
    await time.tickAsync(1);
    expect([first, second]).to.deep.equal([1, 1]);
    await time.tickAsync(120_000);
    expect([first, second]).to.deep.equal([3, 3]);
    for (const stop of stops) stop();
  });

  it('runs only while there are listeners', async () => {
    const time = stopTime(AT_HALF);
    let calls = 0;
    const count = (): void => {
      calls++;
    };
    const [one, two] = [onMinute(count), onMinute(count)];
    one();
    one();
    await time.tickAsync(60_000);
    expect(calls).to.equal(1);
    two();
    expect(time.countTimers()).to.equal(0);
  });

  it('stops while the page is hidden, and calls at once when it is visible again', async () => {
    const time = stopTime(AT_HALF);
    let calls = 0;
    const stop = onMinute(() => calls++);
    const show = hidePage();
    expect(time.countTimers()).to.equal(0);
    await time.tickAsync(600_000);
    expect(calls).to.equal(0);
    show();
    expect(calls).to.equal(1);
    expect(time.countTimers()).to.equal(1);
    stop();
  });
});
