/** How well a text stands out from what is behind it. */

/** The contrast ratio of WCAG 2 between an element's text and the nearest ground behind it that is painted. */
export function contrastOf(element: Element): number {
  const text = luminanceOf(getComputedStyle(element).color);
  const ground = luminanceOf(groundOf(element));
  return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
}

function groundOf(element: Element): string {
  const { backgroundColor } = getComputedStyle(element);
  if (channelsOf(backgroundColor)[3] === 255) return backgroundColor;
  const root = element.getRootNode();
  const parent =
    element.parentElement ?? (root instanceof ShadowRoot || 'host' in root ? hostOf(root) : null);
  if (parent) return groundOf(parent);
  return getComputedStyle(element).colorScheme === 'dark' ? '#121212' : '#fff';
}

// Of another page's shadow root, which is no instance of this page's class.
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

// Painted, so that every way to write a colour is understood.
function channelsOf(color: string): readonly number[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data];
}
