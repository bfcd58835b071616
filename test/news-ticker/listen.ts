/** What a strip says to screen readers. */
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { all } from './support.js';

/**
 * Everything that a strip says from now on. `ariaNotify` cannot be heard by a page, so it is listened in
 * on; where an engine has none (or is made to have none) the region is read.
 */
export function listen(ticker: NewsTicker): string[] {
  const said: string[] = [];
  const notify: unknown = Reflect.get(ticker, 'ariaNotify');
  if (typeof notify === 'function') {
    Object.assign(ticker, {
      ariaNotify: (text: string) => {
        said.push(text);
        Reflect.apply(notify, ticker, [text]);
      },
    });
  }
  let before = '';
  new MutationObserver(() => {
    const text = all(ticker, '[role=status]')[0]?.textContent ?? '';
    if (text !== before && text !== '') said.push(text);
    before = text;
  }).observe(ticker.renderRoot, { subtree: true, childList: true, characterData: true });
  return said;
}
