/** Removes captions that have lost what they name. */
import { page } from '../page.js';

const MEDIA = 'img, audio, video, table, hr';

/** Removes each figure that holds nothing beside its caption. @returns how many had a caption */
export function dropLoneCaptions(content: DocumentFragment): number {
  let captions = 0;
  // The inner ones first: the figure around them may be empty then.
  for (const figure of [...content.querySelectorAll('figure')].reverse()) {
    if (figure.querySelector(MEDIA) || hasWordsOfItsOwn(figure)) continue;
    if (figure.textContent.trim() !== '') captions += 1;
    figure.remove();
  }
  return captions;
}

function hasWordsOfItsOwn(figure: Element): boolean {
  const texts = page.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode } = texts;
    const isCaption = currentNode.parentElement?.closest('figcaption');
    if (!isCaption && currentNode.textContent?.trim() !== '') return true;
  }
  return false;
}
