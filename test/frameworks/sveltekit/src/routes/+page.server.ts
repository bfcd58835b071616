import { FEED_URL } from '$env/static/private';
import { fetchFeed } from 'off-the-wire/feed';

export const prerender = true;

export async function load() {
  const { articles } = await fetchFeed(FEED_URL);
  return { links: articles.map(({ url, headline }) => ({ url, headline })) };
}
