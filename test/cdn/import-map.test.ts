import { expect } from '@open-wc/testing';
import { snippetOf, type Recipe } from '../../demo/snippet.js';
import { jsonFeed } from '../feed/support.js';
import { itWhere } from '../support/engines.js';
import { serveFeed } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';
import { CDN, closePages, hostPage, shows } from './support.js';

/** Each block of HTML on a page of the documents that names a script of ours. */
async function snippetsOf(path: string): Promise<readonly string[]> {
  const text = await (await fetch(path)).text();
  const blocks = [...text.matchAll(/```html(?: live)?\n([^]*?)```/g)].map(
    ([, block = '']) => block,
  );
  return blocks.filter((block) => /<script [^>]*src=/.test(block));
}

/** A page whose own script needs its own import map. */
async function mapOf(integrity?: unknown): Promise<string> {
  const library = await serveFeed([
    { type: 'text/javascript', body: `export const name = 'the host works';` },
  ]);
  const map = {
    imports: { 'host-lib': library.sameOriginUrl },
    ...(integrity ? { integrity } : {}),
  };
  return `<script type="importmap">${JSON.stringify(map)}</script>`;
}

const HOST = `<p id="out"></p><script type="module">
  import { name } from 'host-lib'; document.getElementById('out').textContent = name;</script>`;

async function feedUrl(): Promise<string> {
  return (await serveFeed([{ body: jsonFeed([{ id: '1', title: 'Ferry runs' }]) }])).sameOriginUrl;
}

async function expectBoth(html: string): Promise<void> {
  const { document, errors } = await hostPage(`<!doctype html><html><body>${html}</body></html>`);
  await waitUntil(() => document.getElementById('out')?.textContent === 'the host works');
  await shows(document, 'news-ticker', 'Ferry runs');
  expect(errors).to.deep.equal([]);
}

describe('a page with an import map of its own', () => {
  afterEach(closePages);

  for (const attribute of ['async', '', 'defer'])
    it(`keeps it with embed.js (${attribute || 'plain'}) before it`, async () => {
      const src = await feedUrl();
      const tag = `<script ${attribute} src="${CDN}/embed.js" data-src="${src}"></script>`;
      await expectBoth(tag + (await mapOf()) + HOST);
    });

  itWhere(
    'share a preloaded response',
    'asks for the feed once by embed.js, without a Referer, and leaves nothing in the head',
    async () => {
      const feed = await serveFeed([{ body: jsonFeed([{ id: '1', title: 'Ferry runs' }]) }]);
      const tag = `<script src="${CDN}/embed.js" data-src="${feed.sameOriginUrl}"></script>`;
      const { document } = await hostPage(
        `<!doctype html><html><body>${tag}${await mapOf()}${HOST}</body></html>`,
      );
      await shows(document, 'news-ticker', 'Ferry runs');
      const [request, ...more] = await feed.requests();
      expect(more).to.deep.equal([]);
      expect(request?.headers).not.to.have.property('referer');
      await waitUntil(() => document.querySelectorAll('link').length === 0);
    },
  );

  /** Puts lines where the documents say: those of `embed.js` anywhere, others after the map. */
  async function expectBothWith(snippet: string): Promise<void> {
    const src = await feedUrl();
    const ours = snippet.replaceAll('/off-the-wire/', `${CDN}/`).replaceAll('/feed.json', src);
    const map = await mapOf();
    await expectBoth(ours.includes('embed.js') ? ours + map + HOST : map + HOST + ours);
    closePages();
  }

  for (const [path, count] of [
    ['/README.md', 2],
    ['/docs/embedding.md', 1],
  ] as const)
    it(`keeps it with each snippet of ${path}, where that says to put it`, async () => {
      const snippets = await snippetsOf(path);
      expect(snippets).to.have.length(count);
      for (const snippet of snippets) await expectBothWith(snippet);
    });

  for (const way of ['module', 'embed'] as const)
    it(`keeps it with the lines of the builder (${way})`, async () => {
      const strip = { tag: 'news-ticker', attributes: { src: '/feed.json', label: 'Wire' } };
      const recipe: Omit<Recipe, 'pieces'> = {
        way,
        base: '/off-the-wire/',
        theme: 'paper',
        colours: { '--news-accent-color': 'teal' },
        build: undefined,
      };
      await expectBothWith(snippetOf({ ...recipe, pieces: [strip] }));
      const view = { tag: 'article-view', attributes: { src: '/feed.json' } };
      await expectBothWith(snippetOf({ ...recipe, pieces: [strip, view] }));
    });

  it('keeps it with the hashes of the build in it', async () => {
    const sri = (await (await fetch(`${CDN}/sri.json`)).json()) as {
      readonly base: string;
      readonly importMap: { readonly integrity: Readonly<Record<string, string>> };
      readonly snippets: Readonly<Record<string, string>>;
    };
    const { integrity } = JSON.parse(
      JSON.stringify(sri.importMap).replaceAll(sri.base, `${location.origin}${CDN}/`),
    ) as { integrity: unknown };
    const line = /<script type="module".*<\/script>/.exec(
      sri.snippets['news-ticker.js'] ?? '',
    )?.[0];
    const ours = (line ?? '').replaceAll(sri.base, `${location.origin}${CDN}/`);
    const strip = `<news-ticker src="${await feedUrl()}"></news-ticker>`;
    await expectBoth((await mapOf(integrity)) + HOST + ours + strip);
  });
});
