/** Fits the headings of a body under the article's headline. */
import { page } from '../../../page.js';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/**
 * Sets the headings of `content`: the highest is one below `headingLevel`, none is below h6, and no level is
 * skipped. Readers who move through a page by headings then find the body under its headline.
 */
export function levelHeadings(content: DocumentFragment, headingLevel: number): void {
  const headings = [...content.querySelectorAll(HEADINGS)];
  const used = [...new Set(headings.map(levelOf))].sort((a, b) => a - b);
  for (const heading of headings) {
    setLevel(heading, Math.min(6, headingLevel + 1 + used.indexOf(levelOf(heading))));
  }
}

function setLevel(heading: Element, level: number): void {
  if (levelOf(heading) === level) return;
  const renamed = page.createElement(`h${level}`);
  for (const { name, value } of heading.attributes) renamed.setAttribute(name, value);
  renamed.append(...heading.childNodes);
  heading.replaceWith(renamed);
}

function levelOf(heading: Element): number {
  return Number(heading.localName.charAt(1));
}
