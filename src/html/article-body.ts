/** The body of an article, ready to insert: safe, and set as a newspaper would set it. */
import type { Article } from '../model.js';
import { dropEndMark } from './end-mark.js';
import { levelHeadings } from './headings.js';
import { dropRepeatedHeadline } from './repeated-headline.js';
import { makeSafe, type SafeContent, type SanitizeOptions } from './sanitize.js';
import { paragraphs } from './text-only.js';

/** As `SanitizeOptions`, and the words that the body itself has to say. */
export interface BodyOptions extends SanitizeOptions {
  /** Accessible name of a table without a caption ("Table"). */
  readonly tableLabel?: string;
}

/** What of an article its body is made from. */
export type BodySource = Pick<Article, 'headline'> &
  Partial<Pick<Article, 'bodyHtml' | 'bodyText' | 'wire'>>;

const NOTHING_LEFT_OUT = { droppedEmbeds: 0, asText: false } as const;

/** The article's HTML made safe, else its text in paragraphs, else nothing; never rejects. */
export async function renderBody(article: BodySource, options: BodyOptions): Promise<SafeContent> {
  const body = await readBody(article, options);
  const { content } = body;
  dropRepeatedHeadline(content, [article.headline, article.wire?.text, article.wire?.base]);
  dropEndMark(content);
  dropBlanks(content);
  levelHeadings(content, options.headingLevel);
  nameLinks(content);
  markUnsizedImages(content);
  wrapTables(content);
  nameTables(content, options.tableLabel ?? 'Table');
  return body;
}

async function readBody(article: BodySource, options: BodyOptions): Promise<SafeContent> {
  const { bodyHtml, bodyText = '' } = article;
  if (bodyHtml === undefined) return { ...NOTHING_LEFT_OUT, content: paragraphs(bodyText) };
  const body = await makeSafe(bodyHtml, options);
  if (isBlank(body.content)) return { ...body, content: paragraphs(bodyText) };
  // Some feeds put bare text where HTML belongs; its lines would run together.
  const isText = !body.content.firstElementChild;
  return isText ? { ...body, content: paragraphs(body.content.textContent) } : body;
}

// Empty paragraphs are how word processors make space; empty headings are stops for screen readers.
function dropBlanks(content: DocumentFragment): void {
  for (const element of content.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    if (isBlank(element) && !element.querySelector('[id]') && !element.id) element.remove();
  }
}

/** Whether there is nothing to read and nothing to see. */
function isBlank(node: DocumentFragment | Element): boolean {
  return node.textContent.trim() === '' && !node.querySelector('img, audio, video, hr');
}

// A picture without words gives the link around it no name; the picture is what counts.
function nameLinks(content: DocumentFragment): void {
  for (const link of content.querySelectorAll('a[href]')) {
    const isNamed = link.textContent.trim() !== '' || link.querySelector('img:not([alt=""])');
    if (!isNamed && !link.id) link.replaceWith(...link.childNodes);
  }
}

function markUnsizedImages(content: DocumentFragment): void {
  for (const image of content.querySelectorAll('img')) {
    const isSized = image.hasAttribute('width') && image.hasAttribute('height');
    image.classList.toggle('unsized', !isSized);
  }
}

/** Names what the tables of a body scroll in: by their captions, else by this word. */
export function nameTables(content: ParentNode, tableLabel: string): void {
  for (const table of content.querySelectorAll<HTMLTableElement>('.table-scroll > table')) {
    const name = table.caption?.textContent.trim() || tableLabel;
    table.parentElement?.setAttribute('aria-label', name);
  }
}

function wrapTables(content: DocumentFragment): void {
  for (const table of content.querySelectorAll('table')) {
    if (!table.parentElement?.closest('table')) wrapTable(table);
  }
}

// It scrolls by itself, so the keyboard has to reach it and a screen reader has to name it.
function wrapTable(table: HTMLTableElement): void {
  const wrapper = document.createElement('div');
  wrapper.className = 'table-scroll';
  wrapper.tabIndex = 0;
  wrapper.setAttribute('role', 'region');
  table.replaceWith(wrapper);
  wrapper.append(table);
}
