import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { writeCache } from '../../src/feed/live/feed-cache.js';
import { parseFeed } from '../../src/feed/parse/parse-feed.js';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { jsonFeed } from '../feed/support.js';
import { itWhere } from '../support/engines.js';
import { BUILT, heldBuild, openPage, type OpenPage } from '../support/host-page.js';
import { serveFeed, type ServedFeed, type Step } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';
import { settled, texts } from './support.js';

const LINKS = `
  <ul>
    <li><a href="/ferry">Ferry runs
      all winter</a> <time datetime="2026-11-24T08:00:00Z">Tuesday</time></li>
    <li lang="fr"><a href="https://news.example/tram">Le tram ouvre</a></li>
    <li><a href="javascript:alert(1)">Not an address</a></li>
    <li><a href="/nothing"> </a></li>
  </ul>
  <a slot="label" href="/wire">Wire</a>`;

const FRESH: Step = {
  body: jsonFeed([
    { id: '1', title: 'Ferry runs all winter', url: new URL('/ferry', location.href).href },
    { id: '2', title: 'Fresh' },
  ]),
};

/** A strip with these links inside, and its load events. */
async function mount(
  src: string | undefined,
  links = LINKS,
): Promise<{ ticker: NewsTicker; origins: readonly string[] }> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const origins: string[] = [];
  box.addEventListener('news-feed-load', ({ from }) => origins.push(from));
  const ticker = document.createElement('news-ticker');
  ticker.innerHTML = links;
  if (src !== undefined) ticker.src = src;
  box.append(ticker);
  await settled(ticker);
  return { ticker, origins };
}

/** Ends the feed, which only then is whole. */
async function hangUp(feed: ServedFeed): Promise<void> {
  await waitUntil(async () => (await feed.hangUp()) > 0);
}

describe('links inside a strip', () => {
  it('are its first headlines, at once', async () => {
    const { ticker, origins } = await mount(undefined);
    expect(origins).to.deep.equal(['fallback']);
    expect(texts(ticker)).to.deep.equal(['Ferry runs all winter', 'Le tram ouvre']);
    expect(ticker.matches(':state(ready)')).to.equal(true);
    const [ferry, tram] = ticker.feed?.articles ?? [];
    expect(ferry?.headline).to.equal('Ferry runs all winter');
    expect(ferry?.language).to.equal(undefined);
    expect(ferry?.id).to.equal(new URL('/ferry', location.href).href);
    expect(ferry?.url).to.equal(ferry?.id);
    expect(ferry?.published?.toISOString()).to.equal('2026-11-24T08:00:00.000Z');
    expect(tram).to.include({ id: 'https://news.example/tram', language: 'fr' });
    expect(tram?.published).to.equal(undefined);
  });

  for (const [written, meant] of [
    ['2026-11-24 08:00', '2026-11-24T08:00:00.000Z'],
    ['2026-11-24T08:00+01:00', '2026-11-24T07:00:00.000Z'],
    ['2026-11-24', '2026-11-24T00:00:00.000Z'],
    ['2024-02-30', undefined],
    ['Harbour News, March 7, 2015', undefined],
  ] as const) {
    it(`get the date ${meant ?? '(none)'} from "${written}"`, async () => {
      const links = `<ul><li><a href="/a">A</a> <time datetime="${written}"></time></li></ul>`;
      const { ticker } = await mount(undefined, links);
      expect(ticker.feed?.articles[0]?.published?.toISOString()).to.equal(meant);
    });
  }

  it('need no list, and ignore a list around the strip', async () => {
    const box = await fixture(
      html`<ul lang="de">
        <li>
          <time datetime="2026-11-24"></time>
          <news-ticker><a href="/a">A</a> · <a href="/b">B</a></news-ticker>
        </li>
      </ul>`,
    );
    const ticker = box.querySelector<NewsTicker>('news-ticker');
    expect(ticker?.feed?.articles.map(({ headline }) => headline)).to.deep.equal(['A', 'B']);
    expect(ticker?.feed?.articles[0]?.language).to.equal(undefined);
    expect(ticker?.feed?.articles[0]?.published).to.equal(undefined);
  });

  it('are replaced by the feed', async () => {
    const feed = await serveFeed([{ ...FRESH, hold: true }]);
    const { ticker, origins } = await mount(feed.url);
    expect(texts(ticker)).to.deep.equal(['Ferry runs all winter', 'Le tram ouvre']);
    await hangUp(feed);
    await waitUntil(() => origins.length === 2);
    await settled(ticker);
    expect(origins).to.deep.equal(['fallback', 'network']);
    expect(texts(ticker)).to.deep.equal(['Ferry runs all winter', 'Fresh']);
  });

  it('are replaced by a cached feed, which the loaded feed replaces', async () => {
    const feed = await serveFeed([{ ...FRESH, hold: true }]);
    const text = JSON.stringify(jsonFeed([{ id: 'k', title: 'Kept' }]));
    await writeCache(feed.url, { feed: await parseFeed(text, feed), asOf: new Date() });
    const { origins } = await mount(feed.url);
    await waitUntil(() => origins.length === 2);
    await hangUp(feed);
    await waitUntil(() => origins.length === 3);
    expect(origins).to.deep.equal(['fallback', 'cache', 'network']);
  });

  it('stay where the feed fails, as stale content', async () => {
    const feed = await serveFeed([{ status: 500 }]);
    const { ticker } = await mount(feed.url);
    await waitUntil(() => ticker.matches(':state(stale)'));
    expect(texts(ticker)).to.deep.equal(['Ferry runs all winter', 'Le tram ouvre']);
  });

  it('are replaced by articles from script', async () => {
    const { ticker, origins } = await mount(undefined);
    ticker.articles = [{ headline: 'From script' }];
    await settled(ticker);
    expect(texts(ticker)).to.deep.equal(['From script']);
    ticker.articles = undefined;
    await settled(ticker);
    expect(texts(ticker)).to.deep.equal(['Ferry runs all winter', 'Le tram ouvre']);
    expect(origins).to.deep.equal(['fallback', 'script', 'fallback']);
  });

  it('are not shown for a feed that is set later', async () => {
    const failing = await serveFeed([{ status: 500 }]);
    const { ticker } = await mount(failing.url);
    ticker.src = (await serveFeed([{ status: 500 }])).url;
    await waitUntil(() => ticker.matches(':state(failed)'));
    expect(texts(ticker)).to.deep.equal([]);
    ticker.parentElement?.append(ticker);
    await settled(ticker);
    expect(ticker.feed).to.equal(undefined);
  });

  it('stay in place while visible, and are not repeated by the feed', async () => {
    const headlines = Array.from({ length: 12 }, (_, index) => ({
      id: String(index),
      title: `Council of Calder Bay approves plan number ${String(index)}`,
      url: `https://news.example/${String(index)}`,
    }));
    const feed = await serveFeed([{ body: jsonFeed(headlines), hold: true }]);
    const links = headlines.map(({ title, url }) => `<li><a href="${url}">${title}</a></li>`);
    const { ticker, origins } = await mount(feed.url, links.join(''));
    await hangUp(feed);
    await waitUntil(() => origins.length === 2);
    await settled(ticker);
    expect(texts(ticker)).to.have.members(headlines.map(({ title }) => title));
    expect(texts(ticker)).to.have.length(12);
  });
});

interface Shift {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

function describeShift(entry: PerformanceEntry): string {
  const { value, sources } = entry as PerformanceEntry & Shift;
  const moves = sources.map(({ node, previousRect: before, currentRect: after }) => {
    const name = node?.nodeName ?? 'something';
    return `${name} ${node?.textContent?.trim().slice(0, 40) ?? ''}: ${JSON.stringify(before)} ${JSON.stringify(after)}`;
  });
  return `${String(value)} at ${String(entry.startTime)}: ${moves.join('; ')}`;
}

describe('a page with a strip', () => {
  const THEMES = ['wire', 'broadcast', 'paper', 'terminal'];
  const PAGE_LINKS = Array.from(
    { length: 8 },
    (_, index) =>
      `<li><a ${index === 0 ? 'elementtiming="first"' : ''} href="/${String(index)}">Council of Calder Bay approves plan ${String(index)}</a></li>`,
  ).join('');

  async function open(script: string): Promise<OpenPage> {
    const feed = await serveFeed([{ ...FRESH, delay: 500 }]);
    const style = await (await fetch('/src/themes/before-script.css')).text();
    return openPage({
      body: `<!doctype html><meta charset="utf-8"><title>Host</title><style>${style}</style>
        <script type="module" src="${script}"></script>
        <h1>A page</h1>
        <news-ticker src="${feed.url}" label="Off the wire"><ul>${PAGE_LINKS}</ul></news-ticker>
        <p>Below the strip.</p>`,
    });
  }

  /** Waits until a page has painted the headline that it was told to watch. */
  async function firstPaint(page: OpenPage): Promise<void> {
    await waitUntil(async () =>
      (await page.entries('element')).some(({ name }) => name === 'text-paint'),
    );
  }

  async function runScript(page: OpenPage): Promise<NewsTicker> {
    const ticker = page.document.querySelector<NewsTicker>('news-ticker');
    if (!ticker) throw new Error('There is no strip.');
    await waitUntil(() => ticker.feed?.articles.at(-1)?.headline === 'Fresh');
    await settled(ticker);
    return ticker;
  }

  it('keeps every headline in place when the script starts', async () => {
    const script = await heldBuild();
    const page = await open(script.url);
    const below = page.document.querySelector('p');
    const places = new Set([below?.getBoundingClientRect().top]);
    await script.begin();
    await waitUntil(() => {
      places.add(below?.getBoundingClientRect().top);
      return page.document.querySelector('news-ticker:defined');
    });
    await runScript(page);
    places.add(below?.getBoundingClientRect().top);
    expect([...places]).to.have.length(1);
    expect(page.document.querySelector('news-ticker')?.offsetHeight).to.be.within(46, 47);
  });

  /** Expects strips in a box of this width to be as high before the script has begun as with their headlines. */
  async function expectHeights(
    width: number,
    styles: readonly string[],
    strips: readonly string[],
  ): Promise<void> {
    const script = await heldBuild();
    const page = await openPage({
      body: `<!doctype html><meta charset="utf-8"><title>Host</title>
        ${styles.map((name) => `<link rel="stylesheet" href="/src/themes/${name}.css">`).join('')}
        <style>body { width: ${String(width)}px; margin: 0 }</style>
        <script type="module" src="${script.url}"></script>
        ${strips.join('')}`,
    });
    const tickers = (): NewsTicker[] => [...page.document.querySelectorAll('news-ticker')];
    const heights = (): string[] =>
      tickers().map((strip) => {
        const { height } = strip.getBoundingClientRect();
        const names = [...strip.attributes].filter(({ name }) => name !== 'src');
        return `${names.map(({ name, value }) => `${name}=${value}`).join(' ')}: ${height.toFixed(1)}`;
      });
    await waitUntil(() => page.document.styleSheets.length > styles.length);
    const before = heights();
    expect(page.document.querySelector('news-ticker:defined')).to.equal(null);
    await script.begin();
    await waitUntil(() => page.document.querySelector('news-ticker:defined'));
    await waitUntil(() => tickers().every((strip) => strip.matches(':state(ready)')));
    await Promise.all(tickers().map(settled));
    expect(heights()).to.deep.equal(before);
  }

  for (const width of [280, 500, 800]) {
    it(`reserves what a feed needs in a box ${String(width)} px wide, without links`, async () => {
      const feed = await serveFeed([FRESH]);
      const strips = ['scroll', 'step', 'fade'].flatMap((mode) =>
        ['start', 'up'].flatMap((direction) =>
          ['label="Off the wire"', 'label', 'label="Off the wire" summaries'].map(
            (attributes) =>
              `<news-ticker src="${feed.sameOriginUrl}" mode="${mode}" direction="${direction}" ${attributes}>\n</news-ticker>`,
          ),
        ),
      );
      await expectHeights(width, ['before-script'], strips);
    });
  }

  const PAGES: readonly (readonly [title: string, width: number, theme?: string])[] = [
    ...[280, 320, 400, 500, 800].map(
      (width) => [`in a box ${String(width)} px wide`, width] as const,
    ),
    ...THEMES.flatMap((theme) =>
      [320, 800].map(
        (width) => [`with theme ${theme} in a box ${String(width)} px wide`, width, theme] as const,
      ),
    ),
  ];

  for (const [title, width, theme] of PAGES) {
    it(`reserves what each mode needs ${title}`, async () => {
      const styles = ['before-script', ...(theme === undefined ? [] : [theme])];
      const strips = ['scroll', 'step', 'fade', 'list'].flatMap((mode) =>
        ['start', 'up'].flatMap((direction) =>
          [
            'label="Off the wire"',
            'label',
            'label="Off the wire" summaries',
            'label summaries',
          ].map(
            (attributes) =>
              `<news-ticker mode="${mode}" direction="${direction}" ${attributes}><ul>${PAGE_LINKS}</ul></news-ticker>`,
          ),
        ),
      );
      await expectHeights(width, styles, strips);
    });
  }

  it("keeps the page's own rules for the strip, before the script and after", async () => {
    const script = await heldBuild();
    const style = await (await fetch('/src/themes/before-script.css')).text();
    const strips = [
      'class="narrow"',
      'class="gone"',
      'hidden',
      'class="block"',
      '',
      'class="narrow block"',
      'class="block" mode="list"',
      'class="block" mode="fade"',
    ].map(
      (attributes) =>
        `<news-ticker label="Off the wire" ${attributes}><ul>${PAGE_LINKS}</ul></news-ticker>`,
    );
    const page = await openPage({
      body: `<!doctype html><meta charset="utf-8"><title>Host</title>
        <style>
          .narrow { max-width: 300px; margin-left: 20px; color: teal }
          .gone { display: none }
          .block { display: block }
        </style>
        <style>${style}</style>
        <script type="module" src="${script.url}"></script>
        ${strips.join('')}`,
    });
    const tickers = (): NewsTicker[] => [...page.document.querySelectorAll('news-ticker')];
    const boxes = (): string[] =>
      tickers().map((strip) => {
        const { left, width, height } = strip.getBoundingClientRect();
        const { color } = page.window.getComputedStyle(strip);
        return [left, width, height.toFixed(1), color].join(' ');
      });
    await waitUntil(() => tickers().length === strips.length);
    const before = boxes();
    expect(page.document.querySelector('news-ticker:defined')).to.equal(null);
    await script.begin();
    await waitUntil(() => page.document.querySelector('news-ticker:defined'));
    await Promise.all(tickers().map(settled));
    expect(before).to.deep.equal(boxes());
    const [narrow, gone, hidden, block, plain] = tickers();
    expect(narrow?.offsetWidth).to.equal(300);
    expect([gone?.offsetHeight, hidden?.offsetHeight]).to.deep.equal([0, 0]);
    expect(block?.offsetHeight).to.equal(plain?.offsetHeight);
  });

  itWhere('measure layout shifts', 'shifts nothing', async () => {
    const script = await heldBuild();
    const page = await open(script.url);
    await firstPaint(page);
    await script.begin();
    await runScript(page);
    const shifts = await page.entries('layout-shift');
    expect(shifts.map(describeShift)).to.deep.equal([]);
  });

  itWhere('measure layout shifts', 'paints its first headline before any script runs', async () => {
    const script = await heldBuild();
    const page = await open(script.url);
    await firstPaint(page);
    expect(page.document.querySelector('news-ticker:defined')).to.equal(null);
    expect(page.document.scripts).to.have.length(1);
    await script.begin();
    await runScript(page);
  });

  it('reads links that are parsed after its script has run', async () => {
    const head = `<!doctype html><meta charset="utf-8"><title>Host</title>
      <script type="module" async src="${BUILT}"></script><news-ticker>`;
    const body = `${head.padEnd(4000)}<ul>${PAGE_LINKS}</ul></news-ticker>`;
    const page = await openPage({ body, drip: { bytes: 4000, everyMs: 1500 } });
    const ticker = (): NewsTicker | null => page.document.querySelector('news-ticker:defined');
    await waitUntil(() => ticker()?.feed?.articles.length === 8);
  });
});

describe('the fallback content of an article-view', () => {
  it('shows until there is an article, and stays where none comes', async () => {
    const feed = await serveFeed([{ status: 500, delay: 200 }, FRESH]);
    const view = document.createElement('article-view');
    view.innerHTML = '<a href="/ferry">Read about the ferry</a>';
    view.src = feed.url;
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.append(view);
    const isSeen = (): boolean | undefined =>
      view.querySelector('a')?.checkVisibility() && view.querySelector('a')?.offsetHeight !== 0;
    await view.updateComplete;
    expect(isSeen()).to.equal(true);
    await waitUntil(() => view.matches(':state(failed)'));
    expect(isSeen()).to.equal(true);
    await view.reload();
    await waitUntil(() => view.matches(':state(ready)'));
    expect(isSeen()).to.equal(false);
  });
});
