/**
 * The English messages, which define the names of all messages. `{…}` is a placeholder. A message with a number
 * is one text, or one for each plural category of its language: see Intl.PluralRules. Several headlines arrive at
 * once, so `headlinesArrived` counts from 2, the others from 1. `comma`, `colon` and `semicolon` join the parts of
 * spoken texts, with the spaces around them.
 */

export const MESSAGES = {
  latestHeadlines: 'Latest headlines',
  allHeadlines: 'All headlines',
  loadingHeadlines: 'Loading headlines…',
  noHeadlines: 'No headlines at the moment.',
  headlinesFailed: 'The headlines could not be loaded.',
  headlinesLoaded: 'Headlines loaded.',
  retry: 'Try again',
  close: 'Close',
  pause: 'Pause headlines',
  play: 'Play headlines',
  pauseUpdates: 'Pause updates',
  resumeUpdates: 'Resume updates',
  previous: 'Previous headline',
  next: 'Next headline',
  skipHeadlines: 'Skip headlines',
  new: '{count} new',
  headlinesArrived: '{count} new headlines',
  asOf: 'as of {time}',
  youAreHere: 'You are here:',
  home: 'Home',
  loadingArticle: 'Loading the article…',
  noArticle: 'No article to show.',
  goneArticle: 'This article is no longer here.',
  articleFailed: 'The article could not be loaded.',
  articleLoaded: 'Article loaded.',
  readingTime: '{minutes}\u00a0min read',
  moreArticles: 'More articles',
  previousArticle: 'Previous article',
  nextArticle: 'Next article',
  share: 'Share',
  linkCopied: 'Link copied',
  shareFailed: 'The link could not be shared.',
  withdrawn: 'The publisher has withdrawn this article.',
  updateWaits: 'This article has been updated.',
  showUpdate: 'Show the update',
  updated: 'Updated {time}',
  readAt: 'Read at {source}',
  embedsDropped: 'This article has embedded content: read it at {source}.',
  videoAt: 'Video at {host}',
  contentAt: 'Content at {host}',
  table: 'Table',
  adjustFontSize: 'Adjust font size:',
  smallerText: 'Smaller text',
  largerText: 'Larger text',
  resetText: 'Reset text size',
  textSize: 'Text size {percent}',
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
  comma: ', ',
  colon: ': ',
  semicolon: '; ',
};

/** A message with a number, in the plural forms of its language. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** The messages with a number. */
type PluralName = 'new' | 'headlinesArrived' | 'readingTime';

/** The messages of one language by name. */
export type Messages = Readonly<
  Record<Exclude<keyof typeof MESSAGES, PluralName>, string> &
    Record<PluralName, string | PluralForms>
>;
