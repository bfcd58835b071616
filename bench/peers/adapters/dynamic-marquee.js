import { loop, Marquee } from 'dynamic-marquee';
import { linkOf } from './links.js';

/** @type {import('../adapter.js').Mount} */
export function mount(container, headlines, { speed }) {
  const builders = (list) => list.map((headline) => () => linkOf(headline));
  const rate = document.dir === 'rtl' ? speed : -speed;
  const marquee = new Marquee(container, { rate, startOnScreen: true });
  const { update } = loop(marquee, builders(headlines));
  return { setHeadlines: (list) => update(builders(list)) };
}
