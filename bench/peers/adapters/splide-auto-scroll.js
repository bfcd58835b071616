import Splide from '@splidejs/splide';
import { AutoScroll } from '@splidejs/splide-extension-auto-scroll';
import '@splidejs/splide/css/core';
import { box, linkOf } from './links.js';

/** Its speed is in pixels a frame. */
const FRAMES = 60;

/** @type {import('../adapter.js').Mount} */
export function mount(container, headlines, { speed }) {
  const slides = (list) => list.map((headline) => box('splide__slide', [linkOf(headline)], 'li'));
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
  const setHeadlines = (next) => {
    list.replaceChildren(...slides(next));
    splide.refresh();
  };
  return { setHeadlines };
}
