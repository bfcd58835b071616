/**
 * What an adapter of bench/peers/adapters/ exports, so that every strip is driven in one way.
 *
 * @typedef {{ url: string, headline: string }} Headline
 * @typedef {(container: HTMLElement, headlines: Headline[], setting: { speed: number }) => Strip} Mount
 *   Puts a strip into a container and sets it in motion, at so many px/s.
 * @typedef {object} Strip
 * @property {() => Iterable<Element>} [items] What stands side by side in it; by default `.headline`.
 * @property {() => Element} [viewport] What they run through; by default the container.
 * @property {(headlines: Headline[]) => void} [setHeadlines] Other headlines, while it runs.
 */

/** What is compared, in the order of the tables: ours, its peers, and the least that a browser can do. */
export const contestants = [
  { name: 'news-ticker', kind: 'ours' },
  { name: 'react-fast-marquee', kind: 'peer' },
  { name: 'dynamic-marquee', kind: 'peer' },
  { name: 'splide-auto-scroll', kind: 'peer' },
  { name: 'embla-auto-scroll', kind: 'peer' },
  { name: 'jquery.marquee', kind: 'peer' },
  { name: 'css-loop', kind: 'peer' },
  { name: 'floor-static', kind: 'floor' },
  { name: 'floor-waapi', kind: 'floor' },
];

/** Whether a strip is ours, a peer or a floor. */
export function kindOf(name) {
  return contestants.find((contestant) => contestant.name === name).kind;
}
