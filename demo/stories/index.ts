/** Every story that the sample wire can move, in the order in which it does. All of it is invented. */
import { business } from './business.js';
import { culture } from './culture.js';
import { east } from './east.js';
import { european } from './european.js';
import { running } from './running.js';
import { science } from './science.js';
import { sport } from './sport.js';
import { weather } from './weather.js';
import { world } from './world.js';

/** A text as it goes out. */
export interface Version {
  readonly title: string;
  readonly summary?: string;
  /** HTML with the placeholders of copy.ts. */
  readonly body: string;
}

interface AnyStory {
  /** A name, unique among the stories. */
  readonly slug: string;
  /** The place as the dateline has it. */
  readonly place: string;
  readonly authors?: readonly string[];
  /** The section first. */
  readonly tags: readonly string[];
  /** BCP 47; English if left out. */
  readonly language?: string;
  /** A file among the figures. */
  readonly image?: string;
  /** The text that is added below the first paragraph, and the new headline if there is one. */
  readonly update?: { readonly title?: string; readonly add: string };
  readonly correction?: { readonly note: string; readonly wrong: string; readonly right: string };
  /** The reason for which the story is withdrawn. */
  readonly kill?: string;
}

/** A story that goes out whole. */
export interface PlainStory extends AnyStory, Version {
  readonly versions?: undefined;
}

/** A story that unfolds: its versions go out one after the other. */
export interface RunningStory extends AnyStory {
  readonly versions: readonly Version[];
}

/** A story of the sample wire. */
export type Story = PlainStory | RunningStory;

/** All stories, mixed as the wire moves them. */
export const stories: readonly Story[] = inTurn(
  world,
  european,
  culture,
  science,
  east,
  weather,
  business,
  sport,
  running,
);

/** One from each section, then the next from each, as an editor would mix them. */
function inTurn(...sections: readonly (readonly Story[])[]): Story[] {
  const longest = Math.max(...sections.map((section) => section.length));
  const rounds = Array.from({ length: longest }, (_, round) => sections.map((list) => list[round]));
  return rounds.flat().filter((story) => story !== undefined);
}
