import { faultMessage } from '../page.js';

let isReported = false;

/** Says in the console, once a page, that a script of the page has broken us. @param what as in "Off the Wire …" */
export function reportFault(what: string, error: unknown): void {
  if (!isReported) console.warn(faultMessage(what, error), error);
  isReported = true;
}
