/** Bodies within the limits of parsing whose rebuilding must not take time by the square of their length. */
import { expect } from '@open-wc/testing';
import { sanitizeHtml } from '../../src/html/sanitize.js';
import { countCalls } from '../support/count-calls.js';

async function rebuilt(html: string): Promise<DocumentFragment> {
  const { content, asText } = await sanitizeHtml(html, {
    baseUrl: 'https://news.example/feed.json',
    idPrefix: 'body-',
  });
  expect(asText).to.equal(false);
  return content;
}

function many(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}

describe('the work for a body', () => {
  it('is one look at each address of an embed', async () => {
    const frames = many(500, (index) => `<iframe src="https://a.example/${index}"></iframe>`);
    const looks = await countCalls(HTMLAnchorElement.prototype, 'href', () => rebuilt(frames));
    expect(looks).to.be.at.most(500);
  });

  it('is one look at the file of each picture that has others beside it', async () => {
    const images = many(199, (index) => `<img src="https://a.example/${index}.png" alt="">`);
    const looks = await countCalls(RegExp.prototype, 'exec', () =>
      rebuilt(`<figure><noscript>${images}</noscript></figure>`),
    );
    expect(looks).to.be.at.most(40 * 199);
  });

  it('is one look at each text in figures, however deep they are', async () => {
    const html = `${'<figure>'.repeat(200)}${' <br>'.repeat(500)}a`;
    const looks = await countCalls(Element.prototype, 'closest', () => rebuilt(html));
    expect(looks).to.be.at.most(2000);
  });

  it('lets the page have its turn between the sanitizer and the rebuilding, where it takes long', async () => {
    await rebuilt('<p>a');
    const own = Object.getOwnPropertyDescriptor(performance, 'now');
    let now = 0;
    Object.defineProperty(performance, 'now', { configurable: true, value: () => (now += 30) });
    try {
      const turns = await countCalls(MessagePort.prototype, 'postMessage', () => rebuilt('<p>a'));
      expect(turns).to.equal(1);
    } finally {
      if (own) Object.defineProperty(performance, 'now', own);
      else Reflect.deleteProperty(performance, 'now');
    }
  });

  for (const [what, html] of [
    ['elements that are unwrapped', '<font>a</font> '],
    ['links to nowhere', '<a href="#">a</a> <a>b</a> '],
    ['hidden elements', '<i hidden>a</i> '],
    ['pictures of emoji', '<img src="/a.png" alt="😀"> '],
    ['decorations', '<font aria-hidden="true">•</font> '],
  ] as const) {
    it(`is one text for all that ${what} leave behind`, async () => {
      const texts = await countCalls(Document.prototype, 'createTextNode', () =>
        rebuilt(`<p>${html.repeat(500)}`),
      );
      expect(texts).to.be.at.most(10);
    });
  }
});
