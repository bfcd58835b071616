/** Registers `<news-ticker>`. */
import { defineElement } from '../shared/define-element.js';
import { NewsTicker } from './news-ticker.js';

defineElement('news-ticker', NewsTicker);
