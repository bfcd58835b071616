import { expect } from '@open-wc/testing';
import {
  all,
  boxesAtOnce,
  feedOf,
  frame,
  headlines,
  item,
  mount,
  one,
  settled,
} from '../support.js';
import type { NewsTicker } from '../../../src/news-ticker/news-ticker.js';
import { waitUntil } from '../../support/wait.js';
import { watchVisible } from '../pointer.js';

/** A speed at which the whole track loops within a test. */
const FAST = '700';

/** The largest allowed jump, in px. */
const MAX_JUMP = 0.5;

interface Box {
  readonly element: HTMLElement;
  readonly left: number;
  readonly right: number;
}

/** The box of each item, in pixels from the viewport's left edge. */
function itemBoxes(ticker: NewsTicker): readonly Box[] {
  const { left: origin } = one(ticker, '[part=viewport]').getBoundingClientRect();
  const items = all(ticker, '[part=item]');
  const boxes = boxesAtOnce(items);
  return items.map((element, index) => {
    const { left = NaN, right = NaN } = boxes[index] ?? {};
    return { element, left: left - origin, right: right - origin };
  });
}

/** The widest gap in a viewport of this width that no item covers. */
function widestGap(boxes: readonly Box[], width: number): number {
  const seen = boxes
    .filter(({ left, right }) => right > 0 && left < width)
    .toSorted((a, b) => a.left - b.left);
  let end = 0;
  let gap = 0;
  for (const { left, right } of seen) {
    gap = Math.max(gap, left - end);
    end = Math.max(end, right);
  }
  return Math.max(gap, width - end);
}

/** Watches the strip frame by frame until its first headline has wrapped. @returns the worst gap and jump */
async function watchOneLoop(
  ticker: NewsTicker,
): Promise<{ gap: number; jump: number; frames: number }> {
  const { width } = one(ticker, '[part=viewport]').getBoundingClientRect();
  const isSeen = (box: { left: number; right: number } | undefined): boolean =>
    box !== undefined && box.right > 0 && box.left < width;
  const items = all(ticker, '[part=item]');
  const [watched] = items;
  const loop = items.reduce((sum, item) => sum + item.getBoundingClientRect().width, 0);
  const worst = { gap: 0, jump: 0, frames: 0 };
  let before = itemBoxes(ticker);
  let hasLeft = false;
  let isBack = false;
  while (!isBack) {
    await frame();
    const now = itemBoxes(ticker);
    const moves = now.flatMap((box, index) => {
      const was = before[index];
      if (was?.element !== box.element || !isSeen(was) || !isSeen(box)) return [];
      // An item may leave and be back at the other end between two frames of a busy machine.
      const by = box.left - was.left;
      return [by - Math.round(by / loop) * loop];
    });
    const spread = Math.max(...moves) - Math.min(...moves);
    worst.jump = Math.max(worst.jump, spread);
    worst.gap = Math.max(worst.gap, widestGap(now, width));
    worst.frames += 1;
    const isWatchedSeen = isSeen(now.find(({ element }) => element === watched));
    if (!isWatchedSeen) hasLeft = true;
    isBack = hasLeft && isWatchedSeen;
    before = now;
  }
  return worst;
}

describe('the motion of a strip', () => {
  beforeEach(() => {
    sessionStorage.clear();
    document.documentElement.removeAttribute('dir');
  });
  afterEach(() => {
    document.documentElement.removeAttribute('dir');
  });

  for (const [title, count, width, attributes, dir] of [
    ['twelve headlines', 12, 600, {}, 'ltr'],
    ['twelve headlines from right to left', 12, 600, {}, 'rtl'],
    ['twelve headlines towards the end', 12, 600, { direction: 'end' }, 'ltr'],
    ['three headlines in 1600 pixels', 3, 1600, {}, 'ltr'],
    ['one headline in 200 pixels', 1, 200, {}, 'ltr'],
  ] as const) {
    it(`has no gap and no jump while ${title} wrap`, async () => {
      document.documentElement.dir = dir;
      const { ticker } = await mount([feedOf(headlines(count))], {
        width,
        attributes: { speed: FAST, label: '', 'without-controls': '', ...attributes },
      });
      if (count === 3) one(ticker, '[part=base]').style.fontSize = '24px';
      await settled(ticker);
      expect(ticker.matches(':state(still)')).to.equal(false);
      const { gap, jump, frames } = await watchOneLoop(ticker);
      expect(frames).to.be.greaterThan(5);
      expect(gap).to.be.lessThan(1);
      expect(jump).to.be.lessThan(MAX_JUMP);
    });
  }

  it('moves towards the start of the line in both text directions', async () => {
    for (const [dir, direction, sign] of [
      ['ltr', 'start', -1],
      ['rtl', 'start', 1],
      ['ltr', 'end', 1],
      ['rtl', 'end', -1],
    ] as const) {
      document.documentElement.dir = dir;
      const { ticker } = await mount([feedOf(headlines(12))], {
        attributes: { direction, speed: '300' },
      });
      const moved = watchVisible(ticker);
      let moves: readonly number[] = [];
      await waitUntil(() => {
        moves = moved().filter((by) => by !== 0);
        return moves.length > 0;
      });
      expect(moves.map(Math.sign)).to.deep.equal(moves.map(() => sign));
      ticker.parentElement?.remove();
    }
  });

  it('is one animation of the whole list, without work on the main thread', async () => {
    const { ticker } = await mount([feedOf(headlines(12))]);
    const animations = one(ticker, '[part=list]').getAnimations();
    expect(animations).to.have.length(1);
    expect(one(ticker, '[part=base]').getAnimations({ subtree: true })).to.have.length(1);
  });

  it('keeps visible headlines in place when others are added before them, changed and removed', async () => {
    const before = headlines(14);
    const { ticker, feed } = await mount([feedOf(before)], {
      attributes: { 'without-autoplay': '' },
    });
    ticker.next();
    ticker.next();
    const seen = all(ticker, '[part=item]')[3];
    const wanted = await leftAtRest(seen);
    await feed.push(
      feedOf([
        item('new1', 'A ship comes in'),
        item('new2', 'Another ship comes in'),
        ...before.slice(0, 1),
        ...before.slice(2),
      ]),
    );
    await ticker.reload();
    await settled(ticker);
    const titles = all(ticker, 'li:not([aria-hidden])').map((element) =>
      element.textContent.replace('•', '').trim(),
    );
    expect(titles.slice(0, 2)).to.deep.equal(['A ship comes in', 'Another ship comes in']);
    expect(seen?.getBoundingClientRect().left).to.be.closeTo(wanted, 0.5);
  });

  it('keeps the first visible headline in place when the box grows', async () => {
    const { ticker } = await mount([feedOf(headlines(14))], {
      attributes: { 'without-autoplay': '' },
    });
    ticker.next();
    const first = all(ticker, '[part=item]')[1];
    const wanted = await leftAtRest(first);
    if (ticker.parentElement) ticker.parentElement.style.width = '750px';
    await settled(ticker);
    expect(first?.getBoundingClientRect().left).to.be.closeTo(wanted, 0.5);
    const { width } = one(ticker, '[part=viewport]').getBoundingClientRect();
    expect(widestGap(itemBoxes(ticker), width)).to.be.lessThan(1);
  });

  it('repeats a short track, and stops repeating it when it fits', async () => {
    const { ticker } = await mount([feedOf(headlines(2))], { width: 500 });
    const items = all(ticker, '[part=item]').length;
    expect(items).to.be.greaterThan(2);
    expect(all(ticker, '[part=item]:not([aria-hidden])')).to.have.length(2);
    if (ticker.parentElement) ticker.parentElement.style.width = '2500px';
    await waitUntil(() => all(ticker, '[part=item]').length === 2, 'the repeats do not go');
    await settled(ticker);
    expect(ticker.matches(':state(still)')).to.equal(true);
    expect(one(ticker, '[part=list]').getAnimations()).to.have.length(0);
  });
});

async function leftAtRest(element: HTMLElement | undefined): Promise<number> {
  let before = NaN;
  let left = element?.getBoundingClientRect().left ?? NaN;
  await waitUntil(async () => {
    before = left;
    await frame();
    await frame();
    left = element?.getBoundingClientRect().left ?? NaN;
    return before === left;
  }, 'the strip does not stop');
  return left;
}
