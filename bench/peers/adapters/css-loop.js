/** The loop that is written by hand most often: the list twice, moved by half of itself. */
import { box, linkOf } from './links.js';
import './css-loop.css';

/** @type {import('../adapter.js').Mount} */
export function mount(container, headlines, { speed }) {
  const loop = box('css-loop', []);
  container.append(loop);
  const setHeadlines = (list) => {
    const copy = box('track', list.map(linkOf));
    copy.ariaHidden = 'true';
    loop.replaceChildren(box('track', list.map(linkOf)), copy);
    loop.style.setProperty('--duration', `${copy.offsetWidth / speed}s`);
  };
  setHeadlines(headlines);
  return { setHeadlines };
}
