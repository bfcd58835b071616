import type { CSSResult } from 'lit';

/** Appends style sheets to those of a shadow root, each only once. */
export function addStyles(
  root: HTMLElement | DocumentFragment,
  styles: readonly CSSResult[],
): void {
  if (!(root instanceof ShadowRoot)) return;
  const before = root.adoptedStyleSheets;
  const added = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets = [...before, ...added.filter((sheet) => !before.includes(sheet))];
}
