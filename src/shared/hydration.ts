import type { LitElement, ReactiveController } from 'lit';

/** Whether there is no page: elements are rendered to text. */
export const isServer = typeof document === 'undefined';

/**
 * Where an element stands that a server has rendered. What the server renders and what takes its nodes
 * up must be the same, so neither may show anything of the page around, of its reader or of the hour.
 */
export class Hydration implements ReactiveController {
  /** Whether the next rendering takes up nodes that a server has rendered. */
  isDue: boolean;
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    // A declarative shadow root is there before the constructor.
    this.isDue = host.shadowRoot !== null;
    host.addController(this);
  }

  /** Whether only what the element's author says is known. */
  get isBlind(): boolean {
    return isServer || this.isDue;
  }

  /** Updates the element; where it cannot take up the server's nodes, it makes its own in their place. */
  update(update: () => void): void {
    // Lit would render beside them.
    if (this.isDue && !canHydrate(this.#host)) this.#removeNodes();
    try {
      update();
    } catch (error) {
      if (!this.isDue) throw error;
      console.warn(
        `<${this.#host.localName}> could not take up what the server has rendered, and renders anew: give it the same in both places.`,
        error,
      );
      this.#removeNodes();
      update();
    }
  }

  hostUpdated(): void {
    if (!this.isDue) return;
    this.isDue = false;
    this.#host.requestUpdate();
  }

  // Its style sheets are nowhere else.
  #removeNodes(): void {
    for (const node of [...(this.#host.shadowRoot?.childNodes ?? [])])
      if (!(node instanceof HTMLStyleElement)) node.remove();
  }
}

// By `@lit-labs/ssr-client/lit-element-hydrate-support.js`, where the page has it, and had it before Lit.
function canHydrate({ constructor }: LitElement): boolean {
  return (constructor as typeof LitElement).observedAttributes.includes('defer-hydration');
}
