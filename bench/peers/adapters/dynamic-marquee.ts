import { loop, Marquee } from 'dynamic-marquee';
import type { Headline, Mount } from '../adapter.js';
import { linkOf } from './links.js';

/** Gives it builders of links, as it keeps only the visible items in the DOM. */
export const mount: Mount = (container, headlines, { speed }) => {
  const builders = (list: readonly Headline[]) => list.map((headline) => () => linkOf(headline));
  const rate = document.dir === 'rtl' ? speed : -speed;
  const marquee = new Marquee(container, { rate, startOnScreen: true });
  const { update } = loop(marquee, builders(headlines));
  return { setHeadlines: (list) => update(builders(list)) };
};
