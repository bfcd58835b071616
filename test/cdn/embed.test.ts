import { expect } from '@open-wc/testing';
import { jsonFeed } from '../feed/support.js';
import { serveFeed } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';
import { CDN, closePages, hostPage, shows } from './support.js';

async function feedUrl(): Promise<string> {
  const items = [{ id: '1', title: 'Ferry to Little Hale runs all winter' }];
  return (await serveFeed([{ body: jsonFeed(items) }])).url;
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

  it('works several times on a page, for each element', async () => {
    const src = await feedUrl();
    const { document, errors } = await hostPage(`<!doctype html>
      <script async src="${CDN}/embed.js" data-src="${src}"></script>
      <script async src="${CDN}/embed.js" data-src="${src}" data-element="article-view"></script>
      <script async src="${CDN}/embed.js" data-element="font-size-adjuster"></script>
      <script async src="${CDN}/embed.js" data-src="${src}" data-id="second"></script>`);
    await shows(document, 'news-ticker', 'Ferry');
    await shows(document, 'article-view', 'Ferry');
    await shows(document, 'font-size-adjuster', 'Adjust');
    await shows(document, '#second', 'Ferry');
    expect(document.querySelectorAll('news-ticker')).to.have.length(2);
    expect(errors).to.deep.equal([]);
  });

  it('goes to the top of the body from the head', async () => {
    const src = await feedUrl();
    const { document } = await hostPage(`<!doctype html><html><head>
      <script src="${CDN}/embed.js" data-src="${src}"></script></head><body><p>text</p></body></html>`);
    await shows(document, 'body > news-ticker:first-child', 'Ferry');
  });

  it('works when it is put in late', async () => {
    const src = await feedUrl();
    const { document } = await hostPage('<!doctype html><main></main>');
    const script = document.createElement('script');
    script.src = `${CDN}/embed.js`;
    script.dataset['src'] = src;
    document.querySelector('main')?.append(script);
    await shows(document, 'main > script + news-ticker', 'Ferry');
  });

  it('finds its tag where the code is evaluated by what manages tags', async () => {
    const src = await feedUrl();
    const { document } = await hostPage(`<!doctype html>
      <main><script type="text/plain" src="${location.origin}${CDN}/embed.js?v=2" data-src="${src}"></script></main>
      <script>fetch('${CDN}/embed.js').then((answer) => answer.text()).then((code) => eval(code))</script>`);
    await shows(document, 'main > script + news-ticker', 'Ferry');
  });

  it('says once what to do where its files are not there', async () => {
    const tag = `<script type="text/plain" src="${location.origin}/nowhere/embed.js" data-src="a.json"></script>`;
    const { errors } = await hostPage(`<!doctype html>${tag}${tag}
      <script>fetch('${CDN}/embed.js').then((answer) => answer.text()).then((code) => { eval(code); eval(code) })</script>`);
    await waitUntil(() => errors.length > 0);
    expect(errors).to.have.length(1);
    expect(errors[0]).to.match(/nowhere\/news-ticker\.js did not load\. Keep all files/);
  });

  it('refuses elements that are not ours', async () => {
    const { document, errors } = await hostPage(`<!doctype html>
      <script src="${CDN}/embed.js" data-element="img" data-src="a.png"></script>`);
    expect(errors).to.have.length(1);
    expect(errors[0]).to.match(/data-element="img" is none of news-ticker, /);
    expect(document.querySelector('img')).to.equal(null);
  });
});
