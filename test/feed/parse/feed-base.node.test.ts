import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readStreamEvent } from '../../../src/feed/live/stream-event.js';
import { parseFeed } from '../../../src/feed/parse/parse-feed.js';
import { jsonFeed } from '../support.js';

const RELAY = 'https://relay.example/feeds?name=harbour';
const HOME = 'https://news.example/';

function rss(channel: string, root = ''): string {
  return `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"${root}><channel>${channel}
    <item><title>Ferry runs</title><link>/ferry</link><enclosure url="ferry.png" type="image/png"/></item></channel></rss>`;
}

function atom(fields: string, root = ''): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"${root}>${fields}<entry><id>1</id><title>Ferry runs</title>
    <link href="/ferry"/><link rel="enclosure" type="image/png" href="ferry.png"/></entry></feed>`;
}

function json(members: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(
    jsonFeed([{ id: '1', title: 'Ferry runs', url: '/ferry', image: 'ferry.png' }], members),
  );
}

describe('relative addresses of a feed that came from another origin', () => {
  for (const [title, text, url, image] of [
    [
      'its link to itself in RSS',
      rss(`<link>https://a.example/</link><atom:link rel="self" href="${HOME}rss/feed"/>`),
      `${HOME}ferry`,
      `${HOME}rss/ferry.png`,
    ],
    [
      'its link to itself in RSS without the namespace',
      rss(`<link rel="self" href="${HOME}rss/feed"/>`),
      `${HOME}ferry`,
      `${HOME}rss/ferry.png`,
    ],
    ['its page in RSS', rss(`<link>${HOME}en/</link>`), `${HOME}ferry`, `${HOME}en/ferry.png`],
    [
      'its Atom link to its page in RSS',
      rss(`<atom:link href="${HOME}"/>`),
      `${HOME}ferry`,
      `${HOME}ferry.png`,
    ],
    [
      'the base of its XML first',
      rss(`<link>https://a.example/</link>`, ` xml:base="${HOME}b/"`),
      `${HOME}ferry`,
      `${HOME}b/ferry.png`,
    ],
    [
      'a relative base of its XML',
      rss(`<link>${HOME}</link>`, ' xml:base="b/"'),
      `${HOME}ferry`,
      `${HOME}b/ferry.png`,
    ],
    [
      'its link to itself in Atom',
      atom(`<link href="https://a.example/"/><link rel="self" href="${HOME}atom/feed"/>`),
      `${HOME}ferry`,
      `${HOME}atom/ferry.png`,
    ],
    ['its page in Atom', atom(`<link href="${HOME}"/>`), `${HOME}ferry`, `${HOME}ferry.png`],
    [
      'its page in Atom where its own address is relative',
      atom(`<link rel="self" href="feed"/><link href="${HOME}"/>`),
      `${HOME}ferry`,
      `${HOME}ferry.png`,
    ],
    [
      'its own address in JSON Feed',
      json({ feed_url: `${HOME}json/feed`, home_page_url: 'https://a.example/' }),
      `${HOME}ferry`,
      `${HOME}json/ferry.png`,
    ],
    ['its page in JSON Feed', json({ home_page_url: HOME }), `${HOME}ferry`, `${HOME}ferry.png`],
  ] as const)
    it(`are relative to ${title}`, async () => {
      const feed = await parseFeed(text, { url: RELAY });
      expect(feed.articles[0]?.url).to.equal(url);
      expect(feed.articles[0]?.image?.url).to.equal(image);
      expect(feed.url).to.equal(RELAY);
    });

  for (const [title, data] of [
    ['JSON Feed', '{"id":"2","title":"Tram opens","url":"/tram"}'],
    ['RSS', '<item><title>Tram opens</title><link>/tram</link></item>'],
    ['Atom', `<entry xmlns="http://www.w3.org/2005/Atom"><id>2</id><link href="/tram"/></entry>`],
  ] as const)
    it(`are relative to its page in items of ${title} that a stream brings`, async () => {
      const feed = await parseFeed(rss(`<link>${HOME}</link>`), { url: RELAY });
      const event = { type: 'article', data };
      expect(await readStreamEvent(event, feed)).to.include({ url: `${HOME}tram` });
    });

  for (const [title, text] of [
    ['says nothing of itself', rss('')],
    [
      'says that this is its address',
      rss(`<atom:link rel="self" href="https://relay.example/feed"/><link>${HOME}</link>`),
    ],
    ['has its page there', atom('<link href="https://relay.example/news"/>')],
    ['has a relative address', json({ feed_url: '/feed', home_page_url: '/' })],
    [
      'has an address of another scheme',
      json({ feed_url: 'javascript:1', home_page_url: 'ftp://a.example/' }),
    ],
  ] as const)
    it(`are relative to its own where it ${title}`, async () => {
      const feed = await parseFeed(text, { url: RELAY });
      expect(feed.articles[0]?.url).to.equal('https://relay.example/ferry');
    });
});
