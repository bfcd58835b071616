/** Finding what a page of the demo is known to have. */

/** The element with this id. @throws where the page has none of that kind */
export function get<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no #${id}.`);
  return element;
}
