import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { ArticleView } from '../../src/article-view/article-view.js';
import type { FontSizeAdjuster } from '../../src/font-size-adjuster/font-size-adjuster.js';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { setWords } from '../../src/shared/words.js';
import { jsonFeed } from '../feed/support.js';
import { serveFeed } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';
import { inStrictPage } from './strict-page.js';

const DEFINE = new URL('../../src/font-size-adjuster/define.ts', import.meta.url).href;

/** What an adjuster calls itself. */
function nameOf(adjuster: FontSizeAdjuster | null): string | undefined {
  return adjuster?.renderRoot.querySelector('.label')?.textContent;
}

async function says(adjuster: FontSizeAdjuster | null, name: string): Promise<void> {
  await waitUntil(() => nameOf(adjuster) === name, `it says "${nameOf(adjuster) ?? ''}"`);
}

describe('the language of an element', () => {
  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  it('is the nearest that is said', async () => {
    const box = await fixture(
      html`<div lang="fr">
        <p lang="de"><font-size-adjuster></font-size-adjuster></p>
      </div>`,
    );
    await says(box.querySelector('font-size-adjuster'), 'Schriftgröße anpassen:');
  });

  it('is followed when the document changes its own, and when a nearer one comes or goes', async () => {
    const box = await fixture(html`<div><font-size-adjuster></font-size-adjuster></div>`);
    const adjuster = box.querySelector('font-size-adjuster');
    expect(nameOf(adjuster)).to.equal('Adjust font size:');
    document.documentElement.lang = 'fr';
    await says(adjuster, 'Taille du texte\u00a0:');
    box.setAttribute('lang', 'ar');
    await says(adjuster, 'حجم الخط:');
    adjuster?.setAttribute('lang', 'zh-Hant');
    await says(adjuster, '調整字級：');
    adjuster?.removeAttribute('lang');
    box.removeAttribute('lang');
    await says(adjuster, 'Taille du texte\u00a0:');
  });

  it('is followed through shadow roots', async () => {
    const box = await fixture(html`<div><section></section></div>`);
    const host = box.querySelector('section');
    const adjuster = document.createElement('font-size-adjuster');
    host?.attachShadow({ mode: 'open' }).append(adjuster);
    await says(adjuster, 'Adjust font size:');
    box.setAttribute('lang', 'es');
    await says(adjuster, 'Tamaño del texto:');
    host?.setAttribute('lang', 'de');
    await says(adjuster, 'Schriftgröße anpassen:');
  });

  it('is that of the new place after a move', async () => {
    const box = await fixture(
      html`<div>
        <p lang="fr"><font-size-adjuster></font-size-adjuster></p>
        <p lang="es"></p>
      </div>`,
    );
    const adjuster = box.querySelector('font-size-adjuster');
    await says(adjuster, 'Taille du texte\u00a0:');
    if (adjuster) box.lastElementChild?.append(adjuster);
    await says(adjuster, 'Tamaño del texto:');
  });

  it('is not followed outside the page', async () => {
    const box = await fixture(html`<div lang="fr"><font-size-adjuster></font-size-adjuster></div>`);
    const adjuster = box.querySelector('font-size-adjuster');
    await says(adjuster, 'Taille du texte\u00a0:');
    adjuster?.remove();
    box.setAttribute('lang', 'es');
    await Promise.resolve();
    await adjuster?.updateComplete;
    expect(nameOf(adjuster)).to.equal('Taille du texte\u00a0:');
    if (adjuster) box.append(adjuster);
    await says(adjuster, 'Tamaño del texto:');
  });

  it('shows at once when words of it are replaced', async () => {
    const box = await fixture(html`<p lang="it"><font-size-adjuster></font-size-adjuster></p>`);
    const adjuster = box.querySelector('font-size-adjuster');
    await says(adjuster, 'Adjust font size:');
    setWords('it', { adjustFontSize: 'Dimensione del testo:' });
    await says(adjuster, 'Dimensione del testo:');
  });

  it('is that of a whole strip and article: buttons, dates, numbers, and tables in the text', async () => {
    const body = '<table><tr><td>1</td></tr></table>' + '<p>Wort </p>'.repeat(600);
    const article = { id: 'a', title: 'Fähre', content_html: body, url: 'https://news.example/a' };
    const feed = await serveFeed([{ body: jsonFeed([{ ...article, title: 'x'.repeat(900) }]) }]);
    const box = await fixture(
      html`<div lang="de">
        <news-ticker src=${feed.url}></news-ticker><article-view src=${feed.url}></article-view>
      </div>`,
    );
    const ticker = box.querySelector<NewsTicker>('news-ticker');
    const view = box.querySelector<ArticleView>('article-view');
    const label = (root: ParentNode | undefined, part: string): string | null | undefined =>
      root?.querySelector(part)?.getAttribute('aria-label');
    await waitUntil(
      () => label(ticker?.renderRoot, '[part~=pause-button]') === 'Meldungen anhalten',
    );
    await waitUntil(() => label(view?.renderRoot, '.table-scroll') === 'Tabelle');
    expect(view?.renderRoot.textContent).to.include('3 Min. Lesezeit').and.include('Teilen');
    box.setAttribute('lang', 'ar');
    await waitUntil(() => label(view?.renderRoot, '.table-scroll') === 'جدول');
    expect(view?.renderRoot.textContent).to.include(' دقائق للقراءة').and.include('مشاركة');
  });
});

describe('loading a language', () => {
  const ask = `
    await import('${DEFINE}');
    const warnings = [];
    const errors = [];
    addEventListener('error', ({ message }) => errors.push(message));
    addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
    document.body.innerHTML = '<p lang="de"><font-size-adjuster></font-size-adjuster>' +
      '<font-size-adjuster></font-size-adjuster></p><font-size-adjuster></font-size-adjuster>';
    const { shadowRoot } = document.querySelector('font-size-adjuster');
    const name = () => shadowRoot.querySelector('.label')?.textContent;
    // What else is said within this task is in these lists, too: they are sent in the next.
    await new Promise((resolve) => {
      console.warn = (text) => resolve(warnings.push(text));
      new MutationObserver(() => name() === 'Schriftgröße anpassen:' && resolve())
        .observe(shadowRoot, { subtree: true, childList: true, characterData: true });
    });
    const loaded = performance.getEntriesByType('resource').map(({ name }) => /words\\/[\\w-]+/.exec(name)?.[0]);
    return { name: name(), warnings, errors, loaded: loaded.filter(Boolean).sort() };
  `;

  it('takes no other than the one that is needed', async () => {
    // Not 'self', which to Firefox is none of the addresses that a page from `srcdoc` can ask for.
    const { value } = await inStrictPage(`script-src 'unsafe-inline' ${location.origin}`, ask);
    expect(value).to.deep.equal({
      name: 'Schriftgröße anpassen:',
      warnings: [],
      errors: [],
      loaded: ['words/de', 'words/en', 'words/first'],
    });
  });

  it('that fails leaves it English, and says so once', async () => {
    const { value } = await inStrictPage(allBut('/src/shared/words/de.'), ask);
    const { name, warnings, errors } = value as Record<string, unknown>;
    expect({ name, warnings, errors }).to.deep.equal({
      name: 'Adjust font size:',
      warnings: ['Off the Wire could not load its words for "de" and stays English.'],
      errors: [],
    });
  });
});

/** A policy by which every script may run that this page has needed, but for one. */
function allBut(path: string): string {
  const scripts = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && !pathname.startsWith(path));
  const sources = new Set(scripts.map(({ origin, pathname }) => origin + pathname));
  return `script-src 'unsafe-inline' ${[...sources].join(' ')}`;
}
