import { LazyPart } from '../shared/lazy-part.js';

/** All that a view shows, with what that needs: all named, so that they come side by side. */
export const articleLifePart = new LazyPart(async () => {
  const [part] = await Promise.all([
    import('./article-life.js'),
    import('../feed/client.js'),
    import('../shared/words.js'),
  ]);
  return part;
});
