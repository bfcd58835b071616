/** Registers `<news-ticker>`. */
import { defineElement } from '../shared/define-element.js';
import { NewsTicker } from './news-ticker.js';

defineElement('news-ticker', NewsTicker);

export { registerTranslation } from '../shared/messages.js';
// With it, TypeScript knows the tag in `querySelector`, and the events.
export type { NewsTicker } from './news-ticker.js';
