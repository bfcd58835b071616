/** The sample wire as a reader meets it: over HTTP, by its clock, with its faults and its figures. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { WireFeed, WireItem } from '../../demo/wire/json-feed.js';
import type { ListedFeed } from '../../demo/wire/feeds-folder.js';
import { createSampleWire } from '../../demo/wire/sample-wire.js';
import { listenWire, type ServerOptions } from '../../demo/wire/server.js';

const START = Date.UTC(2031, 4, 6, 9);
const MINUTE = 60_000;
const HOURS = 6;

interface Served {
  readonly clock: { time: number };
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly feed: () => Promise<WireFeed>;
  readonly url: string;
}

/** A wire whose clock stands still until it is moved. */
async function serve(t: TestContext, options: ServerOptions = {}): Promise<Served> {
  const clock = { time: START };
  const wire = createSampleWire({ startedAt: START, now: () => clock.time });
  const server = await listenWire({ wire, ...options });
  t.after(() => server.close());
  const ask = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(`${server.url}/wire/${path}`, init);
  const feed = async (): Promise<WireFeed> => (await (await ask('feed.json')).json()) as WireFeed;
  return { clock, ask, feed, url: server.url };
}

/** The feed every three minutes, for hours. */
async function hoursOfFeeds({ clock, feed }: Served): Promise<WireFeed[]> {
  const feeds: WireFeed[] = [];
  for (; clock.time <= START + HOURS * 60 * MINUTE; clock.time += 3 * MINUTE) {
    feeds.push(await feed());
  }
  return feeds;
}

/** The status of an answer to a path that is sent as it is: `fetch` would tidy it up. */
function statusOf(url: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const request = get({ hostname, port, path }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode));
    });
    request.on('error', reject);
  });
}

const post = { method: 'POST' };

/** A header of an answer; empty where there is none. */
function header({ headers }: Response, name: string): string {
  return headers.get(name) ?? '';
}

/** The article that a request has published. */
async function publishedBy(response: Promise<Response>): Promise<{ id: string; title: string }> {
  return (await (await response).json()) as { id: string; title: string };
}

/** The articles of a feed. */
async function itemsOf(response: Promise<Response>): Promise<readonly WireItem[]> {
  return ((await (await response).json()) as WireFeed).items;
}

test('the feed is sent with its type, an ETag, a lifetime and leave for other origins', async (t) => {
  const { ask } = await serve(t);
  const response = await ask('feed.json');
  assert.equal(response.status, 200);
  assert.equal(header(response, 'content-type'), 'application/feed+json');
  assert.match(header(response, 'etag'), /^"[^"]+"$/);
  assert.match(header(response, 'cache-control'), /max-age=\d+/);
  assert.equal(header(response, 'access-control-allow-origin'), '*');
  assert.match(header(response, 'access-control-expose-headers'), /ETag/);
});

test('a feed that the reader has is answered with 304, until it changes', async (t) => {
  const { clock, ask } = await serve(t);
  const etag = header(await ask('feed.json'), 'etag');
  const known = { headers: { 'If-None-Match': etag } };
  const again = await ask('feed.json', known);
  assert.equal(again.status, 304);
  assert.equal(await again.text(), '');
  assert.equal(again.headers.get('etag'), etag);
  clock.time += 10 * MINUTE;
  assert.equal((await ask('feed.json', known)).status, 200);
});

test('the same time after the same start gives the same feed', async (t) => {
  const [one, other] = [await serve(t), await serve(t)];
  const isSame = async (): Promise<void> => {
    const theirs = JSON.stringify(await other.feed()).replaceAll(other.url, () => one.url);
    assert.equal(JSON.stringify(await one.feed()), theirs);
  };
  await isSame();
  one.clock.time += 45 * MINUTE;
  await askEveryMinute(other, 45);
  await isSame();
});

/** A reader who asks every minute must not see another feed than one who asks once. */
async function askEveryMinute({ clock, feed }: Served, minutes: number): Promise<void> {
  for (let step = 0; step < minutes; step++) {
    clock.time += MINUTE;
    await feed();
  }
}

test('the faults 500 and 503 are errors of the server', async (t) => {
  const { ask } = await serve(t);
  assert.equal((await ask('feed.json?fault=500')).status, 500);
  const unavailable = await ask('feed.json?fault=503');
  assert.equal(unavailable.status, 503);
  assert.match(header(unavailable, 'retry-after'), /^\d+$/);
});

test('the fault html is a page where a feed was asked for', async (t) => {
  const { ask } = await serve(t);
  const response = await ask('feed.json?fault=html');
  assert.equal(response.status, 200);
  assert.match(header(response, 'content-type'), /^text\/html/);
  assert.match(await response.text(), /^<!doctype html>/);
});

test('the fault cut breaks off before the end of the feed', async (t) => {
  const { ask } = await serve(t);
  const response = await ask('feed.json?fault=cut');
  assert.equal(response.status, 200);
  await assert.rejects(response.text());
});

test('the fault slow sends the good feed, late', async (t) => {
  const slowMs = 80;
  const { ask, feed } = await serve(t, { slowMs });
  const good = await feed();
  const asked = performance.now();
  const late: unknown = await (await ask('feed.json?fault=slow')).json();
  assert.ok(performance.now() - asked >= slowMs - 5);
  assert.deepEqual(late, good);
});

test('the faults empty, syntax and hostile have no items, no end and markup that attacks', async (t) => {
  const { ask } = await serve(t);
  assert.deepEqual(await itemsOf(ask('feed.json?fault=empty')), []);
  await assert.rejects((await ask('feed.json?fault=syntax')).json(), SyntaxError);
  const items = await itemsOf(ask('feed.json?fault=hostile'));
  assert.match(items.map(({ content_html }) => content_html).join(''), /<script|onerror=/);
});

test('a fault that is set holds for every request until it is taken back', async (t) => {
  const { ask } = await serve(t);
  const statusNow = async (): Promise<number> => (await ask('feed.json')).status;
  assert.equal((await ask('fault?name=nonsense', post)).status, 400);
  await ask('fault?name=500', post);
  assert.equal(await statusNow(), 500);
  await ask('fault?name=none', post);
  assert.equal(await statusNow(), 200);
});

for (const [format, pattern] of [
  ['ninjs.json', /^\{"items":\[\{"uri":/],
  ['rss.xml', /^<\?xml[^>]*>\s*<rss version="2.0"/],
  ['atom.xml', /^<\?xml[^>]*>\s*<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/],
] as const) {
  test(`the same wire is there as ${format}, with its faults`, async (t) => {
    const { ask, feed } = await serve(t);
    const text = await (await ask(format)).text();
    assert.match(text, pattern);
    for (const { id } of (await feed()).items) assert.ok(text.includes(id), id);
    assert.doesNotMatch(text, /undefined/);
    assert.doesNotMatch(await (await ask(`${format}?fault=empty`)).text(), /otw-0/);
  });
}

/** The text of a stream until enough is there. */
async function readStream(
  { body }: Response,
  isEnough: (text: string) => boolean,
): Promise<string> {
  assert.ok(body);
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of body) {
    text += decoder.decode(piece, { stream: true });
    if (isEnough(text)) break;
  }
  return text;
}

test('the stream sends what is published, and what was missed', { timeout: 20_000 }, async (t) => {
  const { clock, ask } = await serve(t);
  const first = await ask('stream');
  assert.equal(first.headers.get('content-type'), 'text/event-stream');
  const { id } = await publishedBy(ask('publish?what=story', post));
  const text = await readStream(first, (said) => said.includes(id));
  assert.match(text, /event: article\ndata: \{"id":/);
  const serial = [...text.matchAll(/^id: (\d+)/gm)].at(-1)?.[1] ?? '';
  const { id: second } = await publishedBy(ask('publish?what=urgent', post));
  clock.time += MINUTE;
  const resumed = await ask('stream', { headers: { 'Last-Event-ID': serial } });
  const more = await readStream(resumed, (said) => said.includes(second));
  assert.ok(!more.includes(`"id":"${id}"`), 'what was sent comes no second time');
});

test(
  'the stream takes articles back, and is down while the wire is',
  { timeout: 20_000 },
  async (t) => {
    const { ask } = await serve(t);
    const stream = await ask('stream');
    await ask('publish?what=remove', post);
    await readStream(stream, (said) => /event: remove\ndata: \{"id":"otw-/.test(said));
    await ask('fault?name=500', post);
    assert.equal((await ask('stream')).status, 503);
  },
);

for (const what of ['story', 'urgent', 'lead', 'correction', 'kill']) {
  test(`publish puts the next ${what} on top of the feed`, async (t) => {
    const { ask, feed } = await serve(t);
    const before = (await feed()).items[0]?.id;
    const { id, title } = await publishedBy(ask(`publish?what=${what}`, post));
    const [top] = (await feed()).items;
    assert.notEqual(id, before);
    assert.deepEqual({ id: top?.id, title: top?.title }, { id, title });
  });
}

test('publish refuses what the desk does not know, and a request that only reads', async (t) => {
  const { ask } = await serve(t);
  assert.equal((await ask('publish?what=rumour', post)).status, 400);
  assert.equal((await ask('publish?what=story')).status, 405);
});

test('for hours the feed has 20 to 30 articles, each with an id of its own', async (t) => {
  for (const { items } of await hoursOfFeeds(await serve(t))) {
    assert.ok(items.length >= 20 && items.length <= 30, `${items.length} articles`);
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
  }
});

test('within hours the wire does all that a wire does to a story', async (t) => {
  const items = (await hoursOfFeeds(await serve(t))).flatMap((feed) => feed.items);
  const titles = new Set(items.map(({ title }) => title));
  for (const slug of [/^Urgent: /, /^1st LD: /, /^2nd LD-Writethru: /, /^CORRECTED-/, /^KILL: /]) {
    assert.ok([...titles].filter((title) => slug.test(title)).length > 1, `several of ${slug}`);
  }
  assert.ok(items.some(({ date_modified = '', date_published }) => date_modified > date_published));
});

test('the first feed already speaks Chinese, Arabic and French, from every section', async (t) => {
  const { items } = await (await serve(t)).feed();
  const languages = new Set(items.map(({ language }) => language));
  for (const language of ['en', 'zh', 'ar', 'fr']) assert.ok(languages.has(language), language);
  const sections = new Set(items.map(({ tags }) => tags[0]));
  assert.deepEqual([...sections].sort(), [
    'Business',
    'Culture',
    'Science',
    'Sport',
    'Weather',
    'World',
  ]);
});

test('no placeholder is left in any text that goes out', async (t) => {
  const items = (await hoursOfFeeds(await serve(t))).flatMap((feed) => feed.items);
  const texts = new Set(items.map(({ content_html }) => content_html));
  for (const text of texts) assert.doesNotMatch(text, /\{\w+\}|undefined/);
});

test('every figure that any feed names is there, and is an SVG', async (t) => {
  const wire = await serve(t);
  const text = JSON.stringify(await hoursOfFeeds(wire));
  const figures = new Set(text.match(/figures\/[^"\\]+/g));
  assert.ok(figures.size >= 10, `${figures.size} figures`);
  for (const figure of figures) {
    const response = await wire.ask(figure);
    assert.equal(response.status, 200, figure);
    assert.equal(response.headers.get('content-type'), 'image/svg+xml');
    assert.doesNotMatch(await response.text(), /<script|https?:(?!\/\/www\.w3\.org)/);
  }
});

function withoutReferences(html: string): string {
  return html.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

test('every article leads to a page of its own that bears its headline', async (t) => {
  const { feed } = await serve(t);
  for (const { url, title } of (await feed()).items) {
    const page = await (await fetch(url)).text();
    const heading = /<h1>(.*)<\/h1>/.exec(page)?.[1] ?? '';
    assert.equal(withoutReferences(heading), title);
  }
});

async function folderOfFeeds(t: TestContext): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'wire-'));
  t.after(() => rm(root, { recursive: true }));
  const feeds = join(root, 'feeds');
  await mkdir(join(feeds, 'folder.json'), { recursive: true });
  await writeFile(join(root, 'secret.json'), '{"title": "Secret"}');
  await writeFile(
    join(feeds, 'mine.json'),
    '{"version": "https://jsonfeed.org/version/1.1", "title": "Mine"}',
  );
  await writeFile(
    join(feeds, 'theirs & ours.xml'),
    '<rss version="2.0"><channel><title>Theirs</title></channel></rss>',
  );
  await writeFile(join(feeds, '.hidden.json'), '{"title": "Hidden"}');
  await writeFile(join(feeds, 'notes.txt'), 'Not a feed');
  await symlink(join(root, 'secret.json'), join(feeds, 'link.json'));
  return feeds;
}

test('the feeds of the user’s folder are listed with their titles, and served', async (t) => {
  const { ask, url } = await serve(t, { feedsFolder: await folderOfFeeds(t) });
  const list = (await (await ask('feeds')).json()) as ListedFeed[];
  assert.deepEqual(list, [
    { file: 'mine.json', url: '/wire/feeds/mine.json', title: 'Mine' },
    { file: 'theirs & ours.xml', url: '/wire/feeds/theirs%20%26%20ours.xml', title: 'Theirs' },
  ]);
  const answers = await Promise.all(list.map((feed) => fetch(url + feed.url)));
  assert.deepEqual(
    answers.map(({ status, headers }) => [status, headers.get('content-type')]),
    [
      [200, 'application/feed+json'],
      [200, 'application/rss+xml'],
    ],
  );
});

const TRICKS = [
  'feeds/../secret.json',
  'feeds/..%2fsecret.json',
  'feeds/%2e%2e%2fsecret.json',
  'feeds/%252e%252e%252fsecret.json',
  'feeds/..%5csecret.json',
  'feeds//secret.json',
  'feeds/mine.json%00',
  'feeds/%E0%A4%A',
  'feeds/link.json',
  'feeds/folder.json',
  'feeds/.hidden.json',
  'feeds/notes.txt',
  'figures/../server.ts',
  'figures/..%2fserver.ts',
  'constructor',
];

test('nothing but the feeds of that folder is served', { timeout: 20_000 }, async (t) => {
  const { url } = await serve(t, { feedsFolder: await folderOfFeeds(t) });
  for (const trick of TRICKS) assert.equal(await statusOf(url, `/wire/${trick}`), 404, trick);
});

test('without a folder there are no feeds to list', async (t) => {
  const { ask } = await serve(t, { feedsFolder: '' });
  assert.deepEqual(await (await ask('feeds')).json(), []);
  assert.equal((await ask('feeds/mine.json')).status, 404);
});
