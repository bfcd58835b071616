import { canRender } from './trusted-types.js';

/** Registers an element; where the name is taken or nothing can be rendered, the page stays as it is and the console says so once. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  // On a server there is nothing to register with.
  if (typeof customElements === 'undefined' || typeof document === 'undefined') return;
  if (!canRender()) {
    console.warn(
      `<${tag}> stays unregistered: this page is XHTML or its Trusted Types policy refuses templates (allow "off-the-wire").`,
    );
    return;
  }
  const owner = customElements.get(tag);
  if (owner === element) return;
  if (owner) {
    console.warn(`<${tag}> is already registered by other code; the first registration stays.`);
    return;
  }
  customElements.define(tag, element);
}
