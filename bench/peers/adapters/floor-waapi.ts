/** A floor: a bare list, moved once past by one Web Animation. It has neither repeats nor anything else. */
import type { Mount } from '../adapter.js';
import { box, linkOf } from './links.js';

/** Shows the list once, and moves it by its whole width. */
export const mount: Mount = (container, headlines, { speed }) => {
  const track = box('track', headlines.map(linkOf));
  container.append(track);
  const length = track.scrollWidth;
  track.animate(
    { transform: ['translateX(0)', `translateX(-${length}px)`] },
    { duration: (length / speed) * 1000, iterations: Infinity },
  );
  return {};
};
