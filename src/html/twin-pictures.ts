/**
 * Shows each picture once. Pages send a picture that waits for a script, and its twin in a `noscript`. Here neither
 * has to wait.
 */
const IMAGE_FILE = /^(.+?)(?:-\d+x\d+)?\.(?:jpe?g|png|webp|gif|avif|svg)$/i;

/**
 * Removes one of each two twins.
 * @param fallbacks the pictures of each `noscript`, as images or `picture` elements
 * @param late the images that waited for a script
 */
export function dropTwins(fallbacks: readonly Element[], late: ReadonlySet<Element>): void {
  // In one figure each picture is compared with all others, so that each address is read only once.
  const files = new Map<string, string>();
  const fileAt = (url: string): string => {
    const file = files.get(url) ?? fileOf(url);
    files.set(url, file);
    return file;
  };
  const isSamePicture = (a: Element, b: Element): boolean => {
    const [from = '', to = ''] = [a, b].map((image) => image.getAttribute('src') ?? '');
    return from === to || (fileAt(from) !== '' && fileAt(from) === fileAt(to));
  };
  for (const fallback of fallbacks) {
    const image = imageOf(fallback);
    const others = image ? picturesBeside(fallback) : [];
    const same = others.find((other) => image && isSamePicture(image, other));
    if (image && same) takePlace(fallback, image, same);
    else if (others.some((other) => late.has(other))) fallback.remove();
  }
}

/** Puts the fallback, often the larger picture, in the place of its twin, which may be inside a link. */
function takePlace(fallback: Element, image: Element, twin: Element): void {
  for (const name of ['width', 'height', 'title']) copyMissing(image, twin, name);
  if (image.getAttribute('alt') === '') image.setAttribute('alt', twin.getAttribute('alt') ?? '');
  const around = twin.closest('picture');
  (around && !around.contains(fallback) ? around : twin).replaceWith(fallback);
}

// A size of two sources could have a wrong ratio, so both sides come from one.
function copyMissing(image: Element, twin: Element, name: string): void {
  const isSized = name !== 'title' && image.hasAttribute('width') && image.hasAttribute('height');
  const value = twin.getAttribute(name);
  if (!isSized && value !== null) image.setAttribute(name, value);
}

function picturesBeside(fallback: Element): readonly Element[] {
  const beside = [neighbor(fallback, 'previousSibling'), neighbor(fallback, 'nextSibling')];
  const figure = fallback.closest('figure')?.querySelectorAll('img') ?? [];
  return [...beside.flatMap((node) => lonePicture(node) ?? []), ...figure].filter(
    (image) => !fallback.contains(image),
  );
}

function neighbor(element: Element, side: 'previousSibling' | 'nextSibling'): Node | null {
  let node = element[side];
  while (node && !(node instanceof Element) && node.textContent?.trim() === '') node = node[side];
  return node;
}

/** The image of a node that holds one and no words. */
function lonePicture(node: Node | null): Element | undefined {
  if (!(node instanceof Element)) return undefined;
  if (node.localName === 'img') return node;
  const images = node.querySelectorAll('img');
  return images.length === 1 && node.textContent.trim() === '' ? images[0] : undefined;
}

function imageOf(picture: Element): Element | undefined {
  return picture.localName === 'img' ? picture : (picture.querySelector('img') ?? undefined);
}

/** The name of an image file without its size; empty for other addresses. */
function fileOf(url: string): string {
  const path = url.replace(/[?#].*$/, '');
  // From the last slash on: a pattern that looks for it would take time by the square of the length.
  return IMAGE_FILE.exec(path.slice(path.lastIndexOf('/') + 1))?.[1] ?? '';
}
