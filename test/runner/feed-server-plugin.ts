/** Runs the feed server beside the test pages. */
import type { TestRunnerPlugin } from '@web/test-runner';
import { startFeedServer, type FeedServer } from '../server/feed-server.js';
import type { Middleware } from './middleware.js';

/** The same feeds at the origin of the tests, for what only a same-origin feed can show. */
const sameOrigin = '/__feed-server';

/** Both belong into the configuration: what comes before the test runner's own files, and what starts the server. */
export function feedServer(): { middleware: Middleware; plugin: TestRunnerPlugin } {
  let server: FeedServer | undefined;
  return {
    async middleware(context, next) {
      if (!context.path.startsWith(`${sameOrigin}/`)) return next();
      context.respond = false;
      context.req.url = context.url.slice(sameOrigin.length);
      await server?.handle(context.req, context.res);
    },
    plugin: {
      name: 'feed-server',
      async serverStart() {
        server = await startFeedServer();
      },
      serve({ path }) {
        if (path !== '/__feed-server.json') return undefined;
        return { body: JSON.stringify({ url: server?.url, sameOrigin }), type: 'json' };
      },
      serverStop: () => server?.stop(),
    },
  };
}
