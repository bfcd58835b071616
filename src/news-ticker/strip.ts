/** The strip as its element sees it, before and after the part that moves it has come. */
import type { Article } from '../model.js';
import { LazyPart } from '../shared/lazy-part.js';
import type { Hands } from './hands.js';
import type { Layout } from './layout.js';

/** What has been rendered, and how it should move. */
export interface RenderedStrip {
  /** The headlines, once; the list's children are these, as often as there are copies. */
  readonly articles: readonly Article[];
  readonly viewport: HTMLElement;
  readonly list: HTMLElement;
  /** The buttons beside it. */
  readonly controls: HTMLElement;
  /** Whether there are buttons even where nothing can move. */
  readonly keepsControls: boolean;
  readonly layout: Layout;
  /** As the attribute has it. */
  readonly speed: unknown;
  /** How long each headline is shown where they are shown one by one, in milliseconds. */
  readonly interval: number;
  /** The reader moves it: nothing moves by itself. */
  readonly isByHand: boolean;
}

/** Where the headlines that are rendered stand, where these are not all. */
export interface Places {
  /** Index of the first of them. */
  readonly first: number;
  readonly total: number;
  /** Whether the Tab key comes to the one at this place: it does not go on from the last headline to the first. */
  readonly isStop: (place: number) => boolean;
}

/** What the owner of a strip wants to know. */
export interface StripEvents {
  /** `copies`, `fits` or `articles` is another now: render again. */
  readonly onChange: () => void;
  /** Something has left the viewport, or a move has come to rest. */
  readonly onTick: () => void;
  /** Whether a hand has the strip just now. */
  readonly onHold: (isHeld: boolean) => void;
}

/** A strip of headlines. */
export interface Strip {
  /** How many times the headlines have to be rendered, one after the other. */
  readonly copies: number;
  /** Whether the headlines need no motion; true until they have been measured. */
  readonly fits: boolean;
  /** The headlines that have to be rendered: all, or those near the viewport. */
  readonly articles: readonly Article[];
  /** Where each of them stands among all, or undefined where all are rendered. */
  readonly places: Places | undefined;
  /** Whether it moves by itself. */
  readonly isRunning: boolean;
  /** What hands do to it. */
  readonly hands: Hands | undefined;
  /** Ids of the headlines that are seen, in the order of the feed as far as it goes. */
  visibleIds(): readonly string[];
  /** `next` as it can be shown without anything that is seen moving or changing. */
  settled(next: readonly Article[]): readonly Article[];
  /** Takes the headlines of the strip; what is seen stays rendered. */
  take(articles: readonly Article[], layout: Layout): void;
  /** Takes what has been rendered; undefined where there is no strip. */
  show(rendered: RenderedStrip | undefined): void;
  /** Lets it run from now on, or stops it. */
  run(isWanted: boolean): void;
  /** Brings a headline fully into view; one that is not rendered is at the viewport's start once it is. */
  reveal(id: string): void;
  /** Moves to the next headline, or the one before. */
  step(by: 1 | -1): void;
  /** Ends everything that lives on: call it when the element leaves the page. */
  disconnect(): void;
}

/** How many headlines are there to be read before anything can move. */
const FIRST = 40;

/** A strip that stands: the first headlines are there before what moves them is. */
export class StandingStrip implements Strip {
  readonly copies = 1;
  readonly fits = true;
  readonly places = undefined;
  readonly isRunning = false;
  readonly hands = undefined;
  articles: readonly Article[] = [];
  #all: readonly Article[] = [];
  #most = FIRST;

  take(articles: readonly Article[], { mode }: Layout): void {
    const most = mode === 'list' ? Infinity : FIRST;
    if (articles === this.#all && most === this.#most) return;
    this.#all = articles;
    this.#most = most;
    this.articles = articles.length > most ? articles.slice(0, most) : articles;
  }

  visibleIds(): readonly string[] {
    return [];
  }

  settled(next: readonly Article[]): readonly Article[] {
    return next;
  }

  show(): void {
    // It is measured once it can move.
  }

  run(): void {
    // Not yet.
  }

  reveal(): void {
    // The browser scrolls to what has the focus.
  }

  step(): void {
    // There are no buttons yet.
  }

  disconnect(): void {
    // Nothing of it lives on.
  }
}

const runningStrip = new LazyPart(() => import('./running-strip.js'));

/** The part that moves headlines, where it has come; else undefined. */
export function makeRunningStrip(events: StripEvents): Strip | undefined {
  const { RunningStrip } = runningStrip.loaded ?? {};
  return RunningStrip && new RunningStrip(events);
}

/** Loads the part that moves headlines; where that fails they stand, can be scrolled, and the console says why. */
export async function loadRunningStrip(): Promise<void> {
  try {
    await runningStrip.load();
  } catch (error) {
    console.error(
      'Off the Wire: the part that moves headlines could not be loaded, so they stand still. Check that all files of the package are served, and allowed by script-src.',
      error,
    );
  }
}
