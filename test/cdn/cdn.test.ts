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

  it('shows a story of the feed, on a page that allows one policy', async () => {
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

  it('asks for the feed without waiting for the part that reads it', async () => {
    const src = await feedUrl();
    const { document } = await hostPage(`<!doctype html>
      <script type="module" src="${CDN}/news-ticker.js"></script>
      <news-ticker src="${src}"></news-ticker>`);
    await shows(document, 'news-ticker', 'Ferry runs');
    const entries = document.defaultView?.performance.getEntriesByType('resource') ?? [];
    const ofFeed = entries.filter(({ name }) => name === src);
    const ofPart = entries.find(({ name }) => name.includes('/client-'));
    expect(ofFeed).to.have.length(1);
    expect(ofFeed[0]?.startTime).to.be.at.most(ofPart?.startTime ?? 0);
  });

  it('stays as it is when it is loaded again, whole or by element', async () => {
    const src = await feedUrl();
    const { document, errors, warnings } = await hostPage(`<!doctype html>${POLICY}
      <script type="module" src="${CDN}/news-ticker.js"></script>
      <script type="module" src="${CDN}/off-the-wire.js"></script>
      <script type="module" src="${CDN}/article-view.js"></script>
      <news-ticker src="${src}"></news-ticker><article-view src="${src}"></article-view>`);
    await shows(document, 'news-ticker', 'Ferry runs');
    await shows(document, 'article-view', 'All winter.');
    expect([...errors, ...warnings]).to.deep.equal([]);
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

  it('leaves a name to its owner, and registers the others', async () => {
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

  it('asks for no feed where a script has the headlines', async () => {
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

  it('says other words where the page asks for them', async () => {
    const { document, errors } = await hostPage(`<!doctype html>
      <script type="module" src="${CDN}/font-size-adjuster.js"></script>
      <script type="module">
        import { setWords } from '${CDN}/words.js';
        setWords('en', { adjustFontSize: 'Size:' });
      </script>
      <font-size-adjuster></font-size-adjuster>`);
    await shows(document, 'font-size-adjuster', 'Size:');
    expect(errors).to.deep.equal([]);
  });

  it('is loaded by the snippet with hashes', async () => {
    const { document, errors } = await hostPage(`<!doctype html>${await snippet()}`);
    await shows(document, 'font-size-adjuster', 'Adjust font size:');
    expect(errors).to.deep.equal([]);
  });

  it('is refused where a file is not what its hash says', async () => {
    const other = (await snippet()).replace(/(off-the-wire\.js" integrity="sha384-)..../, '$1AAAA');
    const { document } = await hostPage(`<!doctype html>${other}`);
    expect(document.querySelector('font-size-adjuster')?.shadowRoot).to.equal(null);
  });

  it('says what to do where the part that reads feeds is missing', async () => {
    const { document } = await hostPage(`<!doctype html>${await policyWithout(/^client-/)}
      <script type="module" src="${CDN}/news-ticker.js"></script>
      <news-ticker src="/feed.json"></news-ticker>`);
    await shows(document, 'news-ticker', 'could not be loaded. Check that all files');
    expect(document.querySelector('news-ticker')?.matches(':state(failed)')).to.equal(true);
  });

  it('shows nothing of a feed where the part that makes it safe is missing', async () => {
    const src = await feedUrl();
    const { document } = await hostPage(`<!doctype html>${await policyWithout(/^article-life-/)}
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

/** What a site owner pastes for all three elements, with the place where the files are. */
async function snippet(): Promise<string> {
  const { base, snippets } = await readHashes();
  return (snippets['off-the-wire.js'] ?? '').replaceAll(base, `${CDN}/`);
}

/** A policy that allows every file of the build but one, as if that had not been uploaded. */
async function policyWithout(missing: RegExp): Promise<string> {
  const { files } = await readHashes();
  const allowed = Object.keys(files)
    .filter((name) => !missing.test(name))
    .map((name) => `${location.origin}${CDN}/${name}`);
  return `<meta http-equiv="Content-Security-Policy" content="script-src ${allowed.join(' ')}">`;
}
