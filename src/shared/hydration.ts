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
    if (this.isDue) this.#guardUpdate();
    host.addController(this);
  }

  /** Whether only what the element's author says is known. */
  get isBlind(): boolean {
    return isServer || this.isDue;
  }

  hostUpdated(): void {
    if (!this.isDue) return;
    this.isDue = false;
    this.#host.requestUpdate();
  }

  // Where the element cannot take up the server's nodes, it makes its own in their place.
  #guardUpdate(): void {
    const host = this.#host;
    const update = host['update'].bind(host);
    host['update'] = (changed) => {
      // Lit would render beside them.
      if (this.isDue && !canHydrate(host)) this.#removeNodes();
      try {
        update(changed);
      } catch (error) {
        if (!this.isDue) throw error;
        console.warn('Not what the server has rendered, so it is rendered anew:', host, error);
        this.#removeNodes();
        update(changed);
      }
    };
  }

  // Its style sheets stay: there may be no others.
  #removeNodes(): void {
    const { renderRoot } = this.#host;
    renderRoot.replaceChildren(...renderRoot.querySelectorAll('style'));
  }
}

// By `@lit-labs/ssr-client/lit-element-hydrate-support.js`, where the page has it, and had it before Lit.
function canHydrate({ constructor }: LitElement): boolean {
  return (constructor as typeof LitElement).observedAttributes.includes('defer-hydration');
}
