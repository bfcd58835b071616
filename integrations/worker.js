// A relay for Cloudflare Workers, Deno Deploy and others that take `export default { fetch }`.
// Its feeds are at /world.json, /town.json, and merged at /world+town.json.
import { createRelay } from 'off-the-wire/relay';

const relay = createRelay({
  feeds: {
    world: 'https://news.example/rss.xml',
    town: 'https://town.example/feed.json',
  },
});

export default {
  fetch: (request) => relay(request),
};
