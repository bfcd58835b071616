/** The desk of the sample wire: it decides which story is next, and its state depends on its acts alone. */
import { stories, type RunningStory, type Story } from '../stories/index.js';
import { correctedBody, killNotice, updatedBody } from './copy.js';

/** Everything that the desk can be told to do. */
export const KINDS = ['story', 'urgent', 'lead', 'update', 'correction', 'kill', 'remove'] as const;

/** One of the acts of the desk. */
export type Kind = (typeof KINDS)[number];

/** The part of an article that a new version replaces. */
export interface Copy {
  readonly story: Story;
  title: string;
  summary?: string | undefined;
  /** HTML with the placeholders of copy.ts. */
  body: string;
  /** Speaks about a story instead of telling one. */
  readonly notice?: boolean;
}

/** An article as it went out. */
export interface Moved extends Copy {
  readonly id: string;
  /** In ms. */
  readonly published: number;
  /** In ms. */
  modified?: number;
}

type FollowUp = 'update' | 'correction' | 'kill';

const PAGE = 30;
const LEAST_PAGE = 20;
const ARCHIVE = 400;

/** Whether a text names an act of the desk. */
export function isKind(text: string): text is Kind {
  return KINDS.some((kind) => kind === text);
}

/** Moves stories, and holds those that are on the page and those that have left it. */
export class Desk {
  readonly #plain = new Ring(stories.filter((story) => story.versions === undefined));
  readonly #running = new Ring(stories.filter((story) => story.versions !== undefined));
  /** Newest first. */
  #page: Moved[] = [];
  /** Newest first. */
  #archive: Moved[] = [];
  #unfolding: { readonly story: RunningStory; readonly step: number } | undefined;
  #serial = 0;
  #changed = 0;

  readonly #acts: Readonly<Record<Kind, (time: number) => Moved>> = {
    story: (time) => this.#begin(this.#plain.next(this.#isOnPage), time),
    urgent: (time) => {
      this.#unfold(0);
      return this.#moveVersion(time);
    },
    lead: (time) => {
      if (!this.#unfolding) this.#unfold(1);
      return this.#moveVersion(time);
    },
    update: (time) => {
      const moved = this.#choose('update') ?? this.#acts.story(time);
      return Object.assign(moved, updatedBody(moved, time), { modified: time });
    },
    correction: (time) => {
      const wrong = this.#choose('correction') ?? this.#acts.story(time);
      return this.#move({ ...correctedBody(wrong), story: wrong.story }, time);
    },
    kill: (time) => {
      const wrong = this.#choose('kill') ?? this.#acts.story(time);
      return this.#move({ ...killNotice(wrong), story: wrong.story, notice: true }, time);
    },
    remove: (time) => {
      const oldest = this.#page.pop();
      // A reader of a feed that shrinks for ever would be left with nothing to look at.
      const replacement = this.#page.length < LEAST_PAGE ? this.#acts.story(time) : undefined;
      const told = oldest ?? replacement;
      if (!told) throw new Error('There is nothing to remove.');
      return told;
    },
  };

  /** Does a thing at a time in ms, and gives the article that it is about. */
  act(kind: Kind, time: number): Moved {
    this.#changed = time;
    return this.#acts[kind](time);
  }

  /** The articles of the feed, newest first. */
  get page(): readonly Moved[] {
    return this.#page;
  }

  /** The time of the last act, in ms. */
  get changedAt(): number {
    return this.#changed;
  }

  /** An article by its id, or the newest of a story by the story's name. */
  find(id: string): Moved | undefined {
    return this.#archive.find((moved) => moved.id === id || moved.story.slug === id);
  }

  #begin(story: Story & { readonly versions?: undefined }, time: number): Moved {
    this.#withdrawOldRun(story);
    const { title, summary, body } = story;
    return this.#move({ story, title, summary, body }, time);
  }

  #unfold(step: number): void {
    const story = this.#running.next(this.#isOnPage);
    this.#unfolding = { story, step };
    this.#withdrawOldRun(story);
  }

  #moveVersion(time: number): Moved {
    const { story, step } = this.#unfolding ?? {};
    const version = story?.versions[step ?? 0];
    if (!story || !version || step === undefined) throw new Error('No story is unfolding.');
    this.#unfolding = step + 1 < story.versions.length ? { story, step: step + 1 } : undefined;
    return this.#move({ story, ...version }, time);
  }

  /** A story comes round again: what is left of its last time would be taken for versions of it. */
  #withdrawOldRun(story: Story): void {
    this.#page = this.#page.filter((moved) => moved.story !== story);
  }

  #move(copy: Copy, published: number): Moved {
    this.#serial += 1;
    const id = `otw-${String(this.#serial).padStart(4, '0')}-${copy.story.slug}`;
    const moved = { ...copy, id, published };
    this.#page = [moved, ...this.#page].slice(0, PAGE);
    this.#archive = [moved, ...this.#archive].slice(0, ARCHIVE);
    return moved;
  }

  /** The newest article for which the desk has such a follow-up in the drawer, else any that can bear one. */
  #choose(followUp: FollowUp): Moved | undefined {
    const fresh = this.#page.filter((moved) => !moved.modified && this.#isAlone(moved));
    return (
      fresh.find(({ story }) => story[followUp]) ??
      fresh.find(({ story }) => !story.language && !hasFollowUp(story)) ??
      fresh.find(({ story }) => !story.language)
    );
  }

  #isAlone({ story }: Moved): boolean {
    return !story.versions && this.#page.filter((moved) => moved.story === story).length === 1;
  }

  readonly #isOnPage = (story: Story): boolean => this.#page.some((moved) => moved.story === story);
}

function hasFollowUp({ update, correction, kill }: Story): boolean {
  return [update, correction, kill].some(Boolean);
}

/** Goes round the stories for ever, past those that are still in print as long as there are others. */
class Ring<S extends Story> {
  readonly #stories: readonly S[];
  #at = -1;

  constructor(stories: readonly S[]) {
    this.#stories = stories;
  }

  next(isInPrint: (story: Story) => boolean): S {
    for (let tries = 1; tries < this.#stories.length; tries++) {
      const story = this.#step();
      if (!isInPrint(story)) return story;
    }
    return this.#step();
  }

  #step(): S {
    this.#at = (this.#at + 1) % this.#stories.length;
    const story = this.#stories[this.#at];
    if (!story) throw new Error('There are no stories.');
    return story;
  }
}
