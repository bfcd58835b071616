/** Runs in the page of the soak: updates a strip and an article-view that share a feed. */
import type {} from '../../src/article-view/article-view.js';
import type {} from '../../src/news-ticker/news-ticker.js';

function find<Tag extends 'news-ticker' | 'article-view'>(tag: Tag): HTMLElementTagNameMap[Tag] {
  const element = document.querySelector(tag);
  if (!element) throw new Error(`The page has no ${tag}.`);
  return element;
}

/** Shows the changing feed in both; resolves once it is loaded. */
export async function setUp(): Promise<void> {
  document.body.append(document.createElement('article-view'));
  const view = find('article-view');
  const loaded = once(view, 'news-feed-load');
  for (const element of [find('news-ticker'), view]) {
    element.setAttribute('stream', '/changes');
    element.setAttribute('src', '/changing.json');
  }
  await loaded;
}

/** Updates the feed so many times, every other one by the stream; opens an article with every tenth. */
export async function update(count: number): Promise<void> {
  const [strip, view] = [find('news-ticker'), find('article-view')];
  for (let done = 0; done < count; done++) {
    if (done % 2 === 0) await strip.reload();
    else await updateByStream();
    if (done % 10 === 0) await view.show(strip.feed?.articles[0]?.id ?? '');
    await Promise.all([strip.updateComplete, view.updateComplete]);
    // A frame now and then, as in a page that is looked at.
    if (done % 10 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

async function updateByStream(): Promise<void> {
  const strip = find('news-ticker');
  const id = await (await fetch('/change')).text();
  while (!strip.feed?.articles.some((article) => article.id === id))
    await once(strip, 'news-feed-update');
}

function once(target: EventTarget, type: string): Promise<unknown> {
  return new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
}
