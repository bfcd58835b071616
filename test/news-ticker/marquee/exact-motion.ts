/** Measures whether a running strip is where its speed puts it. */
import { engine } from '../../support/engines.js';
import { waitUntil } from '../../support/wait.js';
import type { NewsTicker } from '../../../src/news-ticker/news-ticker.js';
import { all, frame, one } from '../support.js';

/** The largest allowed error, in px. */
export const MAX_ERROR = 1;

/** In px/s, at the test page's text size. */
export const SPEED = 80;

/** Where an item was, in px, and the times between which it was there, in ms. */
export interface Sample {
  readonly left: number;
  readonly right: number;
  readonly earliest: number;
  readonly latest: number;
}

/**
 * Measures an item. WebKit computes the position for a moment of the call, which a busy machine stretches; other
 * engines compute it for the frame's time.
 */
export function measure(item: Element | undefined): Sample {
  const earliest = positionTime();
  const { left, right } = item?.getBoundingClientRect() ?? { left: NaN, right: NaN };
  return { left, right, earliest, latest: positionTime() };
}

function positionTime(): number {
  return engine === 'webkit' ? performance.now() : Number(document.timeline.currentTime);
}

/** Measures an item for this number of frames, or until it leaves at the viewport's start, from where it wraps. */
export async function watch(item: Element | undefined, frames: number): Promise<readonly Sample[]> {
  const edge = item?.closest('[part=viewport]')?.getBoundingClientRect().left ?? NaN;
  const samples: Sample[] = [];
  for (let i = 0; i < frames; i++) {
    await frame();
    const sample = measure(item);
    if (sample.right <= edge) break;
    samples.push(sample);
  }
  return samples;
}

/** The seconds between two samples: at least and at most. */
export function secondsBetween(from: Sample, to: Sample): readonly [least: number, most: number] {
  return [(to.earliest - from.latest) / 1000, (to.latest - from.earliest) / 1000];
}

/** The largest distance, in px, between the samples and constant motion from `start` on. */
export function worstError(start: Sample, samples: readonly Sample[]): number {
  const errors = samples.map((sample) => {
    const moved = start.left - sample.left;
    const [least, most] = secondsBetween(start, sample);
    return Math.max(SPEED * least - moved, moved - SPEED * most);
  });
  return Math.max(...errors);
}

/** Waits until the strip runs at its speed. @returns the item that stays in the viewport for the longest time */
export async function runningItem(ticker: NewsTicker): Promise<HTMLElement> {
  const items = all(ticker, '[part~=item]');
  const starts = items.map((item) => measure(item).left);
  // An item that wraps meanwhile has jumped, the others have not.
  await waitUntil(
    () => items.some((item, index) => measure(item).left < (starts[index] ?? NaN) - 40),
    'the strip does not run',
  );
  const { right } = one(ticker, '[part=viewport]').getBoundingClientRect();
  const [last] = items
    .map((item) => ({ item, ...measure(item) }))
    .filter(({ left }) => left < right - 20)
    .toSorted((a, b) => b.left - a.left);
  if (!last) throw new Error('No item begins within the strip.');
  return last.item;
}
