/** What is said before the words have come, in any language, or where they never do. */
export const FIRST_WORDS = {
  latestHeadlines: 'Latest headlines',
  headlinesFailed: 'The headlines could not be loaded.',
  articleFailed: 'The article could not be loaded.',
  retry: 'Try again',
} as const;
