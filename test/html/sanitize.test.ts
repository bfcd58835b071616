import { expect } from '@open-wc/testing';
import { firstLock } from '../../src/html/first-lock.js';
import { sanitizeHtml, type SafeContent, type SanitizeOptions } from '../../src/html/sanitize.js';
import { inStrictPage } from '../shared/strict-page.js';
import { can, itWhere } from '../support/engines.js';

const SANITIZER = new URL('../../src/html/sanitize.ts', import.meta.url).href;

const OPTIONS: SanitizeOptions = {
  baseUrl: 'https://news.example/a/feed.json',
  headingLevel: 2,
  idPrefix: 'body-',
};

async function shown(html: string, options: Partial<SanitizeOptions> = {}): Promise<string> {
  return htmlOf(await sanitizeHtml(html, { ...OPTIONS, ...options }));
}

function htmlOf({ content }: SafeContent): string {
  const body = document.createElement('div');
  body.append(content);
  return body.innerHTML;
}

describe('sanitized HTML', () => {
  it('is made of nodes of the page that are not in it yet', async () => {
    const { content } = await sanitizeHtml('<p>a</p>', OPTIONS);
    expect(content.ownerDocument).to.equal(document);
    expect(content.firstChild?.isConnected).to.equal(false);
  });

  it('keeps the words of what it does not know', async () => {
    expect(await shown('<x-y>a<o:p>b</o:p></x-y><font>c</font><blink>d</blink>')).to.equal('abcd');
  });

  it('has no neighbouring texts, so that searching them is simple', async () => {
    const { content } = await sanitizeHtml('a<font>b</font>c', OPTIONS);
    expect(content.childNodes).to.have.length(1);
  });

  for (const [level, expected] of [
    [1, '<h2>a</h2><h3>b</h3><h2>c</h2>'],
    [2, '<h3>a</h3><h4>b</h4><h3>c</h3>'],
    [5, '<h6>a</h6><h6>b</h6><h6>c</h6>'],
  ] as const) {
    it(`puts its headings below a headline of level ${level}, without a gap`, async () => {
      const html = '<h1>a</h1><h4>b</h4><h1>c</h1>';
      expect(await shown(html, { headingLevel: level })).to.equal(expected);
    });
  }

  it('raises headings that begin too low, and keeps what they carry', async () => {
    expect(await shown('<h5 id="a" lang="fr">b <i>c</i></h5>')).to.equal(
      '<h3 lang="fr" id="body-a">b <i>c</i></h3>',
    );
  });

  it('leads links of this site within the window, and others to a new one', async () => {
    const html = `<a href="${location.origin}/b">a</a><a href="https://b.example/">c</a><a href="mailto:d@e.example">f</a>`;
    expect(await shown(html)).to.equal(
      `<a href="${location.origin}/b">a</a><a href="https://b.example/" target="_blank" rel="noopener">c</a><a href="mailto:d@e.example">f</a>`,
    );
  });

  it('knows the site’s own links in a frame without an address, too', async () => {
    const { value } = await inStrictPage(
      'img-src *',
      `const { sanitizeHtml } = await import('${SANITIZER}');
       const html = '<a href="${location.origin}/b">a</a>';
       const { content } = await sanitizeHtml(html, { headingLevel: 2, idPrefix: 'a-' });
       return content.firstChild.target;`,
    );
    expect(value).to.equal('');
  });

  it('has no relative addresses left where there is no base', async () => {
    const html = '<a href="/a">b</a><img src="c.png"><a href="#d">e</a><p id="d">f</p>';
    expect(await shown(html, { baseUrl: undefined })).to.equal(
      'b<a href="#body-d">e</a><p id="body-d">f</p>',
    );
  });

  it('asks for no more than 16 versions of an image and no more than 200 images', async () => {
    const srcset = Array.from({ length: 40 }, (_, index) => `/${index}.png ${index + 1}w`).join();
    const { content } = await sanitizeHtml(`<img srcset="${srcset}">`.repeat(210), OPTIONS);
    const images = [...content.querySelectorAll('img')];
    expect(images).to.have.length(200);
    expect(images[0]?.srcset.split(', ')).to.have.length(16);
    expect(images[0]?.getAttribute('src')).to.equal('https://news.example/0.png');
  });

  it('reads a srcset as browsers do', async () => {
    const srcset = ' a,b.png 1x,,c.png, d.png 2.5x , e.png 3q, f.png 100w 50h,data:,g 4x, h.png,';
    const { content } = await sanitizeHtml(`<img src="a.png" srcset="${srcset}">`, OPTIONS);
    expect(content.querySelector('img')?.srcset.replaceAll('https://news.example/a/', '')).to.equal(
      'a,b.png 1x, c.png, d.png 2.5x, h.png',
    );
  });

  it('loads no image while it is made', async () => {
    const trap = `${location.origin}/not-loaded-while-made`;
    const { content } = await sanitizeHtml(
      `<img src="${trap}"><video poster="${trap}" src="${trap}">`,
      OPTIONS,
    );
    expect(content.querySelector('img')?.complete).to.equal(false);
    await fetch(`${location.origin}/?round-trip`, { cache: 'no-store' });
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked).not.to.include(trap);
  });
});

describe('HTML that cannot be sanitized', () => {
  const UNPARSABLE = `<div>`.repeat(300);

  it('is shown as its text, in paragraphs', async () => {
    const html = `${UNPARSABLE}<h1>A &amp; B</h1><p>One\n <b>two</b><br>three &lt;4 &#8220;x&#x201d; &eacute; &nope;<ul><li>five<li>six</ul><script>"<p>no"</script><style>p{}</style><!--no--><textarea><p>no</textarea>`;
    const { content, asText } = await sanitizeHtml(html, OPTIONS);
    expect(asText).to.equal(true);
    const paragraphs = [...content.querySelectorAll('p')].map(({ innerHTML }) => innerHTML);
    expect(paragraphs).to.deep.equal([
      'A &amp; B',
      'One two<br>three &lt;4 “x” é &amp;nope;',
      'five',
      'six',
    ]);
  });

  it('is cut at half a million characters and 5,000 paragraphs', async () => {
    const { content, asText } = await sanitizeHtml('<p>a'.repeat(200_000), OPTIONS);
    expect(asText).to.equal(true);
    expect(content.childNodes).to.have.length(5000);
  });

  it('is text, too, when there is more of it than the page should hold', async () => {
    const { content, asText } = await sanitizeHtml('<b>a</b>b'.repeat(9000), OPTIONS);
    expect(asText).to.equal(true);
    expect(content.textContent).to.have.length(18_000);
  });

  it('is text where the page has broken what the locks need', async () => {
    const { value } = await inStrictPage(
      'img-src *',
      `Object.defineProperty(Document.prototype, 'implementation', { get() { throw Error('broken'); } });
       delete Node.prototype.firstChild;
       const { sanitizeHtml } = await import('${SANITIZER}');
       const { asText } = await sanitizeHtml('<p>a</p>', { headingLevel: 2, idPrefix: 'a-' });
       return asText;`,
    );
    expect(value).to.equal(true);
  });

  it('becomes no markup, whatever it spells', async () => {
    const html = `${UNPARSABLE}&lt;img src=x onerror=a()&gt;&#60;script&#62;`;
    const { content } = await sanitizeHtml(html, OPTIONS);
    expect([...content.querySelectorAll('*')].map(({ localName }) => localName)).to.deep.equal([
      'p',
    ]);
  });
});

describe('the first lock', () => {
  itWhere('setHTML', 'is the engine’s own', async () => {
    expect(await firstLock('<p>a</p>', 'native')).to.be.instanceOf(HTMLBodyElement);
  });

  it('is none where the engine has none and may not load one', async () => {
    const tree = await firstLock('<p>a</p>', 'native');
    expect(tree === undefined).to.equal(!can('setHTML'));
  });

  it('works in a document that loads nothing', async () => {
    const tree = await firstLock('<img src="a.png"><p>b</p>');
    expect(tree?.ownerDocument?.defaultView).to.equal(null);
  });

  it('survives what would take the place of the body', async () => {
    for (const html of ['<frameset><frame></frameset>', '<head><title>a</title></head>', '', ' ']) {
      const tree = await firstLock(`${html}<p>b</p>`, 'dompurify');
      expect(tree?.textContent?.trim(), html).to.equal('b');
    }
  });
});
