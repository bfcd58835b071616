/** The names of feeds' elements, in small letters and without a prefix, by what they may hold. */

const CONTAINERS: ReadonlySet<string> = new Set('rss rdf channel feed'.split(' '));
const ITEMS: ReadonlySet<string> = new Set('item entry'.split(' '));
/** Fields that hold text and no element of a feed. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(
  (
    'title link guid pubdate description category comments id updated published issued modified summary ' +
    'language ttl generator copyright rights subtitle tagline lastbuilddate creator date subject'
  ).split(' '),
);
const OTHER_FIELDS: ReadonlySet<string> = new Set(
  'author content encoded enclosure source image thumbnail group contributor'.split(' '),
);

/** Elements of HTML that hold nothing; `link` and `source` do in feeds. */
const VOID_ELEMENTS: ReadonlySet<string> = new Set('area br col embed hr img input wbr'.split(' '));

/** A name without its prefix, in small letters. */
export function bareName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** Whether elements of this name have the items of a feed in them. */
export function isContainer(bare: string): boolean {
  return CONTAINERS.has(bare);
}

/** Whether elements of this name are the items of a feed. */
export function isItem(bare: string): boolean {
  return ITEMS.has(bare);
}

/** Whether elements of this name are fields that hold text and no other field. */
export function isTextField(bare: string): boolean {
  return TEXT_FIELDS.has(bare);
}

/** Whether elements of this name are fields of feeds or items. */
export function isField(bare: string): boolean {
  return isTextField(bare) || OTHER_FIELDS.has(bare);
}

/** Whether elements of this name hold nothing in HTML, so that many come without an end. */
export function isVoid(bare: string): boolean {
  return VOID_ELEMENTS.has(bare);
}
