import { fetchFeed } from 'off-the-wire/feed';
import { News } from './News';

export async function Headlines() {
  const { articles } = await fetchFeed(process.env['FEED_URL'] ?? '');
  return (
    <News>
      <ul>
        {articles.map(({ id, url, headline }) => (
          <li key={id}>
            <a href={url}>{headline}</a>
          </li>
        ))}
      </ul>
    </News>
  );
}
