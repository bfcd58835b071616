/** Mounts an article view with a feed of a real server, and finds the parts that a reader sees. */
import { fixture, html } from '@open-wc/testing';
import '../../src/article-view/define.js';
import type { ArticleView } from '../../src/article-view/article-view.js';
import { serveFeed, type ServedFeed, type Step } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';

/** An item of a JSON Feed. */
export type Item = Readonly<Record<string, unknown>> & { readonly id: string };

/** An article with every field that a view can show. */
export const ferry: Item = {
  id: 'ferry',
  url: 'https://news.example/ferry',
  title: 'CORRECTED-Ferry to Little Hale runs all winter -- operator',
  summary: 'Four sailings a week replace the mail boat.',
  content_html:
    '<p>CALDER BAY, Nov. 24 (HN) -- The ferry will run.</p><h3>Sailings</h3>' +
    '<table><caption>Sailings</caption><tr><th scope="col">Day</th></tr><tr><td>Monday</td></tr></table>' +
    '<p>More in the note.<a href="#n1">1</a></p><iframe src="https://video.example/"></iframe>' +
    '<p id="n1">The note.</p><p>Endit</p>',
  // On the feed's own server, which answers at once. Looking up a foreign host would delay the page.
  image: 'ferry.png',
  date_published: '2026-11-24T08:00:00Z',
  date_modified: '2026-11-24T09:30:00Z',
  authors: [{ name: 'Tomas Wren' }, { name: 'Ruth Callan' }],
  tags: ['Transport', 'World'],
  language: 'en',
};

/** A second article, with only the basic fields. */
export const tram: Item = {
  id: 'tram',
  url: 'https://news.example/tram',
  title: 'Tram line opens in Northgate after seven years',
  content_text: 'The first tram ran at dawn.',
};

/** A feed of these articles. */
export function feedOf(items: readonly Item[]): Step {
  return {
    body: {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Harbour News',
      home_page_url: 'https://news.example/',
      items,
    },
  };
}

/** A view whose feed a real server answers by these steps, once it shows the result of the first one. */
export async function mount(
  steps: readonly Step[],
  attributes: Readonly<Record<string, string>> = {},
): Promise<{ view: ArticleView; feed: ServedFeed }> {
  const feed = await serveFeed(steps);
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const view = document.createElement('article-view');
  view.src = feed.url;
  for (const [name, value] of Object.entries(attributes)) view.setAttribute(name, value);
  box.append(view);
  await waitUntil(() => !view.matches(':state(loading)') && view.matches(ANY_STATE));
  await settled(view);
  return { view, feed };
}

const ANY_STATE = [':state(ready)', ':state(empty)', ':state(failed)', ':state(stale)'].join();

/** Waits until the body of the shown article is rendered and has faded in. */
export async function settled(view: ArticleView): Promise<void> {
  await view.updateComplete;
  if (view.matches(':state(ready), :state(stale)')) {
    await waitUntil(() => all(view, '[part=body]').length === 1, 'the body does not come');
    await Promise.all(
      all(view, '.opening').flatMap((opening) =>
        opening.getAnimations().map(({ finished }) => finished),
      ),
    );
  }
}

/** All elements in the view that match a selector. */
export function all(view: ArticleView, selector: string): readonly HTMLElement[] {
  return [...view.renderRoot.querySelectorAll<HTMLElement>(selector)];
}

/** The first element in the view that matches a selector; throws without a match. */
export function one(view: ArticleView, selector: string): HTMLElement {
  const [found] = all(view, selector);
  if (!found) throw new Error(`There is no ${selector} in the view.`);
  return found;
}

/** The text of the first match, blanks collapsed. */
export function text(view: ArticleView, selector: string): string {
  return one(view, selector).textContent.replace(/\s+/g, ' ').trim();
}
