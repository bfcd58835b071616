/** Measures the contrast between a text and its background. */

/** The WCAG 2 contrast ratio between an element's text and the nearest opaque background behind it. */
export function contrastOf(element: Element): number {
  const text = luminanceOf(getComputedStyle(element).color);
  const background = luminanceOf(backgroundOf(element));
  return (Math.max(text, background) + 0.05) / (Math.min(text, background) + 0.05);
}

function backgroundOf(element: Element): string {
  const { backgroundColor } = getComputedStyle(element);
  if (channelsOf(backgroundColor)[3] === 255) return backgroundColor;
  // The fields of a form replace its properties by their names.
  const root = Node.prototype.getRootNode.call(element);
  const parent =
    parentOf(element) ?? (root instanceof ShadowRoot || 'host' in root ? hostOf(root) : null);
  if (parent) return backgroundOf(parent);
  return getComputedStyle(element).colorScheme === 'dark' ? '#121212' : '#fff';
}

function parentOf(element: Element): Element | null {
  return Reflect.get(Node.prototype, 'parentElement', element);
}

// A shadow root of another page is not an instance of this page's class.
function hostOf(root: Node): Element | null {
  return (root as ShadowRoot).host;
}

function luminanceOf(color: string): number {
  const [red, green, blue] = channelsOf(color).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

// Painting the colour understands every CSS notation.
function channelsOf(color: string): readonly number[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data];
}
