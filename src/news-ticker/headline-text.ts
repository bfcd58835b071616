import { cutText } from '../feed/text/cut-text.js';
import type { Article } from '../model.js';
import { shownText, type WireMode } from '../wire/badge.js';

/** In UTF-16 code units. Engines take a second for 500 headlines of 2,000. */
const MAX_LENGTH = 300;

/** The headline as the strip, its panel and its announcements have it: its beginning, where it is long. */
export function headlineText(article: Article, mode: WireMode): string {
  const text = shownText(article, mode);
  return text.length <= MAX_LENGTH ? text : `${cutText(text, MAX_LENGTH).trimEnd()}…`;
}
