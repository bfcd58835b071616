/** The second sample feed: by its clock, over HTTP, and merged with the wire. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WireFeed } from '../../demo/wire/json-feed.js';
import { listenWire } from '../../demo/wire/server.js';
import { createWeatherService } from '../../demo/wire/weather-service.js';
import { fetchFeed, mergeFeeds } from '../../src/feed/index.js';

const START = Date.UTC(2031, 4, 6, 9);
const MINUTE = 60_000;

function idsAfter(minutes: number): string[] {
  const now = (): number => START + minutes * MINUTE;
  const { items } = createWeatherService({ startedAt: START, now }).feed({
    baseUrl: 'https://wire.example/wire',
  });
  for (const { date_published } of items) assert.ok(Date.parse(date_published) <= now());
  assert.equal(new Set(items.map(({ title }) => title)).size, items.length, 'each bulletin once');
  return items.map(({ id }) => id);
}

test('a bulletin comes every twenty minutes, and the oldest one leaves', () => {
  const first = idsAfter(0);
  assert.ok(first.length >= 10);
  assert.deepEqual(idsAfter(10), first);
  for (let turn = 1; turn <= 40; turn++) {
    const later = idsAfter(turn * 20);
    const before = idsAfter((turn - 1) * 20);
    assert.deepEqual(later.slice(1), before.slice(0, -1));
    assert.notEqual(later[0], before[0]);
  }
});

test('each bulletin has a page and a small picture, also while the wire fails', async (t) => {
  const server = await listenWire();
  t.after(() => server.close());
  await fetch(`${server.url}/wire/fault?name=500`, { method: 'POST' });
  const answer = await fetch(`${server.url}/wire/weather.json`);
  assert.equal(answer.headers.get('content-type'), 'application/feed+json');
  assert.equal(answer.headers.get('access-control-allow-origin'), '*');
  const { items } = (await answer.json()) as WireFeed;
  for (const { url, image = '', title } of items) {
    const page = await (await fetch(url)).text();
    assert.ok(page.includes(title), url);
    const picture = await fetch(image);
    assert.equal(picture.headers.get('content-type'), 'image/svg+xml', image);
    assert.ok((await picture.text()).length < 1500, image);
  }
});

test('merged with the wire, both keep all that they have and are named', async (t) => {
  const server = await listenWire();
  t.after(() => server.close());
  const urls = ['feed.json', 'weather.json'].map((name) => `${server.url}/wire/${name}`);
  const feeds = await Promise.all(urls.map((url) => fetchFeed(url)));
  const { articles } = mergeFeeds(feeds, { names: ['OTW'] });
  assert.equal(articles.length, feeds.flatMap((feed) => feed.articles).length);
  const sources = articles.slice(0, 5).map(({ source }) => source);
  assert.deepEqual([...new Set(sources)].sort(), ['Harbour Weather', 'OTW']);
});
