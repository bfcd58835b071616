/** Themes beside each other on one page. Elsewhere a theme is linked, and counts for the whole page. */

/** The theme's own file, for what is inside `scope` alone. */
export async function themeSheet(name: string, scope: string): Promise<CSSStyleSheet> {
  const url = new URL(`../src/themes/${name}.css`, document.baseURI);
  // Vite's dev server answers a plain fetch of CSS with a module that adds it to the page.
  const answer = await fetch(url, { headers: { Accept: 'text/css' } });
  if (!answer.ok) throw new Error(`There is no theme ${name}.`);
  const sheet = new CSSStyleSheet();
  // Nested: its rules keep their order and their weight among each other.
  return sheet.replace(`${scope} { ${await answer.text()} }`);
}
