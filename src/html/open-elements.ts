/**
 * How deep a parser would nest: the rules by which tags open and end elements, such that nothing is
 * ever taken for closed which the parser keeps open. Parsing is quadratic in that depth, so a wrong
 * guess downwards would freeze the page; a wrong guess upwards costs a malformed article its looks.
 * https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody
 */
import {
  BLOCKS,
  BUTTON_SCOPE,
  CLOSES_P,
  FORMATTING,
  FORMATTING_SCOPE,
  HEADINGS,
  LIST_SCOPE,
  NEVER_OPEN,
  REOPENS_NOTHING,
  SCOPE,
  SPECIAL,
  TABLE_PARTS,
  names,
} from './element-kinds.js';
import { ElementStack } from './element-stack.js';

const ITEM = names('li');
const DEFINITION = names('dd dt');
const IMPLIED = names('dd dt li optgroup option p rb rp rt rtc');
const RUBY_PARTS = names('rb rp rt rtc');
const FOREIGN = names('svg math');
const TABLE_SCOPE = names('caption table template');
const TABLE_STRUCTURE = names('table tbody thead tfoot tr td th caption colgroup template');
/** What a list item does not look past for the one before it. */
const ITEM_SCOPE = new Set([...SPECIAL].filter((name) => !names('address div p').has(name)));
const NOTHING: ReadonlySet<string> = new Set();
/** Adoption of misnested formatting gives up after eight blocks; this stays clear of that. */
const ADOPTION_REACH = 6;

/** The elements that a parser could have open while it reads tags one by one. */
export class OpenElements {
  readonly #stack = new ElementStack();
  #hasForm = false;

  /** How deep the next text would be. */
  get depth(): number {
    return this.#stack.depth;
  }

  /** How many formatting elements are open, or would be if text followed: each new block may repeat them all. */
  get formatting(): number {
    return this.#stack.formatting;
  }

  /** How many elements the parser has added to go on with formatting. */
  get reopened(): number {
    return this.#stack.reopened;
  }

  /** Whether a tag was seen that not all parsers take in the same way. */
  get isAmbiguous(): boolean {
    return this.#stack.isAmbiguous;
  }

  /** Whether an element of that name could be open. */
  has(name: string): boolean {
    return this.#stack.has(name);
  }

  /** Takes note of text. */
  text(): void {
    this.#stack.reopen();
  }

  /** Takes note of a start tag of HTML; `key` is the same for tags with the same attributes only. */
  start(name: string, key: string): void {
    if (this.#stack.top === 'colgroup' && name !== 'col' && name !== 'template')
      this.#stack.cutTop();
    if (TABLE_PARTS.has(name)) this.#startTablePart(name);
    else this.#startInBody(name, key);
  }

  /** Takes note of an end tag of HTML. */
  end(name: string): void {
    if (FORMATTING.has(name)) this.#endFormatting(name);
    else if (name === 'form') this.#endForm();
    else this.#stack.cut(this.#endOf(name));
  }

  /** Takes note of a start tag in SVG or MathML, or of the one that begins it. */
  startForeign(name: string): void {
    this.#stack.reopen();
    this.#stack.push(name);
  }

  /** Takes note of an end tag in SVG or MathML; false where it would close something outside of it. */
  endForeign(name: string): boolean {
    const index = this.#find(name, NOTHING);
    const isInside = FOREIGN.has(name) || this.#stack.find(FOREIGN, names(name)) < 0;
    if (index >= 0 && isInside) this.#stack.cut(index);
    return index >= 0 && isInside;
  }

  #startInBody(name: string, key: string): void {
    this.#endBefore(name);
    if (!REOPENS_NOTHING.has(name)) this.#stack.reopen();
    if (name === 'form' && !this.#admitsForm()) return;
    if (!NEVER_OPEN.has(name)) this.#stack.push(name, key);
  }

  /** Ends what the start of `name` ends, in the order of the standard. */
  #endBefore(name: string): void {
    if (name === 'li') this.#stack.cut(this.#stack.find(ITEM, ITEM_SCOPE));
    if (DEFINITION.has(name)) this.#stack.cut(this.#stack.find(DEFINITION, ITEM_SCOPE));
    if (CLOSES_P.has(name)) this.#stack.cut(this.#find('p', BUTTON_SCOPE));
    if (HEADINGS.has(name) && HEADINGS.has(this.#stack.top)) this.#stack.cutTop();
    if (name === 'a' || name === 'nobr') this.#endFormatting(name);
    if (name === 'button') this.#stack.cut(this.#find(name, SCOPE));
    if (name === 'table' && this.#isBetweenCells()) this.#stack.cut(this.#endOf(name));
    if (/^opt(?:ion|group)$/.test(name) && this.#stack.top === 'option') this.#stack.cutTop();
    if (RUBY_PARTS.has(name) && this.#find('ruby', SCOPE) >= 0) {
      this.#endImplied(name === 'rt' || name === 'rp' ? 'rtc' : '');
    }
  }

  // A form is ended by its own end tag alone, and until then no other begins.
  #admitsForm(): boolean {
    if (this.has('template') || this.#stack.hasGhosts) return true;
    const isFirst = !this.#hasForm;
    this.#hasForm = true;
    return isFirst && !this.#isBetweenCells();
  }

  // It takes only itself away: what was opened in it stays open.
  #endForm(): void {
    this.#hasForm = false;
    if (this.has('template')) this.#stack.hasGhosts = true;
    if (this.#find('form', SCOPE) < 0) return;
    this.#endImplied();
    this.#stack.takeOut(this.#find('form', SCOPE));
  }

  #endImplied(except = ''): void {
    while (IMPLIED.has(this.#stack.top) && this.#stack.top !== except) this.#stack.cutTop();
  }

  #endOf(name: string): number {
    if (HEADINGS.has(name)) return this.#stack.find(HEADINGS, SCOPE);
    return this.#find(name, scopeOf(name));
  }

  /** Ends the parts of the table that cannot hold this one, and adds those that it leaves out. */
  #startTablePart(name: string): void {
    const rank = rankOf(name);
    if (name === 'col' && this.#stack.top === 'colgroup') return;
    let at = this.#structure();
    for (; rankWithin(this.#stack.nameAt(at)) >= rank; at = this.#structure()) this.#stack.cut(at);
    const parent = this.#stack.nameAt(at);
    // A template takes on whatever mode its first tag asks for; that is not followed here.
    if (parent === 'template') this.#stack.isAmbiguous = true;
    if (parent === '' || parent === 'template') return;
    if (!this.#stack.hasGhosts) this.#stack.cut(at + 1);
    if (rank >= 2 && parent === 'table') this.#stack.push('tbody');
    if (rank >= 3 && parent !== 'tr') this.#stack.push('tr');
    if (name !== 'col') this.#stack.push(name);
  }

  /** In a table, but not in a cell or a caption of it. */
  #isBetweenCells(): boolean {
    const name = this.#stack.nameAt(this.#structure());
    return name === 'table' || (TABLE_PARTS.has(name) && rankWithin(name) < 3);
  }

  #structure(): number {
    return this.#stack.find(TABLE_STRUCTURE, NOTHING);
  }

  /** The "adoption agency": ends formatting across blocks, which stay open. */
  #endFormatting(name: string): void {
    const index = this.#find(name, FORMATTING_SCOPE);
    const above = this.#stack.above(index);
    const blocks = above.filter((passed) => SPECIAL.has(passed)).length;
    if (index < 0) this.#stack.forget(name);
    else if (blocks > ADOPTION_REACH || above.includes('table')) this.#stack.hasGhosts = true;
    else {
      if (blocks === 0 && !this.#stack.hasGhosts) this.#stack.cut(index + 1);
      else if (isLeftBehind(above)) this.#stack.hasGhosts = true;
      this.#stack.takeOut(index);
    }
  }

  #find(name: string, barriers: ReadonlySet<string>): number {
    return this.#stack.find(new Set([name]), barriers);
  }
}

function scopeOf(name: string): ReadonlySet<string> {
  if (name === 'p') return BUTTON_SCOPE;
  if (name === 'li') return LIST_SCOPE;
  if (name === 'template') return NOTHING;
  if (name === 'table') return names('template');
  if (TABLE_PARTS.has(name)) return TABLE_SCOPE;
  return BLOCKS.has(name) || DEFINITION.has(name) ? SCOPE : SPECIAL;
}

/** Whether adoption closes some of these, which the stack cannot tell which. */
function isLeftBehind(above: readonly string[]): boolean {
  const ordinary = above.some((name) => !SPECIAL.has(name) && !FORMATTING.has(name));
  return ordinary || above.filter((name) => FORMATTING.has(name)).length > 2;
}

function rankOf(part: string): number {
  return TABLE_PARTS.get(part) ?? 0;
}

/** The lowest rank of a part that cannot stand within this one. */
function rankWithin(name: string): number {
  return name === 'caption' || name === 'colgroup' ? 3 : rankOf(name);
}
