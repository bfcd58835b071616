import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseFeed } from '../../../src/feed/parse/parse-feed.js';
import { JSON_CASES, XML_CASES } from './real-feeds.js';

describe('a feed as it really is, in Node', () => {
  for (const { title, feed, expected } of [...JSON_CASES, ...XML_CASES]) {
    it(`has ${title}`, async () => {
      const { articles } = await parseFeed(feed, { url: 'https://news.example/feed' });
      expect(articles).to.have.length(expected.length);
      expected.forEach((fields, index) => {
        for (const [name, value] of Object.entries(fields))
          expect(
            { ...articles[index] }[name as 'headline'],
            `${name} ${String(index + 1)}`,
          ).to.deep.equal(value);
      });
    });
  }
});
