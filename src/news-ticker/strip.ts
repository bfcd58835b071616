/** What a strip and its element tell each other. */
import type { Article } from '../model.js';
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
