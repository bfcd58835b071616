/** The desk of the static demo: the sample wire itself runs in the page, and goes on from what was recorded. */
import { fetchFeed, parseFeed } from '../src/feed/index.js';
import type { ArticleInput } from '../src/model.js';
import { pagesIn } from './wire/recorded.js';
import { createSampleWire } from './wire/sample-wire.js';

const MOVES_EVERY_MS = 15_000;

const baseUrl = new URL('../wire', document.baseURI).href;
const wire = createSampleWire();
const recorded = recordedIds();
const strip = document.querySelector('news-ticker');
let timer: ReturnType<typeof setTimeout> | undefined;

follow(strip?.getAttribute('src') ?? '');

/** Has the wire do the next thing of this kind. @returns the headline */
export async function publish(kind: string): Promise<string> {
  const sent = wire.publish(kind);
  await show();
  return sent?.title ?? 'nothing';
}

/** Plays the wire on where the sample feed is shown, and leaves any other to itself. */
export function follow(url: string): void {
  clearTimeout(timer);
  if (isSample(url)) void play();
  else if (strip) strip.articles = undefined;
}

function isSample(url: string): boolean {
  return url.startsWith('../wire/');
}

async function play(): Promise<void> {
  await show();
  clearTimeout(timer);
  timer = setTimeout(() => void play(), MOVES_EVERY_MS);
}

async function show(): Promise<void> {
  const known = await recorded;
  const text = pagesIn(JSON.stringify(wire.feed({ baseUrl })));
  const { articles } = await parseFeed(text, { url: `${baseUrl}/feed.json` });
  // What has moved since has no page to lead to; it opens in the view all the same.
  const withPages = ({ url, ...article }: ArticleInput): ArticleInput =>
    url !== undefined && known.has(article.id) ? { ...article, url } : article;
  // Meanwhile another feed may have been asked for.
  if (strip && isSample(strip.getAttribute('src') ?? '')) strip.articles = articles.map(withPages);
}

async function recordedIds(): Promise<ReadonlySet<string | undefined>> {
  const { articles } = await fetchFeed(`${baseUrl}/feed.json`);
  return new Set(articles.map(({ id }) => id));
}
