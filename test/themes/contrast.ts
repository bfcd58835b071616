/** How well text can be read: WCAG's contrast, from the colours that the engine has computed. */

/** What text needs at least, of any size; icons need 3. */
const LEAST_FOR_TEXT = 4.5;
const LEAST_FOR_ICONS = 3;

/** What a pointer adds to the ground of a button. */
const HOVER = 0.1;

type Rgb = readonly [number, number, number];

/** Every visible text and button inside an element, shadow roots included, that is too faint: one line each. */
export function faintParts(element: Element): string[] {
  return elementsIn(element).flatMap((one) => {
    const least = leastFor(one);
    if (least === undefined || !isSeen(one)) return [];
    const { color } = getComputedStyle(one);
    const ratios = groundsOf(one).map((layers) =>
      contrast(mixed([...layers, color]), mixed(layers)),
    );
    const worst = Math.min(...ratios);
    return worst < least ? [`${nameOf(one)}: ${worst.toFixed(2)}`] : [];
  });
}

/** How well the ring around what has the focus stands out, which lies within its edge. */
export function ringContrast(element: Element): number {
  const { outlineColor } = getComputedStyle(element);
  const ratios = groundsOf(element).map((layers) =>
    contrast(mixed([...layers, outlineColor]), mixed(layers)),
  );
  return Math.min(...ratios);
}

function elementsIn(element: Element): Element[] {
  const children = [...(element.shadowRoot?.children ?? []), ...element.children];
  return [element, ...children.flatMap(elementsIn)];
}

// Bullets are decoration; what a screen reader alone is told has no size.
function leastFor(element: Element): number | undefined {
  if (element.matches('.separator, .spoken, style, script, svg *')) return undefined;
  const hasText = [...element.childNodes].some(
    (node) => node instanceof Text && node.data.trim() !== '',
  );
  if (hasText) return LEAST_FOR_TEXT;
  return element.matches('button, .choice') ? LEAST_FOR_ICONS : undefined;
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}

/** All that may lie under an element, each as layers from the lowest up: a gradient may be any of its colours. */
function groundsOf(element: Element): string[][] {
  let grounds: string[][] = [[]];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    const stops = coloursIn(backgroundImage);
    const tops =
      stops.length > 0 ? stops.map((stop) => [backgroundColor, stop]) : [[backgroundColor]];
    grounds = tops.flatMap((top) => grounds.map((ground) => [...top, ...ground]));
    if (at.matches(':popover-open')) break;
  }
  const page = grounds.map((layers) => ['white', ...layers]);
  return element.closest('button')
    ? page.flatMap((layers) => [layers, hovered(element, layers)])
    : page;
}

function hovered(element: Element, layers: string[]): string[] {
  const { color } = getComputedStyle(element);
  return [...layers, `color-mix(in srgb, ${color} ${HOVER * 100}%, transparent)`];
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  const parent = element.assignedSlot ?? element.parentElement;
  return parent ?? (root instanceof ShadowRoot ? root.host : null);
}

function coloursIn(image: string): string[] {
  return image.match(/(?:rgba?|color|oklch|oklab)\([^()]*\)/g) ?? [];
}

// Whatever notation an engine computes colours in, it can paint them.
function mixed(layers: readonly string[]): Rgb {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas.');
  for (const colour of layers) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
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
