/** The vocabularies of feeds by what they are: people write each namespace in several ways. */

const RSS = '';
const ATOM = 'atom:';
/** The prefix of names that nobody looks up. */
const UNKNOWN = '?:';
/** Most characters of a namespace that is looked up. */
const MAX_NAMESPACE_LENGTH = 100;

/**
 * The prefix of each vocabulary here; RSS itself, in all its namespaces, has none. The keys are namespaces without
 * scheme, `www.`, capitals and final slash or hash.
 */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['purl.org/rss/1.0', RSS],
  ['my.netscape.com/rdf/simple/0.9', RSS],
  ['channel.netscape.com/rdf/simple/0.9', RSS],
  ['backend.userland.com/rss2', RSS],
  ['backend.userland.com/rss', RSS],
  ['blogs.law.harvard.edu/tech/rss', RSS],
  ['w3.org/2005/atom', ATOM],
  ['purl.org/atom/ns', ATOM],
  ['purl.org/dc/elements/1.1', 'dc:'],
  ['purl.org/dc/elements/1.0', 'dc:'],
  ['purl.org/dc/terms', 'dcterms:'],
  ['purl.org/rss/1.0/modules/content', 'content:'],
  ['search.yahoo.com/mrss', 'media:'],
  ['itunes.com/dtds/podcast-1.0.dtd', 'itunes:'],
  ['w3.org/1999/xhtml', UNKNOWN],
]);

/** The prefixes of the namespaces that were looked up last. */
const found = new Map<string, string | undefined>();
const MAX_FOUND = 64;

/** Prefixes that feeds use for the same vocabularies, also without a declaration. */
const USUAL_PREFIXES: ReadonlyMap<string, string> = new Map([
  ...[...NAMESPACES.values()].map((prefix) => [prefix.slice(0, -1), prefix] as const),
  ['rss', RSS],
  ['a10', ATOM],
]);

/**
 * Our prefix of a vocabulary. A namespace that nobody knows counts by the prefix that the feed gives it, and
 * without one as the feed's own.
 */
export function vocabularyOf(namespace: string | null, prefix: string | null): string {
  const known = namespace === null ? undefined : prefixOf(namespace);
  if (known) return known;
  return prefix ? (USUAL_PREFIXES.get(prefix.toLowerCase()) ?? known ?? UNKNOWN) : RSS;
}

/** The name of the same element in the other of RSS and Atom, as which feeds of one also write the other's. */
export function twinOf(name: string): string {
  return name.startsWith(ATOM) ? name.slice(ATOM.length) : ATOM + name;
}

// A feed has few namespaces, and asks for each of them at every element.
function prefixOf(namespace: string): string | undefined {
  if (found.has(namespace)) return found.get(namespace);
  if (found.size === MAX_FOUND) found.clear();
  const prefix = NAMESPACES.get(bare(namespace));
  found.set(namespace, prefix);
  return prefix;
}

function bare(namespace: string): string {
  return namespace
    .slice(0, MAX_NAMESPACE_LENGTH)
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?|[/#]+$/g, '');
}
