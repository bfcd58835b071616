/** A floor: a list that stands still. */
import type { Mount } from '../adapter.js';
import { box, linkOf } from './links.js';

/** Shows the list once. */
export const mount: Mount = (container, headlines) => {
  container.append(box('track', headlines.map(linkOf)));
  return {};
};
