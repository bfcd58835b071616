/** Builds a tree of the tokens of htmlparser2, which reads markup however wrong it is. */
import { decodeHTMLStrict } from 'entities/decode';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import {
  MAX_ATTRIBUTE_LENGTH,
  MAX_TEXT_LENGTH,
  MAX_XML_ATTRIBUTES,
  MAX_XML_COST,
  MAX_XML_DEPTH,
} from '../../../limits.js';
import { bareName, isContainer, isField, isItem, isTextField, isVoid } from './element-names.js';
import { TolerantElement, TolerantText } from './tree.js';

/** The characters that XML forbids (XML 1.0, section 2.2): no reader can want them. */
const FORBIDDEN = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Most fields of an item whose start is missing. */
const MAX_LOOSE_FIELDS = 100;
const NAME = /^[\p{L}_:][\p{L}\p{N}\p{M}_:.\-\u00b7]*$/u;

/** The tree of an XML text that is written to it piece by piece. */
export class TreeBuilder implements TokenizerCallbacks {
  /** Holds the root elements. */
  readonly document = new TolerantElement('');
  /** Whether the elements fit together, as they do where only characters, references or prefixes are wrong. */
  isSound = true;
  /** Whether the text ends before the first item. */
  isCutShort = false;
  readonly #isMending: boolean;
  readonly #tokenizer: Tokenizer;
  #source = '';
  readonly #stack: TolerantElement[] = [this.document];
  /** The element whose tag is being read. */
  #next = this.document;
  #attribute = '';
  #value = '';
  #text: { readonly start: number; end: number } | undefined;
  #cost = 0;
  #items = 0;

  /** @param isMending whether elements that do not fit together are closed, moved and left out as items need it */
  constructor({ isMending }: { readonly isMending: boolean }) {
    this.#isMending = isMending;
    this.#tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, this);
  }

  /** Whether there are too many elements, attributes and stray end tags. */
  get isTooLarge(): boolean {
    return this.#cost > MAX_XML_COST;
  }

  /** Begins a piece of the text; markup does not go on from one to the next. */
  begin(source: string): void {
    this.#tokenizer.reset();
    this.#source = source;
  }

  /** Reads a part of the piece: parts come in their order. */
  write(part: string): void {
    this.#tokenizer.write(part);
  }

  /** Ends the piece. */
  end(): void {
    this.#tokenizer.end();
    this.#flush();
  }

  /** Ends the text. */
  finish(): void {
    const isCut = this.#stack.length > 1;
    if (isCut || this.document.childNodes.length !== 1) this.isSound = false;
    if (this.#isMending) this.#dropUnfinished();
    this.isCutShort = isCut && this.#items === 0;
  }

  ontext(start: number, end: number): void {
    if (this.#text?.end === start) this.#text.end = end;
    else {
      this.#flush();
      this.#text = { start, end };
    }
  }

  oncdata(start: number, end: number, offset: number): void {
    this.#flush();
    this.#append(this.#source.slice(start, Math.min(end - offset, start + MAX_TEXT_LENGTH)));
    // Its end is missing.
    if (offset === 0) this.isSound = false;
  }

  onopentagname(start: number, end: number): void {
    this.#flush();
    const name = this.#source.slice(start, end);
    this.#check(name);
    // A doubled "<" is not part of the name.
    this.#next = new TolerantElement(name.replace(/^<+/, ''));
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#source.slice(start, end);
    this.#value = '';
    this.#check(this.#attribute);
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#source.slice(start, end);
  }

  onattribend(): void {
    if (this.#value.includes('<')) this.isSound = false;
    this.#cost += 1;
    if (this.#next.attributes.length < MAX_XML_ATTRIBUTES)
      this.#next.setAttribute(
        this.#attribute,
        withoutReferences(this.#value.slice(0, MAX_ATTRIBUTE_LENGTH)),
      );
  }

  onopentagend(): void {
    this.#open(!(this.#isMending && isVoid(this.#next.bare)));
  }

  onselfclosingtag(): void {
    // A feed without items is of no use, and a lost quote may have hidden some.
    this.#open(this.#isMending && isContainer(this.#next.bare));
  }

  onclosetag(start: number, end: number): void {
    this.#flush();
    const name = this.#source.slice(start, end).trim().toLowerCase();
    const bare = bareName(name);
    const place = this.#placeOf(name, bare);
    if (place > 0) {
      if (place < this.#stack.length - 1) this.isSound = false;
      this.#stack.length = place;
      return;
    }
    this.isSound = false;
    // Those that end an element are as many as the elements.
    this.#cost += 1;
    if (this.#isMending && isItem(bare)) this.#wrapLooseFields(name);
  }

  onprocessinginstruction(): void {
    this.#flush();
  }

  ondeclaration(): void {
    this.#flush();
  }

  oncomment(): void {
    this.#flush();
  }

  // References are decoded here, by whole texts, so the tokenizer reports none.
  ontextentity(): void {}
  onattribentity(): void {}
  onend(): void {}

  #check(name: string): void {
    if (!NAME.test(name)) this.isSound = false;
  }

  #flush(): void {
    const text = this.#text;
    this.#text = undefined;
    if (!text) return;
    // Its references are decoded in one go, and each may cost a little.
    const end = Math.min(text.end, text.start + MAX_TEXT_LENGTH);
    this.#append(withoutReferences(this.#source.slice(text.start, end)));
  }

  // Text beside the roots is nobody's.
  #append(raw: string): void {
    const text = raw.replace(FORBIDDEN, '');
    if (this.#stack.length > 1 && text !== '') this.#top.childNodes.push(new TolerantText(text));
  }

  get #top(): TolerantElement {
    return this.#stack.at(-1) ?? this.document;
  }

  #open(hasContent: boolean): void {
    const element = this.#next;
    this.#cost += 1;
    if (this.#isMending) this.#closeBefore(element);
    if (this.#stack.length > MAX_XML_DEPTH || this.isTooLarge) return;
    const parent = this.#top;
    const declared = element.attributes.filter(({ name }) => /^xmlns(?:$|:)/.test(name));
    element.scope =
      declared.length === 0
        ? parent.scope
        : {
            namespaces: new Map(declared.map(({ name, value }) => [name.slice(6), value])),
            parent: parent.scope,
          };
    parent.childNodes.push(element);
    if (isItem(element.bare)) this.#items += 1;
    if (hasContent) this.#stack.push(element);
  }

  /** Closes what cannot hold the element that comes: an item holds none, and a title no link. */
  #closeBefore({ bare }: TolerantElement): void {
    if (isItem(bare)) this.#closeToContainer();
    else if (isField(bare) && isTextField(this.#top.bare)) this.#stack.pop();
  }

  #closeToContainer(): void {
    this.#stack.length = Math.max(
      1,
      this.#stack.findLastIndex((open) => isContainer(open.bare)) + 1,
    );
  }

  /** The place of the open element that an end tag closes; a field's end tag closes nothing around its item. */
  #placeOf(name: string, bare: string): number {
    for (let place = this.#stack.length - 1; place > 0; place--) {
      const open = this.#stack[place];
      if (open?.lower === name) return place;
      if (this.#isMending && open && isItem(open.bare) && !isContainer(bare)) return 0;
    }
    return 0;
  }

  /** An item has ended whose start is missing: it is what comes after the last one, or from the second title on. */
  #wrapLooseFields(name: string): void {
    this.#closeToContainer();
    const { childNodes, scope } = this.#top;
    const recent = childNodes.slice(-MAX_LOOSE_FIELDS).map(bareOf);
    const titles = recent.filter((bare) => bare === 'title').length;
    const itemAt = recent.findLastIndex((bare) => isItem(bare));
    const start = itemAt >= 0 || titles < 2 ? itemAt + 1 : recent.lastIndexOf('title');
    if (start === 0 || !recent.slice(start).some((bare) => bare !== '')) return;
    const item = new TolerantElement(name);
    item.scope = scope;
    item.childNodes.push(...childNodes.splice(start - recent.length));
    childNodes.push(item);
  }

  /** Where the text was cut off, half a field is none, and an item without a title neither. */
  #dropUnfinished(): void {
    const place = this.#stack.findLastIndex(({ bare }) => isItem(bare));
    const item = this.#stack[place];
    if (!item) return;
    if (place < this.#stack.length - 1) item.childNodes.pop();
    const hasTitle = item.childNodes.some((node) => bareOf(node) === 'title');
    if (hasTitle) return;
    this.#items -= 1;
    this.#stack[place - 1]?.childNodes.pop();
  }
}

/** A text with its references decoded, those of HTML too; all others stay as they are written. */
function withoutReferences(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}

function bareOf(node: TolerantElement | TolerantText): string {
  return node instanceof TolerantElement ? node.bare : '';
}
