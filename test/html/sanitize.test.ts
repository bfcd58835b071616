import { expect } from '@open-wc/testing';
import { paragraphs } from '../../src/html/plain-text-body.js';
import { parseSanitized, type SanitizerName } from '../../src/html/sanitizer-backend.js';
import { sanitizeHtml, type SafeContent, type SanitizeOptions } from '../../src/html/sanitize.js';
import { inStrictPage } from '../shared/strict-page.js';
import { can, itWhere } from '../support/engines.js';

const SANITIZER = new URL('../../src/html/sanitize.ts', import.meta.url).href;

const OPTIONS: SanitizeOptions = {
  baseUrl: 'https://news.example/a/feed.json',
  idPrefix: 'body-',
};

async function shown(html: string, options: Partial<SanitizeOptions> = {}): Promise<string> {
  return htmlOf(await sanitizeHtml(html, { ...OPTIONS, ...options }));
}

function htmlOf({ content }: Pick<SafeContent, 'content'>): string {
  const body = document.createElement('div');
  body.append(content);
  return body.innerHTML;
}

describe('sanitized HTML', () => {
  it('consists of nodes that belong to the page but are not inserted', async () => {
    const { content } = await sanitizeHtml('<p>a</p>', OPTIONS);
    expect(content.ownerDocument).to.equal(document);
    expect(content.firstChild?.isConnected).to.equal(false);
  });

  it('keeps the text of unknown elements', async () => {
    expect(await shown('<x-y>a<o:p>b</o:p></x-y><font>c</font><blink>d</blink>')).to.equal('abcd');
  });

  it('has no adjacent text nodes, so that text is easy to search', async () => {
    const { content } = await sanitizeHtml('a<font>b</font>c', OPTIONS);
    expect(content.childNodes).to.have.length(1);
  });

  it('opens links of this site in the same tab, and others in a new one', async () => {
    const html = `<a href="${location.origin}/b">a</a><a href="https://b.example/">c</a><a href="mailto:d@e.example">f</a>`;
    expect(await shown(html)).to.equal(
      `<a href="${location.origin}/b">a</a><a href="https://b.example/" target="_blank" rel="noopener">c</a><a href="mailto:d@e.example">f</a>`,
    );
  });

  it('recognizes the site’s own links in a frame without an address, too', async () => {
    const { value } = await inStrictPage(
      'img-src *',
      `const { sanitizeHtml } = await import('${SANITIZER}');
       const html = '<a href="${location.origin}/b">a</a>';
       const { content } = await sanitizeHtml(html, { idPrefix: 'a-' });
       return content.firstChild.target;`,
    );
    expect(value).to.equal('');
  });

  it('has no relative URLs without a base', async () => {
    const html = '<a href="/a">b</a><img src="c.png"><a href="#d">e</a><p id="d">f</p>';
    expect(await shown(html, { baseUrl: undefined })).to.equal(
      'b<a href="#body-d">e</a><p id="body-d">f</p>',
    );
  });

  it('keeps at most 16 versions of an image and 200 images', async () => {
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

  it('loads no image while it is sanitized', async () => {
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

describe('a letter with thousands of marks', () => {
  const marked = (count: number): string => `a${'\u0301\u0316'.repeat(count)}b`;

  it('keeps 30 in HTML, whose drawing would freeze the page', async () => {
    const { content } = await sanitizeHtml(`<p>${marked(1000)}</p>`, OPTIONS);
    expect(content.textContent).to.equal(marked(15));
  });

  it('keeps 30 in text', () => {
    expect(paragraphs(marked(1000)).textContent).to.equal(marked(15));
  });
});

describe('markup that is dropped or left open', () => {
  const PICTURE =
    '<img loading="lazy" decoding="async" referrerpolicy="no-referrer" alt="b" src="https://news.example/b.png">';
  const LINK = '<a href="https://c.example/" target="_blank" rel="noopener">c</a>';
  const BODY = '<p>a <b>x</b> <img src="/b.png" alt="b"> <a href="https://c.example/">c</a></p>';
  const SHOWN = `<p>a <b>x</b> ${PICTURE} ${LINK}</p>`;
  const BACKENDS: readonly SanitizerName[] = can('setHTML')
    ? ['native', 'dompurify']
    : ['dompurify'];

  for (const [title, html] of [
    ['a diagram', '<svg><foreignObject><div><p>no</p></div></foreignObject></svg>'],
    ['an old font in SVG', '<svg><font face="x"><glyph/></font></svg>'],
    ['a style in SVG', '<svg><style>.a > .b { fill: red }</style><path d=""/></svg>'],
    ['CDATA in SVG', '<svg><text><![CDATA[</text><b>]]></text></svg>'],
    ['a formula', '<math><mi>x</mi><mtext><b>no</b></mtext></math>'],
    ['a select', '<select><option><span>no</span><option><div>no</div></select>'],
    ['a noscript', '<noscript><p><img src="/no.png"></p></noscript>'],
    ['a script within a script', '<script><!-- <script>no</script> --></script>'],
    ['a form', '<form></form>'],
    ['a frame', '<iframe src="https://d.example/">no <b>no</b></iframe>'],
    ['an embed that is never closed', '<embed src="https://d.example/">'],
  ] as const) {
    for (const backend of BACKENDS) {
      it(`costs an article no formatting, link or picture: ${title}, ${backend}`, async () => {
        const { content, asText } = await sanitizeHtml(html + BODY, { ...OPTIONS, backend });
        expect(asText).to.equal(false);
        expect(htmlOf({ content })).to.contain(SHOWN);
      });
    }
  }

  for (const html of [
    '<div><p>a<ul><li>b<li>c</ul><table><tr><td>d<td>e</table>',
    '<p><font color="red">a<p><span>b<dl><dt>c<dd>d</dl>',
  ]) {
    it(`costs an article no formatting, link or picture: ${html}`, async () => {
      const { content, asText } = await sanitizeHtml(html.repeat(200) + BODY, OPTIONS);
      expect(asText).to.equal(false);
      expect(
        [...content.querySelectorAll('b, img, a')].map(({ localName }) => localName),
      ).to.deep.equal(['b', 'img', 'a']);
    });
  }
});

describe('HTML that cannot be sanitized', () => {
  const UNPARSABLE = '<div>'.repeat(300);

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

  it('is cut at 10,000 lines', async () => {
    const { content } = await sanitizeHtml(UNPARSABLE + 'a<br>'.repeat(60_000), OPTIONS);
    expect(content.querySelectorAll('p, br').length).to.equal(10_000);
  });

  it('is also text when it exceeds the limits of a body', async () => {
    const { content, asText } = await sanitizeHtml('<b>a</b>b'.repeat(9000), OPTIONS);
    expect(asText).to.equal(true);
    expect(content.textContent).to.have.length(18_000);
  });

  it('is text where the page has overwritten functions that the sanitizers need', async () => {
    const { value } = await inStrictPage(
      'img-src *',
      `Object.defineProperty(Document.prototype, 'implementation', { get() { throw Error('broken'); } });
       delete Node.prototype.firstChild;
       const { sanitizeHtml } = await import('${SANITIZER}');
       const { asText } = await sanitizeHtml('<p>a</p>', { idPrefix: 'a-' });
       return asText;`,
    );
    expect(value).to.equal(true);
  });

  it('never becomes markup, whatever the text contains', async () => {
    const html = `${UNPARSABLE}&lt;img src=x onerror=a()&gt;&#60;script&#62;`;
    const { content } = await sanitizeHtml(html, OPTIONS);
    expect([...content.querySelectorAll('*')].map(({ localName }) => localName)).to.deep.equal([
      'p',
    ]);
  });
});

describe('the sanitizer backend', () => {
  itWhere('setHTML', 'is the engine’s own sanitizer', async () => {
    expect(await parseSanitized('<p>a</p>', 'native')).to.be.instanceOf(HTMLBodyElement);
  });

  it('is missing where the engine has none and cannot load DOMPurify', async () => {
    const tree = await parseSanitized('<p>a</p>', 'native');
    expect(tree === undefined).to.equal(!can('setHTML'));
  });

  it('parses in a document that loads nothing', async () => {
    const tree = await parseSanitized('<img src="a.png"><p>b</p>');
    expect(tree?.ownerDocument?.defaultView).to.equal(null);
  });

  it('survives elements that would replace the body', async () => {
    for (const html of ['<frameset><frame></frameset>', '<head><title>a</title></head>', '', ' ']) {
      const tree = await parseSanitized(`${html}<p>b</p>`, 'dompurify');
      expect(tree?.textContent?.trim(), html).to.equal('b');
    }
  });
});
