/** Measures whether a running strip is where its speed puts it. */
import { engine } from '../../support/engines.js';
import { waitUntil } from '../../support/wait.js';
import type { NewsTicker } from '../../../src/news-ticker/news-ticker.js';
import { all, frame, one } from '../support.js';

/** The largest allowed error, in px. */
export const MAX_ERROR = 1;

/** In px/s, at the test page's text size. */
export const SPEED = 80;

/** The position of an item, in px, and the time of that position, in ms. */
export interface Sample {
  readonly left: number;
  readonly time: number;
}

/** Measures an item. WebKit computes the position for the moment of the call, other engines for the frame's time. */
export function measure(item: Element | undefined): Sample {
  const left = item?.getBoundingClientRect().left ?? NaN;
  const frameTime = document.timeline.currentTime;
  const time = engine === 'webkit' ? performance.now() : Number(frameTime);
  return { left, time };
}

/** Measures an item for this number of frames. */
export async function watch(item: Element | undefined, frames: number): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (let i = 0; i < frames; i++) {
    await frame();
    samples.push(measure(item));
  }
  return samples;
}

/** The largest distance, in px, between the samples and constant motion from `start` on. */
export function worstError(start: Sample, samples: readonly Sample[]): number {
  const errors = samples.map(({ left, time }) =>
    Math.abs(left - (start.left - (SPEED * (time - start.time)) / 1000)),
  );
  return Math.max(...errors);
}

/** Waits until the strip runs at its speed. @returns the first item that begins within the viewport */
export async function runningItem(ticker: NewsTicker): Promise<HTMLElement> {
  const items = all(ticker, '[part~=item]');
  const start = measure(items[0]).left;
  await waitUntil(() => measure(items[0]).left < start - 40, 'the strip does not run');
  const { left } = one(ticker, '[part=viewport]').getBoundingClientRect();
  const first = items.find((element) => measure(element).left > left + 20);
  if (!first) throw new Error('No item begins within the strip.');
  return first;
}
