import { can } from '../support/engines.js';
import { expect } from '@open-wc/testing';
import '../../src/shared/events.js';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { jsonFeed } from '../feed/support.js';
import { serveFeed } from '../support/feed-server.js';
import { buildBundle, bundleUrl, openPage, type OpenPage } from '../support/host-page.js';
import { waitUntil } from '../support/wait.js';
import { HOSTS, NONCE, type Host } from './hosts.js';
import { contrastOf } from './contrast.js';
import { snapshotOf } from './snapshot.js';

const TITLES = Array.from(
  { length: 20 },
  (_, index) => `Council of Calder Bay approves plan number ${String(index)}`,
);

interface Visit {
  readonly page: OpenPage;
  readonly ticker: NewsTicker;
  /** What the console and the error events have said. */
  readonly said: readonly string[];
  /** Lets our script run. */
  readonly begin: () => Promise<unknown>;
}

/** Opens a host page that is complete but for our script, which waits. */
async function visit(host: Host, style: string): Promise<Visit> {
  const script = await serveFeed([
    { type: 'text/javascript', body: `import '${bundleUrl()}';`, hold: true },
  ]);
  const items = TITLES.map((title, id) => ({ id: String(id), title, url: `/${String(id)}` }));
  const feed = await serveFeed([{ body: jsonFeed(items) }]);
  const page = await openPage({
    body: pageOf(host, { style, script: script.sameOriginUrl, feed: feed.sameOriginUrl }),
    ...(host.headers && { headers: host.headers }),
  });
  await waitUntil(() => page.document.readyState !== 'loading');
  const ticker = page.document.querySelector('news-ticker');
  if (!ticker) throw new Error('There is no strip.');
  return {
    page,
    ticker,
    said: listenTo(page.window),
    begin: () => waitUntil(async () => (await script.hangUp()) > 0),
  };
}

function pageOf(
  { css = '', script = '', around = ['', ''], ...host }: Host,
  ours: { readonly style: string; readonly script: string; readonly feed: string },
): string {
  return `${host.doctype ?? '<!doctype html>'}<html lang="en" ${host.html ?? ''}><head><meta charset="utf-8">
    ${host.head ?? ''}<title>Host</title>
    <style nonce="${NONCE}">${ours.style}</style><style nonce="${NONCE}">${css}</style>
    <script nonce="${NONCE}">${script}</script>
    <script nonce="${NONCE}" type="module" src="${ours.script}"></script></head>
    <body><h1>Host page</h1><p>Words and <a href="/a">a link</a>.</p>
    ${around[0]}<news-ticker src="${ours.feed}" label="${host.label ?? 'Off the wire'}"><ul>
      ${TITLES.map((title) => `<li><a href="/${title}">${title}</a></li>`).join('')}
    </ul></news-ticker>${around[1]}
    <ul><li>One</li><li>Two</li></ul>
    <form><input value="a"><button type="button">Press</button></form>
    <table><tr><th>A</th><td>1</td></tr></table><p>The end.</p></body></html>`;
}

function listenTo(page: OpenPage['window']): readonly string[] {
  const said: string[] = [];
  for (const method of ['error', 'warn', 'info', 'log'] as const)
    page.console[method] = (...words: unknown[]) => said.push(words.map(String).join(' '));
  page.addEventListener('error', ({ message }) => said.push(message));
  page.addEventListener('unhandledrejection', ({ reason }) => said.push(String(reason)));
  return said;
}

function partOf(ticker: NewsTicker, part: string): HTMLElement {
  const found = ticker.shadowRoot?.querySelector<HTMLElement>(`[part~=${part}]`);
  if (!found) throw new Error(`There is no ${part}.`);
  return found;
}

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
  expect(height).to.be.within(44, 175);
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
  let style = '';

  before(buildBundle);
  before(async () => {
    style = await (await fetch('/src/themes/before-script.css')).text();
  });

  for (const host of HOSTS) {
    it(`is at home with ${host.name}`, async () => {
      const { page, ticker, said, begin } = await visit(host, style);
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
