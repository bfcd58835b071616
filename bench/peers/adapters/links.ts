/** The items of every peer: plain links, each with its distance inside, so that they stand side by side. */
import type { Headline } from '../adapter.js';

/** A headline as a link. */
export function linkOf({ url, headline }: Headline): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'headline';
  link.href = url;
  link.textContent = headline;
  return link;
}

/** An element of a class, with children. */
export function box(className: string, children: readonly Node[], tag = 'div'): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}
