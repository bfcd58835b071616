/**
 * `npm run count-feeds FOLDER`: how many of the feeds below a folder are read, and why the others are not. Try it
 * with the fixtures of other feed readers.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FeedError } from '../src/feed/feed-error.js';
import { MAX_BYTES } from '../src/feed/download.js';
import { parseFeed } from '../src/feed/parse/parse-feed.js';
import { main } from './run.js';

/** A root of a feed, or what a JSON feed says of itself; UTF-16 has a zero beside each letter. */
const FEED = /<(?:[\w.-]+:)?(?:rss|feed|rdf)[\s>]|"[^"]*jsonfeed\.org\/version\//i;
const ENDINGS = /\.(?:atom|json|rdf|rss|txt|xml)$/i;

await main(async () => {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Name a folder: npm run count-feeds FOLDER.');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ENDINGS.test(file))
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile() && statSync(file).size <= MAX_BYTES);
  let [feeds, articles] = [0, 0];
  const refused = new Map<string, string[]>();
  for (const file of files) {
    const bytes = readFileSync(file);
    if (!FEED.test(bytes.toString('latin1').replaceAll('\0', ''))) continue;
    feeds += 1;
    try {
      const feed = await parseFeed(Uint8Array.from(bytes).buffer, {
        url: 'https://feeds.example/',
      });
      articles += feed.articles.length;
    } catch (error) {
      const code = error instanceof FeedError ? error.code : String(error);
      refused.set(code, [...(refused.get(code) ?? []), file]);
    }
  }
  const count = [...refused.values()].flat().length;
  console.log(
    `Read ${String(feeds - count)} of ${String(feeds)} feeds, ${String(articles)} articles.`,
  );
  for (const [code, list] of refused) console.log(`\n${code}\n  ${list.join('\n  ')}`);
});
