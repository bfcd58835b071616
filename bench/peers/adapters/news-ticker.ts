/** Ours, as a page has it from a script tag. */
import '/cdn/off-the-wire.js';
import type {} from '../../../src/news-ticker/news-ticker.js';
import type { Mount } from '../adapter.js';

/** Ours, with all headlines in the strip, from script. */
export const mount: Mount = (container, headlines, { speed }) => {
  const ticker = document.createElement('news-ticker');
  ticker.maxItems = headlines.length;
  ticker.speed = speed;
  ticker.articles = headlines;
  container.append(ticker);
  const root = ticker.shadowRoot;
  return {
    items: () => root?.querySelectorAll('[part~=item]') ?? [],
    viewport: () => root?.querySelector('[part~=viewport]') ?? null,
    setHeadlines: (list) => {
      ticker.maxItems = list.length;
      ticker.articles = list;
    },
  };
};
