/** What tests of the relay share: a real server as its source, and a relay before it. */
import { after } from 'node:test';
import { createRelay, type Relay, type RelayOptions } from '../../src/relay/relay.js';
import { nodeFetch } from '../../src/relay/node-fetch.js';
import type { FeedError } from '../../src/feed/index.js';
import { startFeedServer } from '../server/feed-server.js';
import type { SeenRequest, Step } from '../support/feed-server.js';

const server = await startFeedServer();
after(() => server.stop());
let count = 0;

/** A source that answers by steps in turn; the last one repeats. */
export interface Source {
  readonly url: string;
  readonly push: (...steps: readonly Step[]) => Promise<void>;
  readonly requests: () => Promise<readonly SeenRequest[]>;
}

export async function source(...steps: readonly Step[]): Promise<Source> {
  const name = `relay-${count++}`;
  const push = async (...more: readonly Step[]): Promise<void> => {
    await fetch(`${server.url}/scripts/${name}`, { method: 'POST', body: JSON.stringify(more) });
  };
  await push(...steps);
  return {
    url: `${server.url}/feeds/${name}`,
    push,
    requests: async () =>
      (await (await fetch(`${server.url}/log/${name}`)).json()) as readonly SeenRequest[],
  };
}

/** A relay that reads XML, and the errors that its owner is told. */
export function relayOf(
  feeds: RelayOptions['feeds'],
  options: Partial<RelayOptions> = {},
): {
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly errors: FeedError[];
} {
  const errors: FeedError[] = [];
  const relay: Relay = createRelay(
    { feeds, ...options },
    {
      fetch: nodeFetch(),
      onError: (_name, error) => errors.push(error),
    },
  );
  const ask = (path: string, init?: RequestInit): Promise<Response> =>
    relay(new Request(new URL(path, 'https://relay.example/'), init));
  return { ask, errors };
}
