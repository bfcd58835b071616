import { describe, it } from 'node:test';
import { expect } from 'chai';
import { TrackLayout } from '../../../src/news-ticker/marquee/track-layout.js';

const layout = new TrackLayout(
  [
    { key: 'a', contentKey: 'a', size: 100 },
    { key: 'b', contentKey: 'b', size: 200 },
    { key: 'c', contentKey: 'c', size: 300 },
  ],
  250,
);

describe('TrackLayout', () => {
  it('loops after the sum of all sizes', () => {
    expect(layout.loopLength).to.equal(600);
  });

  for (const [position, offsets] of [
    [0, [0, 100, 300]],
    [99, [-99, 1, 201]],
    [100, [500, 0, 200]],
    [300, [300, 400, 0]],
    [650, [-50, 50, 250]],
    [6000, [0, 100, 300]],
  ] as const) {
    it(`places each item where it is visible next at position ${String(position)}`, () => {
      expect([0, 1, 2].map((index) => layout.offsetOf(index, position))).to.deep.equal(offsets);
    });
  }

  for (const [position, offsets] of [
    [0, [0, 100, -300]],
    [-150, [150, -350, -150]],
    [-600, [0, 100, -300]],
  ] as const) {
    it(`places each item where it is visible next going backwards from ${String(position)}`, () => {
      expect([0, 1, 2].map((index) => layout.offsetOf(index, position, true))).to.deep.equal(
        offsets,
      );
    });
  }

  it('lists the visible items in visual order, also where the track wraps', () => {
    expect(layout.visible(0)).to.deep.equal([0, 1]);
    expect(layout.visible(550)).to.deep.equal([2, 0, 1]);
  });

  it('treats positions a whole loop apart, or less than half a pixel, as equivalent', () => {
    expect(layout.isEquivalent(50, 650)).to.equal(true);
    expect(layout.isEquivalent(599.7, 0)).to.equal(true);
    expect(layout.isEquivalent(50, 49)).to.equal(false);
    const straight = new TrackLayout(layout.items, 250, false);
    expect(straight.isEquivalent(50, 650)).to.equal(false);
    expect(straight.isEquivalent(50, 50.3)).to.equal(true);
  });

  it('needs enough copies to fill two viewports and one headline', () => {
    expect(
      TrackLayout.copiesFor([...layout.items, { key: 'd', contentKey: 'd', size: 200 }], 250),
    ).to.equal(1);
    expect(TrackLayout.copiesFor(layout.items, 250)).to.equal(2);
    expect(TrackLayout.copiesFor([{ key: 'a', contentKey: 'a', size: 100 }], 1600)).to.equal(33);
    expect(TrackLayout.copiesFor([{ key: 'a', contentKey: 'a', size: 326 }], 156)).to.equal(2);
    expect(TrackLayout.copiesFor([], 250)).to.equal(1);
  });
});
