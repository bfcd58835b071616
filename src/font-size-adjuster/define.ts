/** Registers `<font-size-adjuster>`. */
import { defineElement } from '../shared/define-element.js';
import { FontSizeAdjuster } from './font-size-adjuster.js';

defineElement('font-size-adjuster', FontSizeAdjuster);

export { registerTranslation } from '../shared/messages.js';
// With it, TypeScript knows the tag in `querySelector`, and the events.
export type { FontSizeAdjuster } from './font-size-adjuster.js';
