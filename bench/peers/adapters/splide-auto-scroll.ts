import Splide from '@splidejs/splide';
import { AutoScroll } from '@splidejs/splide-extension-auto-scroll';
import '@splidejs/splide/css/core';
import type { Headline, Mount } from '../adapter.js';
import { box, linkOf } from './links.js';

/** Its speed is in pixels a frame. */
const FRAMES = 60;

/** Makes each headline a slide of a loop. */
export const mount: Mount = (container, headlines, { speed }) => {
  const slides = (list: readonly Headline[]) =>
    list.map((headline) => box('splide__slide', [linkOf(headline)], 'li'));
  const list = box('splide__list', slides(headlines), 'ul');
  const root = box('splide', [box('splide__track', [list])]);
  container.append(root);
  const splide = new Splide(root, {
    type: 'loop',
    drag: 'free',
    autoWidth: true,
    arrows: false,
    pagination: false,
    direction: document.dir || 'ltr',
    autoScroll: { speed: speed / FRAMES },
  }).mount({ AutoScroll });
  const setHeadlines = (next: readonly Headline[]) => {
    list.replaceChildren(...slides(next));
    splide.refresh();
  };
  return { setHeadlines };
};
