/** Removes captions that have lost what they name. */
import { page } from '../page.js';

const MEDIA = 'img, audio, video, table, hr';

/** Removes each figure that holds nothing beside its caption. @returns how many had a caption */
export function dropLoneCaptions(content: DocumentFragment): number {
  const kept = new Set<Element>();
  // Ends at a figure that is kept already, since nested ones would else be walked through again and again.
  const keepAround = (element: Element | null): void => {
    let figure = element?.closest('figure');
    while (figure && !kept.has(figure)) {
      kept.add(figure);
      figure = figure.parentElement?.closest('figure');
    }
  };
  const figures = [...content.querySelectorAll('figure')];
  if (figures.length === 0) return 0;
  for (const media of content.querySelectorAll(MEDIA)) keepAround(media);
  const texts = page.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    if (textContent?.trim() !== '' && !parentElement?.closest('figcaption'))
      keepAround(parentElement);
  }
  let captions = 0;
  // The inner ones first: a caption counts where it is lost itself.
  for (const figure of figures.reverse()) {
    if (kept.has(figure)) continue;
    if (figure.textContent.trim() !== '') captions += 1;
    figure.remove();
  }
  return captions;
}
