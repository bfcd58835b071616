/** Replaces words of the elements in a page that has their scripts by tag. */
export { setWords } from './shared/words.js';
