import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FeedError } from '../../../src/feed/feed-error.js';
import { parseFeed } from '../../../src/feed/parse/parse-feed.js';
import type { Article } from '../../../src/model.js';
import { SAMPLE_FEEDS } from '../sample-feeds.js';
import { bytesOf, costOf, HARMFUL_BYTES, type Fault } from './xml/one-fault.js';
import { REAL_FEEDS } from './xml/sample-feeds.js';

const URL = 'https://news.example/feed';

/** The seed makes every run the same in every engine. A failure prints its smallest case. */
const RUNS = { seed: 20261124, numRuns: 400 };

/** Expects a body to give a valid feed or a FeedError. */
async function expectFeedOrError(body: string | ArrayBuffer): Promise<void> {
  try {
    const { articles, skipped } = await parseFeed(body, { url: URL });
    expect(skipped).to.be.at.least(0);
    for (const article of articles) expectValid(article);
    expect(new Set(articles.map(({ id }) => id)).size).to.equal(articles.length);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    expect(error.message).to.contain(URL);
  }
}

function expectValid({ id, headline, url, published, updated, wire }: Article): void {
  expect(id).to.be.a('string');
  expect(headline).to.be.a('string');
  expect(wire.text).to.be.a('string');
  for (const date of [published, updated]) expect(date?.getTime() ?? 0).to.satisfy(Number.isFinite);
  if (url !== undefined) expect(url).to.match(/^(?:https?|mailto|tel):/);
}

/** Objects with the members that a reader uses, with any values. */
function articleLike(keys: readonly string[]): fc.Arbitrary<unknown> {
  return fc.dictionary(fc.constantFrom(...keys), fc.jsonValue());
}

const ITEM_KEYS =
  'id url external_url title summary content_html content_text image date_published date_modified authors author tags language'.split(
    ' ',
  );
const NINJS_KEYS =
  'uri guid headline headlines title bodies body_html descriptions associations renditions altids links evolvedfrom urgency version versioncreated pubstatus embargoed expires subjects byline located language'.split(
    ' ',
  );

describe('parseFeed for any input', () => {
  it('accepts any text', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary' }), expectFeedOrError), RUNS);
  });

  it('accepts any JSON', async () => {
    await fc.assert(fc.asyncProperty(fc.json(), expectFeedOrError), RUNS);
  });

  it('accepts a JSON Feed with any values in its articles', async () => {
    const feeds = fc
      .array(fc.oneof(articleLike(ITEM_KEYS), fc.jsonValue()))
      .map((items) => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }));
    await fc.assert(fc.asyncProperty(feeds, expectFeedOrError), RUNS);
  });

  it('accepts ninjs with any values in its items', async () => {
    const feeds = fc
      .array(fc.oneof(articleLike(NINJS_KEYS), fc.jsonValue()))
      .map((items) => JSON.stringify([{ uri: 'urn:1', headline: 'Ferry runs' }, ...items]));
    await fc.assert(fc.asyncProperty(feeds, expectFeedOrError), RUNS);
  });

  for (const [format, text] of Object.entries(SAMPLE_FEEDS)) {
    it(`reads the sample of ${format}`, async () => {
      const { articles } = await parseFeed(text, { url: URL });
      expect(articles.length).to.be.at.least(1);
      expect(articles.map(({ headline }) => headline).join()).to.match(/ferry/i);
    });

    it(`accepts ${format} cut off anywhere`, async () => {
      const bytes = bytesOf(text);
      const ends = fc.nat(bytes.length);
      await fc.assert(
        fc.asyncProperty(ends, (end) => expectFeedOrError(bytes.slice(0, end).buffer)),
        RUNS,
      );
    });

    it(`accepts ${format} with any bytes changed`, async () => {
      const flips = fc.array(fc.tuple(fc.nat(bytesOf(text).length - 1), fc.nat(255)), {
        minLength: 1,
        maxLength: 5,
      });
      await fc.assert(
        fc.asyncProperty(flips, (changes) => {
          const bytes = bytesOf(text);
          for (const [place, byte] of changes) bytes[place] = byte;
          return expectFeedOrError(bytes.buffer);
        }),
        RUNS,
      );
    });
  }
});

describe('a fault of one byte in XML', () => {
  for (const [format, text] of Object.entries(REAL_FEEDS)) {
    it(`costs of ${format} at most the item in which it is`, async () => {
      const faults = fc.record<Fault>({
        kind: fc.constantFrom('removed', 'doubled', 'changed'),
        place: fc.nat(bytesOf(text).length - 1),
        byte: fc.oneof(fc.constantFrom(...HARMFUL_BYTES), fc.nat(255)),
      });
      await fc.assert(
        fc.asyncProperty(faults, async (fault) => {
          expect(await costOf(text, fault)).to.deep.equal([]);
        }),
        RUNS,
      );
    });
  }
});
