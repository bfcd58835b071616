import { html, render } from 'lit';
import { canRender } from './trusted-types.js';

let isRefused = false;
let isWarned = false;

/**
 * Registers an element. Where the name is taken, or nothing can be rendered (XHTML, Trusted Types
 * without our policy), the page stays as it is, with its own links, and the console says so once.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  // On a server there is nothing to register with.
  if (typeof customElements === 'undefined' || typeof document === 'undefined') return;
  const owner = customElements.get(tag);
  if (owner === element || isRefused) return;
  if (owner) warn(tag);
  else if (canRender(renderProbe)) customElements.define(tag, element);
  else refuse();
}

// By Lit itself, whichever policy it has: npm users allow "lit-html", the CDN build has ours.
function renderProbe(): void {
  render(html`<b></b>`, document.createDocumentFragment());
}

// Whoever has the package twice has it twice for all elements.
function warn(tag: string): void {
  if (!isWarned) console.warn(`<${tag}> is already registered by other code, which stays.`);
  isWarned = true;
}

// Asked once: each attempt is a violation in the page's reports.
function refuse(): void {
  isRefused = true;
  console.warn(
    'Off the Wire stays out of this page: it is XHTML, or its Content-Security-Policy refuses templates (allow "trusted-types off-the-wire", with a bundler "lit-html" too).',
  );
}
