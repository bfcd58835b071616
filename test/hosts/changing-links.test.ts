import { expect } from '@open-wc/testing';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { jsonFeed } from '../feed/support.js';
import { serveFeed } from '../support/feed-server.js';
import { BUILT, openPage, type OpenPage } from '../support/host-page.js';
import { waitUntil } from '../support/wait.js';

const FERRY = '<li><a href="/ferry">Ferry runs all winter</a></li>';
const TRAM = '<li><a href="/tram">Tram line opens</a></li>';
const LISTED = `<news-ticker><ul>${FERRY}${TRAM}</ul></news-ticker>`;

const MORPHDOM = `const { default: morphdom } = await import('/node_modules/morphdom/dist/morphdom-esm.js');`;

/** A page that changes the links inside its strip. */
interface LinksPage {
  readonly name: string;
  readonly body?: string;
  /** Script of the page: the body of an async function, where `strip` is the strip and `list` the list in it. */
  readonly change: string;
  readonly before?: readonly string[];
  readonly after: readonly string[];
}

const PAGES: readonly LinksPage[] = [
  {
    name: 'a script that makes the strip, and then its links',
    body: '<div id="box"></div>',
    change: `const strip = document.createElement('news-ticker');
      document.getElementById('box').append(strip);
      strip.innerHTML = '<ul>${FERRY}${TRAM}</ul>'`,
    before: [],
    after: ['Ferry runs all winter', 'Tram line opens'],
  },
  {
    name: 'links that come after a request',
    body: '<news-ticker></news-ticker>',
    change: `await fetch('/').catch(() => {}); strip.innerHTML = '${FERRY}'`,
    before: [],
    after: ['Ferry runs all winter'],
  },
  {
    name: 'links that a script moves in',
    body: `<news-ticker></news-ticker><ul>${FERRY}${TRAM}</ul>`,
    change: `strip.append(document.querySelector('body > ul'))`,
    before: [],
    after: ['Ferry runs all winter', 'Tram line opens'],
  },
  {
    name: 'a link that is added',
    change: `list.insertAdjacentHTML('beforeend', '<li><a href="/bridge">Bridge closes</a></li>')`,
    after: ['Ferry runs all winter', 'Tram line opens', 'Bridge closes'],
  },
  {
    name: 'a link that is removed',
    change: `list.lastElementChild.remove()`,
    after: ['Ferry runs all winter'],
  },
  {
    name: 'links that are all removed',
    change: `strip.replaceChildren()`,
    after: [],
  },
  {
    name: 'words that change',
    change: `list.querySelector('a').firstChild.data = 'Ferry runs until May'`,
    after: ['Ferry runs until May', 'Tram line opens'],
  },
  {
    name: 'an address that changes',
    change: `list.querySelector('a').setAttribute('href', '/ship'); list.querySelector('a').textContent = 'Ship'`,
    after: ['Ship', 'Tram line opens'],
  },
  {
    name: 'a link that gets its address',
    body: `<news-ticker><ul><li><a>Ferry runs all winter</a></li></ul></news-ticker>`,
    change: `list.querySelector('a').href = '/ferry'`,
    before: [],
    after: ['Ferry runs all winter'],
  },
  {
    name: 'a link that goes to a slot',
    change: `list.lastElementChild.slot = 'label'`,
    after: ['Ferry runs all winter'],
  },
  {
    name: 'another order',
    change: `list.append(list.firstElementChild)`,
    after: ['Tram line opens', 'Ferry runs all winter'],
  },
  {
    name: 'morphdom',
    change: `${MORPHDOM} morphdom(strip, '<news-ticker><ul>${TRAM}<li><a href="/bridge">Bridge closes</a></li></ul></news-ticker>')`,
    after: ['Tram line opens', 'Bridge closes'],
  },
  {
    name: 'a list that Lit renders',
    body: `<main></main><script type="module">
      const { html, render } = await import('/node_modules/lit/html.js');
      window.draw = (titles) => render(html\`<news-ticker><ul>\${titles.map((title) =>
        html\`<li><a href=/\${title}>\${title}</a></li>\`)}</ul></news-ticker>\`, document.querySelector('main'));
      draw(['One', 'Two'])</script>`,
    change: `draw(['Three', 'Two', 'Four'])`,
    before: ['One', 'Two'],
    after: ['Three', 'Two', 'Four'],
  },
  {
    name: 'a list that Preact renders',
    body: `<main></main><script type="module">
      const { h, render } = await import('/node_modules/preact/dist/preact.mjs');
      window.draw = (titles) => render(h('news-ticker', {}, h('ul', {}, titles.map((title) =>
        h('li', { key: title }, h('a', { href: '/' + title }, title))))), document.querySelector('main'));
      draw(['One', 'Two'])</script>`,
    change: `draw(['Three', 'Two', 'Four'])`,
    before: ['One', 'Two'],
    after: ['Three', 'Two', 'Four'],
  },
];

function htmlOf({ body = LISTED, change }: Partial<LinksPage>): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Links that change</title>
    <script type="module" src="${BUILT}"></script></head><body>${body}
    <script>window.change = async () => {
      const strip = document.querySelector('news-ticker'), list = strip?.querySelector('ul');
      { ${change ?? ''} }
    }</script></body></html>`;
}

function stripIn({ document }: OpenPage): NewsTicker | null {
  return document.querySelector<NewsTicker>('news-ticker');
}

/** The headlines that a reader sees; undefined until the strip is there. */
function headlinesIn(page: OpenPage): string[] | undefined {
  const root = stripIn(page)?.shadowRoot;
  const items = root?.querySelectorAll('[part~=item]:not([aria-hidden]) .text');
  return items && [...items].map((item) => item.textContent.trim());
}

async function waitForHeadlines(page: OpenPage, expected: readonly string[]): Promise<void> {
  await waitUntil(
    () => String(headlinesIn(page)) === String(expected),
    `the strip does not show ${String(expected)}`,
  );
}

/** Runs the page's script. */
async function change(page: OpenPage): Promise<void> {
  await (Reflect.get(page.window, 'change') as () => Promise<void>)();
}

describe('links inside a strip that change', () => {
  for (const page of PAGES) {
    it(`are its headlines: ${page.name}`, async () => {
      const { before = ['Ferry runs all winter', 'Tram line opens'], after } = page;
      const opened = await openPage({ body: htmlOf(page) });
      await waitUntil(() => opened.window.customElements.get('news-ticker'));
      if (stripIn(opened) ?? before.length > 0) await waitForHeadlines(opened, before);
      await change(opened);
      await waitForHeadlines(opened, after);
    });
  }

  it('tell of what was added and removed', async () => {
    const opened = await openPage({
      body: htmlOf({ change: `list.innerHTML = '${TRAM}<li><a href="/bridge">Bridge closes</a>'` }),
    });
    await waitForHeadlines(opened, ['Ferry runs all winter', 'Tram line opens']);
    const told: string[][] = [];
    opened.document.body.addEventListener('news-feed-update', ({ added, removed }) => {
      told.push([...added, ...removed].map(({ headline }) => headline));
    });
    await change(opened);
    await waitUntil(() => told.length > 0);
    expect(told).to.deep.equal([['Bridge closes', 'Ferry runs all winter']]);
  });

  it('show while the feed is loading, and give way to it', async () => {
    const feed = await serveFeed([{ body: jsonFeed([{ id: '1', title: 'Fresh' }]), hold: true }]);
    const opened = await openPage({
      body: htmlOf({
        body: `<news-ticker src="${feed.sameOriginUrl}"></news-ticker>`,
        change: `strip.innerHTML = '${FERRY}'`,
      }),
    });
    await change(opened);
    await waitForHeadlines(opened, ['Ferry runs all winter']);
    await waitUntil(async () => (await feed.hangUp()) > 0);
    await waitForHeadlines(opened, ['Fresh']);
    await change(opened);
    expect(headlinesIn(opened)).to.deep.equal(['Fresh']);
  });

  it('show where the feed has failed', async () => {
    const feed = await serveFeed([{ status: 500 }]);
    const opened = await openPage({
      body: htmlOf({
        body: `<news-ticker src="${feed.sameOriginUrl}"></news-ticker>`,
        change: `strip.innerHTML = '${FERRY}'`,
      }),
    });
    await waitUntil(() => stripIn(opened)?.matches(':state(failed)'));
    await change(opened);
    await waitForHeadlines(opened, ['Ferry runs all winter']);
    expect(stripIn(opened)?.matches(':state(stale)')).to.equal(true);
  });

  for (const [name, script] of [
    ['before', `strip.innerHTML = '${TRAM}'; strip.src = next`],
    ['after', `strip.src = next; strip.innerHTML = '${TRAM}'`],
  ] as const) {
    it(`belong to a feed that is set right ${name} them`, async () => {
      const [first, next] = [
        await serveFeed([{ status: 500 }]),
        await serveFeed([{ status: 500 }]),
      ];
      const opened = await openPage({
        body: htmlOf({
          body: `<news-ticker src="${first.sameOriginUrl}">${FERRY}</news-ticker>`,
          change: `const next = '${next.sameOriginUrl}'; ${script}`,
        }),
      });
      await waitForHeadlines(opened, ['Ferry runs all winter']);
      await change(opened);
      await waitForHeadlines(opened, ['Tram line opens']);
      await waitUntil(() => stripIn(opened)?.matches(':state(stale)'));
      expect(headlinesIn(opened)).to.deep.equal(['Tram line opens']);
    });
  }

  it('stay ignored through several feeds while they stay the same', async () => {
    const feeds = await Promise.all([1, 2, 3].map(() => serveFeed([{ status: 500 }])));
    const [first, second, third] = feeds.map(({ sameOriginUrl }) => sameOriginUrl);
    const opened = await openPage({
      body: htmlOf({ body: `<news-ticker src="${first ?? ''}">${FERRY}</news-ticker>` }),
    });
    await waitForHeadlines(opened, ['Ferry runs all winter']);
    for (const src of [second, third]) {
      const failed = new Promise((resolve) =>
        stripIn(opened)?.addEventListener('news-feed-error', resolve, { once: true }),
      );
      stripIn(opened)?.setAttribute('src', src ?? '');
      await failed;
      await waitUntil(() => stripIn(opened)?.matches(':state(failed)'));
    }
    stripIn(opened)?.append(opened.window.document.createElement('br'));
    await stripIn(opened)?.updateComplete;
    expect(headlinesIn(opened)).to.deep.equal([]);
  });
});
