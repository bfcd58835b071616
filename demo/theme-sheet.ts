/** Themes beside each other on one page. Elsewhere a theme is linked, and counts for the whole page. */

/** The theme's own file, for what is inside `scope` alone. */
export async function themeSheet(name: string, scope: string): Promise<CSSStyleSheet> {
  const answer = await fetch(new URL(`../src/themes/${name}.css`, document.baseURI));
  if (!answer.ok) throw new Error(`There is no theme ${name}.`);
  const sheet = new CSSStyleSheet();
  // Nested: its rules keep their order and their weight among each other.
  return sheet.replace(`${scope} { ${await answer.text()} }`);
}
