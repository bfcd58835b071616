/** One byte of a feed that is removed, doubled or changed, and the items that it costs. */
import { parseFeed } from '../../../../src/feed/parse/parse-feed.js';
import type { Article } from '../../../../src/model.js';

const URL = 'https://news.example/feed.xml';

/** A fault of one byte. */
export interface Fault {
  readonly kind: 'removed' | 'doubled' | 'changed';
  readonly place: number;
  /** The new byte of a changed one. */
  readonly byte: number;
}

/** The bytes that do the most harm in XML, beside any others. */
export const HARMFUL_BYTES: readonly number[] = Array.from(
  '<>/&;!?-[]:="\' x\0\u0080\u00e9\u00ff',
  (character) => character.charCodeAt(0),
);

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

/** The ids of the articles that are missing or changed, but for the one of the item in which the fault is. */
export async function costOf(text: string, fault: Fault): Promise<readonly string[]> {
  const whole = await parseFeed(text, { url: URL });
  const broken = await parseFeed(withFault(bytesOf(text), fault).buffer, { url: URL });
  const read = new Set(broken.articles.map(contentOf));
  const hit = itemAt(text, fault.place);
  return whole.articles
    .filter((article, index) => index !== hit && !read.has(contentOf(article)))
    .map(({ id }) => id);
}

function contentOf({ id, headline, url, bodyHtml, bodyText, published }: Article): string {
  return JSON.stringify([id, headline, url, bodyHtml, bodyText, published]);
}

function withFault(bytes: Uint8Array, { kind, place, byte }: Fault): Uint8Array<ArrayBuffer> {
  const [before, after] = [bytes.slice(0, place), bytes.slice(place + 1)];
  const [here = 0] = bytes.slice(place, place + 1);
  const middle = { removed: [], doubled: [here, here], changed: [byte] }[kind];
  return Uint8Array.from([...before, ...middle, ...after]);
}

/** The index of the item around a byte; -1 for one beside the items. */
function itemAt(text: string, place: number): number {
  const items = [...text.matchAll(/<(item|entry)[ >][^]*?<\/\1>/g)];
  return items.findIndex((match) => {
    const start = bytesOf(text.slice(0, match.index)).length;
    return place >= start && place < start + bytesOf(match[0]).length;
  });
}
