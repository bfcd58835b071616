/** The page of themes: each file is fetched once, and counts for its own two examples. */
import { themeSheet } from './theme-sheet.js';

const stages = document.querySelectorAll<HTMLElement>('[data-theme]');
const names = new Set([...stages].map(({ dataset }) => dataset['theme'] ?? ''));
for (const name of names) void dress(name);

async function dress(name: string): Promise<void> {
  const sheet = await themeSheet(name, `[data-theme='${name}']`);
  document.adoptedStyleSheets.push(sheet);
}
