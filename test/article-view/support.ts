/** An article view on a real feed, and what a reader sees of it. */
import { fixture, html } from '@open-wc/testing';
import '../../src/article-view/define.js';
import type { ArticleView } from '../../src/article-view/article-view.js';
import { serveFeed, type ServedFeed, type Step } from '../support/feed-server.js';
import { waitUntil } from '../support/wait.js';

/** An article as JSON Feed writes it. */
export type Item = Readonly<Record<string, unknown>> & { readonly id: string };

/** A whole article, with everything that a view can show. */
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
  // Beside the feed, where it is answered at once: waiting for foreign names holds up everything else.
  image: 'ferry.png',
  date_published: '2026-11-24T08:00:00Z',
  date_modified: '2026-11-24T09:30:00Z',
  authors: [{ name: 'Tomas Wren' }, { name: 'Ruth Callan' }],
  tags: ['Transport', 'World'],
  language: 'en',
};

/** A second, plain one. */
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

/** A view on these answers of a real server, once it has shown what comes of the first. */
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

/** Waits until the body of what is shown is there, and has faded in. */
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

/** Everything inside the view that matches. */
export function all(view: ArticleView, selector: string): readonly HTMLElement[] {
  return [...view.renderRoot.querySelectorAll<HTMLElement>(selector)];
}

/** The one thing inside the view that matches. */
export function one(view: ArticleView, selector: string): HTMLElement {
  const [found] = all(view, selector);
  if (!found) throw new Error(`There is no ${selector} in the view.`);
  return found;
}

/** Text as it is read, blanks collapsed. */
export function text(view: ArticleView, selector: string): string {
  return one(view, selector).textContent.replace(/\s+/g, ' ').trim();
}
