import { FeedError } from './feed-error.js';

/**
 * The module that reads a kind of feed, loaded when the first such feed comes.
 * @param kind of the feed, as in "The feed … is XML"
 * @throws {FeedError} `network` where the module cannot be loaded.
 */
export async function lazyChunk<Module>(
  loading: Promise<Module>,
  { url, kind }: { readonly url: string; readonly kind: string },
): Promise<Module> {
  try {
    return await loading;
  } catch (cause) {
    const message = `The feed ${url} is ${kind}, and the code that reads such feeds could not be loaded. Check that all files of the package are served.`;
    throw new FeedError('network', url, message, { cause });
  }
}
