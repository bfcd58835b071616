import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { ArticleView } from '../../src/article-view/article-view.js';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { jsonFeed } from '../feed/support.js';
import { emulateMediaFeatures, type MediaFeatures } from '../support/devtools.js';
import { itWhere } from '../support/engines.js';
import { serveFeed, type Step } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';
import { contrastBetween, faintParts } from './contrast.js';

/** How the elements look: as they come, or by a theme. */
const LOOKS = ['default', 'wire', 'broadcast', 'paper', 'terminal'];

/** A page around the elements. Without a `scheme` the page names no `color-scheme`. */
interface Page {
  readonly ink: string;
  readonly ground: string;
  readonly scheme?: 'dark';
}

const PAGES: Readonly<Record<string, Page>> = {
  light: { ink: '#1a1a1a', ground: '#fff' },
  dark: { ink: '#eceae6', ground: '#15171b', scheme: 'dark' },
  'dark without a color-scheme': { ink: '#eceae6', ground: '#15171b' },
  'black without a color-scheme': { ink: '#fff', ground: '#000' },
  'light in a dark color-scheme': { ink: '#1a1a1a', ground: '#fff', scheme: 'dark' },
  'dark grey ink': { ink: '#444', ground: '#fff' },
  'grey ink': { ink: '#595959', ground: '#fff' },
  'the palest ink that AA allows': { ink: '#767676', ground: '#fff' },
  'ink that is too pale': { ink: '#999', ground: '#fff' },
  'grey ink on black': { ink: '#aaa', ground: '#121212', scheme: 'dark' },
  'middle grey ink on black': { ink: '#7c7c7c', ground: '#000' },
  'black on silver': { ink: '#000', ground: '#c0c0c0' },
  'black on middle grey': { ink: '#000', ground: '#808080' },
  'white on middle grey': { ink: '#fff', ground: '#6f6f6f' },
  'white on red': { ink: '#fff', ground: '#c8142f' },
  'white on blue': { ink: '#fff', ground: '#0a66c2' },
  'black on yellow': { ink: '#000', ground: '#ffd400' },
  'blue on white': { ink: '#00e', ground: '#fff' },
  'green on black': { ink: '#3f3', ground: '#000' },
  'brown on cream': { ink: '#5b4636', ground: '#f4ecd8' },
};

/** Each kind of text, icon and edge, by a selector that the elements on a page must match. */
const KINDS = [
  ...['.label slot', '.text', '.badge', '.badge.urgent', '.item .time', '.separator', '.pause'],
  ...['.status', '.message', '.retry', '.all-title', '.all-row .text', '.all-row .time'],
  ...['.breadcrumb a', '.breadcrumb bdi', 'h2.headline', '.summary', '.byline .fact', '.notice'],
  ...['.body p a', '.body h3', '.body mark', '.body mark a', '.body pre', '.body hr', '.body th'],
  ...['.body caption', '.body blockquote p', '.body figcaption', '.source a', '.text-button'],
  ...['.neighbor .kind', '.value', '.smaller', '.choice', 'font-size-adjuster .label'],
];

const ITEMS = [
  {
    id: '1',
    title: 'URGENT: Ferry runs all winter, harbour office says',
    url: 'https://news.example/1',
    summary: 'The boat has new engines.',
    content_html: `<h2>Why</h2><p>It <a href="https://news.example/2">runs</a> again.</p>
      <blockquote><p>At last.</p></blockquote><hr><pre>08:15</pre>
      <p>It is <mark>the <a href="https://news.example/4">first</a> winter</mark> of <code>7</code>.</p>
      <figure><img src="quay.png" alt=""><figcaption>The quay</figcaption></figure>
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

async function applyTheme(theme: string): Promise<CSSStyleSheet> {
  const answer = await fetch(`/src/themes/${theme}.css`);
  expect(answer.status).to.equal(200);
  const sheet = await new CSSStyleSheet().replace(await answer.text());
  document.adoptedStyleSheets.push(sheet);
  return sheet;
}

/** Adds an element to the stage, and waits for its state. */
async function show<T extends Element>(
  stage: Element,
  steps: readonly Step[],
  { markup, state = 'ready' }: { readonly markup: string; readonly state?: string },
): Promise<T> {
  const { url } = await serveFeed(steps);
  const content = markup.replace('>', ` src="${url}" without-cache>`);
  stage.append(document.createRange().createContextualFragment(content));
  const element = stage.lastElementChild as T;
  await waitUntil(() => element.matches(`:state(${state})`), `the element is not ${state}`);
  return element;
}

const STRIP = '<news-ticker times without-autoplay label="Off the wire"></news-ticker>';
const LIST = '<news-ticker mode="list" times></news-ticker>';
const VIEW =
  '<article-view article-id="1" breadcrumb><font-size-adjuster slot="tools"></font-size-adjuster></article-view>';

/** All elements in all of their states. */
async function showAll(): Promise<HTMLElement> {
  const stage = await fixture<HTMLElement>(html`<div class="stage"></div>`);
  await show(stage, [GOOD], { markup: LIST });
  await show(stage, [{ body: jsonFeed([]) }], { markup: STRIP, state: 'empty' });
  await show(stage, [GONE], { markup: STRIP, state: 'failed' });
  const stale = await show<NewsTicker>(stage, [GOOD, GONE], { markup: STRIP });
  await stale.reload().catch(() => undefined);
  await waitUntil(() => stale.matches(':state(stale)'));
  const story = await show<ArticleView>(stage, [GOOD], { markup: VIEW });
  await waitUntil(() => story.shadowRoot?.textContent.includes('At last.'));
  const killed = await show<ArticleView>(stage, [KILLED], { markup: VIEW });
  await waitUntil(() => killed.renderRoot.querySelector('.notice'));
  await show(stage, [GONE], { markup: VIEW, state: 'failed' });
  for (const variant of ['buttons', 'choices'] as const) {
    const adjuster = document.createElement('font-size-adjuster');
    adjuster.variant = variant;
    adjuster.withoutStorage = true;
    stage.append(adjuster);
  }
  const strip = await show<NewsTicker>(stage, [GOOD], { markup: STRIP });
  strip.showAll();
  await waitUntil(() => strip.renderRoot.querySelector('.all-row'));
  return stage;
}

function paint({ style }: HTMLElement, { ink, ground, scheme }: Page): void {
  style.color = ink;
  style.background = ground;
  style.colorScheme = scheme ?? 'normal';
}

function isShown(stage: Element, kind: string): boolean {
  const inHost = /^font-size-adjuster (.*)$/.exec(kind);
  const hosts = [...stage.querySelectorAll(inHost ? 'font-size-adjuster' : '*')];
  return hosts.some((host) => host.shadowRoot?.querySelector(inHost?.[1] ?? kind));
}

for (const look of LOOKS)
  describe(`the look "${look}"`, () => {
    let sheet: CSSStyleSheet | undefined;
    before(async () => {
      sheet = look === 'default' ? undefined : await applyTheme(look);
    });
    after(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    });

    it('keeps every text, icon and edge readable on every page', async () => {
      const stage = await showAll();
      expect(KINDS.filter((kind) => !isShown(stage, kind))).to.deep.equal([]);
      for (const [name, page] of Object.entries(PAGES)) {
        paint(stage, page);
        const own = contrastBetween(page.ink, page.ground);
        expect(faintParts(stage, own), `${name}, ${own.toFixed(2)}`).to.deep.equal([]);
      }
    });
  });

/** Settings of readers who want neither pale text nor fading edges. */
const CLEARER: readonly MediaFeatures[] = [
  { 'prefers-contrast': 'more' },
  { 'prefers-reduced-transparency': 'reduce' },
];

describe('a page for readers who want things clear', () => {
  for (const features of CLEARER)
    itWhere(
      'emulate media',
      `has no fading edge, and ink alone, under ${JSON.stringify(features)}`,
      async () => {
        const sheet = await applyTheme('paper');
        const stage = await fixture<HTMLElement>(html`<div style="inline-size: 300px"></div>`);
        const strip = await show<NewsTicker>(stage, [GOOD], { markup: STRIP });
        const styleOf = (selector: string): CSSStyleDeclaration =>
          getComputedStyle(strip.renderRoot.querySelector(selector) ?? strip);
        await waitUntil(() => strip.renderRoot.querySelector('.running'));
        expect(styleOf('.viewport').maskImage).to.contain('gradient');
        expect(styleOf('.time').color).to.not.equal(styleOf('.text').color);
        await emulateMediaFeatures(features);
        expect(styleOf('.viewport').maskImage).to.equal('none');
        expect(styleOf('.time').color).to.equal(styleOf('.text').color);
        expect(styleOf('.pause').borderInlineStartColor).to.equal(styleOf('.text').color);
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      },
    );
});

describe('the measure of contrast', () => {
  it('finds low contrast of text, of backgrounds and of edges', async () => {
    const stage = await fixture<HTMLElement>(html`<div></div>`);
    paint(stage, { ink: '#1a1a1a', ground: '#fff' });
    const strip = await show<NewsTicker>(stage, [GOOD], { markup: STRIP });
    strip.style.setProperty('--news-color', '#999');
    expect(faintParts(strip).join()).to.contain('Chess final drawn').and.to.contain('the edge of');
    strip.style.setProperty('--news-color', '#000');
    expect(faintParts(strip)).to.deep.equal([]);
    strip.style.setProperty('--news-background', '#444');
    expect(faintParts(strip).join()).to.contain('Chess final drawn');
  });
});
