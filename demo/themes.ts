/** The page of themes: each one's file is fetched once, and counts for its own two examples. */
import { html, render, type TemplateResult } from 'lit';
import { themeSheet } from './theme-sheet.js';

for (const section of document.querySelectorAll<HTMLElement>('[data-shows]'))
  void show(section, section.dataset['shows'] ?? '');

async function show(section: HTMLElement, name: string): Promise<void> {
  const pair = section.querySelector<HTMLElement>('.pair');
  if (!pair) throw new Error(`There is no place for ${name}.`);
  render([renderExample(name, 'light'), renderExample(name, 'dark')], pair);
  document.adoptedStyleSheets.push(await themeSheet(name, `[data-theme='${name}']`));
}

function renderExample(name: string, scheme: 'light' | 'dark'): TemplateResult {
  const id = `${name}-${scheme}`;
  return html`<div
    class="stage"
    data-theme=${name}
    data-scheme=${scheme}
    role="group"
    aria-label=${`${name}, ${scheme}`}
  >
    <news-ticker
      src="../wire/feed.json"
      label="Off the wire"
      for=${id}
      without-autoplay
      max-items="12"
    ></news-ticker>
    <article-view id=${id} src="../wire/feed.json" heading-level="3" breadcrumb>
      <font-size-adjuster slot="tools" storage-key=${`demo-${id}`}></font-size-adjuster>
    </article-view>
  </div>`;
}
