/** The texts of a headline's line as the strip, its panel and its announcements have them. */
import { firstClusters } from '../feed/text/cut-text.js';
import type { Article } from '../model.js';
import { shownText, type WireMode } from '../wire/badge.js';

/** Most grapheme clusters of a text. Engines take a second for 500 headlines of 2,000 characters. */
const MAX_CLUSTERS = 300;

/** Kept for each article, since a strip is rendered often. */
const cuts = new WeakMap<Article, Map<string, string>>();

/** The headline as the strip shows it: its beginning where it is long. The article has all of it. */
export function headlineText(article: Article, mode: WireMode): string {
  return lineText(article, shownText(article, mode));
}

/** A text of an article that stands in a headline's line. */
export function lineText(article: Article, text: string): string {
  if (text.length <= MAX_CLUSTERS) return text;
  const known = cuts.get(article) ?? new Map<string, string>();
  const cut = known.get(text) ?? firstClusters(text, MAX_CLUSTERS);
  cuts.set(article, known.set(text, cut));
  return cut;
}
