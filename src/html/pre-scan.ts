/** Whether a body is small and plain enough to be parsed at all; found out in linear time, by its tags alone. */
import { DROPPED_ELEMENTS, EMBEDS } from './allow-list.js';
import { names, RAW_TEXT } from './element-kinds.js';
import { OpenElements } from './open-elements.js';
import { findMarkup, rawTextEnd, readToken, type Token } from './tags.js';

/** The most that is parsed: measured in three engines, a body within these limits never freezes a page. */
export const LIMITS = {
  /** UTF-16 code units. */
  length: 512 * 1024,
  /** Comments too, and each element that the parser adds to go on with unclosed formatting. */
  tags: 20_000,
  /** Comments, and elements that are dropped: in WebKit each of them takes time by their number. */
  dropped: 2000,
  depth: 256,
  /** Formatting open at once, of which parsers repeat what is unclosed in every block that follows. */
  formatting: 32,
  /** In one tag. */
  attributes: 256,
  /** Of one tag, in UTF-16 code units. */
  tagLength: 16 * 1024,
} as const;

/** Which limit a body is beyond; `ambiguous` where only a parser could tell what is a tag. */
export type ScanReason =
  | 'length'
  | 'tags'
  | 'dropped'
  | 'depth'
  | 'formatting'
  | 'attributes'
  | 'tag-length'
  | 'ambiguous';

/** What a body holds, by its tags. */
export interface Scan {
  /** Why the body must not be parsed; absent where it may. */
  readonly reason?: ScanReason;
  /** Frames, plug-ins and formulas, which will be dropped; counted up to the reason. */
  readonly embeds: number;
}

const FOREIGN = names('svg math');
const DROPPED = names(...DROPPED_ELEMENTS);
/** In SVG and MathML these hold text, or HTML; the latter is not followed here. */
const FOREIGN_TEXT = names('desc mi mo mn ms mtext', ...RAW_TEXT);
const FOREIGN_BREAKOUT = names(
  'annotation-xml b big blockquote body br center code dd div dl dt em embed font foreignobject h1',
  'h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike',
  'sub sup table tt u ul var',
);
/** All that parsers old and new agree on within a select. */
const IN_SELECT = names('option optgroup hr');
const SCRIPT_TAG = /<script[\t\n\f\r />]/i;

/** Counts what makes parsing slow and stops at the first limit that is exceeded. */
export function preScan(html: string): Scan {
  return html.length > LIMITS.length ? { reason: 'length', embeds: 0 } : new Scanner(html).run();
}

class Scanner {
  readonly #html: string;
  readonly #open = new OpenElements();
  #reason: ScanReason | undefined;
  #tags = 0;
  #dropped = 0;
  #embeds = 0;
  /** Where an open noscript ends for a parser that sees only text in it, as Firefox's sanitizer does. */
  #noscriptEnd = Infinity;

  constructor(html: string) {
    this.#html = html;
  }

  run(): Scan {
    let end = 0;
    let at = findMarkup(this.#html, end);
    while (at >= 0 && !this.#reason) {
      if (at > end) this.#open.text();
      end = this.#take(readToken(this.#html, at), at);
      at = findMarkup(this.#html, end);
    }
    if (this.#noscriptEnd < this.#html.length) this.#refuse('ambiguous');
    return { ...(this.#reason && { reason: this.#reason }), embeds: this.#embeds };
  }

  /** Takes note of a token and returns where the next may begin. */
  #take(token: Token, at: number): number {
    this.#tags += 1;
    if (token.kind === 'comment' || DROPPED.has(token.name)) this.#dropped += 1;
    if (token.kind !== 'comment') this.#takeTag(token, at);
    else if (this.#isCdata(at)) this.#refuse('ambiguous');
    if (this.#tags + this.#open.reopened > LIMITS.tags) this.#refuse('tags');
    if (this.#dropped > LIMITS.dropped) this.#refuse('dropped');
    if (at >= this.#noscriptEnd) this.#leaveNoscript(at);
    return token.kind === 'start' ? this.#skipText(token) : token.next;
  }

  #takeTag(token: Token, at: number): void {
    if (token.attributes > LIMITS.attributes) this.#refuse('attributes');
    if (token.next - at > LIMITS.tagLength) this.#refuse('tag-length');
    if (!this.#nest(token, at)) this.#refuse('ambiguous');
    if (this.#open.formatting > LIMITS.formatting) this.#refuse('formatting');
    if (this.#open.depth > LIMITS.depth) this.#refuse('depth');
  }

  /** False where the tag means one thing to one parser and another to the next. */
  #nest(token: Token, at: number): boolean {
    const { kind, name } = token;
    if (this.#isForeign()) return this.#nestForeign(token);
    const isKnown = IN_SELECT.has(name) || (kind === 'end' && name === 'select');
    if (this.#open.has('select') && !isKnown) return false;
    if (kind === 'end') this.#open.end(name);
    else this.#start(token, at);
    return !this.#open.isAmbiguous;
  }

  #start({ name, next, selfClosing }: Token, at: number): void {
    const isHidden = this.#open.has('noscript');
    if (EMBEDS.has(name) && !isHidden) this.#embeds += 1;
    if (name === 'noscript' && !isHidden) this.#noscriptEnd = rawTextEnd(this.#html, name, next);
    if (FOREIGN.has(name) && !selfClosing) this.#open.startForeign(name);
    else if (!FOREIGN.has(name)) this.#open.start(name, this.#html.slice(at, next));
  }

  #nestForeign({ kind, name, selfClosing }: Token): boolean {
    if (kind === 'end') return name !== 'p' && name !== 'br' && this.#open.endForeign(name);
    if (FOREIGN_BREAKOUT.has(name)) return false;
    if (!selfClosing) this.#open.startForeign(name);
    return true;
  }

  /** Both ways to read the noscript have to end it here. */
  #leaveNoscript(at: number): void {
    if (at > this.#noscriptEnd || this.#open.has('noscript')) this.#refuse('ambiguous');
    this.#noscriptEnd = Infinity;
  }

  /** Where markup begins again behind a start tag: at once, or after text that holds no tags. */
  #skipText({ name, next, selfClosing }: Token): number {
    const foreign = this.#isForeign();
    if (foreign ? selfClosing || !FOREIGN_TEXT.has(name) : !RAW_TEXT.has(name)) return next;
    const end = rawTextEnd(this.#html, name, next);
    const text = this.#html.slice(next, end);
    const isAmbiguous = foreign ? text.includes('<') : name === 'script' && isDoubleEscaped(text);
    if (isAmbiguous) this.#refuse('ambiguous');
    return foreign || end === this.#html.length ? end : readToken(this.#html, end).next;
  }

  // Text up to "]]>" in SVG and MathML, a comment up to ">" elsewhere.
  #isCdata(at: number): boolean {
    return this.#isForeign() && this.#html.startsWith('<![CDATA[', at);
  }

  #isForeign(): boolean {
    return this.#open.has('svg') || this.#open.has('math');
  }

  #refuse(reason: ScanReason): void {
    this.#reason ??= reason;
  }
}

// Within `<script><!--<script>` an end tag of script ends nothing.
function isDoubleEscaped(script: string): boolean {
  const comment = script.indexOf('<!--');
  return comment >= 0 && SCRIPT_TAG.test(script.slice(comment));
}
