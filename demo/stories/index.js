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

/**
 * @typedef {object} Story
 * @property {string} slug Its name, unique among the stories.
 * @property {string} [title] The headline as it goes out; left out where there are `versions`.
 * @property {string} [summary]
 * @property {string} [body] HTML with the placeholders of copy.js; left out where there are `versions`.
 * @property {string} place As the dateline has it.
 * @property {string[]} [authors]
 * @property {string[]} tags The section first.
 * @property {string} [language] BCP 47; English if left out.
 * @property {string} [image] A file among the figures.
 * @property {{ title?: string, add: string }} [update] What is added below the first paragraph, and
 *   the new headline if there is one.
 * @property {{ note: string, wrong: string, right: string }} [correction]
 * @property {string} [kill] Why it is withdrawn.
 * @property {Version[]} [versions] A story that unfolds: these go out one after the other.
 */

/**
 * @typedef {object} Version
 * @property {string} title
 * @property {string} [summary]
 * @property {string} body
 */

/** @type {readonly Story[]} */
export const stories = inTurn(
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
function inTurn(...sections) {
  const longest = Math.max(...sections.map((section) => section.length));
  const rounds = Array.from({ length: longest }, (_, round) => sections.map((list) => list[round]));
  return rounds.flat().filter(Boolean);
}
