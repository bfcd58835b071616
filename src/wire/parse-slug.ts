/** Parses the slug at the head of a wire headline. */
import { normalForm } from '../feed/text/normal-form.js';
import type { WireKind, WireSlug } from '../model.js';
import {
  ATTRIBUTION,
  BRACKETED,
  CAPITALS,
  PREFIX_RULES,
  SERIES,
  SIGNS,
  TOPIC,
  type PrefixMeaning,
} from './slug-grammar.js';

/** A prefix at the head of a text. */
interface Prefix {
  readonly meaning: PrefixMeaning;
  /** With its separator. */
  readonly length: number;
}

/** Agencies never write more prefixes than this. */
const MAX_PREFIXES = 5;

/** The kinds by rank: where a headline has several prefixes, the first kind in this list counts. */
const KINDS: readonly WireKind[] = [
  'withdrawal',
  'hold',
  'embargo',
  'correction',
  'refile',
  'repeat',
  'advisory',
  'wrapup',
  'update',
  'news',
];

/** The slug of a headline; an ordinary headline is routine news, version 0, with its text unchanged. */
export function parseSlug(headline: string): WireSlug {
  const written = normalForm(headline, 'NFC').replace(/\s+/g, ' ').trim();
  if (!SIGNS.test(written)) return Object.freeze({ ...combine([]), text: written, base: written });
  const { meanings, rest } = readPrefixes(written);
  // A headline of nothing but prefixes is an ordinary headline.
  return Object.freeze(
    rest === ''
      ? { ...combine([]), ...textOf(written) }
      : { ...combine(meanings), ...textOf(rest) },
  );
}

function readPrefixes(written: string): {
  readonly meanings: readonly PrefixMeaning[];
  readonly rest: string;
} {
  const meanings: PrefixMeaning[] = [];
  let rest = readBracketed(written) ? written : written.replace(SERIES, '');
  for (
    let prefix = readPrefix(rest);
    prefix && meanings.length < MAX_PREFIXES;
    prefix = readPrefix(rest)
  ) {
    meanings.push(prefix.meaning);
    rest = rest.slice(prefix.length);
  }
  return { meanings, rest: meanings.length === 0 ? written : rest };
}

function readPrefix(text: string): Prefix | undefined {
  return readKnownPrefix(text) ?? readBracketed(text) ?? readUnknownLabel(text);
}

function readKnownPrefix(text: string): Prefix | undefined {
  for (const { pattern, read } of PREFIX_RULES) {
    const match = pattern.exec(text);
    if (match) return { meaning: read(...match.slice(1)), length: match[0].length };
  }
  return undefined;
}

function readBracketed(text: string): Prefix | undefined {
  const [whole = '', inner = ''] = BRACKETED.exec(text) ?? [];
  const prefix = readKnownPrefix(`${inner}:`);
  return prefix?.length === inner.length + 1 ? { ...prefix, length: whole.length } : undefined;
}

// A label that no table knows, so that the prefix behind it counts.
function readUnknownLabel(text: string): Prefix | undefined {
  const inCapitals = CAPITALS.exec(text);
  const match = inCapitals ?? TOPIC.exec(text);
  if (!match) return undefined;
  const [{ length }, label = ''] = match;
  const next = inCapitals ? undefined : readKnownPrefix(text.slice(length));
  // Two labels in a row are rather a speaker and a title: "Mayor: Opinion: …".
  const isLabel = inCapitals ?? (next?.meaning.kind ?? next?.meaning.priority) !== undefined;
  return isLabel ? { meaning: { label }, length } : undefined;
}

function combine(
  meanings: readonly PrefixMeaning[],
): Pick<WireSlug, 'priority' | 'kind' | 'version' | 'label'> {
  const kinds = new Set<WireKind>(meanings.map(({ kind }) => kind ?? 'news'));
  const label = meanings.find((meaning) => meaning.label)?.label;
  return {
    priority: meanings.find((meaning) => meaning.priority)?.priority ?? 'routine',
    kind: KINDS.find((kind) => kinds.has(kind)) ?? 'news',
    version: Math.max(0, ...meanings.map(({ version }) => version ?? 0)),
    ...(label === undefined ? {} : { label }),
  };
}

/** A headline without slug, with the attribution at its end told apart. */
export function textOf(text: string): Pick<WireSlug, 'text' | 'base' | 'attribution'> {
  const { base, attribution } = ATTRIBUTION.exec(text)?.groups ?? {};
  return base !== undefined && attribution !== undefined
    ? { text, base, attribution }
    : { text, base: text };
}
