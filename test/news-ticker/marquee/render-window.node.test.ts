import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Article } from '../../../src/model.js';
import { feedFromScript } from '../../../src/feed/parse/normalize-feed.js';
import { RenderWindow, WINDOW_THRESHOLD } from '../../../src/news-ticker/marquee/render-window.js';
import { readLayout } from '../../../src/news-ticker/marquee/strip-layout.js';
import type { Track } from '../../../src/news-ticker/marquee/track-animator.js';
import { TrackLayout } from '../../../src/news-ticker/marquee/track-layout.js';

const VIEWPORT = 600;
const SIZE = 300;

function articles(count: number, from = 0): readonly Article[] {
  const inputs = Array.from({ length: count }, (_, index) => ({
    id: `a${String(from + index)}`,
    headline: `Council approves plan ${String(from + index)}`,
  }));
  return feedFromScript(inputs, 'https://news.example/').articles;
}

function windowOn(list: readonly Article[]): RenderWindow {
  const window = new RenderWindow();
  window.setArticles(list, { isList: false, firstVisibleId: () => undefined });
  return window;
}

/** Reports a viewport that begins at the rendered item with this index. */
function follow(window: RenderWindow, index: number, direction = 'start'): boolean {
  const items = window.rendered.map(({ id }) => ({ key: id, contentKey: id, size: SIZE }));
  const layout = new TrackLayout(items, VIEWPORT, false);
  const track = { layout, speed: 80 } as unknown as Track;
  return window.follow({
    track,
    layout: readLayout({ mode: 'scroll', direction }),
    visible: [index, index + 1],
    focused: -1,
  });
}

function ends({ rendered }: RenderWindow): readonly (string | undefined)[] {
  return [rendered[0]?.id, rendered.at(-1)?.id];
}

describe('the render window', () => {
  for (const [total, count] of [
    [0, 0],
    [1, 1],
    [12, 12],
    [13, 12],
    [WINDOW_THRESHOLD, 12],
    [5000, 12],
  ] as const) {
    it(`starts with ${String(count)} of ${String(total)} headlines`, () => {
      const window = windowOn(articles(total));
      expect(window.rendered).to.have.length(count);
      expect(window.isWhole).to.equal(count === total);
    });
  }

  it('grows to all of a short list when the main thread is idle, but not of a long one', () => {
    const short = windowOn(articles(WINDOW_THRESHOLD));
    expect(short.awaitsExpansion).to.equal(true);
    expect(short.expand()).to.equal(true);
    expect(short.rendered).to.have.length(WINDOW_THRESHOLD);
    expect(short.expand()).to.equal(false);
    const long = windowOn(articles(WINDOW_THRESHOLD + 1));
    expect(long.awaitsExpansion).to.equal(false);
    expect(long.expand()).to.equal(false);
  });

  it('holds all headlines of mode list', () => {
    const window = new RenderWindow();
    window.setArticles(articles(5000), { isList: true, firstVisibleId: () => undefined });
    expect(window.rendered).to.have.length(5000);
  });

  it('stays while the viewport is far from its end', () => {
    const window = windowOn(articles(5000));
    expect(follow(window, 0)).to.equal(false);
  });

  it('moves before the viewport reaches its end', () => {
    const window = windowOn(articles(5000));
    expect(follow(window, 9)).to.equal(true);
    expect(ends(window)).to.deep.equal(['a5', 'a14']);
  });

  it('wraps from the last headline to the first', () => {
    const window = windowOn(articles(200));
    window.moveTo('a195');
    expect(follow(window, 9)).to.equal(true);
    expect(ends(window)).to.deep.equal(['a194', 'a3']);
    const { isTabStop, first, total } = window.positions(-1);
    expect([first, total]).to.deep.equal([194, 200]);
    // Tab does not wrap, or focus could never leave.
    expect([5, 6].map(isTabStop)).to.deep.equal([true, false]);
    expect([5, 6].map(window.positions(8).isTabStop)).to.deep.equal([false, true]);
  });

  it('renders the last headline before the first only where the strip moves backwards', () => {
    const forward = windowOn(articles(5000));
    expect(follow(forward, 0)).to.equal(false);
    const back = windowOn(articles(5000));
    back.allowWrapBack();
    expect(follow(back, 0)).to.equal(true);
    expect(back.rendered[0]?.id).to.equal('a4996');
    expect(follow(windowOn(articles(5000)), 0, 'end')).to.equal(true);
  });

  it('moves to a distant headline, with others on both sides', () => {
    const window = windowOn(articles(5000));
    expect(window.moveTo('a2500')).to.equal(true);
    expect(ends(window)).to.deep.equal(['a2494', 'a2505']);
    expect(window.moveTo('a4999')).to.equal(true);
    expect(ends(window)).to.deep.equal(['a4993', 'a4']);
    expect(window.moveTo('a3')).to.equal(true);
    expect(ends(window)).to.deep.equal(['a0', 'a11']);
    expect(window.moveTo('unknown')).to.equal(false);
  });

  it('keeps the first visible headline in place when others are added before it', () => {
    const window = windowOn(articles(5000));
    window.moveTo('a206');
    const more = [...articles(3, 9000), ...articles(5000)];
    window.setArticles(more, { isList: false, firstVisibleId: () => 'a203' });
    expect(ends(window)).to.deep.equal(['a200', 'a211']);
  });

  it('still holds all headlines after a few are added, but not after many', () => {
    const window = windowOn(articles(5));
    window.setArticles(articles(17), { isList: false, firstVisibleId: () => 'a0' });
    expect(window.isWhole).to.equal(true);
    window.setArticles(articles(60), { isList: false, firstVisibleId: () => 'a0' });
    expect(window.rendered).to.have.length(17);
  });

  it('returns the same array for the same items', () => {
    const window = windowOn(articles(5000));
    const before = window.rendered;
    window.setArticles([...window.articles], { isList: false, firstVisibleId: () => 'a0' });
    expect(window.rendered).to.equal(before);
  });
});
