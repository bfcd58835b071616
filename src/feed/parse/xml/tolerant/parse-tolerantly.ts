/** XML that no engine reads, or where there is none: a lazy chunk, loaded for the first such feed. */
import { indexed } from '../../../lists.js';
import { tooLarge } from '../../../feed-error.js';
import { MAX_ENTRIES } from '../../../limits.js';
import { pacer } from '../../../pacer.js';
import type { XmlTree } from '../xml-dom.js';
import { isItem } from './element-names.js';
import { mended, piecesOf } from './mend.js';
import { TolerantElement } from './tree.js';
import { TreeBuilder } from './tree-builder.js';

export { decodeHTMLStrict } from 'entities/decode';

/** Most characters that are read in one go. */
const PART_LENGTH = 50_000;

/** Most signs that may begin a tag, those in CDATA sections included, since mending looks at each of them. */
const MAX_SIGNS = 500_000;

/**
 * The tree of an XML text. It is read as it stands; where its elements do not fit together, it is mended and read
 * again. No entity but HTML's is read, so that none can grow.
 * @param isDamaged whether it needs mending, whatever its elements say
 * @throws {FeedError} `too-large`
 */
export async function parseTolerantly(
  written: string,
  { url, isDamaged }: { readonly url: string; readonly isDamaged: boolean },
): Promise<XmlTree> {
  // Engines take three times as long to replace them.
  const text = written
    .split('\r\n')
    .join('\n')
    .replace(/<!\[cdata\[/gi, '<![CDATA[');
  if (hasTooManySigns(text)) throw tooLarge(url, 'XML elements');
  const asWritten = isDamaged ? undefined : await treeOf([text], { url, isMending: false });
  return asWritten?.isSound ? asWritten : treeOf(piecesOf(text), { url, isMending: true });
}

function hasTooManySigns(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    count += 1;
    if (count > MAX_SIGNS) return true;
  }
  return false;
}

async function treeOf(
  pieces: readonly string[],
  { url, isMending }: { readonly url: string; readonly isMending: boolean },
): Promise<XmlTree> {
  const pause = pacer();
  const builder = new TreeBuilder({ isMending });
  for (const [index, piece] of indexed(pieces)) {
    const source = isMending ? mended(piece, { isLast: index === pieces.length - 1 }) : piece;
    builder.begin(source);
    for (let start = 0; start < source.length; start += PART_LENGTH) {
      builder.write(source.slice(start, start + PART_LENGTH));
      if (builder.isTooLarge) throw tooLarge(url, 'XML elements');
      await pause();
    }
    builder.end();
  }
  builder.finish();
  const { document, isSound, isCutShort } = builder;
  const roots = elementsIn(document);
  if (!isMending) return { roots, isSound };
  const places = [document, ...roots, ...roots.flatMap(elementsIn)];
  // All that was to come is missing.
  if (isCutShort) return { roots: [], isSound: false };
  return { roots, isSound: false, feed: itemsIn(places) };
}

/** The first element that has the items of a feed: where tags around them are broken, it has another name. */
function itemsIn(elements: readonly TolerantElement[]): TolerantElement | undefined {
  return elements.find((element) =>
    elementsIn(element).some(({ bare }) => isItem(bare) || bare === 'channel'),
  );
}

function elementsIn({ childNodes }: TolerantElement): readonly TolerantElement[] {
  return childNodes.slice(0, MAX_ENTRIES).filter((node) => node instanceof TolerantElement);
}
