/** A second feed beside the wire: a weather service that sends a bulletin every twenty minutes, for ever. */
import { bulletins } from '../stories/bulletins.js';
import { rfc3339, type WireFeed, type WireItem } from './json-feed.js';
import type { Place, WireOptions } from './sample-wire.js';

const MINUTE = 60 * 1000;
const EVERY = 20 * MINUTE;

/** How long before the start the newest bulletin went out, in ms. */
const BEFORE_START = 9 * MINUTE;

const NAME = 'Harbour Weather';

/** A weather service. */
export interface WeatherService {
  /** The newest bulletins, each once, as JSON Feed 1.1. */
  readonly feed: (place: Place) => WireFeed;
}

/** Makes a service whose feed depends on the clock alone. */
export function createWeatherService({
  now = Date.now,
  startedAt = now(),
}: WireOptions = {}): WeatherService {
  const total = bulletins.length;
  const first = startedAt - BEFORE_START - (total - 1) * EVERY;
  return {
    feed({ baseUrl }) {
      const newest = Math.floor((now() - first) / EVERY);
      return {
        version: 'https://jsonfeed.org/version/1.1',
        title: NAME,
        home_page_url: new URL('/', baseUrl).href,
        feed_url: `${baseUrl}/weather.json`,
        description: 'A sample feed: every place, name and figure in it is invented.',
        language: 'en',
        authors: [{ name: NAME }],
        items: bulletins.map((_, back) => toItem(newest - back, first, baseUrl)),
      };
    },
  };
}

function toItem(serial: number, first: number, baseUrl: string): WireItem {
  const bulletin = bulletins[serial % bulletins.length];
  if (!bulletin) throw new Error('There are no bulletins.');
  const { title, summary, image, tags } = bulletin;
  const id = `weather-${serial}`;
  return {
    id,
    url: `${baseUrl}/stories/${id}`,
    title,
    summary,
    content_html: `<p>${summary}</p>`,
    image: `${baseUrl}/figures/${image}`,
    date_published: rfc3339(first + serial * EVERY),
    language: 'en',
    tags,
  };
}
