import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import reactFastMarquee from 'react-fast-marquee';
import type { Headline, Mount } from '../adapter.js';

/** It is CommonJS, which a module gets whole. */
const { default: Marquee } = reactFastMarquee;

/** Renders the links as its children, repeated to fill the box. */
export const mount: Mount = (container, headlines, { speed }) => {
  const root = createRoot(container);
  const setHeadlines = (list: readonly Headline[]) => {
    const links = list.map(({ url, headline }) =>
      createElement('a', { key: url, className: 'headline', href: url }, headline),
    );
    root.render(createElement(Marquee, { speed, autoFill: true, pauseOnHover: true }, links));
  };
  setHeadlines(headlines);
  return { setHeadlines };
};
