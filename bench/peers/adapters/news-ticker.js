/** Ours, as a page has it from a script tag. */
import '/cdn/off-the-wire.js';

/** @type {import('../adapter.js').Mount} */
export function mount(container, headlines, { speed }) {
  const ticker = document.createElement('news-ticker');
  ticker.maxItems = headlines.length;
  ticker.speed = speed;
  ticker.articles = headlines;
  container.append(ticker);
  const root = ticker.shadowRoot;
  return {
    items: () => root.querySelectorAll('[part~=item]'),
    viewport: () => root.querySelector('[part~=viewport]'),
    setHeadlines: (list) => {
      ticker.maxItems = list.length;
      ticker.articles = list;
    },
  };
}
