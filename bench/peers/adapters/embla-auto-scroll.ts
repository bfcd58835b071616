import EmblaCarousel from 'embla-carousel';
import AutoScroll from 'embla-carousel-auto-scroll';
import type { Headline, Mount } from '../adapter.js';
import { box, linkOf } from './links.js';
import './embla-auto-scroll.css';

/** Its speed is in pixels a frame. */
const FRAMES = 60;

/** Makes each headline a slide of a loop. */
export const mount: Mount = (container, headlines, { speed }) => {
  const slides = (list: readonly Headline[]) =>
    list.map((headline) => box('embla__slide', [linkOf(headline)]));
  const track = box('embla__container', slides(headlines));
  const root = box('embla', [track]);
  container.append(root);
  const embla = EmblaCarousel(
    root,
    { loop: true, dragFree: true, direction: document.dir || 'ltr' },
    [
      AutoScroll({
        speed: speed / FRAMES,
        startDelay: 0,
        stopOnInteraction: false,
        stopOnMouseEnter: true,
      }),
    ],
  );
  const setHeadlines = (list: readonly Headline[]) => {
    track.replaceChildren(...slides(list));
    embla.reInit();
  };
  return { setHeadlines };
};
