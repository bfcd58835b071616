/** The loop that is written by hand most often: the list twice, moved by half of itself. */
import type { Headline, Mount } from '../adapter.js';
import { box, linkOf } from './links.js';
import './css-loop.css';

/** Shows the list twice, and moves both by the width of one. */
export const mount: Mount = (container, headlines, { speed }) => {
  const loop = box('css-loop', []);
  container.append(loop);
  const setHeadlines = (list: readonly Headline[]) => {
    const copy = box('track', list.map(linkOf));
    copy.ariaHidden = 'true';
    loop.replaceChildren(box('track', list.map(linkOf)), copy);
    loop.style.setProperty('--duration', `${copy.offsetWidth / speed}s`);
  };
  setHeadlines(headlines);
  return { setHeadlines };
};
