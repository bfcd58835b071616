import { LazyPart } from '../shared/lazy-part.js';

/** What a strip does beyond showing its first headlines, with what that needs: all named, so that they come side by side. */
export const tickerLifePart = new LazyPart(async () => {
  const [part] = await Promise.all([
    import('./ticker-life.js'),
    import('../feed/client.js'),
    import('../shared/words.js'),
  ]);
  return part;
});
