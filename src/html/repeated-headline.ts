/** The headline that some bodies say again before they begin. */
import { firstText, removeWithEmptyParents, textBlock } from './text-blocks.js';

const REPEATABLE = 'p, div, h1, h2, h3, h4, h5, h6';

/** Removes the first block of `content` where it only says one of `headlines`, and more follows. */
export function dropRepeatedHeadline(
  content: DocumentFragment,
  headlines: readonly (string | undefined)[],
): void {
  const first = firstText(content);
  const block = first && textBlock(first, content);
  if (!(block instanceof Element) || !block.matches(REPEATABLE) || holdsMore(block)) return;
  const words = key(block.textContent);
  const repeats = headlines.some((headline) => headline !== undefined && key(headline) === words);
  if (repeats && words !== '' && key(content.textContent) !== words) removeWithEmptyParents(block);
}

function holdsMore(block: Element): boolean {
  return block.querySelector('img, audio, video, table') !== null;
}

/** Letters and digits alone: quotes and dashes change between a headline and its repetition. */
function key(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
