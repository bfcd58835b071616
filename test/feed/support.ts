import { FeedError } from '../../src/feed/feed-error.js';

/** A small JSON Feed with these items and further members. */
export function jsonFeed(
  items: readonly unknown[],
  members: Readonly<Record<string, unknown>> = {},
): unknown {
  return { version: 'https://jsonfeed.org/version/1.1', title: 'Harbour News', ...members, items };
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
