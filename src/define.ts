/** Registers all three elements. The exports serve pages without a bundler. */
import './article-view/define.js';
import './font-size-adjuster/define.js';
import './news-ticker/define.js';

export { registerTranslation } from './shared/messages.js';
