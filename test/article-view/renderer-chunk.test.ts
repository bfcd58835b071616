import { expect } from '@open-wc/testing';
import type { ArticleView } from '../../src/article-view/article-view.js';
import { serveFeed, type ServedFeed, type Step } from '../support/feed-server.js';
import { openPage } from '../support/host-page.js';
import { waitUntil } from '../support/wait.js';
import { feedOf, one, text, tram } from './support.js';

const RENDERER = '/src/article-view/renderer/render-article';

/** A view in a separate page, where the server answers requests for the renderer by these steps. */
async function viewWithRenderer(
  steps: readonly Step[],
  feedStep = feedOf([tram]),
): Promise<{ view: ArticleView; renderer: ServedFeed }> {
  const [renderer, feed] = await Promise.all([serveFeed(steps), serveFeed([feedStep])]);
  const imports = Object.fromEntries(
    ['js', 'ts'].map((ending) => [`${RENDERER}.${ending}`, renderer.sameOriginUrl]),
  );
  const { document } = await openPage({
    body: `<!doctype html><body>
      <script type="importmap">${JSON.stringify({ imports })}</script>
      <script type="module" src="/src/article-view/define.ts"></script>
      <article-view src="${feed.url}"><a href="/article">An article</a></article-view>`,
  });
  const view = document.querySelector('article-view');
  if (!view) throw new Error('There is no view in the page.');
  return { view, renderer };
}

/** The renderer at a URL that the import map does not redirect. */
const INTACT: Step = { type: 'text/javascript', body: `export * from '${RENDERER}.ts?intact'` };

describe('the lazy chunk that shows articles', () => {
  it('affects only the article when it fails to load, and loads on the next request', async () => {
    const { view } = await viewWithRenderer([{ status: 503 }, INTACT]);
    await waitUntil(() => view.matches(':state(failed), :state(ready)'));
    expect(view.matches(':state(failed)')).to.equal(true);
    expect(one(view, '[part=status] strong').title).to.contain('Check that all files');
    expect(view.querySelector('a')?.getClientRects()).to.have.length(1);
    expect(view.feed?.articles).to.have.length(1);
    one(view, '[part=status] button').click();
    await waitUntil(() => view.matches(':state(ready)'));
    expect(text(view, '[part=headline]')).to.contain('Tram line');
  });

  it('does not wait for the feed', async () => {
    const { renderer } = await viewWithRenderer([INTACT], { delay: 60_000 });
    await waitUntil(async () => (await renderer.requests()).length === 1);
  });
});
