import { html, render } from 'lit';
import { canRender } from './trusted-types.js';

let isRefused = false;
let isOwnerTold = false;

/**
 * Registers an element. Where the name is taken, or nothing can be rendered (XHTML, Trusted Types
 * without our policy), the page stays as it is, with its own links, and the console says so once.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  // On a server there is nothing to register with.
  if (typeof customElements === 'undefined' || typeof document === 'undefined') return;
  const owner = customElements.get(tag);
  if (owner === element || isRefused) return;
  if (owner) tellOfOwner(tag);
  else if (canRender(renderProbe)) customElements.define(tag, element);
  else refuse();
}

// By Lit itself, whichever policy it has: npm users allow "lit-html", the CDN build has ours.
function renderProbe(): void {
  render(html`<b></b>`, document.createDocumentFragment());
}

// Once for all three: another version of ours has them all.
function tellOfOwner(tag: string): void {
  if (isOwnerTold) return;
  isOwnerTold = true;
  console.warn(`Off the Wire: <${tag}> is already registered by other code, which stays.`);
}

// Asked once: each attempt is a violation in the page's reports.
function refuse(): void {
  isRefused = true;
  console.warn(
    'Off the Wire stays out of this page: it is XHTML, or its Content-Security-Policy refuses templates (add "trusted-types off-the-wire").',
  );
}
