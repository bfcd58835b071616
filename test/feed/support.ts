import { FeedError } from '../../src/feed/feed-error.js';

/** A small JSON Feed with these items and further members. */
export function jsonFeed(
  items: readonly unknown[],
  members: Readonly<Record<string, unknown>> = {},
): unknown {
  return { version: 'https://jsonfeed.org/version/1.1', title: 'Harbour News', ...members, items };
}

/** What a function gives while another one stands for the engine's parser of XML. */
export async function withXmlParser<Result>(
  parse: (text: string, type: DOMParserSupportedType) => Document,
  run: () => Promise<Result>,
): Promise<Result> {
  const own = Object.getOwnPropertyDescriptor(DOMParser.prototype, 'parseFromString') ?? {};
  Object.defineProperty(DOMParser.prototype, 'parseFromString', { ...own, value: parse });
  try {
    return await run();
  } finally {
    Object.defineProperty(DOMParser.prototype, 'parseFromString', own);
  }
}

/** The FeedError with which a promise rejects; throws where it resolves or rejects with another error. */
export async function feedErrorOf(promise: Promise<unknown>): Promise<FeedError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof FeedError) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}
