import { html, render } from 'lit';
import { globals, NativeEvent, page } from '../page.js';
import { reportFault } from './report-fault.js';
import { canRender } from '../trusted-types.js';

let isRefused = false;
let isWarned = false;

/**
 * Registers an element, unless its name is taken or templates are refused. XHTML refuses them, and so do Trusted Types
 * without our policy. The page then keeps its own links, and the console says so once.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  // A server has no registry.
  if (!globals.customElements || !globals.document) return;
  const owner = customElements.get(tag);
  if (owner === element || isRefused) return;
  if (owner) warn(tag);
  else if (canRender(renderProbe)) define(tag, element);
  else refuse();
}

// Lit itself renders the probe, so its own policy counts: "lit-html" for npm users, ours in the CDN build.
function renderProbe(): void {
  render(html`<b></b>`, page.createDocumentFragment());
}

// Broken listeners, or a broken registry, would break the first rendering, which hides the links inside.
function define(tag: string, element: CustomElementConstructor): void {
  try {
    listenProbe();
    customElements.define(tag, element);
  } catch (error) {
    isRefused = true;
    reportFault('stays out of this page', error);
  }
}

function listenProbe(): void {
  const fragment = page.createDocumentFragment();
  let heard = 0;
  render(html`<b @probe=${() => (heard += 1)}></b>`, fragment);
  fragment.firstElementChild?.dispatchEvent(new NativeEvent('probe'));
  if (heard === 0) throw new Error('no event is heard');
}

// Warns once, since a page that loads the package twice registers every element twice.
function warn(tag: string): void {
  if (!isWarned) console.warn(`<${tag}> is already registered by other code, which stays.`);
  isWarned = true;
}

// Tried only once, since each attempt is a violation in the page's reports.
function refuse(): void {
  isRefused = true;
  console.warn(
    'Off the Wire stays out of this page: it is XHTML, its Content-Security-Policy refuses templates, or a script of this page has broken them. Allow "trusted-types off-the-wire", with a bundler "lit-html" too; load off-the-wire.js alone, not two of our scripts.',
  );
}
