/** Limits for reading a feed. They matter most for a feed's own fields, which all its articles may share. */

/** Most articles of a fetched feed; the newest ones stay. */
export const MAX_ARTICLES = 500;

/** Most items of a feed that are looked at, to find the newest articles. */
export const MAX_ITEMS = 50_000;

/** Most nodes beside the items of an XML feed, its items included: twice as many as items, since blanks count. */
export const MAX_NODES = 2 * MAX_ITEMS;

/** Most entries of a list that are looked at, such as renditions or links; most fields of an item, too. */
export const MAX_ENTRIES = 1000;

/** Most elements, texts and attributes of XML that an engine parses, which it does in one go. */
export const MAX_XML_COST_IN_ONE_GO = 50_000;

/** Most elements and attributes of XML; the tolerant parser reads it in slices. */
export const MAX_XML_COST = 150_000;

/** Most attributes of one element: engines compare each with all others. */
export const MAX_XML_ATTRIBUTES = 256;

/** Most characters of one tag, comment or instruction of XML: Firefox reads a longer one from its start again and again. */
export const MAX_XML_MARKUP_LENGTH = 500_000;

/** Most elements inside of each other in XML that is not well-formed; the tags of deeper ones are left out. */
export const MAX_XML_DEPTH = 256;

/** Most authors of a feed or of an article. */
export const MAX_AUTHORS = 20;

/** Most tags of an article. */
export const MAX_TAGS = 64;

/** Most characters of the name of an author or a tag, its markup included: an item may have very many names. */
export const MAX_NAME_LENGTH = 500;

/** Most other ids of an article. */
export const MAX_OTHER_IDS = 64;

/** Most earlier versions, and most duplicates, of an article from script. */
export const MAX_VERSIONS = 100;

/** Most pictures of an item that are looked at. */
export const MAX_PICTURES = 20;

/** Most renditions of a picture that are looked at. */
export const MAX_RENDITIONS = 64;

/** Most tags that are looked at to find a line of text, and most attributes of each. */
export const MAX_LINE_TAGS = 2000;

/** Most characters of an attribute of XML that is not well-formed: no address is longer, and no name. */
export const MAX_ATTRIBUTE_LENGTH = 10_000;

/** Most characters of one text of XML that is not well-formed. A longer body would be shown as plain text. */
export const MAX_TEXT_LENGTH = 1_000_000;

/** Most characters in which a line looks for the ends of its tags. */
export const MAX_LINE_MARKUP_LENGTH = 100_000;

/** Most changes of a stream that are applied in one go, and that wait for a load of the feed. */
export const MAX_CHANGES = 10_000;

/** Most characters of an id. */
export const MAX_ID_LENGTH = 2048;

/** The first `limit` names of a list, each once in any case, since two vocabularies may hold the same name. */
export function firstNames<Raw>(
  list: readonly Raw[],
  limit: number,
  read: (raw: Raw) => string | undefined,
): readonly string[] {
  const known = new Set<string>();
  // Names beyond these are read in vain where they are equal.
  return firstOf(list.slice(0, 2 * limit), limit, (raw) => {
    const name = read(raw);
    const key = name?.toLowerCase();
    if (key === undefined || known.has(key)) return undefined;
    known.add(key);
    return name;
  });
}

/** The first `limit` readable values of a list, frozen. Only its first 1,000 entries are looked at. */
export function firstOf<Raw, Value>(
  list: readonly Raw[],
  limit: number,
  read: (raw: Raw) => Value | undefined,
): readonly Value[] {
  const values: Value[] = [];
  for (const raw of list.slice(0, MAX_ENTRIES)) {
    const value = read(raw);
    if (value !== undefined) values.push(value);
    if (values.length === limit) break;
  }
  return Object.freeze(values);
}
