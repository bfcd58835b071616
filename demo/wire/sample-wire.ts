/**
 * A news wire that never sleeps: invented stories, moved, led, corrected and withdrawn on a fixed
 * timetable, so that the same time after the start always gives the same feed.
 */
import { bodyOf } from './copy.js';
import { Desk, isKind, type Kind, type Moved } from './desk.js';
import { rfc3339, type WireFeed, type WireItem } from './json-feed.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

interface EarlierAct {
  readonly kind: Kind;
  readonly minutes: number;
}

/** How the page came to be before the start: what was done, and how many minutes before. */
const OPENING: readonly EarlierAct[] = [
  ...'1188 1121 1012 958 866 805 702 655 564'.split(' ').map(earlierStory),
  ...'511 472 430 391 352 318 283 251 219 188'.split(' ').map(earlierStory),
  { kind: 'urgent', minutes: 141 },
  { kind: 'lead', minutes: 133 },
  { kind: 'story', minutes: 118 },
  { kind: 'lead', minutes: 97 },
  { kind: 'story', minutes: 84 },
  { kind: 'correction', minutes: 66 },
  { kind: 'story', minutes: 49 },
  { kind: 'update', minutes: 38 },
  { kind: 'story', minutes: 27 },
  { kind: 'story', minutes: 14 },
  { kind: 'urgent', minutes: 6 },
  { kind: 'story', minutes: 2 },
];

/** What comes after the start, over and over: kind by kind, at these distances in seconds. */
const RHYTHM =
  'lead story update lead story correction story remove urgent story lead kill story lead update story urgent'
    .split(' ')
    .filter(isKind);
const DISTANCES = [45, 72, 58, 88, 61, 47, 79, 66, 52, 90, 40, 70, 84];

/** Where the wire lies: the links of the feed lead there. */
export interface Place {
  readonly baseUrl: string;
}

/** What has been published: the kind of act, and the article's id and headline. */
export interface Published {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
}

/** A sample wire. */
export interface Wire {
  /** The feed as it is now, as JSON Feed 1.1. */
  readonly feed: (place: Place) => WireFeed;
  /** An article by its id, or the newest of a story by the story's name, also when it has left the feed. */
  readonly article: (id: string, place: Place) => WireItem | undefined;
  /** Does the next thing of that kind at once; undefined for an unknown kind. */
  readonly publish: (kind: string) => Published | undefined;
  /** When the feed last changed, in ms. */
  readonly changedAt: () => number;
}

/** Settings of a sample wire. */
export interface WireOptions {
  /** When the timetable begins, in ms: now, if left out. */
  readonly startedAt?: number;
  /** The clock, in ms. */
  readonly now?: () => number;
}

/** Makes a wire. */
export function createSampleWire({ now = Date.now, startedAt = now() }: WireOptions = {}): Wire {
  const desk = new Desk();
  for (const { kind, minutes } of OPENING) desk.act(kind, startedAt - minutes * MINUTE);
  const timetable = scheduled(startedAt);
  let next = timetable.next().value;

  function catchUp(): number {
    const time = now();
    while (next.time <= time) {
      desk.act(next.kind, next.time);
      next = timetable.next().value;
    }
    return time;
  }

  return {
    feed({ baseUrl }) {
      catchUp();
      return feedOf(desk.page, baseUrl);
    },
    article(id, { baseUrl }) {
      catchUp();
      const moved = desk.find(id);
      return moved && toItem(moved, baseUrl);
    },
    publish(kind) {
      if (!isKind(kind)) return undefined;
      const { id, title } = desk.act(kind, catchUp());
      return { kind, id, title };
    },
    changedAt() {
      catchUp();
      return desk.changedAt;
    },
  };
}

function earlierStory(minutes: string): EarlierAct {
  return { kind: 'story', minutes: Number(minutes) };
}

function* scheduled(startedAt: number): Generator<{ time: number; kind: Kind }, never> {
  let time = startedAt;
  for (let turn = 0; ; turn++) {
    time += inTurn(DISTANCES, turn) * SECOND;
    yield { time, kind: inTurn(RHYTHM, turn) };
  }
}

function inTurn<T>(list: readonly T[], turn: number): T {
  const value = list[turn % list.length];
  if (value === undefined) throw new Error('The timetable is empty.');
  return value;
}

function feedOf(page: readonly Moved[], baseUrl: string): WireFeed {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Off the Wire',
    home_page_url: new URL('/', baseUrl).href,
    feed_url: `${baseUrl}/feed.json`,
    description: 'A sample wire: every story, name and figure in it is invented.',
    language: 'en',
    authors: [{ name: 'OTW' }],
    items: page.map((moved) => toItem(moved, baseUrl)),
  };
}

function toItem(moved: Moved, baseUrl: string): WireItem {
  const { id, story, title, summary, published, modified } = moved;
  return {
    id,
    url: `${baseUrl}/stories/${id}`,
    title,
    ...(summary && { summary }),
    content_html: bodyOf(moved, baseUrl),
    ...(story.image && !moved.notice && { image: `${baseUrl}/figures/${story.image}` }),
    date_published: rfc3339(published),
    ...(modified && { date_modified: rfc3339(modified) }),
    ...(story.authors && { authors: story.authors.map((name) => ({ name })) }),
    language: story.language ?? 'en',
    tags: story.tags,
  };
}
