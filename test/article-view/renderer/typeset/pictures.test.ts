import { expect } from '@open-wc/testing';
import { typesetBody } from '../../../../src/article-view/renderer/typeset/typeset-body.js';
import { messagesFor } from '../../../../src/shared/messages.js';
import { serveFeed } from '../../../support/feed-server.js';
import { waitUntil } from '../../../support/wait.js';
import { feedOf, mount, one, tram } from '../../support.js';

const OPTIONS = {
  baseUrl: 'https://news.example/feed.xml',
  headingLevel: 2,
  idPrefix: 'body-',
  messages: messagesFor('en'),
};

async function served(width: number, height: number): Promise<string> {
  const body = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%"/></svg>`;
  const { url } = await serveFeed([{ body, type: 'image/svg+xml' }]);
  return url;
}

/** The pictures of a body in the page, once they are there. */
async function loaded(bodyHtml: string): Promise<readonly HTMLImageElement[]> {
  const item = { ...tram, content_html: bodyHtml, content_text: undefined };
  const { view } = await mount([feedOf([item])]);
  const images = [...one(view, '[part=body]').querySelectorAll('img')];
  await waitUntil(
    () =>
      images.every((image) => {
        image.scrollIntoView();
        return image.complete && image.naturalWidth > 0;
      }),
    'the pictures do not come',
  );
  await waitUntil(() => images.every((image) => !image.classList.contains('unsized')));
  return images;
}

function sizeOf(image: HTMLImageElement): string {
  const { width, height } = image.getBoundingClientRect();
  return `${Math.round(width)} x ${Math.round(height)}`;
}

describe('a picture of a body', () => {
  const SMALL = '<img src="/a.png" width="18" height="18" alt="x">';
  const UNKNOWN = '<img src="/a.png" alt="x">';
  const LARGE = '<img src="/a.png" width="800" height="450" alt="x">';
  for (const [html, ...classes] of [
    [`<p>The value ${SMALL} is taken, and ${UNKNOWN} too.</p>`, 'inline', 'unsized inline'],
    [`<p>${SMALL} Words</p>`, 'inline'],
    [`<p>Words ${SMALL}</p>`, 'inline'],
    [`<p>Words <a href="/b">${UNKNOWN}</a></p>`, 'unsized inline'],
    [
      `<p><b>Words</b> <span><picture><source srcset="/a.webp">${SMALL}</picture></span></p>`,
      'inline',
    ],
    [`<ul><li>${SMALL} Words</li></ul>`, 'inline'],
    [`<table><tr><td>${SMALL}</td><td>${SMALL} Words</td></tr></table>`, '', 'inline'],
    [`<h3>${SMALL} Words</h3>`, 'inline'],
    [`Bare words ${UNKNOWN} around`, 'unsized inline'],
    [`<p>Words <img src="/a.png" height="20"></p>`, 'unsized inline'],
    [`<p>Words <img src="/a.png" width="600"></p>`, 'unsized'],
    [`<p>${LARGE} Words</p>`, ''],
    [`<p>${SMALL}</p>`, ''],
    [`<p>${UNKNOWN}</p><p>Words</p>`, 'unsized'],
    [`<p>Words<br>${UNKNOWN}<br>Words</p>`, 'unsized'],
    [`<p>Words <br><a href="/b">${UNKNOWN}</a></p>`, 'unsized'],
    [`<figure>${UNKNOWN} Words without a caption element</figure>`, 'unsized'],
    [`<figure>${UNKNOWN}<figcaption>Words</figcaption></figure>`, 'unsized'],
    [`<p>${UNKNOWN} · ${UNKNOWN}</p>`, 'unsized', 'unsized'],
    [`<div>Words<p>${UNKNOWN}</p></div>`, 'unsized'],
  ] as const) {
    it(`stays in its sentence, where it is in one: ${html}`, async () => {
      const { content } = await typesetBody({ headline: 'a', bodyHtml: html }, OPTIONS);
      const images = [...content.querySelectorAll('img')];
      expect(images.map(({ className }) => className)).to.deep.equal(classes);
    });
  }

  it('leaves its sentence in one line, at its own size, with or without a stated one', async () => {
    const icon = await served(18, 18);
    const images = await loaded(
      `<p>The value <img src="${icon}" width="18" height="18" alt="x squared"> is taken, and <img src="${icon}" alt="y"> too.</p>`,
    );
    expect(images.map(sizeOf)).to.deep.equal(['18 x 18', '18 x 18']);
    expect(images.map((image) => getComputedStyle(image).display)).to.deep.equal([
      'inline',
      'inline',
    ]);
    const [before, after] = images.map((image) => image.getBoundingClientRect().top);
    expect(before).to.be.closeTo(after ?? NaN, 2);
    expect(images[0]?.closest('p')?.getBoundingClientRect().height).to.be.below(45);
  });

  it('is at most a line high in a sentence until it is there', async () => {
    const item = {
      ...tram,
      content_html: '<p>A <img src="https://img.invalid/a.png" loading="lazy" alt="b"> c.</p>',
      content_text: undefined,
    };
    const { view } = await mount([feedOf([item])]);
    expect(one(view, '[part=body] p').getBoundingClientRect().height).to.be.below(45);
  });

  it('takes its own shape once it is there, where its size was unknown', async () => {
    const [comic, icon, wide] = await Promise.all([
      served(200, 1200),
      served(18, 18),
      served(4000, 1000),
    ]);
    const images = await loaded(
      `<p><img src="${comic}" alt="Comic"></p><p><img src="${icon}" alt="Icon"></p><p><img src="${wide}" alt="Wide"></p>`,
    );
    expect(images.slice(0, 2).map(sizeOf)).to.deep.equal(['200 x 1200', '18 x 18']);
    const { width = 0, height = 0 } = images[2]?.getBoundingClientRect() ?? {};
    expect(width / height).to.be.closeTo(4, 0.05);
    expect(width).to.be.greaterThan(200);
  });

  it('leaves the sentence where it turns out to be large', async () => {
    const [image] = await loaded(
      `<p>Words <img src="${await served(200, 150)}" alt="a"> around</p>`,
    );
    expect(image && getComputedStyle(image).display).to.equal('block');
  });

  it('of the article itself takes its own shape, too', async () => {
    const { view } = await mount([feedOf([{ ...tram, image: await served(100, 300) }])]);
    const image = one(view, '[part=image]') as HTMLImageElement;
    await waitUntil(() => !image.classList.contains('unsized'));
    expect(sizeOf(image)).to.equal('100 x 300');
  });
});
