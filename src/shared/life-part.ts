import { LazyPart } from './lazy-part.js';

/**
 * The part in which an element's life is, with what every life needs: all are asked for by name, so that they
 * come side by side and not one after the other.
 */
export function lifePart<Part>(load: () => Promise<Part>): LazyPart<Part> {
  return new LazyPart(async () => {
    const [part] = await Promise.all([load(), import('../feed/client.js'), import('./words.js')]);
    return part;
  });
}
