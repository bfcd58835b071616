/** One import types the tags and the events, on elements, the document and the window. */
import 'off-the-wire/define';

const strip = document.querySelector('news-ticker');
strip?.next();
strip?.addEventListener('news-article-select', ({ article }) => article.headline.trim());
document.addEventListener('news-feed-error', ({ error }) => error.url.trim());
window.addEventListener('news-font-scale-change', ({ value }) => value.toFixed(2));
document.createElement('font-size-adjuster').reset();

// @ts-expect-error There is no such method.
strip?.skip();
// @ts-expect-error An article-view does not run.
document.querySelector('article-view')?.play();
// @ts-expect-error The size is a number.
window.addEventListener('news-font-scale-change', ({ value }) => value.trim());
if (strip) {
  // @ts-expect-error There is no such mode.
  strip.mode = 'scrol';
}
