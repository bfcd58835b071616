/** A feed of any format, written as JSON Feed and read again, is the same feed. */
import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import { parseFeed } from '../../src/feed/index.js';
import type { Feed } from '../../src/model.js';
import { writeJsonFeed } from '../../src/relay/write-json-feed.js';
import { jsonFeed } from '../feed/support.js';
import { SAMPLE_FEEDS } from '../feed/sample-feeds.js';
import { FORMATS } from '../../demo/wire/formats.js';
import { createSampleWire } from '../../demo/wire/sample-wire.js';

const URL_OF_SOURCE = 'https://news.example/feed';

function read(text: string, url = URL_OF_SOURCE): Promise<Feed> {
  return parseFeed(text, { url });
}

/** All that counts of a feed: not its address, nor how many items its source had beside. */
function contentOf({ url, skipped, ...content }: Feed): unknown {
  return content;
}

async function expectSame(source: string): Promise<Feed> {
  const feed = await read(source);
  const again = await read(writeJsonFeed(feed), 'https://relay.example/world.json');
  expect(contentOf(again)).to.deep.equal(contentOf(feed));
  return feed;
}

/** The sample wire, six hours in, in every format. */
function formatsOfSampleWire(): Readonly<Record<string, string>> {
  const startedAt = Date.UTC(2026, 4, 6, 9);
  const wire = createSampleWire({ startedAt, now: () => startedAt + 6 * 3_600_000 });
  const feed = wire.feed({ baseUrl: 'https://news.example/wire/' });
  return Object.fromEntries(
    Object.entries(FORMATS).map(([name, { write }]) => [name, write(feed)]),
  );
}

describe('a feed written as JSON Feed', () => {
  for (const [format, source] of Object.entries(SAMPLE_FEEDS))
    it(`is the same feed when read again: ${format}`, async () => {
      const { articles } = await expectSame(source);
      expect(articles.length).to.be.greaterThan(0);
    });

  for (const [format, source] of Object.entries(formatsOfSampleWire()))
    it(`keeps all of the sample wire as ${format}`, async () => {
      const { articles } = await expectSame(source);
      expect(articles.length).to.be.greaterThan(10);
    });

  it('keeps what ninjs says in fields of its own', async () => {
    const feed = await expectSame(
      JSON.stringify([
        {
          uri: 'urn:otw:1',
          headline: 'Ferry runs again',
          urgency: 1,
          version: '4',
          source: 'Harbour <Wire> & Co',
          located: 'HARBOUR',
          evolvedfrom: 'urn:otw:0',
          versioncreated: '2026-03-07T08:00:00Z',
          associations: [
            {
              type: 'picture',
              headline: 'The ferry',
              body_text: 'The ferry at <dawn>',
              renditions: [{ href: 'https://news.example/a.jpg', width: 800, height: 600 }],
            },
          ],
        },
        { uri: 'urn:otw:2', headline: 'Tram', pubstatus: 'canceled' },
      ]),
    );
    const ferry = feed.articles.find(({ id }) => id === 'urn:otw:1');
    expect(ferry?.wire).to.include({ priority: 'flash', version: 4 });
    expect(ferry?.sameAs).to.deep.equal(['urn:otw:0']);
    expect(ferry?.image).to.include({ width: 800, height: 600 });
    expect(feed.articles.map(({ status }) => status)).to.have.members(['usable', 'withdrawn']);
  });

  it('keeps texts that look like markup', async () => {
    const title = 'Use &amp;lt;b&amp;gt; and AT&amp;amp;T, 3 &lt; 4';
    const feed = await expectSame(JSON.stringify(jsonFeed([{ id: '1', title, tags: [title] }])));
    expect(feed.articles[0]?.headline).to.equal('Use &lt;b&gt; and AT&amp;T, 3 < 4');
  });

  it('gives no article the authors or the language of its feed that it has not', async () => {
    const items = [
      { id: '1', title: 'One', authors: [] },
      { id: '2', title: 'Two', authors: [{ name: 'Ada' }], language: 'fr' },
    ];
    await expectSame(JSON.stringify(jsonFeed(items, { authors: [{ name: 'Ruth' }] })));
    const feed = await read(JSON.stringify(jsonFeed(items)));
    const mixed = { ...feed, language: 'en' };
    const [one] = (await read(writeJsonFeed(mixed))).articles;
    expect(one?.language).to.equal(undefined);
  });

  it('is the same feed whatever its texts are', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const item = fc.record(
      {
        id: text,
        title: text,
        summary: text,
        content_html: text,
        content_text: text,
        tags: fc.array(text, { maxLength: 3 }),
        date_published: fc.constantFrom('2026-03-07T08:00:00Z', '2026-03-07', 'soon'),
        date_modified: fc.constantFrom('2026-03-08T08:00:00Z', 'never'),
        _off_the_wire: fc.record(
          {
            source: text,
            place: text,
            priority: fc.constantFrom('urgent', text),
            text,
            base: text,
          },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(item, { maxLength: 4 }), async (items) => {
        await expectSame(JSON.stringify(jsonFeed(items)));
      }),
      { numRuns: 300 },
    );
  });
});
