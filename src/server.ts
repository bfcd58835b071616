/**
 * Registers all three elements where a server renders them with `@lit-labs/ssr`, and waits for what
 * reads articles, which a server renders at once.
 */
import type { PropertyValues } from 'lit';
import { ArticleView } from './article-view/article-view.js';
import { FontSizeAdjuster } from './font-size-adjuster/font-size-adjuster.js';
import { tickerLifePart } from './news-ticker/life-part.js';
import { NewsTicker } from './news-ticker/news-ticker.js';

/** Says of itself that there is a strip: themes/before-script.css then has nothing to stand in for. */
class RenderedTicker extends NewsTicker {
  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.articles) this.setAttribute('rendered', '');
  }
}

await tickerLifePart.load();
// By Lit: where its modules are those for Node, they bring a registry.
customElements.define('news-ticker', RenderedTicker);
customElements.define('article-view', ArticleView);
customElements.define('font-size-adjuster', FontSizeAdjuster);
