/** Whether a body is small and plain enough to be parsed at all; found out in linear time, by its tags alone. */
import { EMBEDS } from './allow-list.js';
import { OpenElements } from './open-elements.js';
import { rawTextEnd, readToken, type Token } from './tags.js';

/** The most that is parsed: measured in three engines, a body within these limits never freezes a page. */
export const LIMITS = {
  /** UTF-16 code units. */
  length: 512 * 1024,
  tags: 20_000,
  depth: 256,
  /** Unclosed formatting, as parsers repeat it in every block that follows. */
  formatting: 32,
  /** In one tag. */
  attributes: 256,
  /** Of one tag, in UTF-16 code units. */
  tagLength: 16 * 1024,
} as const;

/** Which limit a body is beyond; `ambiguous` where only a parser could tell what is a tag. */
export type ScanReason =
  'length' | 'tags' | 'depth' | 'formatting' | 'attributes' | 'tag-length' | 'ambiguous';

/** What a body holds, by its tags. */
export interface Scan {
  /** Why the body must not be parsed; absent where it may. */
  readonly reason?: ScanReason;
  /** Frames, plug-ins and formulas, which will be dropped; counted up to the reason. */
  readonly embeds: number;
}

const RAW_TEXT = names('script style xmp iframe noembed noframes textarea title plaintext');
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

interface State {
  readonly html: string;
  readonly open: OpenElements;
  tags: number;
  embeds: number;
}

/** Counts what makes parsing slow and stops at the first limit that is exceeded. */
export function preScan(html: string): Scan {
  if (html.length > LIMITS.length) return { reason: 'length', embeds: 0 };
  const state: State = { html, open: new OpenElements(), tags: 0, embeds: 0 };
  const reason = scanTags(state);
  return { ...(reason && { reason }), embeds: state.embeds };
}

function scanTags(state: State): ScanReason | undefined {
  let at = state.html.indexOf('<');
  while (at >= 0) {
    const token = readToken(state.html, at);
    const { next, reason } = takeToken(state, token, at);
    if (reason) return reason;
    at = state.html.indexOf('<', next);
  }
  return undefined;
}

function takeToken(
  state: State,
  token: Token,
  at: number,
): { readonly next: number; readonly reason?: ScanReason } {
  const { next } = token;
  const reason = tokenReason(state, token, at);
  if (reason) return { next, reason };
  if (token.kind !== 'start') return { next };
  if (EMBEDS.has(token.name) && !state.open.has('noscript')) state.embeds += 1;
  return skipText(state, token);
}

function tokenReason(state: State, token: Token, at: number): ScanReason | undefined {
  if (token.kind === 'text') return undefined;
  if (token.kind === 'comment') return isCdata(state, at) ? 'ambiguous' : undefined;
  state.tags += 1;
  if (state.tags > LIMITS.tags) return 'tags';
  if (token.attributes > LIMITS.attributes) return 'attributes';
  if (token.next - at > LIMITS.tagLength) return 'tag-length';
  if (!takeTag(state, token, at)) return 'ambiguous';
  if (state.open.formatting > LIMITS.formatting) return 'formatting';
  return state.open.depth > LIMITS.depth ? 'depth' : undefined;
}

// Text up to "]]>" in SVG and MathML, a comment up to ">" elsewhere.
function isCdata({ html, open }: State, at: number): boolean {
  return html.startsWith('<![CDATA[', at) && isForeign(open);
}

/** False where the tag means one thing to one parser and another to the next. */
function takeTag(state: State, token: Token, at: number): boolean {
  const { open } = state;
  if (isForeign(open)) return takeForeign(open, token);
  if (open.has('select') && token.name !== 'select' && !IN_SELECT.has(token.name)) return false;
  if (token.kind === 'end') open.end(token.name);
  else if (token.name === 'svg' || token.name === 'math') startRoot(open, token);
  else if (!RAW_TEXT.has(token.name)) open.start(token.name, state.html.slice(at, token.next));
  return true;
}

function startRoot(open: OpenElements, { name, selfClosing }: Token): void {
  if (!selfClosing) open.startForeign(name);
}

function takeForeign(open: OpenElements, { kind, name, selfClosing }: Token): boolean {
  if (kind === 'end') return name !== 'p' && name !== 'br' && open.endForeign(name);
  if (FOREIGN_BREAKOUT.has(name)) return false;
  if (!selfClosing) open.startForeign(name);
  return true;
}

/** Skips the text of elements that hold no markup. */
function skipText(
  { html, open }: State,
  { name, next, selfClosing }: Token,
): { readonly next: number; readonly reason?: ScanReason } {
  const foreign = isForeign(open);
  if (foreign ? selfClosing || !FOREIGN_TEXT.has(name) : !RAW_TEXT.has(name)) return { next };
  const end = rawTextEnd(html, name, next);
  const text = html.slice(next, end);
  const ambiguous = foreign ? text.includes('<') : name === 'script' && isDoubleEscaped(text);
  return ambiguous ? { next, reason: 'ambiguous' } : { next: foreign ? end : endTagEnd(html, end) };
}

// Within `<script><!--<script>` an end tag of script ends nothing.
function isDoubleEscaped(script: string): boolean {
  const comment = script.indexOf('<!--');
  return comment >= 0 && SCRIPT_TAG.test(script.slice(comment));
}

function endTagEnd(html: string, at: number): number {
  return at < html.length ? readToken(html, at).next : at;
}

function isForeign(open: OpenElements): boolean {
  return open.has('svg') || open.has('math');
}

function names(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
