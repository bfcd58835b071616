/** Reads an article beside the strip of a host page, and enlarges its text. */
import { expect } from '@open-wc/testing';
import { waitUntil } from '../support/wait.js';
import { contrastOf } from './contrast.js';
import { NONCE } from './hosts.js';
import { partOf, type Visit } from './visit.js';

/**
 * The HTML of a view and its adjuster. It is hidden at first, so that its size does not count as a change of the
 * host's page. The adjuster has content, since a page that hides `:empty` elements would hide it.
 */
export const READING = `<style nonce="${NONCE}">
    #reading { display: contents !important } #reading[hidden] { display: none !important }
  </style>
  <div id="reading" hidden><font-size-adjuster for="article"> </font-size-adjuster>
  <article-view id="article"><a href="/article">Read the article</a></article-view></div>`;

function textSize(element: Element): number {
  return parseFloat(getComputedStyle(element).fontSize);
}

function find<K extends keyof HTMLElementTagNameMap>(
  root: ParentNode | null,
  selector: K,
): HTMLElementTagNameMap[K] {
  const found = root?.querySelector(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** Expects an article of the strip's feed to be readable, and its text to grow by the adjuster. */
export async function expectRead({ page, ticker, said }: Visit): Promise<void> {
  page.document.getElementById('reading')?.removeAttribute('hidden');
  await waitUntil(() => ticker.feed?.articles[0]?.bodyHtml, `no news: ${said.join('; ')}`);
  const view = find(page.document, 'article-view');
  const adjuster = find(page.document, 'font-size-adjuster');
  const [article] = ticker.feed?.articles ?? [];
  if (!article) throw new Error('There is no article.');
  view.article = article;
  await waitUntil(() => view.matches(':state(ready)'), `no article: ${said.join('; ')}`);
  await waitUntil(() => view.shadowRoot?.querySelector('[part=body] p'));

  expect(partOf(view, 'headline').textContent.trim()).to.equal(article.headline);
  const body = partOf(view, 'body');
  const paragraph = find(body, 'p');
  expectBody(body, paragraph);

  const before = textSize(paragraph);
  adjuster.shadowRoot?.querySelector<HTMLElement>('button.larger')?.click();
  await waitUntil(() => textSize(paragraph) > before, 'the text does not grow');
}

function expectBody(body: HTMLElement, paragraph: HTMLElement): void {
  expect(body.querySelector('b, a')).not.to.equal(null);
  expect(body.innerText.replace(/\s+/g, ' ').trim()).to.equal(
    'The council of Calder Bay has approved the plan, its chair said.',
  );
  const { letterSpacing, textTransform, textIndent } = getComputedStyle(paragraph);
  expect([letterSpacing, textTransform, textIndent]).to.deep.equal(['normal', 'none', '0px']);
  expect(textSize(paragraph)).to.be.at.least(12);
  expect(paragraph.offsetHeight).to.be.at.least(textSize(paragraph));
  expect(contrastOf(paragraph)).to.be.at.least(4.5);
}
