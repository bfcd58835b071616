import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import reactFastMarquee from 'react-fast-marquee';

/** It is CommonJS, which a module gets whole. */
const { default: Marquee } = reactFastMarquee;

/** @type {import('../adapter.js').Mount} */
export function mount(container, headlines, { speed }) {
  const root = createRoot(container);
  const setHeadlines = (list) => {
    const links = list.map(({ url, headline }) =>
      createElement('a', { key: url, className: 'headline', href: url }, headline),
    );
    root.render(createElement(Marquee, { speed, autoFill: true, pauseOnHover: true }, links));
  };
  setHeadlines(headlines);
  return { setHeadlines };
}
