/** Records the messages of a strip to screen readers. */
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { one } from './support.js';

/** The messages that a strip speaks from now on, by its live region. */
export function recordMessages(ticker: NewsTicker): string[] {
  const said: string[] = [];
  const region = one(ticker, '[aria-live]');
  new MutationObserver(() => {
    if (region.textContent !== '') said.push(region.textContent);
  }).observe(region, { subtree: true, childList: true, characterData: true });
  return said;
}
