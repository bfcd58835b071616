/** What every peer runs past: plain links, each with its distance inside, so that they stand side by side. */

/** @param {{ url: string, headline: string }} headline */
export function linkOf({ url, headline }) {
  const link = document.createElement('a');
  link.className = 'headline';
  link.href = url;
  link.textContent = headline;
  return link;
}

/** An element of a class, with children. */
export function box(className, children, tag = 'div') {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}
