/** The desk of the static demo: the sample feeds themselves run in the page, and go on from what was recorded. */
import { fetchFeed, mergeFeeds, parseFeed } from '../src/feed/index.js';
import type { Article, Feed } from '../src/model.js';
import { pagesIn } from './wire/recorded.js';
import { createSampleWire } from './wire/sample-wire.js';
import { createWeatherService } from './wire/weather-service.js';

const MOVES_EVERY_MS = 15_000;

const WEATHER = '../wire/weather.json';

const baseUrl = new URL('../wire', document.baseURI).href;
const wire = createSampleWire();
const weather = createWeatherService();
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

/** Plays the sample feeds on where they are shown, and leaves any other to itself. */
export function follow(src: string): void {
  clearTimeout(timer);
  if (isSample(src)) void play();
  else if (strip) strip.articles = undefined;
}

function isSample(src: string): boolean {
  return src.startsWith('../wire/');
}

async function play(): Promise<void> {
  await show();
  clearTimeout(timer);
  timer = setTimeout(() => void play(), MOVES_EVERY_MS);
}

async function show(): Promise<void> {
  const src = strip?.getAttribute('src') ?? '';
  if (!isSample(src)) return;
  const feeds = await Promise.all(src.split(' ').map(feedAt));
  const names = strip?.getAttribute('sources')?.split(', ') ?? [];
  // Meanwhile another feed may have been asked for.
  if (strip?.getAttribute('src') === src) strip.articles = mergeFeeds(feeds, { names }).articles;
}

/** A sample feed as it is now. The wire has one address for each of its formats. */
async function feedAt(url: string): Promise<Feed> {
  const known = await recorded;
  const current = (url === WEATHER ? weather : wire).feed({ baseUrl });
  const feed = await parseFeed(pagesIn(JSON.stringify(current)), { url: current.feed_url });
  // What has moved since has no page to lead to; it opens in the view all the same.
  const withPages = ({ url: page, ...article }: Article): Article =>
    page !== undefined && known.has(article.id) ? { ...article, url: page } : article;
  return { ...feed, articles: feed.articles.map(withPages) };
}

async function recordedIds(): Promise<ReadonlySet<string>> {
  const feeds = await Promise.all([`${baseUrl}/feed.json`, WEATHER].map((url) => fetchFeed(url)));
  return new Set(feeds.flatMap(({ articles }) => articles.map(({ id }) => id)));
}
