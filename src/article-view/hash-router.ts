import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The element, and the name of its pair in the address; without a name the address stays as it is. */
type HashHost = ReactiveControllerHost & { readonly hash: string | undefined };

/**
 * Ties a view to the hash of the page's address, `#NAME=ID` among other pairs. An article can then be
 * linked to, and Back leads to the one before.
 */
export class HashRouter implements ReactiveController {
  readonly #host: HashHost;
  readonly #onChange: () => void;

  /** @param onChange called when the reader has gone back or forward, or followed a link */
  constructor(host: HashHost, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** The id in the address. */
  get id(): string | undefined {
    const { hash: name } = this.#host;
    return name ? readPair(location.hash, name) : undefined;
  }

  /** Adds a step with this id to the history. */
  push(id: string): void {
    const { hash: name } = this.#host;
    if (!name || id === this.id) return;
    const url = new URL(location.href);
    url.hash = withPair(url.hash, name, id);
    try {
      // The full URL, since a bare "#…" is resolved against the page's <base>.
      history.pushState(history.state, '', url.href);
    } catch {
      // Sandboxed frames have no address of their own to change.
    }
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#handlePopState);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#handlePopState);
  }

  readonly #handlePopState = (): void => {
    if (this.#host.hash) this.#onChange();
  };
}

/** The value of a pair in a hash such as `#a=1&story=x%20y`; undefined where it is absent or malformed. */
export function readPair(hash: string, name: string): string | undefined {
  const pair = pairsOf(hash).find((candidate) => candidate.startsWith(`${name}=`));
  try {
    return pair === undefined ? undefined : decodeURIComponent(pair.slice(name.length + 1));
  } catch {
    return undefined;
  }
}

/** The hash with this pair in place of the former one; all others stay as they are. */
export function withPair(hash: string, name: string, value: string): string {
  const others = pairsOf(hash).filter((pair) => !pair.startsWith(`${name}=`));
  // An address cannot hold half of a surrogate pair.
  const encoded = encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'));
  return `#${[...others, `${name}=${encoded}`].join('&')}`;
}

function pairsOf(hash: string): readonly string[] {
  return hash.replace(/^#/, '').split('&').filter(Boolean);
}
