import $ from 'jquery';
import 'jquery.marquee';
import type { Headline, Mount } from '../adapter.js';
import { linkOf } from './links.js';

/** Runs the list with a copy of it. */
export const mount: Mount = (container, headlines, { speed }) => {
  container.append(...headlines.map(linkOf));
  $(container).marquee({
    speed,
    gap: 0,
    delayBeforeStart: 0,
    duplicated: true,
    startVisible: true,
    pauseOnHover: true,
  });
  // Its own `destroy` calls what jQuery 4 no longer has, so its two lists are filled anew.
  const setHeadlines = (list: readonly Headline[]) => {
    for (const copy of container.querySelectorAll('.js-marquee'))
      copy.replaceChildren(...list.map(linkOf));
  };
  return { setHeadlines };
};
