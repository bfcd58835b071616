/**
 * Checks in linear time that parsing a body cannot freeze the page, and renames its embeds. The check does not
 * parse. An element counts as open where it is unsure whether a tag ends it.
 */
import {
  ALLOWED_ELEMENTS,
  CUSTOM_PLACEHOLDER,
  DROPPED_ELEMENTS,
  EMBEDS,
  PLACEHOLDERS,
  RENAMED_ELEMENTS,
  RENAMED_EMBEDS,
  SEEN_ELEMENTS,
} from './allow-list.js';

/** Limits for parsing. No body within them takes 500 ms, as measured in three engines. */
export const LIMITS = {
  /** UTF-16 code units. */
  length: 512 * 1024,
  /** Comments count, too. */
  tags: 20_000,
  /** In one tag. */
  attributes: 256,
  /** Of one tag, in UTF-16 code units. */
  tagLength: 16 * 1024,
  /** Open at once in a tag or a style sheet. Engines read both at parsing: Firefox crashes, WebKit takes 40 s. */
  brackets: 16,
  /** The costs of all tags, plus the formatting open at each tag, since parsers repeat it in later blocks. */
  nodes: 25_000,
  /** Elements open at each tag, added up: parsers look through them for the one that a tag ends. */
  steps: 6_000_000,
} as const;

/** The result of the check. */
export interface CheckedBody {
  /** The body without comments and with some elements renamed; undefined where it must not be parsed. */
  readonly html: string | undefined;
  /** Number of embeds that are not renamed and will be removed. */
  readonly embeds: number;
  /** Number of embeds that the rebuilding sees under another name. */
  readonly renamed: number;
}

// Comments, declarations and the beginnings of tags, told apart as the HTML standard does.
const MARKUP =
  /<(?:!--(?:-?>|[^]*?(?:--!?>|$))|[!?][^>]*>?|\/(?![a-z])[^>]*>?|(\/?)([a-z][^\t\n\f\r />]*))/gi;
const ATTRIBUTE =
  /[\t\n\f\r /]*(>|=?[^\t\n\f\r />=]*(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"?|'[^']*'?|[^\t\n\f\r >]*))?)/y;
/** Brackets, the opening ones as references too. One that is counted too often does no harm. */
const BRACKET = /[()[\]{}]|&(?:#0*(?:40|91|123)|#x0*(?:28|5b|7b)|lpar|lsqb|lbrack|lcub|lbrace)/gi;
const CLOSING = /[)\]}]/;
const HIDDEN_MARKUP = /^!\[|<[a-z/!]/i;
/** From these elements on, engines disagree about which characters are tags. */
const AMBIGUOUS = /^(?:svg|math|select|noscript|script)$/;
const RAW_TEXT = /^(?:script|style|xmp|noembed|noframes|textarea|title|plaintext)$/;
/** Elements that hold nothing. */
export const VOID =
  /^(?:area|base|basefont|bgsound|br|col|embed|frame|hr|image|img|input|keygen|link|meta|param|source|track|wbr)$/;
/** Elements whose end tags are often left out. They are not counted as open: only others can nest them deeply. */
const LOOSE = /^(?:p|li|option|tbody|td|tfoot|th|thead|tr)$/;
/** Custom elements and those of word processors. The one in MathML decides how engines read its content. */
const CUSTOM = /^(?!annotation-xml$).+[-:]/;
const SEEN: ReadonlySet<string> = new Set(SEEN_ELEMENTS);
const FORMATTING = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/;
/** An end tag of formatting has no effect outside these elements, nor across more than seven elements. */
const BARRIER = /^(?:applet|caption|marquee|object|select|table|template)$/;
const REACH = 7;
/** Parsers repeat at most this many formatting elements with the same tag. */
const SAME = 3;
/** Elements that engines take long to create, and the number of ordinary elements each counts for. */
const COSTS: Partial<Record<string, number>> = {
  ...Object.fromEntries(DROPPED_ELEMENTS.map((name) => [name, 6])),
  track: 80,
  audio: 40,
  video: 40,
  details: 50,
  source: 12,
  marquee: 3,
  meter: 3,
  // The markers of items and the scrolling of listings take time in layout.
  li: 5,
  pre: 4,
  // Chromium takes 3 s to count the quotes around 4,000, and WebKit 1.5 s for a table with as many captions.
  q: 10,
  caption: 5,
  // Firefox takes long for many groups of rows, and for many places to break a word.
  thead: 6,
  tbody: 6,
  tfoot: 6,
  wbr: 5,
};
/** Cost of a custom element: the text of each is joined to its neighbors. */
const CUSTOM_COST = 2;
/** Cost of any other tag that sanitizers remove: DOMPurify's time grows by the square of their number in WebKit. */
const REMOVED_COST = 3;
/** So many attributes cost as much as an element. */
const ATTRIBUTES_A_NODE = 5;
/** For each tag inside, engines look anew for the direction of such an element. It counts for so many open ones. */
const AUTO_DIRECTION_WEIGHT = 80;
/** Every direction but the plain spellings of left and right may be automatic. */
const AUTO_DIRECTION = /^<bdi\b|[\s/"']dir\s*=\s*(?!["']?(?:ltr|rtl)\b)/i;
/** Cost of a comment that cannot be left out: DOMPurify's time grows by the square of their number in WebKit. */
const COMMENT_COST = 12;

/** Adds up the costs of parsing a body until a limit is exceeded. */
export function checkBudget(html: string): CheckedBody {
  return new BudgetCheck(html).run();
}

class BudgetCheck {
  readonly #html: string;
  /** Elements that may be open; formatting with the same key is the same to a parser. */
  readonly #open: { readonly name: string; readonly key: string; readonly weight: number }[] = [];
  #weight = 0;
  readonly #same = new Map<string, number>();
  #formatting = 0;
  #tags = 0;
  #nodes = 0;
  #steps = 0;
  #isOver: boolean;
  #isAmbiguous = false;
  /** From here on each "<" may begin a tag, also within an attribute, and no tag ends an element. */
  #isUnsure = false;
  #embeds = 0;
  #renamed = 0;
  #output = '';
  #copied = 0;

  constructor(html: string) {
    this.#html = html;
    this.#isOver = html.length > LIMITS.length;
  }

  run(): CheckedBody {
    let match = find(MARKUP, this.#html, 0);
    while (match && !this.#isOver) match = find(MARKUP, this.#html, this.#take(match));
    const html = this.#isOver ? undefined : this.#output + this.#html.slice(this.#copied);
    return { html, embeds: this.#embeds, renamed: this.#renamed };
  }

  /** Counts a tag or a comment and returns where the next may begin. */
  #take({ index: at, 0: { length }, 1: slash = '', 2: rawName = '' }: RegExpExecArray): number {
    const name = rawName.toLowerCase();
    const tagEnd = name ? this.#readAttributes(at, at + length) : at + length;
    const end = name && !slash ? this.#skipText(name, tagEnd) : tagEnd;
    if (!this.#isUnsure && this.#isAmbiguous && HIDDEN_MARKUP.test(this.#html.slice(at + 1, end))) {
      this.#isUnsure = true;
      // From here on, each text may be a style sheet.
      this.#isOver ||= hasDeepBrackets(this.#html.slice(at));
    }
    if (name && !slash)
      this.#isOver ||= hasDeepBrackets(this.#html.slice(at, name === 'style' ? end : tagEnd));
    if (this.#isUnsure) this.#steps += end - at;
    else this.#rewrite(name, slash, { at, end });
    if (name && !slash) this.#start(name, this.#html.slice(at, tagEnd));
    else if (!this.#isUnsure) this.#end(name);
    this.#count(name);
    return this.#isUnsure ? at + 2 : end;
  }

  #readAttributes(at: number, nameEnd: number): number {
    ATTRIBUTE.lastIndex = nameEnd;
    let attributes = 0;
    while (ATTRIBUTE.lastIndex < this.#html.length && ATTRIBUTE.exec(this.#html)?.[1] !== '>') {
      attributes += 1;
    }
    const end = ATTRIBUTE.lastIndex;
    this.#nodes += attributes / ATTRIBUTES_A_NODE;
    this.#isOver ||= attributes > LIMITS.attributes || end - at > LIMITS.tagLength;
    return end;
  }

  #skipText(name: string, from: number): number {
    if (!RAW_TEXT.test(name)) return from;
    const end = find(new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi'), this.#html, from);
    return end && name !== 'plaintext' ? end.index : this.#html.length;
  }

  #start(name: string, tag: string): void {
    this.#isAmbiguous ||= AMBIGUOUS.test(name);
    if (EMBEDS.has(name)) this.#embeds += 1;
    const weight = AUTO_DIRECTION.test(tag) ? AUTO_DIRECTION_WEIGHT : 1;
    if (VOID.test(name) || (LOOSE.test(name) && weight === 1)) return;
    // An "a" ends the one before it.
    const key = name === 'a' ? name : tag;
    this.#open.push({ name, key, weight });
    this.#weight += weight;
    if (FORMATTING.test(name)) this.#countSame(key, 1);
  }

  #end(name: string): void {
    const reach = FORMATTING.test(name) ? REACH : 0;
    for (let passed = 0; passed <= reach; passed += 1) {
      const open = this.#open.at(-1 - passed);
      if (open?.name === name) {
        this.#open.splice(-1 - passed, 1);
        this.#weight -= open.weight;
        if (FORMATTING.test(name)) this.#countSame(open.key, -1);
      }
      if (!open || open.name === name || BARRIER.test(open.name)) return;
    }
  }

  #countSame(key: string, change: 1 | -1): void {
    const before = this.#same.get(key) ?? 0;
    this.#same.set(key, before + change);
    this.#formatting += Math.min(before + change, SAME) - Math.min(before, SAME);
  }

  #count(name: string): void {
    const comment = this.#isUnsure ? COMMENT_COST : 1;
    this.#tags += 1;
    this.#nodes += (name ? costOf(name) : comment) + this.#formatting;
    this.#steps += this.#weight;
    this.#isOver ||=
      this.#tags > LIMITS.tags || this.#nodes > LIMITS.nodes || this.#steps > LIMITS.steps;
  }

  /** Leaves comments out, and gives some elements a name that sanitizers do not know. */
  #rewrite(name: string, slash: string, { at, end }: { at: number; end: number }): void {
    const renamed = placeholderOf(name);
    if (name && renamed === undefined) return;
    this.#output += this.#html.slice(this.#copied, at);
    this.#copied = end;
    if (renamed === undefined) return;
    if (!slash && RENAMED_EMBEDS.has(name)) this.#renamed += 1;
    const rest = this.#html.slice(at + 1 + slash.length + name.length, end);
    this.#output += `<${slash}${renamed}${rest}`;
    if (name === 'embed' && !slash) this.#output += `</${renamed}>`;
  }
}

function hasDeepBrackets(source: string): boolean {
  let open = 0;
  for (const [bracket] of source.matchAll(BRACKET)) {
    open = CLOSING.test(bracket) ? Math.max(0, open - 1) : open + 1;
    if (open > LIMITS.brackets) return true;
  }
  return false;
}

function costOf(name: string): number {
  const isKept =
    ALLOWED_ELEMENTS.has(name) || RENAMED_ELEMENTS.has(name) || SEEN_ELEMENTS.includes(name);
  if (COSTS[name] !== undefined) return COSTS[name];
  if (isKept) return 1;
  return CUSTOM.test(name) ? CUSTOM_COST : REMOVED_COST;
}

function find(pattern: RegExp, html: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(html);
}

function placeholderOf(name: string): string | undefined {
  return (
    PLACEHOLDERS.get(name) ??
    (CUSTOM.test(name) && !SEEN.has(name) ? CUSTOM_PLACEHOLDER : undefined)
  );
}
