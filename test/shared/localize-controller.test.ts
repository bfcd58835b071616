import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { ArticleView } from '../../src/article-view/article-view.js';
import type { FontSizeAdjuster } from '../../src/font-size-adjuster/font-size-adjuster.js';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { messagesFor, registerTranslation } from '../../src/shared/messages.js';
import { jsonFeed } from '../feed/support.js';
import { serveFeed } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';
import { inStrictPage } from './strict-page.js';

const DEFINE = new URL('../../src/font-size-adjuster/define.ts', import.meta.url).href;

/** The accessible name of an adjuster. */
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

  it('is the nearest lang', async () => {
    const box = await fixture(
      html`<div lang="fr">
        <p lang="de"><font-size-adjuster></font-size-adjuster></p>
      </div>`,
    );
    await says(box.querySelector('font-size-adjuster'), 'Schriftgröße anpassen:');
  });

  it('follows changes of the document’s lang, and of a nearer one', async () => {
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

  it('is found through shadow roots', async () => {
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

  it('is that of the new position after a move', async () => {
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

  it('does not change outside the page', async () => {
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

  it('shows replaced messages at once', async () => {
    const box = await fixture(html`<p lang="it"><font-size-adjuster></font-size-adjuster></p>`);
    const adjuster = box.querySelector('font-size-adjuster');
    await says(adjuster, 'Adjust font size:');
    registerTranslation('it', { adjustFontSize: 'Dimensione del testo:' });
    await says(adjuster, 'Dimensione del testo:');
  });

  it('applies to all of a strip and an article: buttons, dates, numbers, and tables in the text', async () => {
    const body = `<table><tr><td>${'1'.repeat(300)}</td></tr></table>` + '<p>Wort </p>'.repeat(600);
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
    await waitUntil(() => {
      // Only what is near the window is laid out, and texts that come in above move the table away again.
      view?.renderRoot.querySelector('.table-scroll')?.scrollIntoView();
      return label(view?.renderRoot, '.table-scroll') === 'Tabelle';
    });
    expect(view?.renderRoot.textContent).to.include('3\u00a0Min. Lesezeit').and.include('Teilen');
    box.setAttribute('lang', 'ar');
    await waitUntil(() => label(view?.renderRoot, '.table-scroll') === 'جدول');
    expect(view?.renderRoot.textContent).to.include(' دقائق للقراءة').and.include('مشاركة');
  });
});

describe('English messages on a page in another language', () => {
  const item = (id: string, title: string): object => ({
    ...{ id, title, url: `https://news.example/${id}`, tags: ['Satama'] },
    ...{ authors: [{ name: 'Aino Salo' }], content_text: 'Satama avattiin aamulla.' },
    ...{ date_published: '2026-11-24T08:00:00Z', date_modified: '2026-11-24T09:00:00Z' },
  });
  const titles = ['Urgent: Lautta ajoi karille', 'Raitiotie laajenee', 'Talvi tuli etelään'];
  const items = titles.map((title, index) => item(String(index), title));
  const members = { title: 'Sataman uutiset', home_page_url: 'https://news.example/' };
  const ready = { body: jsonFeed(items, members) };

  /** Texts and names in an element, each marked where the element says that it is English. */
  function textsOf({ renderRoot }: NewsTicker | ArticleView | FontSizeAdjuster): readonly string[] {
    const mark = (element: Element | null, text: string): string =>
      element?.closest('[lang]')?.getAttribute('lang') === 'en' ? `en: ${text}` : text;
    return [...renderRoot.querySelectorAll('*:not(style)')].flatMap((element) => {
      const own = [...element.childNodes].filter((node) => node instanceof Text);
      const texts = [element.ariaLabel ?? '', ...own.map(({ data }) => data)];
      const written = texts.map((text) => text.replace(/\s+/g, ' ').trim());
      return written.filter((text) => /\p{L}/u.test(text)).map((text) => mark(element, text));
    });
  }

  const PATTERNS = Object.values(messagesFor('en'))
    .filter((message) => typeof message === 'string')
    .filter((message) => /\p{L}/u.test(message))
    .map((message) => message.replace(/\s/g, ' ').replace(/:?$/, ':?'))
    .map((message) => RegExp(`^${message.replace(/\{\w+\}/, '.+')}$`));

  function isEnglish(text: string): boolean {
    return PATTERNS.some((pattern) => pattern.test(text));
  }

  /** Expects `lang="en"` around each of our messages, and around nothing else. @returns the messages */
  function expectMarked(
    element: NewsTicker | ArticleView | FontSizeAdjuster | null,
  ): readonly string[] {
    const texts = element ? textsOf(element) : [];
    const english = texts.filter((text) => isEnglish(text.replace('en: ', '')));
    expect(texts.filter((text) => text.startsWith('en: '))).to.deep.equal(english);
    return english.map((text) => text.replace('en: ', ''));
  }

  it('say so: strip, panel, article and text size', async () => {
    const feed = await serveFeed([ready]);
    const box = await fixture(
      html`<div lang="fi">
        <div style="width: 300px"><news-ticker times src=${feed.url}></news-ticker></div>
        <article-view src=${feed.url} breadcrumb article-id="1"></article-view>
        <font-size-adjuster></font-size-adjuster
        ><font-size-adjuster label="Koko"></font-size-adjuster>
        <font-size-adjuster variant="choices" label="Koko"></font-size-adjuster>
      </div>`,
    );
    const ticker = box.querySelector<NewsTicker>('news-ticker');
    const view = box.querySelector<ArticleView>('article-view');
    // Before it is measured, a strip counts as one that fits, with other buttons.
    await waitUntil(() => ticker?.renderRoot.querySelector('.pause[aria-label="Pause headlines"]'));
    await waitUntil(() => view?.renderRoot.querySelector('.footer'));
    ticker?.showAll();
    await waitUntil(() => ticker?.renderRoot.querySelectorAll('.all-row').length === 3);
    const strip = ['Pause headlines', 'Next headline', 'Close', 'Urgent', 'All headlines'];
    expect(expectMarked(ticker)).to.include.members(strip);
    const article = ['You are here:', 'Home', 'Read at Sataman uutiset', 'Share', 'More articles'];
    expect(expectMarked(view)).to.include.members([...article, '1 min read', 'Next article']);
    for (const adjuster of box.querySelectorAll<FontSizeAdjuster>('font-size-adjuster'))
      expect(expectMarked(adjuster)).to.include('Text size 100 %');
  });

  it('say so while there is nothing to show', async () => {
    const empty = await serveFeed([{ body: jsonFeed([], members) }]);
    const failed = await serveFeed([{ status: 404, body: '' }]);
    const box = await fixture(
      html`<div lang="fi">
        <news-ticker label="Uutiset" src=${empty.url}></news-ticker
        ><article-view src=${empty.url}></article-view>
        <news-ticker label="Uutiset" src=${failed.url}></news-ticker
        ><article-view src=${failed.url}></article-view>
      </div>`,
    );
    const elements = [
      ...box.querySelectorAll<NewsTicker | ArticleView>('news-ticker, article-view'),
    ];
    const said = (): readonly string[] => elements.flatMap((element) => expectMarked(element));
    const last = [
      ...['No headlines at the moment.', 'No article to show.'],
      ...['Try again', 'The headlines could not be loaded.'],
      ...['The article could not be loaded.', 'Try again'],
    ];
    await waitUntil(() => said().join() === last.join(), said().join());
  });
});

// In Firefox, 'self' matches no URL in a page from `srcdoc`, so name the origin.
const ANY_SCRIPT = `script-src 'unsafe-inline' ${location.origin}`;

/** The report of a German page. */
interface PageReport {
  readonly name: string;
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
  /** The URLs of the scripts that the page has loaded. */
  readonly scripts: readonly string[];
}

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
    // The lists are sent in the next task, so they include all messages of this one.
    await new Promise((resolve) => {
      console.warn = (text) => resolve(warnings.push(text));
      new MutationObserver(() => name() === 'Schriftgröße anpassen:' && resolve())
        .observe(shadowRoot, { subtree: true, childList: true, characterData: true });
    });
    const scripts = performance.getEntriesByType('resource').map(({ name }) => name);
    return { name: name(), warnings, errors, scripts };
  `;

  it('loads only the needed one', async () => {
    const { value } = await inStrictPage(ANY_SCRIPT, ask);
    const { name, warnings, errors, scripts } = value as PageReport;
    expect({ name, warnings, errors }).to.deep.equal({
      name: 'Schriftgröße anpassen:',
      warnings: [],
      errors: [],
    });
    const files = scripts.flatMap((script) => /messages\/[\w-]+/.exec(script) ?? []);
    expect(files.sort()).to.deep.equal(['messages/de', 'messages/en']);
  });

  it('stays English where loading fails, and warns once', async () => {
    const { value } = await inStrictPage(await allBut('/src/shared/messages/de.', ask), ask);
    const { name, warnings, errors } = value as PageReport;
    expect({ name, warnings, errors }).to.deep.equal({
      name: 'Adjust font size:',
      warnings: ['Off the Wire could not load its messages for "de" and stays English.'],
      errors: [],
    });
  });
});

/** A policy that allows every script that the elements need in German, except one. */
async function allBut(path: string, ask: string): Promise<string> {
  const { value } = await inStrictPage(ANY_SCRIPT, ask);
  const { scripts } = value as PageReport;
  const allowed = scripts.filter((script) => !new URL(script).pathname.startsWith(path));
  expect(allowed.length).to.be.within(1, scripts.length - 1);
  return `script-src 'unsafe-inline' ${allowed.join(' ')}`;
}
