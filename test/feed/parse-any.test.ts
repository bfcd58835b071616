import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FeedError } from '../../src/feed/feed-error.js';
import { parseFeed } from '../../src/feed/parse-feed.js';
import type { Article } from '../../src/model.js';
import { SAMPLE_FEEDS } from './sample-feeds.js';

const URL = 'https://news.example/feed';

/** Property tests run the same cases in every engine, every time; a failure prints its smallest case. */
const RUNS = { seed: 20261124, numRuns: 400 };

/** Fails unless a body is answered with a sound feed or a FeedError. */
async function expectFeedOrError(body: string | ArrayBuffer): Promise<void> {
  try {
    const { articles, skipped } = await parseFeed(body, { url: URL });
    expect(skipped).to.be.at.least(0);
    for (const article of articles) expectSound(article);
    expect(new Set(articles.map(({ id }) => id)).size).to.equal(articles.length);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    expect(error.message).to.contain(URL);
  }
}

function expectSound({ id, headline, url, published, updated, wire }: Article): void {
  expect(id).to.be.a('string');
  expect(headline).to.be.a('string');
  expect(wire.text).to.be.a('string');
  for (const date of [published, updated]) expect(date?.getTime() ?? 0).to.satisfy(Number.isFinite);
  if (url !== undefined) expect(url).to.match(/^(?:https?|mailto|tel):/);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

/** Members that a reader looks at, with any value. */
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

describe('parseFeed, whatever it is given', () => {
  it('answers any text', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary' }), expectFeedOrError), RUNS);
  });

  it('answers any JSON', async () => {
    await fc.assert(fc.asyncProperty(fc.json(), expectFeedOrError), RUNS);
  });

  it('answers a JSON Feed whose articles hold anything', async () => {
    const feeds = fc
      .array(fc.oneof(articleLike(ITEM_KEYS), fc.jsonValue()))
      .map((items) => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }));
    await fc.assert(fc.asyncProperty(feeds, expectFeedOrError), RUNS);
  });

  it('answers ninjs whose items hold anything', async () => {
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

    it(`answers ${format} cut off anywhere`, async () => {
      const bytes = bytesOf(text);
      const ends = fc.nat(bytes.length);
      await fc.assert(
        fc.asyncProperty(ends, (end) => expectFeedOrError(bytes.slice(0, end).buffer)),
        RUNS,
      );
    });

    it(`answers ${format} with any bytes changed`, async () => {
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
