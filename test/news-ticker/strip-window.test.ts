import { expect } from '@open-wc/testing';
import { MOST_WHOLE, StripWindow } from '../../src/news-ticker/strip-window.js';

/** A window on so many headlines that covers these places of it. */
function windowOn(total: number, from = 0, to = 9, goesBack = false): StripWindow {
  const window = new StripWindow();
  window.take(total);
  window.cover({ from, to, margin: 0, goesBack });
  return window;
}

function ends({ indexes }: StripWindow): readonly [number | undefined, number | undefined] {
  return [indexes[0], indexes.at(-1)];
}

describe('the window on a long strip', () => {
  for (const [total, count] of [
    [0, 0],
    [1, 1],
    [40, 40],
    [MOST_WHOLE, MOST_WHOLE],
    [MOST_WHOLE + 1, 40],
    [5000, 40],
  ] as const) {
    it(`begins with ${String(count)} of ${String(total)} headlines`, () => {
      const window = new StripWindow();
      window.take(total);
      expect(window.indexes).to.deep.equal(Array.from({ length: count }, (_, index) => index));
      expect(window.isWhole).to.equal(count === total);
    });
  }

  for (const [title, asked, wanted] of [
    ['what is asked for', { from: 2, to: 8, margin: 0, goesBack: false }, [2, 8]],
    ['as much before as behind', { from: 5, to: 8, margin: 3, goesBack: false }, [2, 11]],
    ['nothing before the first', { from: 2, to: 8, margin: 10, goesBack: false }, [0, 18]],
    [
      'the last before the first, to go back',
      { from: 2, to: 8, margin: 10, goesBack: true },
      [4992, 18],
    ],
  ] as const) {
    it(`covers ${title}`, () => {
      const window = windowOn(5000);
      expect(window.cover(asked)).to.equal(true);
      expect(ends(window)).to.deep.equal(wanted);
      expect(window.isWhole).to.equal(false);
    });
  }

  it('says that nothing has changed where nothing has', () => {
    const window = windowOn(5000, 0, 30);
    expect(window.cover({ from: 0, to: 30, margin: 0, goesBack: false })).to.equal(false);
  });

  it('goes on from the last headline to the first', () => {
    const window = windowOn(500, 480, 489);
    window.cover({ from: 0, to: 9, margin: 20, goesBack: false });
    expect(ends(window)).to.deep.equal([460, 9]);
    expect(new Set(window.indexes).size).to.equal(window.indexes.length);
  });

  it('is the whole strip where that is what is asked for, each headline once', () => {
    const window = windowOn(120);
    window.cover({ from: 0, to: 9, margin: 200, goesBack: true });
    expect(window.isWhole).to.equal(true);
    expect(window.indexes).to.deep.equal(Array.from({ length: 120 }, (_, index) => index));
  });

  it('keeps what is seen where headlines come before it', () => {
    const window = windowOn(5000, 200, 259);
    window.take(5003, 213, 10);
    expect(ends(window)).to.deep.equal([203, 262]);
  });

  it('moves to a headline far away, with some on either side', () => {
    const window = windowOn(5000, 0, 39);
    window.moveTo(2500);
    expect(ends(window)).to.deep.equal([2480, 2519]);
    window.moveTo(4999);
    expect(ends(window)).to.deep.equal([4979, 18]);
    window.moveTo(3);
    expect(ends(window)).to.deep.equal([0, 39]);
  });

  it('is cut as soon as there are too many, and whole as soon as there are not', () => {
    const window = new StripWindow();
    window.take(MOST_WHOLE);
    window.take(MOST_WHOLE + 1, 5, 4);
    expect(window.isWhole).to.equal(false);
    expect(window.indexes[4]).to.equal(5);
    window.take(5000);
    expect(window.indexes).to.have.length.at.most(MOST_WHOLE);
    window.take(MOST_WHOLE, 4, 3);
    expect(window.isWhole).to.equal(true);
    expect(ends(window)).to.deep.equal([0, MOST_WHOLE - 1]);
  });
});
