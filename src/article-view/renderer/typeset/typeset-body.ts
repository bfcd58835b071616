/** Makes the body of an article: sanitized, then typeset. */
import { sum } from '../../../feed/lists.js';
import { pacer } from '../../../feed/pacer.js';
import { nothing } from 'lit';
import { page } from '../../../page.js';
import { interpolate, type PageMessages } from '../../../shared/messages.js';
import { languageDirection, textDirection } from '../../../shared/text-direction.js';
import { paragraphs, stripTags } from '../../../html/plain-text-body.js';
import { sanitizeHtml, type SafeContent, type SanitizeOptions } from '../../../html/sanitize.js';
import type { Article } from '../../../model.js';
import { dropEndMark } from './end-mark.js';
import { levelHeadings } from './headings.js';
import { hasBareLines, keepLines } from './lines.js';
import { markPictures } from './pictures.js';
import { exceedsLayoutBudget } from './layout-budget.js';
import { dropRepeatedHeadline } from './repeated-headline.js';
import { isBlank } from './text-blocks.js';

/** As `SanitizeOptions`, with the article's level of headings. */
export interface BodyOptions extends SanitizeOptions {
  /** Level of the article's headline, 1 to 6: the body's own headings start one below. */
  readonly headingLevel: number;
  readonly messages: BodyMessages;
}

/** The messages that a body contains. */
export type BodyMessages = Pick<PageMessages, 'table' | 'videoAt' | 'contentAt' | 'lang'>;

/** The fields of an article that its body is made from. */
export type BodySource = Pick<Article, 'headline'> &
  Partial<Pick<Article, 'bodyHtml' | 'bodyText' | 'language' | 'wire'>>;

/** Most characters of a reading, as in `<ruby>base<rt>reading</rt></ruby>`. */
const MAX_READING = 40;
/** Most characters of all bases and readings in one `ruby`. */
const MAX_RUBY = 120;

/** The beginning of a quote tells its direction: quotes in quotes would else be read again at each level. */
const BEGINNING = 1000;

const NOTHING_LEFT_OUT = { embeds: [], droppedEmbeds: 0, asText: false } as const;

/** The article's HTML made safe, else its text in paragraphs, else nothing; never rejects. */
export async function typesetBody(article: BodySource, options: BodyOptions): Promise<SafeContent> {
  const body = await readBody(article, options);
  const { content } = body;
  dropRepeatedHeadline(content, [article.headline, article.wire?.text, article.wire?.base]);
  dropEndMark(content);
  dropBlanks(content);
  levelHeadings(content, options.headingLevel);
  nameLinks(content);
  unwrapLongRuby(content);
  markPictures(content);
  directByLanguage(content, article.language);
  wrapTables(content);
  translateEmbeds(body.embeds, options.messages);
  return body;
}

async function readBody(article: BodySource, options: BodyOptions): Promise<SafeContent> {
  const { bodyHtml, bodyText = '' } = article;
  if (bodyHtml === undefined) return { ...NOTHING_LEFT_OUT, content: paragraphs(bodyText) };
  const pause = pacer();
  const body = await sanitizeHtml(bodyHtml, options);
  await pause();
  if (isBlank(body.content)) return { ...body, content: paragraphs(bodyText) };
  if (holdsEmbedsAlone(body)) body.content.prepend(paragraphs(bodyText));
  // Some feeds put bare text where HTML belongs; its lines would run together.
  const text = body.content.textContent;
  if (!body.content.firstElementChild) return { ...body, content: paragraphs(text) };
  const isText = hasBareLines(body.content);
  const content = isText ? keepLines(body.content) : body.content;
  if (content && !exceedsLayoutBudget(content)) return { ...body, content };
  return isText
    ? { ...body, content: paragraphs(text) }
    : { ...body, content: paragraphs(stripTags(bodyHtml)), asText: true };
}

// Word processors make space with empty paragraphs, and screen readers stop at empty headings.
function dropBlanks(content: DocumentFragment): void {
  for (const element of content.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    if (isBlank(element) && !element.querySelector('[id]') && !element.id) element.remove();
  }
}

function holdsEmbedsAlone({ content, embeds }: SafeContent): boolean {
  const length = (text: string): number => text.replace(/\s+/g, '').length;
  const linked = sum(embeds.map(({ host }) => length(host)));
  return embeds.length > 0 && length(content.textContent) === linked;
}

// A picture without alternative text leaves the link around it without a name.
function nameLinks(content: DocumentFragment): void {
  for (const link of content.querySelectorAll('a[href]')) {
    const isNamed = link.textContent.trim() !== '' || link.querySelector('img:not([alt=""])');
    if (!isNamed && !link.id) link.replaceWith(...link.childNodes);
  }
}

// A quote in another script than its article's runs the other way.
function directByLanguage(content: DocumentFragment, language: string | undefined): void {
  for (const element of content.querySelectorAll('[lang]:not([dir])')) {
    const around = element.parentElement?.closest('[lang]')?.getAttribute('lang') ?? language;
    const direction = textDirection(
      beginningOf(element),
      element.getAttribute('lang') ?? undefined,
    );
    if (direction !== 'auto' && direction !== (languageDirection(around) ?? 'ltr'))
      element.setAttribute('dir', direction);
  }
}

function beginningOf(element: Element): string {
  const texts = page.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let beginning = '';
  while (beginning.length < BEGINNING && texts.nextNode())
    beginning += texts.currentNode.textContent ?? '';
  return beginning.slice(0, BEGINNING);
}

// Not every engine breaks lines inside ruby, so a long one would widen the page.
function unwrapLongRuby(content: DocumentFragment): void {
  for (const element of content.querySelectorAll('ruby, rt, rp')) {
    if (element.textContent.length <= (element.localName === 'ruby' ? MAX_RUBY : MAX_READING))
      continue;
    for (const one of [...element.querySelectorAll('ruby, rt, rp'), element]) {
      one.replaceWith(...one.childNodes);
    }
  }
}

/** Gives the links that stand for embeds a text in the language of these messages. */
export function translateEmbeds(embeds: SafeContent['embeds'], messages: BodyMessages): void {
  for (const { link, host, isVideo } of embeds) {
    link.className = 'embed';
    link.dir = 'auto';
    link.textContent = interpolate(messages[isVideo ? 'videoAt' : 'contentAt'], host);
    if (messages.lang === nothing) link.removeAttribute('lang');
    else link.lang = messages.lang;
  }
}

function wrapTables(content: DocumentFragment): void {
  for (const table of content.querySelectorAll('table')) {
    if (!table.parentElement?.closest('table')) wrapTable(table);
  }
}

// The wrapper scrolls where the table is wider than the text.
function wrapTable(table: HTMLTableElement): void {
  const wrapper = page.createElement('div');
  wrapper.className = 'table-scroll';
  table.replaceWith(wrapper);
  wrapper.append(table);
}
