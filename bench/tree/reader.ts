/** Asks the small assistive technology of at-spi.py. */
import type { ChildProcessByStdio } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { PATIENCE_MS } from '../browser.js';
import type { TreeNode } from './print-tree.js';

/** An event on the accessibility bus that a page has caused. */
export interface PlatformEvent {
  /** Such as `object:text-changed:insert`. */
  readonly type: string;
  readonly role: string;
  readonly name: string;
  /** The politeness of the live region around its source, else `off`. */
  readonly live: string;
  /** The text that came or went. */
  readonly text: string;
}

/** The names that a button had when it was found, and once it had the focus. */
export interface Pressed {
  readonly name: string;
  readonly namedAfterFocus: string;
}

/** Readings of a tree, a tenth of a second apart, after which it is taken for settled. */
const READS_ALIKE = 10;

/** A person who reads the page by the platform's interface alone. */
export class Reader {
  readonly #input: Writable;
  readonly #answers: AsyncIterator<string>;

  constructor(agent: ChildProcessByStdio<Writable, Readable, null>) {
    this.#input = agent.stdin;
    this.#answers = createInterface(agent.stdout)[Symbol.asyncIterator]();
  }

  /** The tree of the page with this title, once it stays the same: the end of a long list comes late. */
  async tree(page: string): Promise<TreeNode> {
    let before = '';
    let same = 0;
    return until(async () => {
      const tree = (await this.#ask({ do: 'tree', page })) as TreeNode;
      const now = JSON.stringify(tree);
      same = now === before ? same + 1 : 0;
      before = now;
      if (same < READS_ALIKE) throw new Error('The tree still changes.');
      return tree;
    });
  }

  /** Waits until the page has an element of this role whose name begins so. */
  find(page: string, role: string, name: string): Promise<string> {
    return until(() => this.#ask({ do: 'name', page, role, name }) as Promise<string>);
  }

  /** Gives the focus to a button, then takes its default action. */
  press(page: string, name: string): Promise<Pressed> {
    return this.#ask({ do: 'press', page, role: 'push button', name }) as Promise<Pressed>;
  }

  /** The events of pages since this was last asked. */
  events(): Promise<PlatformEvent[]> {
    return this.#ask({ do: 'events' }) as Promise<PlatformEvent[]>;
  }

  async #ask(command: object): Promise<unknown> {
    this.#input.write(`${JSON.stringify(command)}\n`);
    const line = await this.#answers.next();
    if (line.done) throw new Error('The reader of the accessibility bus has ended.');
    // The boundary to at-spi.py: each answer has this form.
    const answer = JSON.parse(line.value) as { value?: unknown; error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  }
}

/** Asks again until there is an answer. */
export async function until<T>(ask: () => Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > end) throw error;
      await wait(100);
    }
  }
}
