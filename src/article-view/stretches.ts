/** Long texts in stretches, of which engines lay out those alone that are near what is seen. */

/** Blocks that are laid out at once without anybody noticing: some ten screens. */
const LONG = 100;
/** Blocks: each stretch is watched on its own, so there should not be many. */
const STRETCH = 20;
const HEADING = /^H[1-6]$/;

/** The same blocks, in one element of the class `stretch` for every twenty where there are over a hundred. */
export function inStretches(content: DocumentFragment): DocumentFragment {
  if (content.childElementCount <= LONG) return content;
  const result = document.createDocumentFragment();
  let stretch: HTMLElement | undefined;
  for (const node of [...content.childNodes]) {
    if (!stretch || isFull(stretch, node)) {
      stretch = document.createElement('div');
      stretch.className = 'stretch';
      result.append(stretch);
    }
    stretch.append(node);
  }
  return result;
}

// Margins do not collapse between stretches, and that of a heading would show.
function isFull(stretch: HTMLElement, next: Node): boolean {
  return (
    stretch.childElementCount >= STRETCH &&
    next instanceof HTMLElement &&
    !HEADING.test(next.nodeName)
  );
}
