/**
 * Builds new elements from the sanitizer's tree, which is still untrusted. No node is copied or serialised;
 * only elements and attributes of the allow-list are created, whatever the tree holds.
 */
import { breakable } from '../feed/text/long-words.js';
import { withFewMarks } from '../feed/text/normal-form.js';
import { page } from '../page.js';
import {
  ALLOWED_ELEMENTS,
  AMP_EMBEDS,
  AMP_PICTURES,
  BUDGET,
  DROPPED_ELEMENTS,
  GLOBAL_ATTRIBUTES,
  PICTURE_ONLY,
  RENAMED_ELEMENTS,
  RENAMED_EMBEDS,
} from './allow-list.js';
import { checkAttribute, prefixedId } from './attributes.js';
import { buildEmbedLink, type EmbedLink } from './embed-link.js';
import { isAriaHidden, isHidden } from './hidden.js';
import { destinationOf, pointLink, type Destination } from './links.js';
import { dropLoneCaptions } from './lone-captions.js';
import {
  buildImage,
  buildPlayer,
  buildSource,
  buildTrack,
  emojiOf,
  isPixel,
  isPlayable,
  setSize,
  setSrc,
  startImage,
} from './media.js';
import {
  pictureAddresses,
  type AttributeReader,
  type PictureAddresses,
} from './picture-address.js';
import type { SanitizeContext } from './sanitize-context.js';
import { captureDomReader, type DomReader } from './clobber-safe-dom.js';
import { dropTwins } from './twin-pictures.js';

/** A body of new nodes that belong to the live document but are not inserted yet. */
export interface Rebuilt {
  readonly content: DocumentFragment;
  /** The links in the places of embeds. */
  readonly embeds: readonly EmbedLink[];
  /** Number of removed embeds, of lost pictures that mattered, and of players without a source or too many. */
  readonly droppedEmbeds: number;
}

/** The destination of a node: its new parent, depth, and whether a link surrounds it. */
interface Place {
  readonly parent: Element | DocumentFragment;
  readonly depth: number;
  readonly inLink: boolean;
}

const DROPPED: ReadonlySet<string> = new Set(DROPPED_ELEMENTS);
// Attributes set by other code: it checks URLs, keeps ids unique, and knows both sides of a size.
const BUILT: ReadonlySet<string> = new Set([
  'src',
  'srcset',
  'href',
  'alt',
  'id',
  'width',
  'height',
]);
const EMBED_NAMES: ReadonlySet<string> = new Set([...RENAMED_EMBEDS.values(), ...AMP_EMBEDS]);
const PICTURE_NAMES: ReadonlySet<string> = new Set(['img', ...AMP_PICTURES]);
const PICTURE_ONLY_NAMES: ReadonlySet<string> = new Set(PICTURE_ONLY);
const HOLDS_PICTURES: ReadonlySet<string> = new Set([
  ...PICTURE_NAMES,
  ...PICTURE_ONLY_NAMES,
  ...EMBED_NAMES,
  'picture',
]);
/** Marks that say something without words. */
const MARKS: ReadonlySet<string> = new Set(['hr', 'br', 'wbr']);
const WORD = /[\p{L}\p{N}]/u;
const ELEMENT = 1;
const TEXT = 3;

/** The children of `root` rebuilt; undefined where they exceed the budget. */
export function rebuild(root: Node, where: SanitizeContext): Rebuilt | undefined {
  return new Rebuilder(where).run(root);
}

class Rebuilder {
  readonly #where: SanitizeContext;
  readonly #tree: DomReader = captureDomReader();
  readonly #ids = new Set<string>();
  readonly #languages = new Set<string>();
  readonly #links: { readonly link: Element; readonly destination: Destination | undefined }[] = [];
  #nodes = 0;
  #text = 0;
  #images = 0;
  #players = 0;
  #deepest = 0;
  #droppedEmbeds = 0;
  /** Texts with words, and everything else that readers come for. */
  #readable = 0;
  /** The text that ends its parent so far. One beside it becomes part of it: WebKit is slow at texts side by side. */
  #tail: { readonly node: Text; readonly data: string } | undefined;
  readonly #embeds: EmbedLink[] = [];
  readonly #embedded = new Set<string>();
  readonly #late = new Set<Element>();
  /** The pictures of each `noscript`. */
  readonly #fallbacks: Element[] = [];
  /** Alternative texts of pictures without an address. */
  readonly #lost: string[] = [];

  constructor(where: SanitizeContext) {
    this.#where = where;
  }

  run(root: Node): Rebuilt | undefined {
    const content = page.createDocumentFragment();
    this.#appendChildren(root, { parent: content, depth: 0, inLink: false });
    this.#endTail();
    if (this.#isExhausted()) return undefined;
    const alts = new Set(this.#fallbacks.map(altOf));
    const lost = this.#lost.filter((alt) => !alts.has(alt)).length;
    dropTwins(this.#fallbacks, this.#late);
    const captions = dropLoneCaptions(content);
    this.#links.forEach(({ link, destination }) => {
      pointLink(link, destination, { ids: this.#ids, where: this.#where });
    });
    content.normalize();
    return {
      content,
      embeds: this.#embeds,
      droppedEmbeds: this.#droppedEmbeds + lost + captions,
    };
  }

  #isExhausted(): boolean {
    return this.#nodes > BUDGET.nodes || this.#text > BUDGET.text || this.#deepest > BUDGET.depth;
  }

  #appendChildren(source: Node, place: Place): void {
    this.#deepest = Math.max(this.#deepest, place.depth);
    for (const child of this.#tree.children(source)) {
      if (this.#isExhausted()) return;
      this.#appendChild(child, place);
    }
  }

  #appendChild(child: Node, place: Place): void {
    const type = this.#tree.type(child);
    if (type === TEXT) this.#appendText(child, place);
    else if (type === ELEMENT) this.#appendElement(child, place);
  }

  #appendText(source: Node, place: Place): void {
    const text = breakable(withFewMarks(this.#tree.text(source)));
    this.#text += text.length;
    if (WORD.test(text)) this.#readable += 1;
    this.#addText(text, place);
  }

  #addText(text: string, place: Place): void {
    if (this.#tail && this.#tail.node === place.parent.lastChild) {
      this.#nodes += 1;
      this.#tail = { node: this.#tail.node, data: this.#tail.data + text };
    } else {
      this.#endTail();
      this.#tail = { node: page.createTextNode(text), data: text };
      this.#add(this.#tail.node, place);
    }
  }

  #endTail(): void {
    if (this.#tail) this.#tail.node.data = this.#tail.data;
  }

  #appendElement(source: Node, place: Place): void {
    const read = this.#read(source);
    const original = this.#tree.htmlName(source);
    if (original === undefined || DROPPED.has(original) || isHidden(read)) return;
    const name = RENAMED_ELEMENTS.get(original) ?? original;
    const { parent } = place;
    const [before, readable, tail] = [parent.lastChild, this.#readable, this.#tail];
    this.#appendNamed(name, source, place);
    if (isAriaHidden(read) && !MARKS.has(name) && this.#readable === readable) {
      this.#removeBehind(parent, before);
      this.#tail = tail;
    }
  }

  #removeBehind(parent: Node, before: Node | null): void {
    while (parent.lastChild && parent.lastChild !== before) {
      const { lastChild } = parent;
      if (lastChild instanceof Element) {
        for (const { id } of [lastChild, ...lastChild.querySelectorAll('[id]')])
          this.#ids.delete(id);
      }
      lastChild.remove();
    }
  }

  #appendNamed(name: string, source: Node, place: Place): void {
    const inner = { ...place, depth: place.depth + 1 };
    if (EMBED_NAMES.has(name)) this.#appendEmbed(source, inner);
    else if (PICTURE_ONLY_NAMES.has(name)) this.#appendFallback(source, inner);
    else if (PICTURE_NAMES.has(name)) this.#appendImage(source, place);
    else if (!ALLOWED_ELEMENTS.has(name) || (name === 'a' && place.inLink)) {
      this.#appendChildren(source, inner);
    } else if (name === 'audio' || name === 'video') this.#appendPlayer(name, source, inner);
    else if (name === 'source' || name === 'track') this.#appendSource(name, source, place);
    else this.#appendPlain(name, source, inner);
  }

  /** Keeps the fallback pictures inside an embed; without any, a link takes its place. */
  #appendEmbed(source: Node, place: Place): void {
    const before = this.#images;
    this.#appendPictures(source, place);
    if (this.#images === before && !isPixel(this.#read(source))) this.#linkEmbed(source, place);
  }

  #linkEmbed(source: Node, place: Place): void {
    const embed = place.inLink ? undefined : buildEmbedLink(this.#read(source), this.#where);
    const address = embed?.link.getAttribute('href') ?? '';
    if (!embed) this.#droppedEmbeds += 1;
    // The same embed may stand in the noscript beside it.
    else if (!this.#embedded.has(address)) {
      this.#embedded.add(address);
      this.#embeds.push(embed);
      this.#readable += 1;
      this.#nodes += 1;
      this.#add(embed.link, place);
    }
  }

  /** Takes only the pictures and embeds of an element. Those that are missing do not count as lost. */
  #appendFallback(source: Node, place: Place): void {
    const { parent } = place;
    const [before, dropped, lost] = [parent.lastChild, this.#droppedEmbeds, this.#lost.length];
    this.#appendPictures(source, place);
    if (this.#tree.htmlName(source) === 'button') return;
    this.#droppedEmbeds = dropped;
    this.#lost.length = lost;
    const added = before ? before.nextSibling : parent.firstChild;
    for (let node = added; node; node = node.nextSibling) {
      if (node instanceof Element && /^(?:img|picture)$/.test(node.localName))
        this.#fallbacks.push(node);
    }
  }

  #appendPictures(source: Node, place: Place): void {
    this.#deepest = Math.max(this.#deepest, place.depth);
    for (const child of this.#elements(source)) {
      if (this.#isExhausted()) return;
      const name = this.#tree.htmlName(child) ?? '';
      if (HOLDS_PICTURES.has(name)) this.#appendElement(child, place);
      else if (!DROPPED.has(name) && !isHidden(this.#read(child))) {
        this.#appendPictures(child, { ...place, depth: place.depth + 1 });
      }
    }
  }

  #appendPlain(name: string, source: Node, place: Place): void {
    const element = page.createElement(name);
    this.#copyAttributes(element, name, source);
    if (name === 'a') {
      const destination = destinationOf(this.#read(source)('href'), this.#where);
      if (!destination && !element.id) {
        this.#appendChildren(source, place);
        return;
      }
      this.#links.push({ link: element, destination });
    }
    this.#add(element, place);
    const inLink = place.inLink || name === 'a';
    this.#appendChildren(source, { parent: element, depth: place.depth, inLink });
  }

  #appendImage(source: Node, place: Place): void {
    const read = this.#read(source);
    const before = this.#images;
    const emoji = emojiOf(read);
    if (emoji !== undefined) this.#addText(emoji, place);
    else if (!isPixel(read)) this.#appendPicture(source, place);
    // The elements of AMP may be left open. Where their own picture is there, those inside stand in for it.
    if (this.#tree.htmlName(source) === 'img') return;
    for (const child of this.#tree.children(source)) {
      const isStandIn =
        PICTURE_NAMES.has(this.#tree.htmlName(child) ?? '') ||
        this.#tree.htmlName(child) === 'wasnoscript';
      if (!isStandIn || this.#images === before) this.#appendChild(child, place);
    }
  }

  #appendPicture(source: Node, place: Place): void {
    const read = this.#read(source);
    const addresses = pictureAddresses(read, this.#where) ?? addressesBeside(place.parent);
    if (!addresses || this.#images >= BUDGET.images) {
      const alt = read('alt')?.trim();
      if (alt) this.#lost.push(alt);
      return;
    }
    this.#images += 1;
    this.#readable += 1;
    const image = buildImage(read, this.#where);
    this.#copyAttributes(image, 'img', source);
    startImage(image, addresses);
    if (addresses.isLate) this.#late.add(image);
    this.#add(image, place);
  }

  #appendPlayer(name: 'audio' | 'video', source: Node, place: Place): void {
    if (this.#players >= BUDGET.players) {
      this.#droppedEmbeds += 1;
      return;
    }
    const player = buildPlayer(name);
    this.#copyAttributes(player, name, source);
    setSrc(player, this.#read(source), this.#where);
    for (const child of this.#elements(source)) {
      const childName = this.#tree.htmlName(child);
      if (childName === 'source' || childName === 'track') {
        this.#appendSource(childName, child, { ...place, parent: player });
      }
    }
    if (isPlayable(player)) {
      this.#players += 1;
      this.#readable += 1;
      this.#add(player, place);
    } else this.#droppedEmbeds += 1;
  }

  #appendSource(name: 'source' | 'track', source: Node, place: Place): void {
    const parent = place.parent instanceof Element ? place.parent.localName : '';
    const isPlayer = parent === 'audio' || parent === 'video';
    if (!isPlayer && (name === 'track' || parent !== 'picture')) return;
    if (place.parent.querySelectorAll(name).length >= BUDGET.sources) return;
    const read = this.#read(source);
    const element =
      name === 'track' ? buildTrack(read, this.#where) : buildSource(parent, read, this.#where);
    if (!element) return;
    this.#copyAttributes(element, name, source);
    this.#add(element, place);
  }

  #copyAttributes(element: Element, name: string, source: Node): void {
    const read = this.#read(source);
    const own = ALLOWED_ELEMENTS.get(name) ?? [];
    for (const attribute of [...GLOBAL_ATTRIBUTES, ...own]) {
      const raw = BUILT.has(attribute) ? undefined : read(attribute);
      const value = raw === undefined ? raw : checkAttribute(name, attribute, raw, this.#where);
      if (value === undefined || (attribute === 'lang' && !this.#admits(value))) continue;
      element.setAttribute(attribute, value);
    }
    if (own.includes('width')) setSize(element, read);
    this.#copyId(element, read('id') ?? (name === 'a' ? read('name') : undefined));
  }

  #admits(language: string): boolean {
    const key = language.toLowerCase();
    if (this.#languages.size < BUDGET.languages) this.#languages.add(key);
    return this.#languages.has(key);
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

  *#elements(source: Node): Generator<Node> {
    for (const child of this.#tree.children(source)) {
      if (this.#tree.type(child) === ELEMENT) yield child;
    }
  }

  #read(source: Node): AttributeReader {
    return (name) => this.#tree.attribute(source, name);
  }
}

function altOf(picture: Element): string {
  const image = picture.localName === 'img' ? picture : picture.querySelector('img');
  return image?.getAttribute('alt') ?? '';
}

/** The addresses of the last source of a `picture`, for an image with none of its own. */
function addressesBeside(picture: Place['parent']): PictureAddresses | undefined {
  const sources = picture instanceof HTMLPictureElement ? picture.querySelectorAll('source') : [];
  const src = sources[sources.length - 1]?.getAttribute('srcset')?.split(' ', 1)[0];
  return src ? { src, srcset: undefined, isLate: true } : undefined;
}
