/** Reading the slug at the head of a wire headline: what it says, and the headline without it. */
import type { WireKind, WireSlug } from '../model.js';
import { ATTRIBUTION, PREFIX_RULES, SERIES, type Saying } from './grammar.js';

/** More prefixes than any desk writes. */
const MAX_PREFIXES = 5;

/** Where several kinds are said, the first of these counts. */
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

/** Takes a wire headline apart; an ordinary headline comes back whole, routine news without a version. */
export function readSlug(headline: string): WireSlug {
  const written = headline.normalize('NFC').replace(/\s+/g, ' ').trim();
  const { sayings, rest } = readPrefixes(written);
  // A headline that is nothing but prefixes is no wire copy: it says what it says.
  return Object.freeze(
    rest === '' ? { ...meaning([]), ...words(written) } : { ...meaning(sayings), ...words(rest) },
  );
}

function readPrefixes(written: string): {
  readonly sayings: readonly Saying[];
  readonly rest: string;
} {
  const afterSeries = written.replace(SERIES, '');
  const sayings: Saying[] = [];
  let rest = afterSeries;
  for (
    let prefix = readPrefix(rest);
    prefix && sayings.length < MAX_PREFIXES;
    prefix = readPrefix(rest)
  ) {
    sayings.push(prefix.saying);
    rest = rest.slice(prefix.length);
  }
  return { sayings, rest: sayings.length === 0 ? written : rest };
}

function readPrefix(
  text: string,
): { readonly saying: Saying; readonly length: number } | undefined {
  for (const { pattern, says } of PREFIX_RULES) {
    const match = pattern.exec(text);
    if (match) return { saying: says(...match.slice(1)), length: match[0].length };
  }
  return undefined;
}

function meaning(
  sayings: readonly Saying[],
): Pick<WireSlug, 'priority' | 'kind' | 'version' | 'label'> {
  const kinds = new Set<WireKind>(sayings.map(({ kind }) => kind ?? 'news'));
  const label = sayings.find((saying) => saying.label)?.label;
  return {
    priority: sayings.find((saying) => saying.priority)?.priority ?? 'routine',
    kind: KINDS.find((kind) => kinds.has(kind)) ?? 'news',
    version: Math.max(0, ...sayings.map(({ version }) => version ?? 0)),
    ...(label === undefined ? {} : { label }),
  };
}

function words(text: string): Pick<WireSlug, 'text' | 'base' | 'attribution'> {
  const { base, attribution } = ATTRIBUTION.exec(text)?.groups ?? {};
  return base !== undefined && attribution !== undefined
    ? { text, base, attribution }
    : { text, base: text };
}
