import { expect } from '@open-wc/testing';
import { nothing } from 'lit';
import {
  typesetBody,
  type BodyOptions,
  type BodySource,
} from '../../../../src/article-view/renderer/typeset/typeset-body.js';
import type { SanitizerName } from '../../../../src/html/sanitizer-backend.js';
import type { SafeContent } from '../../../../src/html/sanitize.js';
import { countCalls } from '../../../support/count-calls.js';
import { can } from '../../../support/engines.js';
import { BENIGN_BODIES } from './benign-bodies.js';

const BACKENDS: readonly SanitizerName[] = can('setHTML') ? ['native', 'dompurify'] : ['dompurify'];
const HEADLINE = 'Bridge opens';
const OPTIONS: BodyOptions = {
  baseUrl: 'https://news.example/world/feed.json',
  headingLevel: 2,
  idPrefix: 'body-',
  messages: { table: 'Tableau', videoAt: 'Vidéo sur {host}', contentAt: '{host}', lang: nothing },
};

function render(source: Partial<BodySource>, backend?: SanitizerName): Promise<SafeContent> {
  return typesetBody(
    { headline: HEADLINE, ...source },
    { ...OPTIONS, ...(backend && { backend }) },
  );
}

async function shown(source: Partial<BodySource>, backend?: SanitizerName): Promise<string> {
  return htmlOf((await render(source, backend)).content);
}

function htmlOf(content: DocumentFragment): string {
  const body = document.createElement('div');
  body.append(content);
  return body.innerHTML;
}

describe('the body of an article', () => {
  for (const { name, shown: expected, ...source } of BENIGN_BODIES) {
    for (const backend of BACKENDS) {
      it(`keeps ${name}, ${backend} sanitizer`, async () => {
        expect(await shown(source, backend)).to.equal(expected);
      });
    }
  }

  it('is not read again for the direction of each quote in a quote', async () => {
    const [depth, paragraph] = [200, `<p>${'word '.repeat(1000)}</p>`];
    const bodyHtml = '<div lang="ar">'.repeat(depth) + paragraph.repeat(10);
    const characters = await countCalls(
      RegExp.prototype,
      'test',
      () => render({ bodyHtml }),
      (text) => String(text).length,
    );
    expect(characters).to.be.at.most(20 * bodyHtml.length);
  });

  for (const [level, expected] of [
    [1, '<h2>a</h2><h3>b</h3><h2>c</h2>'],
    [2, '<h3>a</h3><h4>b</h4><h3>c</h3>'],
    [5, '<h6>a</h6><h6>b</h6><h6>c</h6>'],
  ] as const) {
    it(`puts its headings below a headline of level ${level}, without a gap`, async () => {
      const html = '<h1>a</h1><h4>b</h4><h1>c</h1>';
      const options = { ...OPTIONS, headingLevel: level };
      const { content } = await typesetBody({ headline: HEADLINE, bodyHtml: html }, options);
      expect(htmlOf(content)).to.equal(expected);
    });
  }

  it('raises headings that start too low, and keeps their attributes', async () => {
    const bodyHtml = '<h5 id="a" lang="fr">b <i>c</i></h5>';
    expect(await shown({ bodyHtml })).to.equal('<h3 lang="fr" id="body-a">b <i>c</i></h3>');
  });

  it('is empty where the article has none', async () => {
    const { content, droppedEmbeds, asText } = await render({});
    expect(content.childNodes).to.have.length(0);
    expect({ droppedEmbeds, asText }).to.deep.equal({ droppedEmbeds: 0, asText: false });
  });

  it('is the plain text where the HTML shows nothing', async () => {
    const { content, droppedEmbeds } = await render({
      bodyHtml: '<iframe></iframe><p> </p>',
      bodyText: 'Words',
    });
    expect(htmlOf(content)).to.equal('<p>Words</p>');
    expect(droppedEmbeds).to.equal(1);
  });

  it('is the plain text above its embeds where the HTML holds nothing else', async () => {
    const { content } = await render({
      bodyHtml: '<p><iframe src="https://video.example/1"></iframe></p>',
      bodyText: 'Words',
    });
    const texts = [...content.querySelectorAll('p')].map(({ textContent }) => textContent);
    expect(texts).to.deep.equal(['Words', 'Vidéo sur video.example']);
  });

  it('has paragraphs where plain text was sent as HTML', async () => {
    const bodyHtml = 'One &amp; two\nlines\n\nThree';
    expect(await shown({ bodyHtml })).to.equal('<p>One &amp; two<br>lines</p><p>Three</p>');
  });

  it('is the text in several paragraphs where its HTML would take too long to lay out', async () => {
    for (const bodyHtml of [`<p>${'word '.repeat(3000)}</p>`, `<p>${'a'.repeat(15_000)}</p>`]) {
      const { content, asText } = await render({ bodyHtml });
      expect(asText).to.equal(true);
      expect(content.querySelectorAll('p').length).to.be.within(3, 4);
      expect(content.textContent.replaceAll(' ', '')).to.have.length(
        bodyHtml.includes(' ') ? 12_000 : 15_000,
      );
    }
    const { content } = await render({ bodyText: '水'.repeat(25_000) });
    expect(content.textContent).to.have.length(25_000);
    expect(content.querySelectorAll('p')).to.have.length(5);
  });

  it('counts removed embeds', async () => {
    const bodyHtml =
      '<p>a</p><iframe></iframe><object><embed></object><math><mi>x</mi></math><video></video><noscript><iframe></iframe></noscript><!--<iframe>--><script>"<iframe>"</script>';
    expect((await render({ bodyHtml })).droppedEmbeds).to.equal(5);
  });

  it('marks images of unknown size, so that a frame can reserve room', async () => {
    const bodyHtml =
      '<img src="/a" width="4" height="3"><img src="/b" width="4"><img src="/c" width="100%" height="5000">';
    const { content } = await render({ bodyHtml });
    const sized = [...content.querySelectorAll('img')].map((image) => image.className);
    expect(sized).to.deep.equal(['', 'unsized', 'unsized']);
  });
});

describe('the end mark of an agency', () => {
  const MARKS = [
    ...['Endit', 'Endite', 'Enditem', '/enditem', 'ENDITEM.', '-30-', '– 30 –', '###', '# # #'],
    ...['ENDS', '-ends-', '(END)', '[END]', '--END--', 'EOM', 'XXX', '（完）', '(了)'],
  ];
  for (const mark of MARKS) {
    it(`is dropped as the last paragraph: ${mark}`, async () => {
      expect(await shown({ bodyHtml: `<p>Text.</p><p><b>${mark}</b></p> ` })).to.equal(
        '<p>Text.</p> ',
      );
    });

    it(`is dropped as the last line: ${mark}`, async () => {
      expect(await shown({ bodyHtml: `<p>Text.<br>\n<i>${mark}</i></p>` })).to.equal(
        '<p>Text.</p>',
      );
      expect(await shown({ bodyText: `Text.\n\n${mark}\n` })).to.equal('<p>Text.</p>');
    });
  }

  for (const text of [
    'He spoke. Enditem',
    'He spoke." Endite.',
    '他说。（完）',
    '(He spoke.) Endit',
  ]) {
    it(`is dropped behind the last sentence: ${text}`, async () => {
      const spoken = text.replace(/\s*(?:End\w+\.?|（完）)$/, '');
      expect(await shown({ bodyHtml: `<p>${text}</p>` })).to.equal(`<p>${spoken}</p>`);
    });
  }

  const WORDS = [
    'The end',
    'End',
    '30',
    'It never ends',
    'Weekends',
    'Rated XXX',
    'the last enditem',
  ];
  const CREDITS = ['==Kyodo', '== Wire', '(SDA/sj)', 'dpa grj rmo'];
  for (const text of [
    ...WORDS,
    ...CREDITS,
    'He ends. Ends',
    '1 == 2',
    '==',
    'Enditem is a word.',
  ]) {
    it(`is not found in prose: ${text}`, async () => {
      expect(await shown({ bodyHtml: `<p>a</p><p>${text}</p>` })).to.equal(
        `<p>a</p><p>${text}</p>`,
      );
    });
  }

  it('stays where something follows it', async () => {
    const bodyHtml = '<p>Text.</p><p>Enditem</p><p>More.</p>';
    expect(await shown({ bodyHtml })).to.equal(bodyHtml);
  });
});

describe('a headline repeated by the body', () => {
  const wire = {
    priority: 'urgent',
    kind: 'news',
    version: 0,
    text: 'Bridge opens - mayor',
    base: 'Bridge opens',
    attribution: 'mayor',
  } as const;

  for (const first of [
    '<h1>Bridge opens</h1>',
    '<p>“BRIDGE OPENS”</p>',
    '<p>Bridge opens — mayor.</p>',
  ]) {
    it(`is dropped: ${first}`, async () => {
      const bodyHtml = `<div>${first}</div><p>Text.</p>`;
      expect(await shown({ headline: 'Urgent: Bridge opens - mayor', wire, bodyHtml })).to.equal(
        '<p>Text.</p>',
      );
    });
  }

  const KEPT = [
    '<p>Bridge opens</p>',
    '<p>Bridge opens today.</p><p>Text.</p>',
    '<p>Text.</p><p>Bridge opens</p>',
    '<ul><li>Bridge opens</li></ul><p>Text.</p>',
  ];
  for (const bodyHtml of KEPT) {
    it(`stays where it is not a mere repetition: ${bodyHtml}`, async () => {
      expect(await shown({ bodyHtml })).to.equal(bodyHtml);
    });
  }
});
