import { can } from '../support/engines.js';
import { expect } from '@open-wc/testing';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { waitUntil } from '../support/wait.js';
import { contrastOf } from './contrast.js';
import { HOSTS, type Host } from './hosts.js';
import { snapshotOf } from './snapshot.js';
import { partOf, visit } from './visit.js';

/** Less than this of a headline is nothing to press, in px. */
const LEAST_SEEN = 20;

/** The stretch of a headline that is in view, in the page's pixels. */
function seenOf(headline: HTMLElement, ticker: NewsTicker): { start: number; end: number } {
  const outer = partOf(ticker, 'viewport').getBoundingClientRect();
  const { left, right } = headline.getBoundingClientRect();
  return { start: Math.max(left, outer.left), end: Math.min(right, outer.right) };
}

/** The headline of which most is in view. */
function inView(ticker: NewsTicker): HTMLElement {
  const headlines = ticker.shadowRoot?.querySelectorAll<HTMLElement>('[part=headline] .text') ?? [];
  const [first] = [...headlines]
    .map((headline) => ({ headline, ...seenOf(headline, ticker) }))
    .filter(({ start, end }) => end - start > LEAST_SEEN)
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  if (!first) throw new Error('No headline is in view.');
  return first.headline;
}

function expectSize(host: Host, ticker: NewsTicker): void {
  const { width, height } = ticker.getBoundingClientRect();
  const box = ticker.parentElement;
  const outer = box?.getBoundingClientRect().width ?? 0;
  expect(height).to.be.within(44, 190);
  expect(width)
    .to.be.at.least(90)
    .and.at.most(outer + 0.5);
  if (host.width === 'own' || !box) return;
  const style = getComputedStyle(box);
  const scale = outer / (box.offsetWidth || outer);
  const space = (parseFloat(style.paddingLeft) + parseFloat(style.paddingRight)) * scale;
  expect(width).to.be.closeTo(outer - space, 4);
}

function expectReadable(headline: HTMLElement, ticker: NewsTicker): void {
  const style = getComputedStyle(headline);
  const { top, bottom, height } = headline.getBoundingClientRect();
  const strip = ticker.getBoundingClientRect();
  const size = parseFloat(style.fontSize);
  expect(size).to.be.at.least(12);
  expect(height).to.be.at.least(size);
  expect(top).to.be.at.least(strip.top);
  expect(bottom).to.be.at.most(strip.bottom);
  expect([
    style.letterSpacing,
    style.textTransform,
    style.textIndent,
    style.fontStyle,
    style.textShadow,
  ]).to.deep.equal(['normal', 'none', '0px', 'normal', 'none']);
  expect(style.visibility).to.equal('visible');
  expect(contrastOf(headline)).to.be.at.least(4.5);
}

/** Presses the headline where it is seen, as far as a page can: what lies there gets the click. */
function press(headline: HTMLElement, ticker: NewsTicker): string | undefined {
  const { start, end } = seenOf(headline, ticker);
  const { top, height } = headline.getBoundingClientRect();
  const hit = ticker.shadowRoot?.elementFromPoint((start + end) / 2, top + height / 2);
  let selected: string | undefined;
  ticker.addEventListener('news-article-select', (event) => {
    event.preventDefault();
    selected = event.article.headline;
  });
  if (hit && 'click' in hit) (hit as HTMLElement).click();
  return selected;
}

describe('a strip in the page of a stranger', () => {
  for (const host of HOSTS) {
    it(`is at home with ${host.name}`, async () => {
      const { page, ticker, said, begin } = await visit(host);
      const before = snapshotOf(page.window);
      let hasPlayed = false;
      page.document.addEventListener('news-ticker-play', () => (hasPlayed = true));
      await begin();
      await waitUntil(() => hasPlayed, `it does not move: ${said.join('; ')}`);
      expect(said).to.deep.equal([]);
      for (const [what, value] of Object.entries(snapshotOf(page.window)))
        expect(value, what).to.deep.equal(before[what]);

      ticker.pause();
      await waitUntil(() =>
        partOf(ticker, 'list')
          .getAnimations()
          .every(({ playState }) => playState !== 'running'),
      );
      expectSize(host, ticker);
      const headline = inView(ticker);
      expectReadable(headline, ticker);
      if (host.name === 'zoom' && !can('find by a point under zoom')) return;
      expect(press(headline, ticker)).to.equal(headline.textContent.trim());
    });
  }
});
