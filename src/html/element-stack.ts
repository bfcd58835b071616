/** A parser's stack of open elements with its list of formatting to reopen, as far as a scan can know them. */
import { FORMATTING, FORMATTING_SCOPE } from './element-kinds.js';

/** An element that is, or could be, open. */
export interface Open {
  readonly name: string;
  /** Tells formatting elements of one name apart, as the parser does by their attributes. */
  readonly key: string;
}

/** The parser reopens no more than three of the same kind ("Noah's Ark clause"). */
const NOAHS_ARK = 3;

/** The elements that could be open, outermost first. */
export class ElementStack {
  readonly #open: Open[] = [];
  /** Formatting that was open when a block around it ended; the next text or inline element reopens it. */
  readonly #toReopen: Open[] = [];
  /** How many elements are open around the outermost noscript, which must stay as they are. */
  #aroundNoscript = 0;

  /**
   * Set once some of the stack may be closed for the parser. From then on `cut` takes only the one
   * element off: it might be such a ghost, and those above it be really open.
   */
  hasGhosts = false;
  /** How many elements were opened again so far. */
  reopened = 0;
  /** Set once a tag was seen that not all parsers take in the same way. */
  isAmbiguous = false;

  /** How many elements are open. */
  get length(): number {
    return this.#open.length;
  }

  /** How deep the next text would be. */
  get depth(): number {
    return this.#open.length + this.#toReopen.length;
  }

  /** How many formatting elements are open, or would be if text followed. */
  get formatting(): number {
    return this.#open.filter(isFormatting).length + this.#toReopen.length;
  }

  /** Name of the innermost element, empty where there is none. */
  get top(): string {
    return this.nameAt(this.#open.length - 1);
  }

  /** Name at an index, empty where there is none. */
  nameAt(index: number): string {
    return this.#open[index]?.name ?? '';
  }

  /** Names above an index. */
  above(index: number): string[] {
    return this.#open.slice(index + 1).map(({ name }) => name);
  }

  /** Whether an element of that name could be open. */
  has(name: string): boolean {
    return this.#open.some((open) => open.name === name);
  }

  /** Index of the innermost of `wanted` that none of `barriers` hides; -1 where there is none. */
  find(wanted: ReadonlySet<string>, barriers: ReadonlySet<string>): number {
    const index = this.#open.findLastIndex(({ name }) => wanted.has(name) || barriers.has(name));
    return wanted.has(this.nameAt(index)) ? index : -1;
  }

  /** Opens an element. */
  push(name: string, key = name): void {
    if (name === 'noscript' && !this.has(name)) this.#aroundNoscript = this.#open.length;
    this.#open.push({ name, key });
  }

  /** Opens again what was formatted when the last blocks ended. */
  reopen(): void {
    this.reopened += this.#toReopen.length;
    this.#open.push(...this.#toReopen.splice(0));
  }

  /** Gives up reopening the latest of that name. */
  forget(name: string): void {
    const index = this.#toReopen.findLastIndex((open) => open.name === name);
    if (index >= 0 && this.has('noscript')) this.isAmbiguous = true;
    if (index >= 0) this.#toReopen.splice(index, 1);
  }

  /** Closes the element at `index`, with all that is open within it; nothing at -1. */
  cut(index: number): void {
    if (index < 0 || index >= this.#open.length) return;
    if (this.hasGhosts) {
      this.takeOut(index);
      return;
    }
    this.#guardNoscript(index);
    for (const open of this.#open.splice(index)) {
      // What was formatted inside of a cell, say, is not reopened behind it.
      if (FORMATTING_SCOPE.has(open.name)) break;
      if (isFormatting(open) && this.#isAdmitted(open)) this.#toReopen.push(open);
    }
  }

  /** Closes the innermost element. */
  cutTop(): void {
    this.cut(this.#open.length - 1);
  }

  /** Closes the element at `index` alone. */
  takeOut(index: number): void {
    if (index < 0) return;
    this.#guardNoscript(index);
    this.#open.splice(index, 1);
  }

  // Some parsers see no tags in a noscript, so none there may end anything outside.
  #guardNoscript(index: number): void {
    if (index < this.#aroundNoscript && this.has('noscript')) this.isAmbiguous = true;
  }

  #isAdmitted({ key }: Open): boolean {
    return this.#toReopen.filter((open) => open.key === key).length < NOAHS_ARK;
  }
}

function isFormatting({ name }: Open): boolean {
  return FORMATTING.has(name);
}
