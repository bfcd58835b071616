/** Registers all three elements. */
import './article-view/define.js';
import './font-size-adjuster/define.js';
import './news-ticker/define.js';
