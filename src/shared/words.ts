/** Every word that the elements show or speak, by language, each replaceable. */
import { languageTag } from '../feed/language-tag.js';

const ENGLISH = {
  latestHeadlines: 'Latest headlines',
  loadingHeadlines: 'Loading headlines…',
  noHeadlines: 'No headlines at the moment.',
  headlinesFailed: 'The headlines could not be loaded.',
  retry: 'Try again',
  pause: 'Pause headlines',
  play: 'Play headlines',
  previous: 'Previous headline',
  next: 'Next headline',
  newHeadlines: '{count} new',
  allHeadlines: 'All headlines',
  close: 'Close',
  asOf: 'as of {time}',
  headlinesArrived: '{count} new headlines:',
  youAreHere: 'You are here:',
  home: 'Home',
  loadingArticle: 'Loading the article…',
  noArticle: 'No article to show.',
  goneArticle: 'This article is no longer here.',
  articleFailed: 'The article could not be loaded.',
  readingTime: '{minutes} min read',
  moreArticles: 'More articles',
  previousArticle: 'Previous article',
  nextArticle: 'Next article',
  share: 'Share',
  linkCopied: 'Link copied',
  withdrawn: 'The publisher has withdrawn this article.',
  updateWaits: 'This article has been updated.',
  showUpdate: 'Show the update',
  updated: 'Updated {time}',
  readAt: 'Read at {source}',
  embedsDropped: 'This article has embedded content: read it at {source}.',
  table: 'Table',
  adjustFontSize: 'Adjust font size:',
  smallerText: 'Smaller text',
  largerText: 'Larger text',
  resetText: 'Reset text size',
  textSize: 'Text size {percent} %',
  flash: 'Flash',
  alert: 'Alert',
  urgent: 'Urgent',
  update: 'Update',
  wrapup: 'Roundup',
  correction: 'Corrected',
  refile: 'Refiled',
  repeat: 'Repeat',
  advisory: 'Advisory',
  embargo: 'Embargoed',
  hold: 'On hold',
  withdrawal: 'Withdrawn',
};

/** The words by name; `{…}` stands for what is filled in. */
export type Words = Readonly<Record<keyof typeof ENGLISH, string>>;

const replaced = new Map<string, Partial<Words>>();

/** Replaces words of a language, such as "en" or "pt-BR", from the next rendering on. */
export function setWords(language: string, words: Partial<Words>): void {
  const key = language.toLowerCase();
  replaced.set(key, { ...replaced.get(key), ...words });
}

/** The words for the language that an element stands in. */
export function wordsFor(element: Element): Words {
  const language = languageOf(element).toLowerCase();
  const [base = ''] = language.split('-');
  return { ...ENGLISH, ...replaced.get(base), ...replaced.get(language) };
}

/** The nearest `lang` of an element, through shadow roots, as a tag that Intl takes; "en" where none is said. */
export function languageOf(element: Element): string {
  const owner = element.closest('[lang]');
  // Made-up tags would throw in Intl.
  if (owner) return languageTag(owner.getAttribute('lang') ?? '') ?? 'en';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : 'en';
}

/** A word with what it is about in the place of `{…}`. */
export function fill(word: string, value: string): string {
  return word.replace(/\{\w+\}/, () => value);
}
