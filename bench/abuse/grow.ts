/** Grows data: multiplies, lengthens, nests and mistypes whatever it finds in a tree, without knowing its format. */
import type { Random } from './random.js';
import { HOSTILE_TEXTS, HOSTILE_VALUES } from './values.js';
import { NAME } from './xml-tree.js';

/** Parsed data of any format. */
export type Tree =
  null | boolean | number | string | readonly Tree[] | { readonly [key: string]: Tree };

/** Whether a tree is a list. */
export function isList(tree: Tree | undefined): tree is readonly Tree[] {
  return Array.isArray(tree);
}

/** Whether a tree is an object. */
export function isRecord(tree: Tree | undefined): tree is { readonly [key: string]: Tree } {
  return typeof tree === 'object' && tree !== null && !isList(tree);
}

type Container = Tree[] | Record<string, Tree>;

/** Where a value is. */
interface Place {
  readonly parent: Container;
  readonly key: string | number;
  readonly value: Tree;
  readonly path: string;
}

/** A tree, and what was done to it. */
export interface Grown {
  readonly tree: Tree;
  readonly steps: readonly string[];
}

/** The least that another step needs, in characters. */
const LEAST_ROOM = 1000;
/** Of one step; engines end somewhere beyond five thousand levels. */
const MOST_NESTING = 500;
/** The walk through a tree ends after so many places, of each list the first ones. */
const MOST_PLACES = 500;
const MOST_WALKED = 50;

/** Takes up to eight random steps; the tree, as JSON, is not longer than `limit` characters. */
export function grow(sample: Tree, random: Random, limit: number): Grown {
  const steps: string[] = [];
  let text = JSON.stringify({ root: sample });
  for (let left = random.integer(1, 8); left > 0; left--) {
    const room = limit - text.length;
    if (room < LEAST_ROOM) break;
    // Read anew: copies that a step has made are one object, which the next one would change in all places.
    const holder = JSON.parse(text) as Record<string, Tree>;
    const place = random.pick(placesIn(holder, ''));
    const told = random.pick(STEPS)(place, random, room);
    if (told) steps.push(`${told} at ${place.path}`);
    text = JSON.stringify(holder);
  }
  return { tree: (JSON.parse(text) as Record<string, Tree>)['root'] ?? null, steps };
}

/** The first places of a tree, the outer ones before the inner ones, the names of XML elements excepted. */
function placesIn(root: Container, path: string): Place[] {
  const places: Place[] = [];
  const containers: (readonly [Container, string])[] = [[root, path]];
  // The list grows while it is walked.
  for (const [parent, own] of containers) {
    for (const [key, value] of Object.entries(parent).slice(0, MOST_WALKED)) {
      if (key === NAME) continue;
      const place = { parent, key, value, path: `${own}/${key}` };
      places.push(place);
      if (isContainer(value)) containers.push([value, place.path]);
    }
    if (places.length > MOST_PLACES) break;
  }
  return places;
}

/** Changes a place, by at most `room` characters of JSON, and tells how; undefined where it cannot. */
type Step = (place: Place, random: Random, room: number) => string | undefined;

const STEPS: readonly Step[] = [
  multiply,
  multiply,
  lengthen,
  lengthen,
  nest,
  mistype,
  poison,
  transplant,
];

// Each copy gets an id of its own where its first text is one.
function multiply({ parent, key, value }: Place, random: Random, room: number): string | undefined {
  const list = isList(parent) ? parent : value;
  const sample = isList(parent) ? value : isList(value) ? value[0] : undefined;
  if (!isList(list) || sample === undefined) return undefined;
  const cost = JSON.stringify(sample).length + 10;
  const count = Math.min(random.size(400_000), Math.floor(room / cost));
  const areAlike = random.chance(0.2);
  const at = list === parent ? Number(key) : 0;
  // The list is changed in place: `Tree` is read-only for everybody else.
  const writable = list as Tree[];
  const rest = writable.splice(at);
  for (let index = 0; index < count; index++)
    writable.push(areAlike ? sample : numbered(sample, index));
  for (const member of rest) writable.push(member);
  return `${count} copies`;
}

/** The same with a number behind its first text. */
function numbered(value: Tree, index: number): Tree {
  if (typeof value === 'string') return `${value} ${index}`;
  if (!isContainer(value)) return value;
  const keys = Object.keys(value).filter((key) => key !== NAME);
  const key = keys.find((one) => hasText((value as Record<string, Tree>)[one]));
  if (key === undefined) return value;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, Tree>;
  copy[key] = numbered(copy[key] ?? null, index);
  return copy;
}

function hasText(value: Tree | undefined): boolean {
  return typeof value === 'string' || (isContainer(value) && Object.values(value).some(hasText));
}

function lengthen(place: Place, random: Random, room: number): string | undefined {
  if (typeof place.value !== 'string') return undefined;
  const text = place.value || 'a';
  const cost = JSON.stringify(text).length;
  const times = Math.min(random.size(5_000_000), Math.floor(room / cost));
  put(place, text.repeat(Math.max(1, times)));
  return `a text ${times} times`;
}

// An object goes into a list of its own, again and again; anything else into lists.
function nest(place: Place, random: Random, room: number): string {
  const { value } = place;
  const own = isContainer(value)
    ? Object.keys(value).find((key) => Array.isArray((value as Record<string, Tree>)[key]))
    : undefined;
  const around = (inner: Tree): Tree =>
    own === undefined || Array.isArray(value) ? [inner] : { ...(value as object), [own]: [inner] };
  const cost = own === undefined ? 2 : JSON.stringify(value).length;
  const depth = Math.min(random.size(MOST_NESTING), Math.floor(room / cost));
  let nested = value;
  for (let level = 0; level < depth; level++) nested = around(nested);
  put(place, nested);
  return `${depth} levels`;
}

function mistype(place: Place, random: Random, room: number): string | undefined {
  // The boundary to a list of what is no tree by its type, and one by its form.
  const value = random.pick(HOSTILE_VALUES) as Tree;
  if (JSON.stringify(value).length > room) return undefined;
  put(place, structuredClone(value));
  return `a ${value === null ? 'null' : typeof value}`;
}

function poison(place: Place, random: Random, room: number): string | undefined {
  const text = random.pick(HOSTILE_TEXTS);
  if (typeof place.value !== 'string' || JSON.stringify(text).length > room) return undefined;
  put(place, text);
  return `the text ${JSON.stringify(text.slice(0, 12))}`;
}

function transplant(place: Place, random: Random, room: number): string | undefined {
  const others = placesIn(place.parent, '');
  const other = random.pick(others);
  if (JSON.stringify(other.value).length > room) return undefined;
  put(place, structuredClone(other.value));
  return `what is at ${other.path}`;
}

function put({ parent, key }: Place, value: Tree): void {
  (parent as Record<string | number, Tree>)[key] = value;
}

function isContainer(value: Tree | undefined): value is Container {
  return typeof value === 'object' && value !== null;
}
