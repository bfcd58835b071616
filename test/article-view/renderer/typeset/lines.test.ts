import { expect } from '@open-wc/testing';
import { typesetBody } from '../../../../src/article-view/renderer/typeset/typeset-body.js';
import { messagesFor } from '../../../../src/shared/messages.js';

const LINK = '<a href="/x">the list</a>';
const OPTIONS = {
  baseUrl: 'https://news.example/feed.xml',
  headingLevel: 2,
  idPrefix: 'body-',
  messages: messagesFor('en'),
};

/** The blocks of the body, their lines separated by " / ". */
async function blocksOf(bodyHtml: string): Promise<readonly string[]> {
  const { content } = await typesetBody({ headline: 'Patch notes', bodyHtml }, OPTIONS);
  for (const line of content.querySelectorAll('br')) line.replaceWith(' / ');
  return [...content.children].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
}

describe('a body of bare text', () => {
  for (const [html, ...blocks] of [
    [
      `First paragraph, see ${LINK}.\n\n- Boats are faster\n- Trams are slower\n\nSecond paragraph.`,
      'First paragraph, see the list.',
      '- Boats are faster / - Trams are slower',
      'Second paragraph.',
    ],
    [
      'First paragraph.\n\n- Boats are faster\n- Trams are slower\n\nSecond paragraph.',
      'First paragraph.',
      '- Boats are faster / - Trams are slower',
      'Second paragraph.',
    ],
    [`${LINK}\n\nb`, 'the list', 'b'],
    [`a\n${LINK}`, 'a / the list'],
    [`a ${LINK}\r\n\r\nb`, 'a the list', 'b'],
    [`\n\n  ${LINK}\n \t\n\n\nb\n\n`, 'the list', 'b'],
    ['<b>a\nb</b>\n\nc', 'a / b', 'c'],
    ['<b>a\n\nb</b>', 'a / / b'],
    ['a <em>b</em>\n\n<code>c\nd</code>', 'a b', 'c / d'],
    ['a\n\n<img src="/b.jpg" alt="">\nc\n\nd', 'a', '', 'c', 'd'],
    ['<img src="/b.jpg" alt="">\n<a href="/c">d</a>', '', 'd'],
    ['a\n<iframe src="https://maps.example/"></iframe>\nb', 'a / Content at maps.example / b'],
    ['<font color="red">a</font>\n\nb<x-y>c</x-y>', 'a', 'bc'],
    ['水は\n\n<b>高い</b>', '水は', '高い'],
    ['<audio src="/a.mp3"></audio>\n\n<b>a</b>', '', 'a'],
  ] as const) {
    it(`keeps its lines: ${JSON.stringify(html)}`, async () => {
      expect(await blocksOf(html)).to.deep.equal(blocks);
    });
  }

  for (const html of [
    '<p>a\nb</p>\n\n<p>c</p>',
    'a<br>\nb <i>c</i><br>\n\nd',
    '<ul>\n<li>a\n\nb</li></ul>',
    '<div>a\n\nb <b>c</b></div>',
    '<pre>a\n\nb</pre>',
    '<h3>a</h3>\nb',
  ]) {
    it(`leaves lines to HTML where there is any: ${JSON.stringify(html)}`, async () => {
      const { content } = await typesetBody({ headline: 'Notes', bodyHtml: html }, OPTIONS);
      expect(content.querySelectorAll('p, br')).to.have.length(html.split(/<p>|<br>/).length - 1);
    });
  }

  it('keeps within the limits of a body', async () => {
    const many = await typesetBody({ headline: 'a', bodyHtml: '<b>a</b>\n'.repeat(9000) }, OPTIONS);
    expect(many.content.querySelectorAll('*').length).to.be.at.most(20_000);
    const lines = await typesetBody(
      { headline: 'a', bodyHtml: `<b>a</b>${'\nb'.repeat(200_000)}` },
      OPTIONS,
    );
    expect(lines.content.querySelectorAll('*').length).to.be.at.most(20_000);
    const long = await typesetBody(
      { headline: 'a', bodyHtml: `<b>a</b>\n${'word '.repeat(9000)}` },
      OPTIONS,
    );
    expect(long.content.querySelectorAll('p').length).to.be.greaterThan(3);
  });
});
