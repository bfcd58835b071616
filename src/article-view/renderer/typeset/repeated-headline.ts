/** Drops a headline that the body repeats at its beginning. */
import { lettersOf } from './letters.js';
import { firstText, removeWithEmptyParents, textBlock } from './text-blocks.js';

const REPEATABLE = 'p, div, h1, h2, h3, h4, h5, h6';

/** Removes the first block of `content` where it only repeats one of `headlines`, and more text follows. */
export function dropRepeatedHeadline(
  content: DocumentFragment,
  headlines: readonly (string | undefined)[],
): void {
  const first = firstText(content);
  const block = first && textBlock(first, content);
  if (!(block instanceof Element) || !block.matches(REPEATABLE) || holdsMore(block)) return;
  const words = lettersOf(block.textContent);
  const repeats = headlines.some(
    (headline) => headline !== undefined && lettersOf(headline) === words,
  );
  if (repeats && words !== '' && lettersOf(content.textContent) !== words)
    removeWithEmptyParents(block);
}

function holdsMore(block: Element): boolean {
  return block.querySelector('img, audio, video, table') !== null;
}
