import { expect } from '@open-wc/testing';
import type { SanitizerName } from '../../src/html/sanitizer-backend.js';
import { sanitizeHtml } from '../../src/html/sanitize.js';
import { can } from '../support/engines.js';

const BACKENDS: readonly SanitizerName[] = can('setHTML') ? ['native', 'dompurify'] : ['dompurify'];
const OPTIONS = { baseUrl: 'https://news.example/feed.json', idPrefix: 'body-' };
const PICTURE = '<img src="https://count.example/open?id=1" alt="no">';

const HIDDEN = [
  '<p hidden>no</p>',
  '<p hidden="until-found">no</p>',
  '<div style="display:none">no</div>',
  '<div style="DISPLAY : NONE ;">no</div>',
  '<span style="color:red; display: none !important">no</span>',
  '<p style="visibility: hidden">no</p>',
  '<table><tr style="visibility:collapse"><td>no</td></tr></table>',
  '<p style="display:none!important;display:block">no</p>',
  '<p style="display:block;display:none">no</p>',
  '<p style="/* ; */display:/**/none">no</p>',
  `<p style="background:url(a;b);display:none">no</p>`,
  '<x-y style="display:none">no</x-y>',
  '<font style="display:none">no</font>',
  '<o:p style="display:none">no</o:p>',
  '<center style="display:none"><b>no</b></center>',
  '<span class="screen-reader-text">no</span>',
  '<span class="a Sr-Only b">no</span>',
  '<h2 class="visually-hidden">no</h2>',
  '<a href="/b" class="visuallyhidden">no</a>',
  '<div class="element-invisible"><p>no</p></div>',
  '<span aria-hidden="true">¶</span>',
  '<span aria-hidden="true"></span>',
  '<a aria-hidden="true" href="#a">#</a>',
  '<i class="icon" aria-hidden="TRUE"> → </i>',
  '<x-icon aria-hidden="true">•</x-icon>',
  '<span aria-hidden="true"><svg><path/></svg></span>',
  `<div style="display:none">${PICTURE}<iframe src="https://count.example/"></iframe></div>`,
  '<img src="https://count.example/open?id=1" style="display:none" alt="no">',
  '<img hidden src="https://count.example/" alt="no">',
  '<picture hidden><source srcset="a.webp"><img src="a.jpg" alt="no"></picture>',
  '<video hidden src="/a.mp4"></video>',
  `<noscript><div style="display:none">${PICTURE}</div></noscript>`,
  `<button style="display:none">${PICTURE}</button>`,
  `<object data="/a" hidden>${PICTURE}</object>`,
];

const SHOWN = [
  '<p aria-hidden="true">seen</p>',
  '<span aria-hidden="true">← seen</span>',
  '<span aria-hidden="false">seen</span>',
  '<p style="display:block">seen</p>',
  '<p style="display:none;display:inline">seen</p>',
  '<p style="content:\'display:none\'">seen</p>',
  '<p style="background:url(x?a;display:none)">seen</p>',
  '<p style="--display:none;x-display:none">seen</p>',
  '<p style="visibility:visible;opacity:.9">seen</p>',
  '<p class="hidden-gems display-none-ish sr">seen</p>',
  '<p title="display:none" id="hidden">seen</p>',
  '<p style="display">seen</p>',
];

describe('what the author of a body has hidden', () => {
  for (const html of HIDDEN) {
    for (const backend of BACKENDS) {
      it(`stays hidden: ${html}, ${backend} sanitizer`, async () => {
        const body = `<p>One.</p>${html}<p>Two.</p>`;
        const { content, embeds, droppedEmbeds } = await sanitizeHtml(body, {
          ...OPTIONS,
          backend,
        });
        expect(content.textContent.trim()).to.equal('One.Two.');
        const media = 'img, picture, video, audio, a, source';
        expect(content.querySelectorAll(media)).to.have.length(0);
        expect({ links: embeds.length, droppedEmbeds }).to.deep.equal({
          links: 0,
          droppedEmbeds: 0,
        });
      });
    }
  }

  for (const html of SHOWN) {
    it(`is not what only looks like it: ${html}`, async () => {
      expect((await sanitizeHtml(html, OPTIONS)).content.textContent).to.contain('seen');
    });
  }

  it('leaves the two paragraphs of an article, and no request', async () => {
    const html =
      '<div style="display:none">Preview text for mail programs</div><p hidden>Note to the desk: check the figure</p><p>The boat has new engines.</p><p style="visibility: hidden">Ghost line</p><span style="display: none !important">Share this on every network</span><img src="https://count.example/open?id=1" style="display:none" alt=""><p>It runs all winter.</p>';
    for (const backend of BACKENDS) {
      const body = document.createElement('div');
      body.append((await sanitizeHtml(html, { ...OPTIONS, backend })).content);
      expect(body.innerHTML).to.equal('<p>The boat has new engines.</p><p>It runs all winter.</p>');
    }
  });

  it('does not include pictures and lines without words, though screen readers pass over them', async () => {
    const html =
      '<a aria-hidden="true" tabindex="-1" href="/a"><img src="/a.jpg" alt=""></a><hr aria-hidden="true">';
    const { content } = await sanitizeHtml(html, OPTIONS);
    expect(content.querySelectorAll('a > img, hr')).to.have.length(2);
  });

  it('is never the goal of a link', async () => {
    const html = '<a id="b" aria-hidden="true">#</a><a href="#b">seen</a>';
    const { content } = await sanitizeHtml(html, OPTIONS);
    expect(content.querySelector('a')?.getAttribute('href')).not.to.equal('#body-b');
  });

  // Work without end would exceed the time of a test. How work grows, no test can tell without a clock.
  it('is found in time, however its style is written', async () => {
    for (const style of ['/*', '(', '"', "'", ' ', '!', '\\', ':', ';', 'display:none/'] as const) {
      const attribute = style.repeat(12_000 / style.length).replaceAll('"', '&quot;');
      const tags = `<p style="${attribute.slice(0, 16_000)}">a</p>`.repeat(30);
      const { content } = await sanitizeHtml(tags, { ...OPTIONS, backend: 'dompurify' });
      expect(content.querySelectorAll('p'), style).to.have.length(30);
    }
  });

  it('leaves no attribute that hid it', async () => {
    const html =
      '<p class="a" style="color:red" aria-hidden="true" data-src="b">seen<img src="/a.jpg" data-src="/b.jpg" class="c" style="width:1px"></p>';
    const { content } = await sanitizeHtml(html, OPTIONS);
    const names = [...content.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames(),
    );
    expect(names).not.to.include.members(['class']);
    expect(names.filter((name) => /^(?:class|style|data-|aria-|hidden)/.test(name))).to.deep.equal(
      [],
    );
  });
});
