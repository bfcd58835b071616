/** Sets the text size of one element, in proportion to the size that the page's author gives it. */
import { unclobbered } from '../page.js';
import { styleParent } from './targets.js';

/** The style by which text is scaled; an article-view has a custom property instead. */
type ScaleMethod = 'font-size' | 'zoom';

/** How an element's text is to be scaled. */
export interface TextScale {
  /** A factor of the authored size. */
  readonly scale: number;
  readonly method: ScaleMethod;
  /** The storage key of the adjuster. */
  readonly key: string;
}

/** A value of an inline style, empty where there is none. */
interface InlineStyle {
  readonly value: string;
  readonly priority: string;
}

/** An element's scale, with the inline style that its author gave it, and ours. */
interface Scaled {
  readonly key: string;
  readonly property: string;
  readonly authored: InlineStyle;
  readonly written: string;
}

/** The custom property by which an article-view scales its text. */
const SCALE_PROPERTY = '--news-font-scale';

/** Differences of computed sizes that come from rounding, in pixels or factors. */
const ROUNDING = 0.02;

const scaledElements = new WeakMap<HTMLElement, Scaled>();

/**
 * The authored styles that ours replaced, by our style and the element's id. A router may restore a copy of an
 * earlier page with our style in it. That style must not count as the author's.
 */
const replaced = new Map<string, InlineStyle>();
const MAX_REPLACED = 200;

/** The key under which an element is scaled; undefined where it has its authored size. */
export function scaledKey(element: HTMLElement): string | undefined {
  return scaledElements.get(element)?.key;
}

/** Scales an element's text by a factor of its authored size, which is read anew. */
export function scaleText(element: HTMLElement, { scale, method, key }: TextScale): void {
  const property = propertyOf(element, method);
  if (scaledElements.get(element)?.property !== property) restoreText(element);
  const authored = readAuthored(element, property);
  const { style } = unclobbered(element);
  if (property === SCALE_PROPERTY) writeScaleProperty(element, scale, authored);
  else if (scale === 1) setInline(style, property, authored);
  else withoutTransitions(style, () => writeScaled(element, { property, scale, authored }));
  const written = style.getPropertyValue(property);
  if (written === authored.value) {
    scaledElements.delete(element);
  } else {
    scaledElements.set(element, { key, property, authored, written });
    remember(styleKey(element, property), authored);
  }
}

/** Gives an element its authored styles back. */
export function restoreText(element: HTMLElement): void {
  const scaled = scaledElements.get(element);
  if (!scaled) return;
  setInline(unclobbered(element).style, scaled.property, readAuthored(element, scaled.property));
  scaledElements.delete(element);
}

function propertyOf(element: HTMLElement, method: ScaleMethod): string {
  if (unclobbered(element).localName === 'article-view') return SCALE_PROPERTY;
  return method === 'zoom' && CSS.supports('zoom', '1.5') ? 'zoom' : 'font-size';
}

// The page may have written a style of its own since.
function readAuthored(element: HTMLElement, property: string): InlineStyle {
  const { style } = unclobbered(element);
  const value = style.getPropertyValue(property);
  const scaled = scaledElements.get(element);
  if (scaled?.property === property && scaled.written === value) return scaled.authored;
  const copied = scaled ? undefined : replaced.get(styleKey(element, property));
  return copied ?? inlineOf(style, property);
}

function styleKey(element: HTMLElement, property: string): string {
  const { id, style } = unclobbered(element);
  return `${property}: ${style.getPropertyValue(property)} #${id}`;
}

function remember(key: string, authored: InlineStyle): void {
  replaced.set(key, authored);
  const [oldest] = replaced.keys();
  if (replaced.size > MAX_REPLACED && oldest !== undefined) replaced.delete(oldest);
}

// A script in the page's head may have set the property on an ancestor before the adjuster loaded.
function writeScaleProperty(element: HTMLElement, scale: number, authored: InlineStyle): void {
  const { style } = element;
  setInline(style, SCALE_PROPERTY, authored);
  const inherited = getComputedStyle(element).getPropertyValue(SCALE_PROPERTY).trim() || '1';
  if (Number(inherited) !== scale) style.setProperty(SCALE_PROPERTY, String(scale));
}

function writeScaled(
  element: HTMLElement,
  {
    property,
    scale,
    authored,
  }: { readonly property: string; readonly scale: number; readonly authored: InlineStyle },
): void {
  const { style } = unclobbered(element);
  setInline(style, property, authored);
  const size = computedSize(element, property);
  // A percentage keeps following browser zoom, the system's text size and later changes of the page.
  const value = `${String((size / inheritedSize(element, property)) * scale * 100)}%`;
  style.setProperty(property, value);
  if (Math.abs(computedSize(element, property) - size * scale) <= ROUNDING) return;
  style.setProperty(property, value, 'important');
  // Takes the styles in before transitions are back.
  computedSize(element, property);
}

// Reading the authored size would start a transition, and read its first frame.
function withoutTransitions(style: CSSStyleDeclaration, write: () => void): void {
  const authored = inlineOf(style, 'transition');
  style.setProperty('transition', 'none', 'important');
  write();
  setInline(style, 'transition', authored);
}

function inlineOf(style: CSSStyleDeclaration, property: string): InlineStyle {
  return { value: style.getPropertyValue(property), priority: style.getPropertyPriority(property) };
}

function setInline(
  style: CSSStyleDeclaration,
  property: string,
  { value, priority }: InlineStyle,
): void {
  if (value === '') style.removeProperty(property);
  else style.setProperty(property, value, priority);
}

/** A text size in pixels, or a factor of zoom. */
function computedSize(element: Element, property: string): number {
  const size = parseFloat(getComputedStyle(element).getPropertyValue(property));
  // Old engines say "normal" for a zoom of 1.
  return property === 'zoom' && Number.isNaN(size) ? 1 : size;
}

/** The size of which an element's own is a percentage. */
function inheritedSize(element: HTMLElement, property: string): number {
  if (property === 'zoom') return 1;
  const parent = styleParent(element);
  return parent ? computedSize(parent, property) : initialSize(element);
}

// The reader's default text size.
function initialSize(root: HTMLElement): number {
  root.style.setProperty('font-size', 'medium', 'important');
  return computedSize(root, 'font-size');
}
