/** A small site of Hugo with the settings and the template of docs/feeds.md. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseFeed } from '../../src/feed/index.js';
import { blockNamed } from '../doc-blocks.js';
import { say } from './ask.js';

const SITE = 'https://news.example/';
/** The feed has 50 articles at most: one site has fewer pages, and one has more. */
const OLD_STORIES = [10, 60];

const PAGE = '<!doctype html><title>{{ .Title }}</title>{{ .Content }}';

/** By their paths in the folder of the site. */
const FILES: Readonly<Record<string, string>> = {
  'hugo.toml': `baseURL = "${SITE}"
title = "Harbour & Bay News"
disableKinds = ["taxonomy", "term"]

${blockNamed('docs/feeds.md, Hugo, toml')}`,
  'layouts/index.feed.json': blockNamed('docs/feeds.md, Hugo, go-html-template'),
  'layouts/index.html': PAGE,
  'layouts/_default/list.html': PAGE,
  'layouts/_default/single.html': PAGE,
  'content/about.md': '---\ntitle: About us\n---\nWe write about the harbour.',
  'content/news/ferry.md': `---
title: Ferry "Ada" & her crew run <all> winter
date: 2026-11-24T08:00:00+01:00
tags: [Ferry, Harbour]
---
The boat has *new* engines, and is quick.

![The boat](/boat.png)`,
  'content/news/tram.md': '---\ntitle: Tram line opens\ndate: 2026-11-23\n---\nAfter seven years.',
  'content/news/draft.md': '---\ntitle: Not yet\ndate: 2026-11-24\ndraft: true\n---\nA draft.',
};

/** Hugo. */
export async function tryHugo(): Promise<void> {
  for (const count of OLD_STORIES) await tryFeed(build(count), Math.min(count, 48));
  say('sites with few and with many pages are built without a warning');
  say('an article has its address as its id, its headline, date, tags and body');
  say('the newest 50 pages are there, the newest first, without drafts and pages without a date');
}

/** Builds the site with so many old stories more, and gives its feed. */
function build(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'hugo-'));
  try {
    for (const [path, text] of Object.entries({ ...FILES, ...oldStories(count) })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const args = ['--source', folder, '--cacheDir', join(folder, 'cache')];
    const { status, stdout, stderr } = spawnSync('hugo', args, { encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
    assert.doesNotMatch(stdout + stderr, /WARN|ERROR/);
    return readFileSync(join(folder, 'public/feed.json'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function oldStories(count: number): Record<string, string> {
  const stories = Array.from({ length: count }, (_, index) => [
    `content/news/story-${index}.md`,
    `---\ntitle: Ferry number ${index}\ndate: ${2025 - index}-03-01\n---\nIt sails.`,
  ]);
  return Object.fromEntries(stories) as Record<string, string>;
}

async function tryFeed(text: string, count: number): Promise<void> {
  const feed = await parseFeed(text, { url: `${SITE}feed.json` });
  assert.equal(feed.title, 'Harbour & Bay News');
  assert.equal(feed.homepage, SITE);
  assert.equal(feed.skipped, 0);
  const [ferry, tram, ...others] = feed.articles;
  const url = `${SITE}news/ferry/`;
  assert.equal(ferry?.id, url);
  assert.equal(ferry.url, url);
  assert.equal(ferry.headline, 'Ferry "Ada" & her crew run <all> winter');
  assert.equal(ferry.published?.toISOString(), '2026-11-24T07:00:00.000Z');
  assert.deepEqual(ferry.tags, ['Ferry', 'Harbour']);
  assert.match(ferry.bodyHtml ?? '', /<p>The boat has <em>new<\/em> engines, and is quick.<\/p>/);
  assert.match(ferry.bodyHtml ?? '', /<img src="\/boat.png" alt="The boat"/);

  assert.equal(tram?.headline, 'Tram line opens');
  assert.deepEqual(tram.tags, []);
  assert.deepEqual(
    others.map(({ headline }) => headline),
    Array.from({ length: count }, (_, index) => `Ferry number ${index}`),
  );
}
