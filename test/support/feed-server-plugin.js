/** Runs the feed server beside the test pages. */
import { startFeedServer } from '../server/feed-server.js';

/** The same feeds at the origin of the tests, for what only a same-origin feed can show. */
const sameOrigin = '/__feed-server';

export function feedServerPlugin() {
  let server;
  return {
    name: 'feed-server',
    async serverStart({ app }) {
      server = await startFeedServer();
      app.use(async (context, next) => {
        if (!context.path.startsWith(`${sameOrigin}/`)) return next();
        context.respond = false;
        context.req.url = context.url.slice(sameOrigin.length);
        await server.handle(context.req, context.res);
      });
    },
    serve({ path }) {
      if (path !== '/__feed-server.json') return undefined;
      return { body: JSON.stringify({ url: server.url, sameOrigin }), type: 'json' };
    },
    serverStop: () => server?.stop(),
  };
}
