/**
 * A news wire that never sleeps: invented stories, moved, led, corrected and withdrawn on a fixed
 * timetable, so that the same time after the start always gives the same feed.
 */
import { stories as allStories } from '../stories/index.js';
import { bodyOf, correctedBody, killNotice, updatedBody } from './copy.js';

/** What the desk can be told to do. */
export const KINDS = ['story', 'urgent', 'lead', 'update', 'correction', 'kill', 'remove'];

const PAGE = 30;
const LEAST_PAGE = 20;
const ARCHIVE = 400;
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How the page came to be before the start: what was done, and how many minutes before. */
const OPENING = [
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
  'lead story update lead story correction story remove urgent story lead kill story lead update story urgent'.split(
    ' ',
  );
const DISTANCES = [45, 72, 58, 88, 61, 47, 79, 66, 52, 90, 40, 70, 84];

/**
 * @typedef {object} Wire
 * @property {(place: { baseUrl: string }) => object} feed The feed as it is now, as JSON Feed 1.1.
 * @property {(id: string, place: { baseUrl: string }) => object | undefined} article One article by
 *   its id, or the newest of a story by the story's name, also when it has left the feed.
 * @property {(kind: string) => { kind: string, id: string, title: string } | undefined} publish
 *   Does the next thing of that kind at once; undefined for an unknown kind.
 * @property {() => number} changedAt When the feed last changed, in ms.
 */

/**
 * @typedef {object} Moved An article as it went out.
 * @property {string} id
 * @property {import('../stories/index.js').Story} story
 * @property {string} title
 * @property {string} body With its placeholders, see copy.js.
 * @property {string} [summary]
 * @property {number} published In ms.
 * @property {number} [modified] In ms.
 * @property {boolean} [notice] Speaks about a story instead of telling one.
 */

/**
 * @param {object} [options]
 * @param {number} [options.startedAt] When the timetable begins, in ms: now, if left out.
 * @param {() => number} [options.now] The clock, in ms.
 * @returns {Wire}
 */
export function createSampleWire({ now = Date.now, startedAt = now() } = {}) {
  const desk = createDesk();
  for (const { kind, minutes } of OPENING) desk.act(kind, startedAt - minutes * MINUTE);
  const timetable = scheduled(startedAt);
  let next = timetable.next().value;

  function catchUp() {
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
      return {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Off the Wire',
        home_page_url: new URL('/', baseUrl).href,
        feed_url: `${baseUrl}/feed.json`,
        description: 'A sample wire: every story, name and figure in it is invented.',
        language: 'en',
        authors: [{ name: 'OTW' }],
        items: desk.page().map((moved) => toItem(moved, baseUrl)),
      };
    },
    article(id, { baseUrl }) {
      catchUp();
      const moved = desk.find(id);
      return moved && toItem(moved, baseUrl);
    },
    publish(kind) {
      if (!KINDS.includes(kind)) return undefined;
      const { id, title } = desk.act(kind, catchUp());
      return { kind, id, title };
    },
    changedAt() {
      catchUp();
      return desk.changedAt();
    },
  };
}

function earlierStory(minutes) {
  return { kind: 'story', minutes: Number(minutes) };
}

function* scheduled(startedAt) {
  let time = startedAt;
  for (let turn = 0; ; turn++) {
    time += DISTANCES[turn % DISTANCES.length] * SECOND;
    yield { time, kind: RHYTHM[turn % RHYTHM.length] };
  }
}

/** The desk keeps the page and decides which story is next: its state depends on its acts alone. */
function createDesk() {
  const plain = ring(allStories.filter((story) => !story.versions));
  const running = ring(allStories.filter((story) => story.versions));
  /** @type {Moved[]} Newest first. */
  let page = [];
  /** @type {Moved[]} Newest first. */
  let archive = [];
  /** @type {{ story: import('../stories/index.js').Story, step: number } | undefined} */
  let unfolding;
  let serial = 0;
  let changed = 0;

  const acts = {
    story: (time) => begin(plain.next(isOnPage), time),
    urgent(time) {
      unfolding = { story: running.next(isOnPage), step: 0 };
      withdrawOldRun(unfolding.story);
      return moveVersion(time);
    },
    lead(time) {
      if (!unfolding) {
        unfolding = { story: running.next(isOnPage), step: 1 };
        withdrawOldRun(unfolding.story);
      }
      return moveVersion(time);
    },
    update(time) {
      const moved = choose('update') ?? acts.story(time);
      Object.assign(moved, updatedBody(moved, time), { modified: time });
      return moved;
    },
    correction(time) {
      const wrong = choose('correction') ?? acts.story(time);
      return move({ ...correctedBody(wrong), story: wrong.story }, time);
    },
    kill(time) {
      const wrong = choose('kill') ?? acts.story(time);
      return move({ ...killNotice(wrong), story: wrong.story, notice: true }, time);
    },
    remove(time) {
      const oldest = page.at(-1);
      page.pop();
      // A reader of a feed that shrinks for ever would be left with nothing to look at.
      if (page.length < LEAST_PAGE) acts.story(time);
      return oldest;
    },
  };

  function begin(story, time) {
    withdrawOldRun(story);
    return move({ story, title: story.title, summary: story.summary, body: story.body }, time);
  }

  function moveVersion(time) {
    const { story, step } = unfolding;
    const version = story.versions[step];
    unfolding = step + 1 < story.versions.length ? { story, step: step + 1 } : undefined;
    return move({ story, ...version }, time);
  }

  /** A story comes round again: what is left of its last time would be taken for versions of it. */
  function withdrawOldRun(story) {
    page = page.filter((moved) => moved.story !== story);
  }

  function move(copy, published) {
    serial += 1;
    const id = `otw-${String(serial).padStart(4, '0')}-${copy.story.slug}`;
    const moved = { ...copy, id, published };
    page = [moved, ...page].slice(0, PAGE);
    archive = [moved, ...archive].slice(0, ARCHIVE);
    return moved;
  }

  /** The newest article for which the desk has such a follow-up in the drawer, else any that can bear one. */
  function choose(followUp) {
    const fresh = page.filter((moved) => !moved.modified && isAlone(moved));
    return (
      fresh.find(({ story }) => story[followUp]) ??
      fresh.find(({ story }) => !story.language && !hasFollowUp(story)) ??
      fresh.find(({ story }) => !story.language)
    );
  }

  function isAlone({ story }) {
    return !story.versions && page.filter((moved) => moved.story === story).length === 1;
  }

  function isOnPage(story) {
    return page.some((moved) => moved.story === story);
  }

  return {
    act(kind, time) {
      changed = time;
      return acts[kind](time);
    },
    page: () => page,
    find: (id) => archive.find((moved) => moved.id === id || moved.story.slug === id),
    changedAt: () => changed,
  };
}

function hasFollowUp(story) {
  return Boolean(story.update || story.correction || story.kill);
}

/** Goes round the stories for ever, past those that are still in print as long as there are others. */
function ring(stories) {
  let at = -1;
  const step = () => stories[(at = (at + 1) % stories.length)];
  return {
    next(isInPrint) {
      for (let tries = 1; tries < stories.length; tries++) {
        const story = step();
        if (!isInPrint(story)) return story;
      }
      return step();
    },
  };
}

/** @param {Moved} moved */
function toItem(moved, baseUrl) {
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

function rfc3339(time) {
  return new Date(time).toISOString().replace(/\.\d+/, '');
}
