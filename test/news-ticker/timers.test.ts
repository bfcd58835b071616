import { expect } from '@open-wc/testing';
import { feedOf, headlines, mount, settled } from './support.js';

/** The longest delay of a timer, in ms: a longer one fires at once. */
const MAX_DELAY = 2 ** 31 - 1;

/** Frames for which timers are counted; a strip may start as many at any time. */
const FRAMES = 20;

/** Beyond them it may start one each so many milliseconds: a busy loop starts one every four at least. */
const BETWEEN_MS = 15;

const VALUES = ['0', '-1', '0.0001', '1e-9', '1e9', '99999999999999', '2147484', 'NaN', 'Infinity'];

const { setTimeout: start } = window;
let delays: number[] = [];

describe('the timers of a strip', () => {
  beforeEach(() => {
    delays = [];
    const record = (callback: () => void, delay = 0): unknown => {
      delays.push(delay);
      return start(callback, delay);
    };
    Object.assign(window, { setTimeout: record });
  });
  afterEach(() => {
    Object.assign(window, { setTimeout: start });
  });

  for (const value of VALUES)
    for (const mode of ['scroll', 'step', 'fade'])
      it(`neither overflow nor loop in mode ${mode} with ${value} in each attribute`, async () => {
        const attributes = { mode, interval: value, speed: value, refresh: value };
        const { ticker } = await mount([feedOf(headlines(12))], { attributes });
        await settled(ticker);
        delays = [];
        const began = performance.now();
        for (let frames = 0; frames < FRAMES; frames++)
          await new Promise((resolve) => requestAnimationFrame(resolve));
        // On a slow machine a frame is long, and has more of them.
        const most = FRAMES + (performance.now() - began) / BETWEEN_MS;
        expect(delays.length).to.be.at.most(most);
        expect(Math.max(0, ...delays)).to.be.at.most(MAX_DELAY);
        ticker.reload().catch(() => undefined);
        ticker.next();
        await settled(ticker);
        expect(Math.max(0, ...delays)).to.be.at.most(MAX_DELAY);
        expect(delays.every((delay) => delay >= 0)).to.equal(true);
      });
});
