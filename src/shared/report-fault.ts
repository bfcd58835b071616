import { faultMessage } from '../page.js';

let isReported = false;

/** Says once a page why something of ours is left out: a script of the page has changed what it needs. */
export function reportFault(what: string, error: unknown): void {
  if (!isReported) console.warn(faultMessage(what, error), error);
  isReported = true;
}
