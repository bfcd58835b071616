/**
 * The second lock: builds new elements from a tree that the first lock let through. Nothing is
 * copied or serialised; only what the allow-list names comes to exist, whatever the tree holds.
 */
import {
  ALLOWED_ELEMENTS,
  BUDGET,
  DROPPED_ELEMENTS,
  GLOBAL_ATTRIBUTES,
  RENAMED_ELEMENTS,
} from './allow-list.js';
import { checkAttribute, prefixedId } from './attributes.js';
import { pointLink } from './links.js';
import {
  buildImage,
  buildPlayer,
  buildSource,
  buildTrack,
  isPlayable,
  startImage,
  type AttributeReader,
} from './media.js';
import type { Surroundings } from './surroundings.js';
import { captureTreeReader, type TreeReader } from './tree-reader.js';

/** A body made of new nodes of the live document, not yet in it. */
export interface Rebuilt {
  readonly content: DocumentFragment;
  /** Players that had nothing left to play. */
  readonly droppedEmbeds: number;
}

/** Where a node goes: its new parent, and what it is inside of. */
interface Place {
  readonly parent: Element | DocumentFragment;
  readonly depth: number;
  readonly inLink: boolean;
}

const DROPPED: ReadonlySet<string> = new Set(DROPPED_ELEMENTS);
// Written by other hands: the URL attributes of media and links, and ids, which must be unique.
const BUILT: ReadonlySet<string> = new Set(['src', 'srcset', 'href', 'alt', 'id']);
const ELEMENT = 1;
const TEXT = 3;

/** The children of `root` rebuilt; undefined where they exceed the budget. */
export function rebuild(root: Node, where: Surroundings): Rebuilt | undefined {
  return new Rebuilder(where).run(root);
}

class Rebuilder {
  readonly #where: Surroundings;
  readonly #tree: TreeReader = captureTreeReader();
  readonly #ids = new Set<string>();
  readonly #links: { readonly link: Element; readonly href: string | undefined }[] = [];
  #nodes = 0;
  #text = 0;
  #images = 0;
  #deepest = 0;
  #droppedEmbeds = 0;

  constructor(where: Surroundings) {
    this.#where = where;
  }

  run(root: Node): Rebuilt | undefined {
    const content = document.createDocumentFragment();
    this.#appendChildren(root, { parent: content, depth: 0, inLink: false });
    if (this.#isExhausted()) return undefined;
    this.#links.forEach(({ link, href }) => {
      pointLink(link, href, { ids: this.#ids, where: this.#where });
    });
    content.normalize();
    return { content, droppedEmbeds: this.#droppedEmbeds };
  }

  #isExhausted(): boolean {
    return this.#nodes > BUDGET.nodes || this.#text > BUDGET.text || this.#deepest > BUDGET.depth;
  }

  #appendChildren(source: Node, place: Place): void {
    this.#deepest = Math.max(this.#deepest, place.depth);
    for (const child of this.#tree.children(source)) {
      if (this.#isExhausted()) return;
      const type = this.#tree.type(child);
      if (type === TEXT) this.#appendText(child, place);
      else if (type === ELEMENT) this.#appendElement(child, place);
    }
  }

  #appendText(source: Node, { parent }: Place): void {
    const text = this.#tree.text(source);
    this.#nodes += 1;
    this.#text += text.length;
    parent.append(document.createTextNode(text));
  }

  #appendElement(source: Node, place: Place): void {
    const original = this.#tree.htmlName(source);
    if (original === undefined || DROPPED.has(original)) return;
    const name = RENAMED_ELEMENTS.get(original) ?? original;
    const inner = { ...place, depth: place.depth + 1 };
    if (!ALLOWED_ELEMENTS.has(name) || (name === 'a' && place.inLink)) {
      this.#appendChildren(source, inner);
    } else if (name === 'img') this.#appendImage(source, place);
    else if (name === 'audio' || name === 'video') this.#appendPlayer(name, source, inner);
    else if (name === 'source' || name === 'track') this.#appendSource(name, source, place);
    else this.#appendPlain(name, source, inner);
  }

  #appendPlain(name: string, source: Node, place: Place): void {
    const element = document.createElement(name);
    this.#add(element, place);
    this.#copyAttributes(element, name, source);
    if (name === 'a') this.#links.push({ link: element, href: this.#read(source)('href') });
    const inLink = place.inLink || name === 'a';
    this.#appendChildren(source, { parent: element, depth: place.depth, inLink });
  }

  #appendImage(source: Node, place: Place): void {
    const read = this.#read(source);
    const image = this.#images < BUDGET.images ? buildImage(read, this.#where) : undefined;
    if (!image) return;
    this.#images += 1;
    if (image instanceof Element) {
      this.#copyAttributes(image, 'img', source);
      startImage(image, read, this.#where);
    }
    this.#add(image, place);
  }

  #appendPlayer(name: 'audio' | 'video', source: Node, place: Place): void {
    const player = buildPlayer(name);
    this.#copyAttributes(player, name, source);
    const url = checkAttribute(name, 'src', this.#read(source)('src') ?? '', this.#where);
    if (url) player.setAttribute('src', url);
    for (const child of this.#tree.children(source)) {
      const childName = this.#tree.type(child) === ELEMENT ? this.#tree.htmlName(child) : undefined;
      if (childName === 'source' || childName === 'track') {
        this.#appendSource(childName, child, { ...place, parent: player });
      }
    }
    if (isPlayable(player)) this.#add(player, place);
    else this.#droppedEmbeds += 1;
  }

  #appendSource(name: 'source' | 'track', source: Node, place: Place): void {
    const parent = place.parent instanceof Element ? place.parent.localName : '';
    const isPlayer = parent === 'audio' || parent === 'video';
    if (!isPlayer && (name === 'track' || parent !== 'picture')) return;
    const read = this.#read(source);
    const element =
      name === 'track' ? buildTrack(read, this.#where) : buildSource(parent, read, this.#where);
    if (!element) return;
    this.#copyAttributes(element, name, source);
    this.#add(element, place);
  }

  #copyAttributes(element: Element, name: string, source: Node): void {
    const read = this.#read(source);
    for (const attribute of [...GLOBAL_ATTRIBUTES, ...(ALLOWED_ELEMENTS.get(name) ?? [])]) {
      const raw = BUILT.has(attribute) ? undefined : read(attribute);
      const value = raw === undefined ? raw : checkAttribute(name, attribute, raw, this.#where);
      if (value !== undefined) element.setAttribute(attribute, value);
    }
    this.#copyId(element, read('id') ?? (name === 'a' ? read('name') : undefined));
  }

  #copyId(element: Element, raw: string | undefined): void {
    const id = raw === undefined ? undefined : prefixedId(raw.trim(), this.#where);
    if (id === undefined || this.#ids.has(id)) return;
    this.#ids.add(id);
    element.id = id;
  }

  #add(node: Node, { parent }: Place): void {
    this.#nodes += 1;
    parent.append(node);
  }

  #read(source: Node): AttributeReader {
    return (name) => this.#tree.attribute(source, name);
  }
}
