import { ArticleView, FontSizeAdjuster, NewsTicker } from 'off-the-wire';

customElements.define('news-ticker', NewsTicker);
customElements.define('article-view', ArticleView);
customElements.define('font-size-adjuster', FontSizeAdjuster);
