import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import { fullAxTree } from '../support/devtools.js';
import { can } from '../support/engines.js';
import { serveFeed } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';
import { feedOf, ferry, tram } from './support.js';

/** A page as in the README: a strip, and a view with an adjuster inside. */
async function page(): Promise<{ ticker: Element; view: Element; adjuster: Element }> {
  const feed = await serveFeed([feedOf([ferry, tram])]);
  const box = await fixture<HTMLElement>(html`
    <div>
      <news-ticker src=${feed.url} for="view" label="Off the wire" without-controls></news-ticker>
      <article-view id="view" src=${feed.url} hash="story">
        <font-size-adjuster slot="tools" storage-key="path"></font-size-adjuster>
      </article-view>
    </div>
  `);
  const [ticker, view, adjuster] = ['news-ticker', 'article-view', 'font-size-adjuster'].map(
    (tag) => box.querySelector(tag),
  );
  if (!ticker || !view || !adjuster) throw new Error('An element of the page is missing.');
  await waitUntil(() => ticker.matches(':state(ready)') && view.matches(':state(ready)'));
  await waitUntil(() => view.shadowRoot?.querySelector('[part=body]'));
  return { ticker, view, adjuster };
}

/** The accessible name of the focused element, through shadow roots. */
function focused(root: DocumentOrShadowRoot = document): string {
  const { activeElement } = root;
  if (activeElement?.shadowRoot?.activeElement) return focused(activeElement.shadowRoot);
  return (activeElement?.ariaLabel ?? activeElement?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Presses Tab until the element with this name has the focus. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 20 && !focused().startsWith(name); presses++) {
    await sendKeys({ press: 'Tab' });
  }
  expect(focused()).to.match(new RegExp(`^${name}`));
}

/** The accessibility tree of the view as text, one line for each node. */
async function treeOfView(): Promise<readonly string[]> {
  const roles = ['heading', 'status', 'button', 'link', 'group'];
  const lines = (await fullAxTree())
    .filter(({ role, name }) => roles.includes(role) && (name !== '' || role === 'group'))
    .map(({ role, name }) => `${role} ${name}`);
  return lines.slice(lines.findIndex((line) => line.startsWith('heading')));
}

describe('reading by keyboard', () => {
  const address = location.href;

  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });
  afterEach(() => {
    history.replaceState(null, '', address);
    sessionStorage.clear();
    localStorage.clear();
  });

  it('leads from the strip to the article, to its text size, and back', async () => {
    const { ticker, view, adjuster } = await page();
    await tabTo('Tram line opens');
    expect(document.activeElement).to.equal(ticker);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => document.activeElement === view);
    await waitUntil(() => focused().startsWith('Tram line opens'));
    expect(location.hash).to.equal('#story=tram');
    if (can('read the accessibility tree')) {
      expect(await treeOfView()).to.deep.equal([
        'heading Tram line opens in Northgate after seven years',
        'group Adjust font size',
        'button Smaller text',
        'button Larger text',
        'button Reset text size',
        'link Read at Harbour News',
        'button Share',
        'button Previous article Ferry to Little Hale runs all winter -- operator',
      ]);
    }
    await tabTo('Larger text');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => adjuster.shadowRoot?.textContent.includes('112.5'));
    history.back();
    await waitUntil(() => document.activeElement === ticker, 'the focus does not come back');
    expect(focused()).to.match(/^Tram line opens/);
  });
});

const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** The elements that are wider than their box, or cut off by it. */
function clipped(root: ShadowRoot): readonly string[] {
  return [...root.querySelectorAll<HTMLElement>('.base *')]
    .filter(
      (element) =>
        !element.matches(
          '.table-scroll, .table-scroll *, .visually-hidden, .viewport, .viewport *, .icon *',
        ),
    )
    .filter(({ scrollWidth, clientWidth, clientHeight, scrollHeight }) => {
      const isWide = clientWidth > 0 && scrollWidth > clientWidth + 1;
      return isWide || (clientHeight > 0 && scrollHeight > clientHeight + 8);
    })
    .map((element) => `${element.localName}.${element.className}`);
}

describe('a page of 320 pixels', () => {
  for (const [title, size, css] of [
    ['as it is', '100%', ''],
    ['with text of twice the size', '200%', ''],
    ['with increased text spacing', '100%', SPACING],
  ] as const) {
    it(`shows everything ${title}`, async () => {
      const elements = Object.values(await page());
      const box = elements[0]?.parentElement;
      if (!box) throw new Error('An element of the page is missing.');
      box.style.cssText = `width: 320px; font-size: ${size}`;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      for (const { shadowRoot } of elements) shadowRoot?.adoptedStyleSheets.push(sheet);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      for (const { shadowRoot, localName } of elements) {
        expect(shadowRoot && clipped(shadowRoot), localName).to.deep.equal([]);
      }
      expect(box.scrollWidth).to.be.at.most(320);
    });
  }
});
