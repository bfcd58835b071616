/** What an adjuster makes larger or smaller, and how. */

/** Follows the text size inside an article-view. */
const SCALE_PROPERTY = '--news-font-scale';

/** What a target's author had given it, before the first change. */
interface Authored {
  readonly inline: string;
  /** Of the size that it inherits. */
  readonly percent: number;
}

const authored = new WeakMap<HTMLElement, Authored>();

/** The elements with these ids; without ids the article-view around the adjuster, else the document's root. */
export function findTargets(
  adjuster: HTMLElement,
  ids: string | undefined,
): readonly HTMLElement[] {
  if (!ids?.trim())
    return [adjuster.closest<HTMLElement>('article-view') ?? document.documentElement];
  const root = adjuster.getRootNode();
  const found = ids
    .trim()
    .split(/\s+/)
    .flatMap((id) => {
      const own = root instanceof ShadowRoot ? root.getElementById(id) : null;
      return own ?? document.getElementById(id) ?? [];
    });
  return withoutNested([...new Set(found)]);
}

/** Sets a target's text to so many times its authored size; 1 leaves no trace. */
export function applyScale(target: HTMLElement, scale: number): void {
  if (target.localName === 'article-view') setProperty(target, scale);
  else setFontSize(target, scale);
}

function setProperty(element: HTMLElement, scale: number): void {
  const { style } = element;
  style.removeProperty(SCALE_PROPERTY);
  // A script in the page's head may have set it further up, before there was an adjuster.
  const inherited = getComputedStyle(element).getPropertyValue(SCALE_PROPERTY).trim() || '1';
  if (Number(inherited) !== scale) style.setProperty(SCALE_PROPERTY, String(scale));
}

function setFontSize(target: HTMLElement, scale: number): void {
  const known = authored.get(target);
  if (scale === 1) {
    if (known) target.style.fontSize = known.inline;
    authored.delete(target);
    return;
  }
  const { percent } = known ?? remember(target);
  target.style.fontSize = `${String(percent * scale)}%`;
}

// In percent, so that zoom, the system's text size and the page's own changes above it go on counting.
function remember(target: HTMLElement): Authored {
  const inline = target.style.fontSize;
  const own = sizeOf(target);
  const inherited = target.parentElement ? sizeOf(target.parentElement) : initialSizeOf(target);
  const found = { inline, percent: (own / inherited) * 100 };
  authored.set(target, found);
  return found;
}

function sizeOf(element: Element): number {
  return parseFloat(getComputedStyle(element).fontSize);
}

// What the reader's browser is set to; written and taken back before anything is painted.
function initialSizeOf(root: HTMLElement): number {
  const { style } = root;
  const before = style.fontSize;
  style.fontSize = 'medium';
  const size = sizeOf(root);
  style.fontSize = before;
  return size;
}

// Its text would be scaled twice.
function withoutNested(targets: readonly HTMLElement[]): readonly HTMLElement[] {
  return targets.filter(
    (target) => !targets.some((other) => other !== target && other.contains(target)),
  );
}
