import { expect } from '@open-wc/testing';
import { Lanes } from '../../src/news-ticker/lanes.js';

const lanes = new Lanes(
  [
    { key: 'a', shows: 'a', size: 100 },
    { key: 'b', shows: 'b', size: 200 },
    { key: 'c', shows: 'c', size: 300 },
  ],
  250,
);

describe('Lanes', () => {
  it('comes round after the sum of all sizes', () => {
    expect(lanes.cycle).to.equal(600);
  });

  for (const [position, offsets] of [
    [0, [0, 100, 300]],
    [99, [-99, 1, 201]],
    [100, [500, 0, 200]],
    [300, [300, 400, 0]],
    [650, [-50, 50, 250]],
    [6000, [0, 100, 300]],
  ] as const) {
    it(`sets each item where it is seen next at position ${String(position)}`, () => {
      expect([0, 1, 2].map((index) => lanes.offsetOf(index, position))).to.deep.equal(offsets);
    });
  }

  for (const [position, offsets] of [
    [0, [0, 100, -300]],
    [-150, [150, -350, -150]],
    [-600, [0, 100, -300]],
  ] as const) {
    it(`sets each item where it is seen next going backwards from ${String(position)}`, () => {
      expect([0, 1, 2].map((index) => lanes.offsetOf(index, position, true))).to.deep.equal(
        offsets,
      );
    });
  }

  it('tells what is seen, in the order in which it is seen, across the seam too', () => {
    expect(lanes.visible(0)).to.deep.equal([0, 1]);
    expect(lanes.visible(550)).to.deep.equal([2, 0, 1]);
  });

  it('shows the same at positions that are whole rounds apart, but for what nobody sees', () => {
    expect(lanes.isSame(50, 650)).to.equal(true);
    expect(lanes.isSame(599.7, 0)).to.equal(true);
    expect(lanes.isSame(50, 49)).to.equal(false);
    const straight = new Lanes(lanes.items, 250, false);
    expect(straight.isSame(50, 650)).to.equal(false);
    expect(straight.isSame(50, 50.3)).to.equal(true);
  });

  it('asks for as many copies as fill two viewports and one headline', () => {
    expect(Lanes.copiesFor([...lanes.items, { key: 'd', shows: 'd', size: 200 }], 250)).to.equal(1);
    expect(Lanes.copiesFor(lanes.items, 250)).to.equal(2);
    expect(Lanes.copiesFor([{ key: 'a', shows: 'a', size: 100 }], 1600)).to.equal(33);
    expect(Lanes.copiesFor([{ key: 'a', shows: 'a', size: 326 }], 156)).to.equal(2);
    expect(Lanes.copiesFor([], 250)).to.equal(1);
  });
});
