import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { page } from '../page.js';
import type { HeadlinesPanel, PanelOptions } from './panel/headlines-panel.js';

/** Id of the panel in the shadow root, for its button. */
export const PANEL_ID = 'all-headlines';

const NOT_LOADED =
  'The list of all headlines could not be loaded. Put every file of the package’s folder beside the script, and allow them in the page’s script-src.';

/** Opens and closes the panel of all headlines, whose content is a lazy chunk. */
export class PanelController implements ReactiveController {
  /** Whether the panel is open. */
  isOpen = false;
  readonly #host: LitElement;
  readonly #onToggle: (isOpen: boolean) => void;
  #panel: HeadlinesPanel | undefined;
  #isWanted = false;

  /** @param onToggle called when the panel opens and when it has closed */
  constructor(host: LitElement, onToggle: (isOpen: boolean) => void) {
    this.#host = host;
    this.#onToggle = onToggle;
    host.addController(this);
  }

  /** Loads the panel's content; after a failure the next call tries again. */
  async prepare(): Promise<void> {
    try {
      const { HeadlinesPanel } = await import('./panel/headlines-panel.js');
      this.#panel ??= new HeadlinesPanel(this.#host);
    } catch (error) {
      console.error(NOT_LOADED, error);
    }
  }

  /** Opens the panel as soon as its content is loaded. */
  async show(): Promise<void> {
    this.#isWanted = true;
    await this.prepare();
    await this.#host.updateComplete;
    this.#showIfWanted();
  }

  /** Closes the panel. */
  hide(): void {
    this.#isWanted = false;
    if (this.#element?.matches(':popover-open')) this.#element.hidePopover();
  }

  /** The panel; it has content only while it is open. */
  render(options: () => PanelOptions): TemplateResult {
    return html`<div
      id=${PANEL_ID}
      part="all-panel"
      class="all-panel"
      popover="auto"
      role="dialog"
      aria-labelledby="all-title"
      @beforetoggle=${this.#handleBeforeToggle}
      @toggle=${this.#handleToggle}
      @keydown=${this.#handleKey}
      @focusout=${this.#handleFocusOut}
    >
      ${this.isOpen ? this.#panel?.render(options()) : nothing}
    </div>`;
  }

  hostUpdated(): void {
    this.#setStripInert(this.isOpen);
  }

  hostDisconnected(): void {
    this.#isWanted = false;
    // The popover of an element that leaves the page closes without an event.
    if (this.isOpen) this.#close();
  }

  get #element(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.all-panel');
  }

  // The panel may have been closed while it was loading, or may have left the page.
  #showIfWanted(): void {
    const element = this.#element;
    if (!this.#isWanted || !this.#panel || !element?.isConnected) return;
    if (!element.matches(':popover-open')) element.showPopover();
  }

  // An inert strip keeps screen readers and Tab from meeting each headline twice.
  #setStripInert(isOpen: boolean): void {
    this.#host.renderRoot.querySelector('.viewport')?.toggleAttribute('inert', isOpen);
  }

  #open(): void {
    this.isOpen = true;
    this.#panel?.position();
    this.#onToggle(true);
  }

  #close(): void {
    this.isOpen = false;
    this.#panel?.closed();
    this.#onToggle(false);
  }

  readonly #handleBeforeToggle = (event: ToggleEvent): void => {
    if (event.newState === 'closed') this.#setStripInert(false);
    else if (this.#panel) this.#open();
    else {
      event.preventDefault();
      void this.show();
    }
  };

  // The content stays until now: the engine restores focus only if focus was inside the panel.
  readonly #handleToggle = (): void => {
    if (this.#element?.matches(':popover-open')) this.#panel?.opened();
    else if (this.isOpen) {
      this.#isWanted = false;
      this.#close();
      if (this.#isFocusLost()) this.#button?.focus({ preventScroll: true });
    }
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    this.#panel?.handleKey(event);
    // Left to WebKit, Escape would also close a dialog around the panel.
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.hide();
  };

  // An open panel would cover the element that has the focus. The button behind it closes it by itself.
  readonly #handleFocusOut = ({ relatedTarget }: FocusEvent): void => {
    const isOutside =
      relatedTarget instanceof Node &&
      relatedTarget !== this.#button &&
      !this.#element?.contains(relatedTarget);
    // After the focus has moved, or the engine would take it back into the strip.
    if (isOutside)
      setTimeout(() => {
        this.hide();
      });
  };

  get #button(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.all');
  }

  // Focus is lost after a click on an empty spot of the page, or when the focused element was removed.
  #isFocusLost(): boolean {
    let active = page.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const nowhere: readonly unknown[] = [null, page.body, page.documentElement, this.#host];
    return nowhere.includes(active) || Boolean(this.#element?.contains(active));
  }
}
