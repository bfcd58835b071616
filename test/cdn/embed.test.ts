import { expect } from '@open-wc/testing';
import { jsonFeed } from '../feed/support.js';
import { serveFeed } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';
import { CDN, closePages, hostPage, shows, type HostPage } from './support.js';

async function feedUrl(): Promise<string> {
  const items = [{ id: '1', title: 'Ferry to Little Hale runs all winter' }];
  return (await serveFeed([{ body: jsonFeed(items) }])).url;
}

/** The modules of elements that a page has loaded. */
function modulesOf({ document }: HostPage): readonly string[] {
  const paths = (document.defaultView?.performance.getEntriesByType('resource') ?? [])
    .map(({ name }) => new URL(name).pathname)
    .filter((path) =>
      /\/(?:off-the-wire|news-ticker|article-view|font-size-adjuster)\.js$/.test(path),
    );
  // Firefox counts a preloaded module twice.
  return [...new Set(paths)];
}

/** Waits for the element's module, which must come from the script's folder; the element must follow the tag. */
async function expectOwnModule(host: HostPage): Promise<void> {
  const { document } = host;
  await waitUntil(() => modulesOf(host).length > 0);
  expect(modulesOf(host)).to.deep.equal([`${CDN}/font-size-adjuster.js`]);
  // Queries the root element, since images may have replaced properties of the document.
  const { documentElement } = document;
  expect(documentElement.querySelector('main > script + font-size-adjuster')).to.not.equal(null);
}

describe('embed.js', () => {
  afterEach(closePages);

  it('puts a strip where its tag stands, with the attributes of the tag', async () => {
    const src = await feedUrl();
    const { document, errors } = await hostPage(`<!doctype html><p>before</p>
      <script async src="${CDN}/embed.js" data-src="${src}" data-label="Harbour" data-max-items="5"
        data-onclick="alert(1)"></script>
      <p>after</p>`);
    await shows(document, 'script + news-ticker', 'Ferry to Little Hale');
    const ticker = document.querySelector('news-ticker');
    expect(ticker?.getAttributeNames()).to.deep.equal(['src', 'label', 'max-items']);
    expect(ticker?.shadowRoot?.textContent).to.contain('Harbour');
    expect(ticker?.nextElementSibling?.textContent).to.equal('after');
    expect(errors).to.deep.equal([]);
  });

  it('asks for each of several feeds while the page is still coming', async () => {
    const urls = [await feedUrl(), await feedUrl()];
    const { document, errors } = await hostPage(`<!doctype html><p>before</p>
      <script src="${CDN}/embed.js" data-src=" ${urls.join('\n')} "></script>
      <script>asked = [...document.querySelectorAll('link[as=fetch]')].map(({ href }) => href)</script>`);
    expect(Reflect.get(document.defaultView ?? {}, 'asked')).to.deep.equal(urls);
    await shows(document, 'script + news-ticker', 'Ferry to Little Hale');
    expect(errors).to.deep.equal([]);
  });

  it('works several times on a page, for each element', async () => {
    const src = await feedUrl();
    const host = await hostPage(`<!doctype html>
      <script async src="${CDN}/embed.js" data-src="${src}"></script>
      <script async src="${CDN}/embed.js" data-src="${src}" data-element="article-view"></script>
      <script async src="${CDN}/embed.js" data-element="font-size-adjuster"></script>
      <script async src="${CDN}/embed.js" data-src="${src}" data-id="second"></script>`);
    const { document, errors, warnings } = host;
    await shows(document, 'news-ticker', 'Ferry');
    await shows(document, 'article-view', 'Ferry');
    await shows(document, 'font-size-adjuster', 'Adjust');
    await shows(document, '#second', 'Ferry');
    expect(document.querySelectorAll('news-ticker')).to.have.length(2);
    expect(modulesOf(host)).to.deep.equal([`${CDN}/off-the-wire.js`]);
    expect([errors, warnings]).to.deep.equal([[], []]);
  });

  it('loads the script for all elements beside an element of another kind', async () => {
    const src = await feedUrl();
    const host = await hostPage(`<!doctype html><article-view src="${src}"></article-view>
      <script async src="${CDN}/embed.js" data-src="${src}"></script>`);
    await shows(host.document, 'news-ticker', 'Ferry');
    await shows(host.document, 'article-view', 'Ferry');
    expect(modulesOf(host)).to.deep.equal([`${CDN}/off-the-wire.js`]);
  });

  it('loads only what is missing where it is inserted later', async () => {
    const src = await feedUrl();
    const host = await hostPage(`<!doctype html><main></main>
      <script async src="${CDN}/embed.js" data-src="${src}"></script>`);
    const { document, errors, warnings } = host;
    await shows(document, 'news-ticker', 'Ferry');
    for (const element of ['news-ticker', 'article-view']) {
      const script = document.createElement('script');
      Object.assign(script, { src: `${CDN}/embed.js` });
      Object.assign(script.dataset, { src, element });
      document.querySelector('main')?.append(script);
      await shows(document, `main > ${element}`, 'Ferry');
    }
    expect(modulesOf(host)).to.deep.equal([`${CDN}/news-ticker.js`, `${CDN}/article-view.js`]);
    expect([errors, warnings]).to.deep.equal([[], []]);
  });

  it('puts the element at the top of the body for a tag in the head', async () => {
    const src = await feedUrl();
    const { document } = await hostPage(`<!doctype html><html><head>
      <script src="${CDN}/embed.js" data-src="${src}"></script></head><body><p>text</p></body></html>`);
    await shows(document, 'body > news-ticker:first-child', 'Ferry');
  });

  it('works when it is inserted later', async () => {
    const src = await feedUrl();
    const { document } = await hostPage('<!doctype html><main></main>');
    const script = document.createElement('script');
    script.src = `${CDN}/embed.js`;
    script.dataset['src'] = src;
    document.querySelector('main')?.append(script);
    await shows(document, 'main > script + news-ticker', 'Ferry');
  });

  it('finds its tag where a tag manager evaluates the code', async () => {
    const src = await feedUrl();
    const { document } = await hostPage(`<!doctype html>
      <main><script type="text/plain" src="${location.origin}${CDN}/embed.js?v=2" data-src="${src}"></script></main>
      <script>fetch('${CDN}/embed.js').then((answer) => answer.text()).then((code) => eval(code))</script>`);
    await shows(document, 'main > script + news-ticker', 'Ferry');
  });

  describe('where strangers write markup', () => {
    const FOREIGN = '/__second-copy/embed.js';
    const named = (name: string): string => `<img name="${name}" src="${FOREIGN}">`;
    const twice = (name: string): string => named(name) + named(name);

    for (const [title, markup] of [
      ['an image named currentScript', named('currentScript')],
      ['two images named scripts', twice('scripts')],
      ['images named currentScript and scripts', named('currentScript') + twice('scripts')],
      ['a form named scripts', `<form name="scripts"><input name="src" value="${FOREIGN}"></form>`],
      ['a frame named scripts', `<iframe name="scripts" srcdoc="${FOREIGN}"></iframe>`],
      ['an object with the id currentScript', `<object id="currentScript"></object>`],
      [
        'images named like all else that is asked for',
        [
          ...['head', 'body', 'readyState', 'createElement', 'querySelector', 'addEventListener'],
          ...['contains', 'baseURI', 'getElementsByTagName'],
        ]
          .map(twice)
          .join(''),
      ],
    ] as const) {
      const tag = `<script src="${CDN}/embed.js" data-element="font-size-adjuster"></script>`;
      const evaluated = `<script type="text/plain" src="${location.origin}${CDN}/embed.js"
          data-element="font-size-adjuster"></script>
        <script>fetch('${CDN}/embed.js').then((answer) => answer.text()).then((code) => eval(code))</script>`;

      it(`loads its own code beside ${title}`, async () => {
        const host = await hostPage(`<!doctype html>${markup}<main>${tag}</main>`);
        await expectOwnModule(host);
      });

      it(`loads its own code beside ${title} where a tag manager evaluates it`, async () => {
        const host = await hostPage(`<!doctype html>${markup}<main>${evaluated}</main>`);
        await expectOwnModule(host);
      });
    }

    it('puts the element at the top of the body for a tag in the head', async () => {
      const { document } = await hostPage(`<!doctype html><html><head>
        <script src="${CDN}/embed.js" data-element="font-size-adjuster"></script></head>
        <body>${['body', 'head', 'readyState'].map(twice).join('')}</body></html>`);
      await shows(document, 'body > font-size-adjuster:first-child', 'Adjust');
    });
  });

  it('tells the author once what to do where its files are missing', async () => {
    const tag = `<script type="text/plain" src="${location.origin}/nowhere/embed.js" data-src="a.json"></script>`;
    const { errors } = await hostPage(`<!doctype html>${tag}${tag}
      <script>fetch('${CDN}/embed.js').then((answer) => answer.text()).then((code) => { eval(code); eval(code) })</script>`);
    await waitUntil(() => errors.length > 0);
    expect(errors).to.have.length(1);
    expect(errors[0]).to.match(
      /nowhere\/news-ticker\.js did not load\. Keep all files.*Access-Control-Allow-Origin/,
    );
  });

  it('refuses elements that are not ours', async () => {
    const { document, errors } = await hostPage(`<!doctype html>
      <script src="${CDN}/embed.js" data-element="img" data-src="a.png"></script>`);
    expect(errors).to.have.length(1);
    expect(errors[0]).to.match(/data-element="img" is none of news-ticker, /);
    expect(document.querySelector('img')).to.equal(null);
  });
});
