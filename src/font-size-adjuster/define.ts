/** Registers `<font-size-adjuster>`. */
import { defineElement } from '../shared/define-element.js';
import { FontSizeAdjuster } from './font-size-adjuster.js';

defineElement('font-size-adjuster', FontSizeAdjuster);
