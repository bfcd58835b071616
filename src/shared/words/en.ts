/**
 * English, and by it the names of all words. `{…}` stands for what is filled in. A word that counts
 * something is one text, or one for each plural category of its language: see Intl.PluralRules.
 */

import { FIRST_WORDS } from './first.js';

export const WORDS = {
  ...(FIRST_WORDS as Readonly<Record<keyof typeof FIRST_WORDS, string>>),
  allHeadlines: 'All headlines',
  loadingHeadlines: 'Loading headlines…',
  noHeadlines: 'No headlines at the moment.',
  close: 'Close',
  pause: 'Pause headlines',
  play: 'Play headlines',
  previous: 'Previous headline',
  next: 'Next headline',
  new: '{count} new',
  headlinesArrived: '{count} new headlines:',
  asOf: 'as of {time}',
  youAreHere: 'You are here:',
  home: 'Home',
  loadingArticle: 'Loading the article…',
  noArticle: 'No article to show.',
  goneArticle: 'This article is no longer here.',
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
  percent: '{percent} %',
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

/** A word that counts something, in the forms that its language has. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** The words that count something. */
type CountingName = 'new' | 'headlinesArrived' | 'readingTime';

/** The words by name, in one language. */
export type Words = Readonly<
  Record<Exclude<keyof typeof WORDS, CountingName>, string> &
    Record<CountingName, string | PluralForms>
>;
