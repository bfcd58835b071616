import { expect } from '@open-wc/testing';
import { jsonFeed } from '../feed/support.js';
import { serveFeed } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';
import { CDN, closePages, hostPage, SECOND_COPY, shows } from './support.js';

async function feedUrl(): Promise<string> {
  const items = [
    { id: '1', title: 'URGENT: Ferry runs', content_html: '<p>All <b>winter</b>.</p>' },
  ];
  return (await serveFeed([{ body: jsonFeed(items) }])).url;
}

const POLICY =
  "<meta http-equiv='Content-Security-Policy' content=\"require-trusted-types-for 'script'; trusted-types off-the-wire\">";

describe('the CDN build', () => {
  afterEach(closePages);

  it('shows an article of the feed, on a page that allows one policy', async () => {
    const src = await feedUrl();
    const { document, errors, warnings } = await hostPage(`<!doctype html>${POLICY}
      <script type="module" src="${CDN}/off-the-wire.js"></script>
      <news-ticker src="${src}"></news-ticker><article-view src="${src}"></article-view>
      <font-size-adjuster></font-size-adjuster>`);
    await shows(document, 'news-ticker', 'Ferry runs');
    await shows(document, 'article-view', 'All winter.');
    await shows(document, 'font-size-adjuster', 'Adjust font size:');
    expect([...errors, ...warnings]).to.deep.equal([]);
  });

  it('runs a strip with one script and one feed', async () => {
    const src = await feedUrl();
    const { document } = await hostPage(`<!doctype html>
      <script type="module" src="${CDN}/news-ticker.js"></script>
      <news-ticker src="${src}"></news-ticker>`);
    await shows(document, 'news-ticker', 'Ferry runs');
    const entries = document.defaultView?.performance.getEntriesByType('resource') ?? [];
    expect(entries.map(({ name }) => name)).to.have.members([
      `${location.origin}${CDN}/news-ticker.js`,
      src,
    ]);
  });

  for (const [title, date, chunks] of [
    ['as its format asks for', 'Tue, 24 Nov 2026 08:00:00 +0100', ['read-xml']],
    ['of another form', 'Tuesday, 24 November 2026', ['any-date', 'read-xml']],
  ] as const)
    it(`loads ${chunks.join(' and ')} for an RSS feed with a date ${title}`, async () => {
      const body = `<rss version="2.0"><channel><title>Harbour News</title>
        <item><title>Ferry runs</title><pubDate>${date}</pubDate></item></channel></rss>`;
      const { url } = await serveFeed([{ body, headers: { 'content-type': 'text/xml' } }]);
      const { document } = await hostPage(`<!doctype html>
        <script type="module" src="${CDN}/news-ticker.js"></script>
        <news-ticker src="${url}"></news-ticker>`);
      await shows(document, 'news-ticker', 'Ferry runs');
      const entries = document.defaultView?.performance.getEntriesByType('resource') ?? [];
      const names = entries.map(({ name }) => /([a-z-]+)-[\w-]{8}\.js$/.exec(name)?.[1] ?? []);
      expect(names.flat().toSorted()).to.deep.equal([...chunks]);
      const { feed } = document.querySelector('news-ticker') ?? {};
      expect(feed?.articles[0]?.published?.toISOString().slice(0, 10)).to.equal('2026-11-24');
    });

  it('leaves an element to the script that ran first, and says so once', async () => {
    const src = await feedUrl();
    const { document, errors, warnings } = await hostPage(`<!doctype html>
      <script type="module" src="${CDN}/news-ticker.js"></script>
      <script type="module" src="${CDN}/off-the-wire.js"></script>
      <news-ticker src="${src}"></news-ticker><article-view src="${src}"></article-view>`);
    await shows(document, 'news-ticker', 'Ferry runs');
    await shows(document, 'article-view', 'All winter.');
    expect(errors).to.deep.equal([]);
    expect(warnings).to.deep.equal([
      '<news-ticker> is already registered by other code, which stays.',
    ]);
  });

  it('recommends the script for all elements where a policy allows only one of two scripts', async () => {
    const src = await feedUrl();
    const { document, warnings } = await hostPage(`<!doctype html>${POLICY}
        <script type="module" src="${CDN}/news-ticker.js"></script>
        <script type="module" src="${CDN}/article-view.js"></script>
        <news-ticker src="${src}"></news-ticker>
        <article-view src="${src}"><a href="/story">Read it there</a></article-view>`);
    await shows(document, 'news-ticker', 'Ferry runs');
    await waitUntil(() => warnings.length > 0);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('load off-the-wire.js alone');
    expect(document.querySelector('article-view')?.shadowRoot).to.equal(null);
  });

  it('leaves the elements to the first of two versions, and says so once', async () => {
    const src = await feedUrl();
    const { document, errors, warnings } = await hostPage(`<!doctype html>${POLICY}
      <script type="module" src="${CDN}/off-the-wire.js"></script>
      <script type="module" src="${SECOND_COPY}/off-the-wire.js"></script>
      <news-ticker src="${src}"></news-ticker><article-view src="${src}"></article-view>`);
    await shows(document, 'news-ticker', 'Ferry runs');
    await shows(document, 'article-view', 'All winter.');
    await waitUntil(() => warnings.length > 0);
    expect(errors).to.deep.equal([]);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/is already registered by other code, which stays\.$/);
  });

  it('leaves a taken name to its owner, and registers the others', async () => {
    const src = await feedUrl();
    const { document, errors, warnings } = await hostPage(`<!doctype html>
      <script>customElements.define('news-ticker', class extends HTMLElement { owner = 'host'; });</script>
      <script type="module" src="${CDN}/off-the-wire.js"></script>
      <news-ticker></news-ticker><article-view src="${src}"></article-view>`);
    await shows(document, 'article-view', 'Ferry runs');
    expect(document.querySelector('news-ticker')).to.have.property('owner', 'host');
    expect(warnings).to.deep.equal([
      '<news-ticker> is already registered by other code, which stays.',
    ]);
    expect(errors).to.deep.equal([]);
  });

  it('requests no feed where a script sets the headlines', async () => {
    const feed = await serveFeed([{ body: jsonFeed([{ id: 'a', title: 'From the feed' }]) }]);
    const { document } = await hostPage(`<!doctype html>
      <news-ticker src="${feed.url}"></news-ticker>
      <script>
        document.querySelector('news-ticker').articles = [{ headline: 'From the page' }];
      </script>
      <script type="module" src="${CDN}/news-ticker.js"></script>`);
    await shows(document, 'news-ticker', 'From the page');
    expect(await feed.requests()).to.deep.equal([]);
  });

  it('shows the messages that a page registers', async () => {
    const { document, errors } = await hostPage(`<!doctype html>
      <script type="module" src="${CDN}/font-size-adjuster.js"></script>
      <script type="module">
        import { registerTranslation } from '${CDN}/font-size-adjuster.js';
        registerTranslation('en', { adjustFontSize: 'Size:' });
      </script>
      <font-size-adjuster></font-size-adjuster>`);
    await shows(document, 'font-size-adjuster', 'Size:');
    expect(errors).to.deep.equal([]);
  });

  it('loads by the snippet with hashes', async () => {
    const { document, errors } = await hostPage(`<!doctype html>${await snippet()}`);
    await shows(document, 'font-size-adjuster', 'Adjust font size:');
    expect(errors).to.deep.equal([]);
  });

  it('is refused where a file does not match its hash', async () => {
    const other = (await snippet()).replace(/(off-the-wire\.js" integrity="sha384-)..../, '$1AAAA');
    const { document } = await hostPage(`<!doctype html>${other}`);
    expect(document.querySelector('font-size-adjuster')?.shadowRoot).to.equal(null);
  });

  it('tells the author what to do where the XML chunk is missing', async () => {
    const feed = await serveFeed([{ body: '<rss version="2.0"><channel></channel></rss>' }]);
    const { document, warnings } =
      await hostPage(`<!doctype html>${await policyWithout(/^read-xml-/)}
      <script type="module" src="${CDN}/news-ticker.js"></script>
      <news-ticker src="${feed.url}"></news-ticker>`);
    await shows(document, 'news-ticker', 'The headlines could not be loaded.');
    expect(warnings.join()).to.contain('could not be loaded. Check that all files');
    expect(document.querySelector('news-ticker')?.matches(':state(failed)')).to.equal(true);
  });

  it('shows no article where the sanitizer chunk is missing', async () => {
    const src = await feedUrl();
    const { document } = await hostPage(`<!doctype html>${await policyWithout(/^render-article-/)}
      <script type="module" src="${CDN}/article-view.js"></script>
      <article-view src="${src}"></article-view>`);
    await shows(document, 'article-view', 'The article could not be loaded.');
    expect(document.querySelector('article-view')?.shadowRoot?.textContent).to.not.contain(
      'winter',
    );
  });
});

interface Hashes {
  readonly files: Readonly<Record<string, string>>;
  readonly base: string;
  readonly snippets: Readonly<Record<string, string>>;
}

async function readHashes(): Promise<Hashes> {
  const answer = await fetch(`${CDN}/sri.json`);
  return (await answer.json()) as Hashes;
}

/** The snippet that a site owner pastes for all three elements, with the URL of the files. */
async function snippet(): Promise<string> {
  const { base, snippets } = await readHashes();
  return (snippets['off-the-wire.js'] ?? '').replaceAll(base, `${CDN}/`);
}

/** A policy that allows every file of the build except one, as if that file were not uploaded. */
async function policyWithout(missing: RegExp): Promise<string> {
  const { files } = await readHashes();
  const allowed = Object.keys(files)
    .filter((name) => !missing.test(name))
    .map((name) => `${location.origin}${CDN}/${name}`);
  return `<meta http-equiv="Content-Security-Policy" content="script-src ${allowed.join(' ')}">`;
}
