import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { Step } from '../support/feed-server.js';
import { serveFeed } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';

const LONG = 'w'.repeat(10_000);
const WORD = 'w'.repeat(1000);
const INLINE = ['ruby', 'code', 'kbd', 'mark', 'b', 'bdo', 'q', 'abbr', 'big', 'nobr', 'x-y'];
const BLOCKS = [
  'p',
  'h2',
  'pre',
  'li',
  'dt',
  'blockquote',
  'figcaption',
  'summary',
  'td',
  'caption',
];

/** A body with a word of 1,000 letters in every element that may hold one. */
const BODY = [
  ...INLINE.map((name) => `<p><${name}>${WORD}</${name}></p>`),
  ...BLOCKS.map((name) => `<${name}>${WORD}</${name}>`),
  `<ruby>${WORD}<rp>(</rp><rt>${WORD}</rt></ruby>`,
  `<ruby>a<rt>${WORD}</rt></ruby>`,
  `<ruby>${WORD}<rt>a</rt></ruby><rt>${WORD}</rt><ruby><b>${WORD}<rt>a</b></ruby>`,
  `<p><ruby>${'ab<rt>cd</rt>'.repeat(300)}</ruby></p>`,
  `<p>${'<b>ab</b><i>cd</i>'.repeat(300)}</p>`,
  `<ol><li>${WORD}</ol><dl><dt>${WORD}<dd>${WORD}</dl>`,
  `<table><caption>${WORD}</caption><tr><th>${WORD}<td>${WORD}</table>`,
  `<details open><summary>${WORD}</summary>${WORD}</details>`,
  `<p>${'\u00a0a'.repeat(500)}</p>`,
  `<p>${'水'.repeat(500)}</p>`,
].join('');

const PICTURE = `<img src="a.png" alt="${LONG}" width="8192" height="410">`;

const long = (id: string): Readonly<Record<string, unknown>> => ({
  id,
  url: `https://news.example/${id}`,
  summary: LONG,
  content_html: BODY + PICTURE,
  authors: [{ name: LONG }, { name: LONG }],
  tags: [LONG, LONG],
});

const JSON_FEED: Step = {
  body: {
    version: 'https://jsonfeed.org/version/1.1',
    title: LONG,
    home_page_url: 'https://news.example/',
    items: ['a', 'b', 'c'].map((id) => ({ ...long(id), title: `URGENT ${LONG}` })),
  },
};

const NINJS: Step = {
  body: ['a', 'b', 'c'].map((id) => ({
    uri: id,
    type: 'text',
    headline: `CORRECTED-${LONG} -- ${LONG}`,
    description_text: LONG,
    byline: LONG,
    source: LONG,
    located: LONG,
    body_html: BODY,
    altids: [{ role: 'url', value: `https://news.example/${id}` }],
    subject: [{ name: LONG }],
    associations: {
      main: {
        type: 'picture',
        uri: 'p',
        headline: LONG,
        description_text: LONG,
        byline: LONG,
        renditions: { one: { href: 'a.png', mimetype: 'image/png', width: 1, height: 99_999_999 } },
      },
    },
  })),
};

const HOSTS = {
  block: 'display: block',
  flex: 'display: flex',
  column: 'display: flex; flex-direction: column',
  grid: 'display: grid',
  table: 'display: table',
};

async function page(step: Step): Promise<{ box: HTMLElement; strip: Element; article: Element }> {
  const { url } = await serveFeed([step]);
  const box = await fixture<HTMLElement>(html`
    <div>
      <news-ticker src=${url} times></news-ticker>
      <article-view src=${url} breadcrumb article-id="b">
        <font-size-adjuster slot="tools" label=${LONG}></font-size-adjuster>
      </article-view>
    </div>
  `);
  const find = (tag: string, selector: string): HTMLElement | undefined =>
    box.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  await waitUntil(() => find('article-view', '[part=body]') && find('news-ticker', '.item'));
  find('news-ticker', '[part~=all-button]')?.click();
  await waitUntil(() => find('news-ticker', '.all-row'));
  const [strip, article] = [find('news-ticker', '.base'), find('article-view', 'article')];
  if (!strip || !article) throw new Error('An element of the page is missing.');
  return { box, strip, article };
}

/** The elements that end to the right of the box, beside those that scroll by themselves. */
function protruding(root: Element, box: Element): readonly string[] {
  const { right } = box.getBoundingClientRect();
  return [...root.querySelectorAll(':not(.table-scroll *, .viewport *)')]
    .filter((element) => element.getBoundingClientRect().right > right + 1)
    .map(({ localName, className }) => `${localName}.${className}`);
}

describe('words of thousands of letters in every field', () => {
  for (const [format, step] of Object.entries({ 'a JSON Feed': JSON_FEED, ninjs: NINJS })) {
    it(`of ${format} do not widen the page`, async () => {
      const { box, strip, article } = await page(step);
      const root = document.documentElement;
      for (const [host, css] of Object.entries(HOSTS)) {
        box.style.cssText = `${css}; inline-size: 320px`;
        expect(protruding(article, box), host).to.deep.equal([]);
        expect([box.offsetWidth, box.scrollWidth], host).to.deep.equal([320, 320]);
        expect(root.scrollWidth, host).to.equal(root.clientWidth);
      }
      const panel = strip.querySelector('.all-panel');
      expect(panel?.scrollWidth).to.equal(panel?.clientWidth);
      expect(article.querySelector('.text-only')).to.equal(null);
    });
  }

  it('leave no room for a picture of an impossible size', async () => {
    const { article } = await page(NINJS);
    expect(article.querySelector<HTMLElement>('figure img')?.offsetHeight).to.be.below(600);
  });
});
