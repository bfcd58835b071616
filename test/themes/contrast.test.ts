import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { ArticleView } from '../../src/article-view/article-view.js';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { jsonFeed } from '../feed/support.js';
import { serveFeed, type Step } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';
import { faintParts } from './contrast.js';

const THEMES = ['wire', 'broadcast', 'paper', 'terminal'];
const SCHEMES = ['light', 'dark'];

const ITEMS = [
  {
    id: '1',
    title: 'URGENT: Ferry runs all winter, harbour office says',
    url: 'https://news.example/1',
    summary: 'The boat has new engines.',
    content_html: `<h2>Why</h2><p>It <a href="https://news.example/2">runs</a> again.</p>
      <blockquote><p>At last.</p></blockquote>
      <table><caption>Trips</caption><tr><th>Day</th><td>12</td></tr></table>`,
    authors: [{ name: 'Marta Ellingsen' }],
    tags: ['Harbour'],
    date_published: '2026-11-24T08:00:00Z',
  },
  {
    id: '2',
    title: 'CORRECTED-Tram line grows by two stops',
    url: 'https://news.example/2',
    date_published: '2026-11-24T07:00:00Z',
  },
  {
    id: '3',
    title: 'Chess final drawn',
    url: 'https://news.example/3',
    date_published: '2026-11-24T06:00:00Z',
  },
];
const GOOD: Step = { body: jsonFeed(ITEMS, { home_page_url: 'https://news.example/' }) };
const GONE: Step = { status: 404, body: 'Not found' };
const KILL = {
  id: '4',
  title: 'KILL: Ferry runs all winter, harbour office says',
  date_published: '2026-11-24T09:00:00Z',
};
const KILLED: Step = { body: jsonFeed([KILL, ...ITEMS]) };

let sheet: CSSStyleSheet | undefined;

async function wear(theme: string): Promise<void> {
  const answer = await fetch(`/src/themes/${theme}.css`);
  expect(answer.status).to.equal(200);
  sheet = await new CSSStyleSheet().replace(await answer.text());
  document.adoptedStyleSheets.push(sheet);
}

/** An element on a page of this colour scheme, once it is in this state. */
async function show<T extends Element>(scheme: string, markup: string, state: string): Promise<T> {
  const stage = await fixture<HTMLElement>(html`<div class="stage"></div>`);
  stage.style.cssText =
    scheme === 'dark'
      ? 'color-scheme: dark; background: #15171b; color: #eceae6'
      : 'color-scheme: light; background: #fff; color: #1a1a1a';
  stage.append(document.createRange().createContextualFragment(markup));
  const element = stage.firstElementChild as T;
  await waitUntil(() => element.matches(`:state(${state})`), `it is not ${state}`);
  return element;
}

async function ticker(
  scheme: string,
  {
    steps = [GOOD],
    state = 'ready',
    attributes = 'times autostart="off" label="Off the wire"',
  } = {},
): Promise<NewsTicker> {
  const { url } = await serveFeed(steps);
  const markup = `<news-ticker src="${url}" without-cache ${attributes}></news-ticker>`;
  return show<NewsTicker>(scheme, markup, state);
}

async function view(scheme: string, steps: Step[], state = 'ready'): Promise<ArticleView> {
  const { url } = await serveFeed(steps);
  const markup = `<article-view src="${url}" article-id="1" breadcrumb without-cache>
    <font-size-adjuster slot="tools"></font-size-adjuster></article-view>`;
  return show<ArticleView>(scheme, markup, state);
}

for (const theme of THEMES)
  for (const scheme of SCHEMES)
    describe(`the theme ${theme}, ${scheme}`, () => {
      beforeEach(() => wear(theme));
      afterEach(() => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      });

      it('has a strip whose every part can be read', async () => {
        const strip = await ticker(scheme);
        expect(faintParts(strip)).to.deep.equal([]);
      });

      it('has a list that can be read', async () => {
        const strip = await ticker(scheme, { attributes: 'mode="list" times' });
        expect(faintParts(strip)).to.deep.equal([]);
      });

      it('has a panel of all headlines that can be read', async () => {
        const strip = await ticker(scheme);
        strip.showAll();
        await waitUntil(() => strip.renderRoot.querySelector('.all-row'));
        expect(faintParts(strip)).to.deep.equal([]);
      });

      it('says legibly that there is nothing, or that it failed', async () => {
        const empty = await ticker(scheme, { steps: [{ body: jsonFeed([]) }], state: 'empty' });
        expect(faintParts(empty)).to.deep.equal([]);
        const failed = await ticker(scheme, { steps: [GONE], state: 'failed' });
        expect(faintParts(failed)).to.deep.equal([]);
      });

      it('says legibly that headlines are old', async () => {
        const strip = await ticker(scheme, { steps: [GOOD, GONE] });
        await strip.reload().catch(() => undefined);
        await waitUntil(() => strip.matches(':state(stale)'));
        expect(faintParts(strip)).to.deep.equal([]);
      });

      it('has a story whose every part can be read', async () => {
        const story = await view(scheme, [GOOD]);
        await waitUntil(() => story.shadowRoot?.textContent.includes('At last.'));
        expect(faintParts(story)).to.deep.equal([]);
      });

      it('says legibly that a story was killed, or could not be had', async () => {
        const killed = await view(scheme, [KILLED]);
        expect(killed.shadowRoot?.querySelector('.notice')).to.not.equal(null);
        expect(faintParts(killed)).to.deep.equal([]);
        expect(faintParts(await view(scheme, [GONE], 'failed'))).to.deep.equal([]);
      });
    });

describe('the measure of contrast', () => {
  it('finds what is too faint, by colour or by ground', async () => {
    const strip = await ticker('light');
    strip.style.setProperty('--news-ink', '#999');
    expect(faintParts(strip).join()).to.contain('Chess final drawn');
    strip.style.setProperty('--news-ink', '#000');
    expect(faintParts(strip)).to.deep.equal([]);
    strip.style.setProperty('--news-paper', '#444');
    expect(faintParts(strip).join()).to.contain('Chess final drawn');
  });
});
