import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { LazyPart } from '../shared/lazy-part.js';
import type { AllPanel, PanelContent } from './all-panel.js';

/** Id of the panel inside the strip: its button names it. */
export const PANEL_ID = 'all-headlines';

const NOT_LOADED =
  'The list of all headlines could not be loaded. Put every file of the package’s folder beside the script, and allow them in the page’s script-src.';

const panelPart = new LazyPart(() => import('./all-panel.js'));

/** Opens and closes the panel of all headlines; what it is made of is loaded when somebody is about to open it. */
export class AllHeadlines implements ReactiveController {
  /** Whether the panel is open. */
  isOpen = false;
  readonly #host: LitElement;
  readonly #onToggle: (isOpen: boolean) => void;
  #panel: AllPanel | undefined;
  #isWanted = false;

  /** @param onToggle called when the panel opens and when it has closed */
  constructor(host: LitElement, onToggle: (isOpen: boolean) => void) {
    this.#host = host;
    this.#onToggle = onToggle;
    host.addController(this);
  }

  /** Loads what the panel is made of, once; where that fails, the next call tries again. */
  async prepare(): Promise<void> {
    try {
      const { AllPanel } = await panelPart.load();
      this.#panel ??= new AllPanel(this.#host);
    } catch (error) {
      console.error(NOT_LOADED, error);
    }
  }

  /** Opens the panel, once it has been loaded. */
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

  /** The panel, which has content only while it is open. */
  render(content: () => PanelContent): TemplateResult {
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
    >
      ${this.isOpen ? this.#panel?.render(content()) : nothing}
    </div>`;
  }

  hostUpdated(): void {
    this.#holdStrip(this.isOpen);
    if (this.isOpen) this.#panel?.updated();
  }

  hostDisconnected(): void {
    this.#isWanted = false;
    // An element that leaves the page takes its popover with it, and says nothing.
    if (this.isOpen) this.#close();
  }

  get #element(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.all-panel');
  }

  // It may have been closed again while it was loading, or be gone from the page.
  #showIfWanted(): void {
    const element = this.#element;
    if (!this.#isWanted || !this.#panel || !element?.isConnected) return;
    if (!element.matches(':popover-open')) element.showPopover();
  }

  // The same headlines are not there twice for anybody.
  #holdStrip(isOpen: boolean): void {
    this.#host.renderRoot.querySelector('.viewport')?.toggleAttribute('inert', isOpen);
  }

  #open(): void {
    this.isOpen = true;
    this.#panel?.place();
    this.#onToggle(true);
  }

  #close(): void {
    this.isOpen = false;
    this.#panel?.closed();
    this.#onToggle(false);
  }

  readonly #handleBeforeToggle = (event: ToggleEvent): void => {
    if (event.newState === 'closed') this.#holdStrip(false);
    else if (this.#panel) this.#open();
    else {
      event.preventDefault();
      void this.show();
    }
  };

  // The list has to stay until now: the engine looks whether the focus is in it to give it back.
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
    // By ourselves, as WebKit would close a dialog around the panel, too.
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.hide();
  };

  get #button(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.all');
  }

  // A click beside the panel that hit nothing, or what had the focus is gone.
  #isFocusLost(): boolean {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const nowhere: readonly unknown[] = [null, document.body, document.documentElement, this.#host];
    return nowhere.includes(active) || Boolean(this.#element?.contains(active));
  }
}
