/**
 * How deep a parser would nest: a model of its stack of open elements that never thinks an element
 * closed which the parser keeps open. Parsing is quadratic in that depth, so a wrong guess downwards
 * would freeze the page; a wrong guess upwards costs a malformed article its formatting.
 * https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody
 */

const VOID = names(
  'area base basefont bgsound br col embed frame hr img image input keygen link meta param source',
  'track wbr html head body frameset',
);
const FORMATTING = names('a b big code em font i nobr s small strike strong tt u');
const CLOSES_P = names(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure',
  'footer header hgroup main menu nav ol p search section summary ul h1 h2 h3 h4 h5 h6 pre listing',
  'form li dd dt plaintext table xmp',
);
const SPECIAL = names(
  'applet button caption colgroup iframe marquee noembed noframes noscript object script select',
  'style tbody td template textarea tfoot th thead title tr',
  ...CLOSES_P,
);
/** Formatting outside of these is not ended from within; in a noscript, some parsers see no tags at all. */
const MARKERS = names('applet caption marquee noscript object select table td template th');
const HEADINGS = names('h1 h2 h3 h4 h5 h6');
const CELLS = names('td th caption colgroup');
const ROWS = names('tr', ...CELLS);
const GROUPS = names('tbody thead tfoot', ...ROWS);
const PARAGRAPH = names('p');
const RUBY_TEXT = names('rt rp');
/** Elements that end by themselves when the element around them ends. */
const IMPLIED = names('p li dd dt option optgroup rb rp rt rtc');
/** Which open elements a start tag ends. */
const ENDED_BY_START: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', names('li')],
  ['dd', names('dd dt')],
  ['dt', names('dd dt')],
  ['option', names('option')],
  ['td', CELLS],
  ['th', CELLS],
  ['tr', ROWS],
  ['tbody', GROUPS],
  ['thead', GROUPS],
  ['tfoot', GROUPS],
]);
/** Which open elements an end tag ends too, beside those that end by themselves. */
const ENDED_WITH: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['tr', CELLS],
  ['tbody', ROWS],
  ['thead', ROWS],
  ['tfoot', ROWS],
  ['table', GROUPS],
]);
/** Adoption of misnested formatting gives up after eight blocks; this stays clear of that. */
const ADOPTION_REACH = 6;
/** The parser reopens no more than three of the same kind ("Noah's Ark clause"). */
const NOAHS_ARK = 3;

interface Open {
  readonly name: string;
  /** Tells formatting elements of one name apart, as the parser does by their attributes. */
  readonly key: string;
}

/** The elements that a parser could have open while it reads tags one by one. */
export class OpenElements {
  readonly #stack: Open[] = [];
  /** Formatting that was open when a block around it ended: parsers reopen it in every block to come. */
  readonly #reopened: Open[] = [];

  /** How deep the next element would be, reopened formatting included. */
  get depth(): number {
    return this.#stack.length + this.#reopened.length;
  }

  /** How many formatting elements are open or would be reopened: each new block may repeat them all. */
  get formatting(): number {
    return this.#stack.filter(({ name }) => FORMATTING.has(name)).length + this.#reopened.length;
  }

  /** Whether an element of that name could be open. */
  has(name: string): boolean {
    return this.#stack.some((open) => open.name === name);
  }

  /** Takes note of a start tag of HTML; `key` is the same for tags with the same attributes only. */
  start(name: string, key: string): void {
    if (VOID.has(name)) return;
    this.#endBefore(name);
    this.#stack.push({ name, key });
  }

  /** Takes note of an end tag of HTML. */
  end(name: string): void {
    if (FORMATTING.has(name)) this.#endFormatting(name);
    else if (SPECIAL.has(name) && name !== 'noscript') this.#endBlock(name);
    else this.#cutAt(this.#find(name, (passed) => !SPECIAL.has(passed)));
  }

  /** Takes note of a start tag in SVG or MathML. */
  startForeign(name: string): void {
    this.#stack.push({ name, key: name });
  }

  /** Takes note of an end tag in SVG or MathML; false where it would close something outside of it. */
  endForeign(name: string): boolean {
    const root = this.#stack.findIndex((open) => open.name === 'svg' || open.name === 'math');
    const index = this.#stack.findLastIndex((open) => open.name === name);
    if (index >= root) this.#stack.length = index;
    return index >= root;
  }

  #endBefore(name: string): void {
    if (CLOSES_P.has(name)) this.#cutAt(this.#endingAt(PARAGRAPH));
    if (name === 'a') this.#endFormatting(name);
    if (HEADINGS.has(name)) this.#cutAt(this.#endingAt(HEADINGS));
    if ((name === 'rt' || name === 'rp') && this.#nameAt(this.#stack.length - 2) === 'ruby') {
      this.#cutAt(this.#endingAt(RUBY_TEXT));
    }
    const ended = ENDED_BY_START.get(name);
    if (ended) this.#cutAt(this.#endingAt(ended));
  }

  /** Lowest index of the unbroken run of `ended` on top, below open paragraphs; -1 where there is none. */
  #endingAt(ended: ReadonlySet<string>): number {
    let index = this.#stack.length;
    while (this.#nameAt(index - 1) === 'p' && !ended.has('p')) index -= 1;
    const above = index;
    while (ended.has(this.#nameAt(index - 1))) index -= 1;
    return index < above ? index : -1;
  }

  #endBlock(name: string): void {
    const within = ENDED_WITH.get(name);
    const mayPass = (passed: string): boolean =>
      !SPECIAL.has(passed) || IMPLIED.has(passed) || within?.has(passed) === true;
    this.#cutAt(this.#find(name, mayPass));
  }

  #endFormatting(name: string): void {
    const index = this.#find(name, (passed) => !MARKERS.has(passed));
    if (index < 0) this.#forget(name);
    else if (this.#stack.length - index <= ADOPTION_REACH) this.#stack.splice(index, 1);
  }

  #forget(name: string): void {
    const index = this.#reopened.findLastIndex((open) => open.name === name);
    if (index >= 0) this.#reopened.splice(index, 1);
  }

  #find(name: string, mayPass: (passed: string) => boolean): number {
    for (let index = this.#stack.length - 1; index >= 0; index -= 1) {
      const open = this.#nameAt(index);
      if (open === name || (HEADINGS.has(name) && HEADINGS.has(open))) return index;
      if (!mayPass(open)) return -1;
    }
    return -1;
  }

  #cutAt(index: number): void {
    if (index < 0) return;
    for (const open of this.#stack.splice(index)) {
      if (FORMATTING.has(open.name) && this.#isAdmitted(open)) this.#reopened.push(open);
    }
  }

  #isAdmitted({ key }: Open): boolean {
    return this.#reopened.filter((open) => open.key === key).length < NOAHS_ARK;
  }

  #nameAt(index: number): string {
    return this.#stack[index]?.name ?? '';
  }
}

function names(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
