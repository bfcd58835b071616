import { expect } from '@open-wc/testing';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { itWhere } from '../support/engines.js';
import { waitUntil } from '../support/wait.js';
import { contrastOf } from './contrast.js';
import { HOSTS, type Host } from './hosts.js';
import { expectRead, READING } from './reading.js';
import { snapshotOf } from './snapshot.js';
import { partOf, visit, type Visit } from './visit.js';

/** The least visible width of a headline that a test can press, in px. */
const MIN_VISIBLE = 20;

/** The left and right end of the visible part of a headline, in the page's pixels. */
function visiblePart(headline: HTMLElement, ticker: NewsTicker): { start: number; end: number } {
  const outer = partOf(ticker, 'viewport').getBoundingClientRect();
  const { left, right } = headline.getBoundingClientRect();
  return { start: Math.max(left, outer.left), end: Math.min(right, outer.right) };
}

/** The headline with the widest visible part. */
function mostVisible(ticker: NewsTicker): HTMLElement {
  const headlines = ticker.shadowRoot?.querySelectorAll<HTMLElement>('[part=headline] .text') ?? [];
  const [first] = [...headlines]
    .map((headline) => ({ headline, ...visiblePart(headline, ticker) }))
    .filter(({ start, end }) => end - start > MIN_VISIBLE)
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  if (!first) throw new Error('No headline is visible.');
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

/** Clicks the element at the middle of a headline's visible part. @returns the chosen headline */
function press(headline: HTMLElement, ticker: NewsTicker): string | undefined {
  const { start, end } = visiblePart(headline, ticker);
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

/** Expects a press on the most visible headline to choose it. */
function expectPressed(ticker: NewsTicker): void {
  const headline = mostVisible(ticker);
  expect(press(headline, ticker)).to.equal(headline.textContent.trim());
}

/** Starts our script, and waits until the strip moves. */
async function play({ page, said, begin }: Visit): Promise<void> {
  let hasPlayed = false;
  page.document.addEventListener('news-ticker-play', () => (hasPlayed = true));
  await begin();
  await waitUntil(() => hasPlayed, `the strip does not move: ${said.join('; ')}`);
}

async function pause(ticker: NewsTicker): Promise<void> {
  ticker.pause();
  await waitUntil(() =>
    partOf(ticker, 'list')
      .getAnimations()
      .every(({ playState }) => playState !== 'running'),
  );
}

describe('a strip and an article in a host page', () => {
  // The text size is stored for all pages of an origin.
  afterEach(() => {
    localStorage.clear();
  });

  for (const host of HOSTS) {
    it(`work with ${host.name}`, async () => {
      const visited = await visit(host, { more: READING });
      const { page, ticker, said } = visited;
      const before = snapshotOf(page.window);
      await play(visited);
      expect(said).to.deep.equal([]);
      for (const [what, value] of Object.entries(snapshotOf(page.window)))
        expect(value, what).to.deep.equal(before[what]);

      await pause(ticker);
      expectSize(host, ticker);
      expectReadable(mostVisible(ticker), ticker);
      if (host.toPress === undefined) expectPressed(ticker);
      await expectRead(visited);
      expect(said).to.deep.equal([]);
    });

    if (host.toPress === undefined) continue;
    itWhere(host.toPress, `can be pressed with ${host.name}`, async () => {
      const visited = await visit(host);
      await play(visited);
      await pause(visited.ticker);
      expectPressed(visited.ticker);
    });
  }
});
