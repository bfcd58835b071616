/** A floor: a list that stands still. */
import { box, linkOf } from './links.js';

/** @type {import('../adapter.js').Mount} */
export function mount(container, headlines) {
  container.append(box('track', headlines.map(linkOf)));
  return {};
}
