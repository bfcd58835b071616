import { expect } from '@open-wc/testing';
import type { SanitizerName } from '../../src/html/sanitizer-backend.js';
import { sanitizeHtml } from '../../src/html/sanitize.js';
import { can } from '../support/engines.js';

const BACKENDS: readonly SanitizerName[] = can('setHTML') ? ['native', 'dompurify'] : ['dompurify'];
const OPTIONS = { baseUrl: 'https://news.example/feed.json', idPrefix: 'body-' };
const GIF = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const A = 'https://img.example/a.jpg';
const B = 'https://img.example/b.jpg';
const TWIN = `<noscript><img src="${A}" alt="Harbour"></noscript>`;
const LATE = `<img src="${GIF}" data-src="${A}" alt="Harbour">`;
const CAPTION = '<figcaption>The harbour at dawn</figcaption>';

/** What a reader sees of a body: its pictures by address, its words, and whether something is said to be missing. */
interface Seen {
  readonly pictures: readonly string[];
  readonly words?: string;
  readonly isSaid?: boolean;
}

async function seen(html: string, backend: SanitizerName): Promise<Seen> {
  const { content, droppedEmbeds, asText } = await sanitizeHtml(html, { ...OPTIONS, backend });
  expect(asText).to.equal(false);
  return {
    pictures: [...content.querySelectorAll('img')].map(({ src }) => src),
    words: content.textContent.trim(),
    isSaid: droppedEmbeds > 0,
  };
}

function itShows(title: string, html: string, expected: Seen): void {
  for (const backend of BACKENDS) {
    it(`${title}, ${backend} sanitizer`, async () => {
      expect(await seen(html, backend)).to.deep.equal({ words: '', isSaid: false, ...expected });
    });
  }
}

describe('a picture that waits for a script', () => {
  const ONE: readonly (readonly [title: string, html: string])[] = [
    ['with an inline stand-in', LATE],
    ['with a stand-in file', `<img src="/placeholder.gif" data-lazy-src="${A}" alt="Harbour">`],
    ['with a blank file', `<img src="https://s.example/img/blank.gif" data-original="${A}">`],
    ['with a spinner', `<img src="/loading.svg?v=2" data-src="${A}">`],
    ['with a grey picture of another name', `<img src="/assets/tiny-42.jpg" data-lazy="${A}">`],
    ['without an address', `<img data-src="${A}" alt="Harbour">`],
    ['with an address that begins at the root', '<img data-src="//img.example/a.jpg">'],
    ['with an empty address', `<img src="" data-src="${A}">`],
    ['with a list of addresses alone', `<img data-srcset="${A} 800w, ${B} 400w" sizes="auto">`],
    [
      'with a stand-in in its list',
      `<img src="${A}" srcset="${GIF} 1w" data-lazy-srcset="${A} 2x">`,
    ],
    ['whose script keeps a name there', `<img src="${A}" data-src="slide-3">`],
    ['whose script keeps settings there', `<img src="${A}" data-src='{"a":"/b.jpg"}'>`],
    ['whose script fills in a width', `<img data-src="/a_{width}x.jpg">${TWIN}`],
    ['whose late address is no address', `<img src="${A}" data-src="javascript:alert(1)">`],
    ['in a noscript alone', TWIN],
    ['with a noscript behind it', LATE + TWIN],
    ['with a noscript before it', TWIN + LATE],
    ['with a noscript behind a blank', `<p>${LATE}\n ${TWIN}</p>`],
    ['with a noscript in its link', `<a href="/b">${LATE}${TWIN}</a>`],
    ['with a noscript behind its link', `<a href="/b">${LATE}</a>${TWIN}`],
    [
      'with a noscript around a link',
      `${LATE}<noscript><a href="/b"><img src="${A}"></a></noscript>`,
    ],
    ['with a noscript in its figure', `<figure><div>${LATE}</div><hr>${TWIN}</figure>`],
    [
      'with a noscript of another size',
      `<img data-src="https://img.example/a-300x200.jpg">${TWIN}`,
    ],
    ['of which a small copy stands there', `<img src="https://img.example/60/a.jpg?q=20">${TWIN}`],
    ['that nobody can resolve, with a noscript', `<img src="${GIF}" alt="Harbour">${TWIN}`],
    ['that is not late, with a noscript', `<img src="${A}">${TWIN}`],
    ['in a picture', `<picture><source data-srcset="${B}">${LATE}</picture>`],
    [
      'in a picture, by its source alone',
      `<picture><source data-srcset="${A} 1x"><img src="${GIF}"></picture>`,
    ],
    [
      'in a picture beside a noscript',
      `<picture><source data-srcset="${B}">${LATE}</picture><noscript><picture><source srcset="${B}"><img src="${A}"></picture></noscript>`,
    ],
    ['of AMP', `<amp-img src="${A}" width="800" height="450" layout="responsive"></amp-img>`],
    ['of AMP with a noscript', `<amp-img src="${A}" alt="Harbour">${TWIN}</amp-img>`],
    ['of AMP with a stand-in', `<amp-img src="${A}"><img placeholder src="${B}"></amp-img>`],
    [
      'of AMP within a picture of AMP',
      `<amp-anim src="${A}"><amp-img placeholder src="${B}"></amp-img></amp-anim>`,
    ],
    ['in a button', `<button type="button"><img src="${A}" alt="Harbour"></button>`],
    ['in a button that is waiting', `<button>${LATE}${TWIN}</button>`],
    ['in an object', `<object data="/chart.svg" type="image/svg+xml"><img src="${A}"></object>`],
  ];
  for (const [title, html] of ONE) itShows(`is shown once: ${title}`, html, { pictures: [A] });

  itShows('keeps its caption', `<figure>${LATE}${TWIN}${CAPTION}</figure>`, {
    pictures: [A],
    words: 'The harbour at dawn',
  });

  itShows('does not hide another picture beside it', `<img src="${B}"><p>Text</p>${LATE}`, {
    pictures: [B, A],
    words: 'Text',
  });

  itShows(
    'stays where a noscript only counts readers',
    `${LATE}<noscript><img src="https://count.example/p?c=1"></noscript>`,
    {
      pictures: [A],
    },
  );

  itShows(
    'does not come with the pixel in a noscript',
    '<noscript><img src="https://count.example/p" width="1" height="1"></noscript>',
    {
      pictures: [],
    },
  );

  itShows(
    'does not bring the words of a noscript',
    '<noscript>Please allow scripts. <b>Now</b></noscript><p>Text</p>',
    {
      pictures: [],
      words: 'Text',
    },
  );

  itShows('of AMP that is never closed costs no text', `<amp-img src="${A}"><p>Text</p>`, {
    pictures: [A],
    words: 'Text',
  });

  for (const [title, html] of [
    ['an inline picture', `<figure><img src="${GIF}" alt="Harbour">${CAPTION}</figure>`],
    ['a stand-in file', `<figure><img src="/blank.gif">${CAPTION}</figure>`],
    ['a diagram', `<figure><svg><path/></svg>${CAPTION}</figure>`],
    ['a canvas', `<figure><canvas></canvas>${CAPTION}</figure>`],
    ['a link around it', `<figure><a href="/b"><img src="${GIF}"></a>${CAPTION}</figure>`],
    ['figures in figures', `<figure><figure><img src="${GIF}">${CAPTION}</figure></figure>`],
    ['a button without a picture', `<figure><button>Enlarge</button>${CAPTION}</figure>`],
    ['words that only describe it', `<img src="${GIF}" alt="Harbour">`],
  ] as const) {
    itShows(`is said to be missing where it cannot be shown: ${title}`, html, {
      pictures: [],
      isSaid: true,
    });
  }

  itShows('costs no figure of words', `<figure><blockquote>Words</blockquote>${CAPTION}</figure>`, {
    pictures: [],
    words: 'WordsThe harbour at dawn',
  });

  it('keeps size and words of its twin', async () => {
    const html = `<img src="${GIF}" data-src="${A}" alt="Harbour" width="800" height="450"><noscript><img src="${A}"></noscript>`;
    const { content } = await sanitizeHtml(html, OPTIONS);
    const { alt, width, height } = content.querySelector('img') ?? new Image();
    expect({ alt, width, height }).to.deep.equal({ alt: 'Harbour', width: 800, height: 450 });
  });

  it('becomes its character where it only draws an emoji', async () => {
    const html = `a<img class="emoji" src="${GIF}" data-src="/1f600.svg" alt="😀">`;
    const { content } = await sanitizeHtml(html, OPTIONS);
    expect(content.textContent).to.equal('a😀');
  });

  it('counts among the 200 pictures of a body', async () => {
    const { content, droppedEmbeds } = await sanitizeHtml(
      `<p>a</p><noscript><img src="/a.jpg"></noscript><img data-src="/b.jpg" alt="b">`.repeat(150),
      OPTIONS,
    );
    expect(content.querySelectorAll('img').length).to.be.at.most(200);
    expect(droppedEmbeds).to.be.greaterThan(0);
  });
});

describe('an embed', () => {
  const LINKS: readonly (readonly [html: string, links: readonly string[], isVideo?: boolean])[] = [
    [
      '<iframe src="https://www.youtube-nocookie.com/embed/a"></iframe>',
      ['youtube-nocookie.com'],
      true,
    ],
    ['<iframe src="//player.vimeo.com/video/1"></iframe>', ['player.vimeo.com'], true],
    ['<iframe src="https://video.example/e/1"></iframe>', ['video.example'], true],
    ['<iframe src="https://news.example/videos/1"></iframe>', ['news.example'], true],
    ['<iframe src="https://maps.example/embed?q=1"></iframe>', ['maps.example'], false],
    ['<iframe src="about:blank" data-src="https://a.example/b"></iframe>', ['a.example'], false],
    ['<iframe src="/chart.html"></iframe>', ['news.example'], false],
    ['<object data="https://a.example/b.swf"><p>No plug-in</p></object>', ['a.example'], false],
    ['<embed src="https://a.example/b.mp4" type="video/mp4">', ['a.example'], true],
    [
      '<amp-iframe src="https://a.example/b"><p placeholder>Wait</p></amp-iframe>',
      ['a.example'],
      false,
    ],
    [
      '<iframe data-src="https://a.example/b"></iframe><noscript><iframe src="https://a.example/b"></iframe></noscript>',
      ['a.example'],
      false,
    ],
    ['<noscript><iframe src="https://a.example/b"></iframe></noscript>', ['a.example'], false],
    [
      '<figure><iframe src="https://a.example/b"></iframe><figcaption>c</figcaption></figure>',
      ['a.example'],
      false,
    ],
  ];
  for (const [html, hosts, isVideo] of LINKS) {
    for (const backend of BACKENDS) {
      it(`becomes a link in its place: ${html}, ${backend} sanitizer`, async () => {
        const result = await sanitizeHtml(`<p>a</p>${html}<p>z</p>`, { ...OPTIONS, backend });
        const { content, embeds, droppedEmbeds } = result;
        expect(embeds.map(({ host }) => host)).to.deep.equal(hosts);
        expect(embeds.map((embed) => embed.isVideo)).to.deep.equal([isVideo]);
        expect(droppedEmbeds).to.equal(0);
        const [link] = content.querySelectorAll('a');
        expect(link?.textContent).to.equal(hosts[0]);
        expect(content.textContent).to.match(/^a.*z$/);
        expect(content.querySelectorAll('img, iframe, object, embed')).to.have.length(0);
      });
    }
  }

  for (const html of [
    '<iframe></iframe>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<iframe src="mailto:a@b.example"></iframe>',
    '<iframe srcdoc="<p>a</p>"></iframe>',
    '<object></object>',
    '<a href="/b"><iframe src="https://a.example/b"></iframe>c</a>',
    '<amp-youtube data-videoid="a"></amp-youtube>',
  ]) {
    it(`is said to be missing without an address of its own: ${html}`, async () => {
      const { embeds, droppedEmbeds } = await sanitizeHtml(html, OPTIONS);
      expect({ links: embeds.length, droppedEmbeds }).to.deep.equal({ links: 0, droppedEmbeds: 1 });
    });
  }

  for (const html of [
    '<iframe src="https://count.example/" width="0" height="0"></iframe>',
    '<iframe src="https://count.example/" height="1" width="1"></iframe>',
    '<iframe src="https://count.example/" style="display:none;visibility:hidden"></iframe>',
    '<noscript><iframe src="https://count.example/ns" height="0" width="0" style="display:none"></iframe></noscript>',
    '<iframe hidden src="https://count.example/"></iframe>',
  ]) {
    it(`that only counts readers leaves no trace: ${html}`, async () => {
      const { embeds, droppedEmbeds, content } = await sanitizeHtml(html, OPTIONS);
      expect({ links: embeds.length, droppedEmbeds }).to.deep.equal({ links: 0, droppedEmbeds: 0 });
      expect(content.childNodes).to.have.length(0);
    });
  }
});
