/** Measures WCAG contrast from the computed colours of an element. */

/** The least contrast of text of any size, and of icons and edges. */
const LEAST_FOR_TEXT = 4.5;
const LEAST_FOR_SIGNS = 3;

/** Text for screen readers alone, and what no engine renders. */
const UNSEEN = '.visually-hidden, style, script, svg *';

/** Edges that say something: this is a button, a badge, a quote, a break. Other lines only divide. */
const EDGES = '.text-button, .badge, .all-panel, .notice, blockquote, hr, pre';

/** Colours are rounded to whole channels. */
const TOLERANCE = 0.02;

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

type Rgb = readonly [number, number, number];

/**
 * The visible texts, icons, bullets and edges with too little contrast inside an element and its shadow roots,
 * one line each.
 * @param own contrast of the page's own text, beyond which nothing can go that takes the page's ink
 */
export function faintParts(element: Element, own = Infinity): string[] {
  return elementsIn(element)
    .filter((part) => !part.matches(UNSEEN) && isVisible(part))
    .flatMap((part) => [...measureText(part), ...measureEdge(part)])
    .filter(({ ratio, least }) => ratio < Math.min(least, own) - TOLERANCE)
    .map(({ what, ratio }) => `${what}: ${ratio.toFixed(2)}`);
}

/** The contrast between two colours in any notation. */
export function contrastBetween(ink: string, ground: string): number {
  return contrast(mixed([ground, ink]), mixed([ground]));
}

interface Measure {
  readonly what: string;
  readonly ratio: number;
  readonly least: number;
}

function measureText(part: Element): readonly Measure[] {
  const least = leastFor(part);
  if (least === undefined) return [];
  const { color, backgroundColor } = getComputedStyle(part);
  // A theme may draw its bullets as boxes.
  const isBox = part.matches('.separator') && isTransparent(color);
  const [place, ink] = isBox ? [parentOf(part) ?? part, backgroundColor] : [part, color];
  return [{ what: nameOf(part), ratio: worstContrast(place, ink), least }];
}

// A badge that a theme has filled needs no edge.
function measureEdge(part: Element): readonly Measure[] {
  const style = getComputedStyle(part);
  const isFilled = part.matches('.badge') && !isTransparent(style.backgroundColor);
  return part.matches(EDGES) && !isFilled ? edgeOf(part, style) : [];
}

function isTransparent(colour: string): boolean {
  return contrastBetween(colour, 'white') === 1 && contrastBetween(colour, 'black') === 1;
}

function edgeOf(part: Element, style: CSSStyleDeclaration): readonly Measure[] {
  const ratios = SIDES.filter((side) => parseFloat(style[`border${side}Width`]) > 0).map((side) =>
    worstContrast(part, style[`border${side}Color`]),
  );
  const what = `the edge of ${nameOf(part)}`;
  return [{ what, ratio: Math.max(0, ...ratios), least: LEAST_FOR_SIGNS }];
}

function worstContrast(place: Element, ink: string): number {
  const ratios = backgroundsOf(place).map((layers) =>
    contrast(mixed([...layers, ink]), mixed(layers)),
  );
  return Math.min(...ratios);
}

/** The contrast of an element's focus ring, which lies inside its edge. */
export function ringContrast(element: Element): number {
  return worstContrast(element, getComputedStyle(element).outlineColor);
}

function elementsIn(element: Element): Element[] {
  const children = [...(element.shadowRoot?.children ?? []), ...element.children];
  return [element, ...children.flatMap(elementsIn)];
}

function leastFor(element: Element): number | undefined {
  const hasText = [...element.childNodes].some(
    (node) => node instanceof Text && node.data.trim() !== '',
  );
  if (hasText) return LEAST_FOR_TEXT;
  return element.matches('button, .choice, .separator') ? LEAST_FOR_SIGNS : undefined;
}

function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}

/** The possible backgrounds of an element, each as layers from the lowest up. A gradient may show any of its colours. */
function backgroundsOf(element: Element): string[][] {
  let backgrounds: string[][] = [[]];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    const stops = coloursIn(backgroundImage);
    const tops =
      stops.length > 0 ? stops.map((stop) => [backgroundColor, stop]) : [[backgroundColor]];
    backgrounds = tops.flatMap((top) => backgrounds.map((ground) => [...top, ...ground]));
    if (at.matches(':popover-open')) break;
  }
  return backgrounds.map((layers) => ['white', ...layers]);
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  const parent = element.assignedSlot ?? element.parentElement;
  return parent ?? (root instanceof ShadowRoot ? root.host : null);
}

function coloursIn(image: string): string[] {
  return image.match(/(?:rgba?|color|oklch|oklab|lch|lab)\([^()]*\)/g) ?? [];
}

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
const known = new Map<string, Rgb>();

// Painting the colours understands every notation in which an engine computes them.
function mixed(layers: readonly string[]): Rgb {
  if (!canvas) throw new Error('There is no canvas.');
  const key = layers.join();
  const before = known.get(key);
  if (before) return before;
  for (const colour of layers) {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  const rgb: Rgb = [red, green, blue];
  known.set(key, rgb);
  return rgb;
}

function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function nameOf(element: Element): string {
  const place = element.getRootNode();
  const host = place instanceof ShadowRoot ? place.host.localName : 'page';
  const text = element.textContent.trim().slice(0, 30);
  return `${host} ${element.localName}.${element.getAttribute('class') ?? ''} “${text}”`;
}
