import { expect } from '@open-wc/testing';
import type { ArticleView } from '../../../src/article-view/article-view.js';
import { feedOf, mount, one, tram } from '../support.js';

async function shown(
  fields: Readonly<Record<string, unknown>>,
  attributes: Readonly<Record<string, string>> = {},
): Promise<ArticleView> {
  const { view } = await mount(
    [feedOf([{ ...tram, content_text: undefined, ...fields }])],
    attributes,
  );
  return view;
}

function directionOf(view: ArticleView, selector: string): string {
  return getComputedStyle(one(view, selector)).direction;
}

/** Whether the first line of an element's text ends or begins at its left edge. */
function isAtLeft(element: HTMLElement): boolean {
  const range = document.createRange();
  range.selectNodeContents(element);
  const { left, right } = range.getClientRects()[0] ?? new DOMRect();
  const box = element.getBoundingClientRect();
  return left - box.left < box.right - right;
}

const ARABIC = {
  language: 'ar',
  title: 'ChatGPT يدخل المدارس في الخريف',
  summary: 'OECD: خطة جديدة للمدارس',
  content_html:
    '<p>AFP - باريس: أعلنت الوزارة.</p><p>وقالت الوزيرة.</p><blockquote lang="en"><p>Schools first.</p></blockquote>',
  authors: [{ name: 'AFP باريس' }],
  tags: ['IT تعليم'],
};

describe('the direction of an article', () => {
  it('is that of its language, wherever a Latin name comes first', async () => {
    const view = await shown(ARABIC, { breadcrumb: '' });
    for (const part of ['headline', 'summary', 'body', 'author'])
      expect(directionOf(view, `[part=${part}]`), part).to.equal('rtl');
    expect(directionOf(view, '[part=breadcrumb] bdi')).to.equal('rtl');
    for (const index of [1, 2])
      expect(isAtLeft(one(view, `[part=body] p:nth-of-type(${index})`)), `${index}`).to.equal(
        false,
      );
    expect(directionOf(view, 'blockquote')).to.equal('ltr');
  });

  it('is that of the feed’s language where the article names none', async () => {
    const { view: hebrew } = await mount([
      {
        body: {
          version: 'https://jsonfeed.org/version/1.1',
          language: 'he',
          items: [
            {
              ...tram,
              title: 'iPhone 17: המכירות מתחילות מחר',
              content_text: 'Apple הודיעה היום.',
            },
          ],
        },
      },
    ]);
    expect(directionOf(hebrew, '[part=headline]')).to.equal('rtl');
    expect(directionOf(hebrew, '[part=body]')).to.equal('rtl');
  });

  it('is that of each paragraph where the language is unknown', async () => {
    const html =
      '<p>The ministry spoke.</p><p>وقالت الوزيرة إن الخطة.</p><ul><li>متى</li></ul><h3>خطة</h3><p dir="ltr">متى</p>';
    const view = await shown({ title: 'Schools', content_html: html });
    const sides = ['p:nth-of-type(1)', 'p:nth-of-type(2)', 'li', 'h3', 'p:nth-of-type(3)'].map(
      (selector) => isAtLeft(one(view, `[part=body] ${selector}`)),
    );
    expect(sides).to.deep.equal([true, false, false, false, true]);
  });

  for (const [title, html] of [
    ['numbers', '<p>1</p>'.repeat(200)],
    ['emoji', '<p>👩‍👩‍👧‍👦</p>'.repeat(200)],
    ['letters', '<p>a</p>'.repeat(200)],
  ] as const) {
    it(`is never for the engine to find, in a body of ${title}`, async () => {
      // It would read the text again for each of its nodes: seconds for thousands of them.
      const view = await shown({ content_html: html });
      expect(directionOf(view, '[part=body]')).to.equal('ltr');
      expect(view.shadowRoot?.querySelectorAll('.body[dir=auto], .body [dir=auto]')).to.have.length(
        0,
      );
    });
  }

  it('is that of the first letter in the body, behind numbers and emoji', async () => {
    const view = await shown({ content_html: '<p>1: 👍</p><p>متى a</p>' });
    expect(directionOf(view, '[part=body]')).to.equal('rtl');
  });

  it('is that of the words where these are in no script of the language', async () => {
    const view = await shown({
      language: 'en',
      title: 'خطة جديدة',
      content_html: '<p>وقالت الوزيرة.</p>',
    });
    expect(directionOf(view, '[part=headline]')).to.equal('rtl');
    expect(directionOf(view, '[part=body]')).to.equal('rtl');
  });

  it('is that of an English article, though it begins with an Arabic word', async () => {
    const view = await shown({
      language: 'en',
      title: 'سوق opens in Northgate',
      content_html: '<p>سوق means market.</p>',
    });
    expect(directionOf(view, '[part=headline]')).to.equal('ltr');
    expect(isAtLeft(one(view, '[part=body] p'))).to.equal(true);
  });
});
