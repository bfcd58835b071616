import { adoptStyles, LitElement } from 'lit';
import { page } from '../page.js';
import { reportFault } from './report-fault.js';

/**
 * The base of the elements. It renders into an open shadow root. A script of the page may have broken the APIs that a
 * first rendering needs. Then the links inside show instead, and the console says so once.
 */
export class FailsafeElement extends LitElement {
  #hasFailed = false;
  #hasRendered = false;

  override connectedCallback(): void {
    if (this.#hasFailed) return;
    try {
      super.connectedCallback();
    } catch (error) {
      this.#showLinks(error);
    }
  }

  /**
   * `attachShadow` empties a declarative root that a server rendered and returns it. Lit alone would add to that
   * content, or expect to hydrate it.
   */
  protected override createRenderRoot(): ShadowRoot {
    const { elementStyles, shadowRootOptions } = this.constructor as typeof LitElement;
    const root = this.attachShadow(shadowRootOptions);
    adoptStyles(root, elementStyles);
    return root;
  }

  protected override performUpdate(): void {
    if (this.#hasFailed) return;
    try {
      super.performUpdate();
      // A rendering without headlines proves little: they come with the next one.
      this.#hasRendered ||= Boolean(this.renderRoot.querySelector('[part=group], [part=headline]'));
    } catch (error) {
      if (this.#hasRendered) throw error;
      this.#showLinks(error);
    }
  }

  #showLinks(error: unknown): void {
    this.#hasFailed = true;
    this.shadowRoot?.replaceChildren(page.createElement('slot'));
    reportFault(`shows only the links inside <${this.localName}>`, error);
    try {
      // Ends the requests and timers that have begun.
      this.disconnectedCallback();
    } catch {
      // Some had not begun.
    }
  }
}
