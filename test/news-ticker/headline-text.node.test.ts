import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseFeed } from '../../src/feed/index.js';
import { headlineText } from '../../src/news-ticker/headline-text.js';

const LONG = 'A plan for the harbour '.repeat(40).trim();

describe('the text of a headline in the strip', () => {
  it('is cut after 300 characters, while the article keeps all of it', async () => {
    const article = await articleOf(`URGENT: ${LONG}`);
    expect(article.headline).to.equal(`URGENT: ${LONG}`);
    expect(headlineText(article, 'label')).to.equal(`${LONG.slice(0, 300).trim()}…`);
    expect(headlineText(article, 'off')).to.equal(`URGENT: ${LONG}`.slice(0, 300).trim() + '…');
  });

  it('is cut between the clusters of a script without blanks', async () => {
    const text = headlineText(await articleOf('a' + '🇫🇷'.repeat(200)), 'off');
    expect(text).to.equal(`a${'🇫🇷'.repeat(74)}…`);
  });

  it('is left alone where it has 300 characters', async () => {
    const headline = 'a'.repeat(300);
    expect(headlineText(await articleOf(headline), 'off')).to.equal(headline);
  });
});

async function articleOf(title: string) {
  const feed = await parseFeed(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Plans',
      items: [{ id: 'a', title }],
    }),
    { url: 'https://news.example/feed.json' },
  );
  const [article] = feed.articles;
  if (!article) throw new Error('The feed has no article.');
  return article;
}
