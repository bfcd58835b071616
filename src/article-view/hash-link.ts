import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Joins a view to the page's address: `#NAME=ID`, among other pairs that are kept, so that an article
 * can be linked to, and Back leads to the one before.
 */
export class HashLink implements ReactiveController {
  /** The pair's name; undefined leaves the address alone. */
  name: string | undefined;
  readonly #onChange: () => void;

  /** @param onChange called when the reader has gone back or forward, or followed a link */
  constructor(host: ReactiveControllerHost, onChange: () => void) {
    this.#onChange = onChange;
    host.addController(this);
  }

  /** The id that the address names. */
  get id(): string | undefined {
    return this.name ? readPair(location.hash, this.name) : undefined;
  }

  /** Adds a step to the history that names this id. */
  push(id: string): void {
    if (!this.name || id === this.id) return;
    const url = new URL(location.href);
    url.hash = withPair(url.hash, this.name, id);
    try {
      // Whole, since a bare "#…" would be resolved against the page's <base>.
      history.pushState(history.state, '', url.href);
    } catch {
      // Sandboxed frames have no address of their own to change.
    }
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#handleChange);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#handleChange);
  }

  readonly #handleChange = (): void => {
    if (this.name) this.#onChange();
  };
}

/** The value of a pair in a hash such as `#a=1&story=x%20y`; undefined where there is none, or a broken one. */
export function readPair(hash: string, name: string): string | undefined {
  const pair = pairsOf(hash).find((one) => one.startsWith(`${name}=`));
  try {
    return pair === undefined ? undefined : decodeURIComponent(pair.slice(name.length + 1));
  } catch {
    return undefined;
  }
}

/** The hash with this pair in place of the one that was there; all others stay as they are. */
export function withPair(hash: string, name: string, value: string): string {
  const others = pairsOf(hash).filter((one) => !one.startsWith(`${name}=`));
  return `#${[...others, `${name}=${encodeURIComponent(value)}`].join('&')}`;
}

function pairsOf(hash: string): readonly string[] {
  return hash.replace(/^#/, '').split('&').filter(Boolean);
}
