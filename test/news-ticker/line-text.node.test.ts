import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseFeed } from '../../src/feed/index.js';
import { headlineText } from '../../src/news-ticker/line-text.js';
import { countCalls } from '../support/count-calls.js';

const LONG = 'A plan for the harbour '.repeat(40).trim();

describe('the text of a headline in the strip', () => {
  it('is cut after 300 characters, while the article keeps all of it', async () => {
    const article = await articleOf(`URGENT: ${LONG}`);
    expect(article.headline).to.equal(`URGENT: ${LONG}`);
    expect(headlineText(article, 'label')).to.equal(`${LONG.slice(0, 300).trim()}…`);
    expect(headlineText(article, 'off')).to.equal(`URGENT: ${LONG}`.slice(0, 300).trim() + '…');
  });

  it('is cut once for each article, and a short one not at all', async () => {
    const [long, short] = [await articleOf(LONG), await articleOf('A plan')];
    const cuts = await countCalls(Intl.Segmenter.prototype, 'segment', () => {
      for (let round = 0; round < 10; round += 1) {
        headlineText(long, 'collapse');
        headlineText(short, 'collapse');
      }
    });
    expect(cuts).to.equal(1);
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
