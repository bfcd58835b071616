import { expect } from '@open-wc/testing';
import { parseFeed } from '../../../../src/feed/parse/parse-feed.js';
import { feedErrorOf } from '../../support.js';
import { BROKEN_FEEDS, UNREADABLE } from './broken-feeds.js';
import { readAndRight } from './read-and-right.js';

const URL = 'https://news.example/feed';

for (const [kind, instances] of Object.entries(BROKEN_FEEDS))
  describe(`XML costs only what is broken: ${kind}`, () => {
    for (const [title, readable] of Object.entries(instances))
      it(title, async () => {
        const [read, right] = await readAndRight(readable);
        expect(read).to.deep.equal(right);
      });
  });

describe('XML of which nothing can be read', () => {
  for (const [title, text] of Object.entries(UNREADABLE))
    it(`fails: ${title}`, async () => {
      const error = await feedErrorOf(parseFeed(text, { url: URL }));
      expect(error.code).to.be.oneOf(['syntax', 'unknown-format']);
    });
});
