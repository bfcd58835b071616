/** The user's own feeds: the `*.json` and `*.xml` files that lie directly in one folder. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FEED_FILE = /^[^.].*\.(?:json|xml)$/i;
/** As much of a file as is looked into for its kind and its title, in characters. */
const HEAD = 20_000;

/** A feed of the user, as the demo lists it. */
export interface ListedFeed {
  readonly file: string;
  readonly url: string;
  readonly title?: string;
}

/** The feeds of a folder, in order of their names. */
export async function listFeeds(folder: string): Promise<ListedFeed[]> {
  const files = await feedFiles(folder);
  return Promise.all(
    files.map(async (file) => {
      const title = titleOf(await headOf(join(folder, file)));
      return { file, url: `/wire/feeds/${encodeURIComponent(file)}`, ...(title && { title }) };
    }),
  );
}

/** The content of a feed of the user. */
export interface FoundFeed {
  readonly type: string;
  readonly body: Buffer;
}

/** A feed of a folder; undefined where there is no such feed. */
export async function readFeed(folder: string, file: string): Promise<FoundFeed | undefined> {
  // Only what the listing names is served: no path, no link that leads out, no hidden file.
  if (!(await feedFiles(folder)).includes(file)) return undefined;
  const body = await readFile(join(folder, file));
  return { type: typeOf(body.toString('utf8', 0, HEAD)), body };
}

async function feedFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  return names.filter((name) => FEED_FILE.test(name)).sort();
}

async function headOf(path: string): Promise<string> {
  const body = await readFile(path).catch(() => Buffer.alloc(0));
  return body.toString('utf8', 0, HEAD);
}

function typeOf(head: string): string {
  if (!/^\s*</.test(withoutMark(head))) {
    const isJsonFeed = head.includes('jsonfeed.org/version/');
    return isJsonFeed ? 'application/feed+json' : 'application/json';
  }
  if (/<feed[\s>]/.test(head)) return 'application/atom+xml';
  return /<(?:rss|rdf:RDF)[\s>]/.test(head) ? 'application/rss+xml' : 'application/xml';
}

/** A feed's name stands before its articles; what stands behind one is that article's own. */
function titleOf(head: string): string | undefined {
  const [, json] = /^[^[]*?"title"\s*:\s*("(?:[^"\\]|\\.)*")/s.exec(withoutMark(head)) ?? [];
  if (json) return readJson(json);
  const [beforeArticles = ''] = head.split(/<(?:item|entry)[\s>]/, 1);
  const [, xml] = /<title[^>]*>(?:<!\[CDATA\[)?\s*([^<\]]+)/.exec(beforeArticles) ?? [];
  return xml?.trim();
}

function readJson(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
