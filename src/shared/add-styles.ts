import type { CSSResult } from 'lit';

/** Adds style sheets to those of a shadow root, behind them and once. */
export function addStyles(
  root: HTMLElement | DocumentFragment,
  styles: readonly CSSResult[],
): void {
  if (!(root instanceof ShadowRoot)) return;
  const before = root.adoptedStyleSheets;
  const more = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets = [...before, ...more.filter((sheet) => !before.includes(sheet))];
}
