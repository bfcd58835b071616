/** Markdown of the docs as HTML of the site: code in colours, live examples, headings with names, tables that scroll. */
import type { MarkdownIt, RenderRule } from '@11ty/eleventy';
import hljs from 'highlight.js';
import { anchorOf } from './anchors.js';
import { linkOnSite } from './contents.js';
import { liveExample } from './live-example.js';

/** Languages that the highlighter knows by another name, or not at all. */
const LANGUAGES: Readonly<Record<string, string>> = {
  'go-html-template': 'handlebars',
  svelte: 'xml',
  astro: 'xml',
  toml: 'ini',
  conf: 'nginx',
  txt: 'plaintext',
  text: 'plaintext',
};

/** Teaches the renderer what the site adds. */
export function amendMarkdown({ renderer: { rules } }: MarkdownIt): void {
  rules['fence'] = (tokens, index) => {
    const { info = '', content = '' } = tokens[index] ?? {};
    const [language = '', kind] = info.split(' ');
    const code = highlighted(content, language);
    return kind === 'live' ? code + liveExample(content, language, index) : code;
  };
  rules['heading_open'] = (tokens, index) =>
    `<${tokens[index]?.tag ?? ''} id="${anchorOf(tokens[index + 1]?.content ?? '')}">`;
  // The corner above the names of rows is no heading.
  rules['th_open'] = (tokens, index, options, _env, self) =>
    tokens[index + 1]?.content === '' ? '<td>' : self.renderToken(tokens, index, options);
  rules['th_close'] = (tokens, index) => (tokens[index - 1]?.content === '' ? '</td>' : '</th>');
  rules['table_open'] = () =>
    '<div class="table" role="group" aria-label="Table" tabindex="0"><table>';
  rules['table_close'] = () => '</table></div>';
  rules['link_open'] = withAddress('href', rules['link_open']);
  rules['image'] = withAddress('src', rules['image']);
}

/** The rule of a token whose address is one of the site. */
function withAddress(name: string, render: RenderRule | undefined): RenderRule {
  return (tokens, index, options, env, self) => {
    const token = tokens[index];
    token?.attrSet(name, linkOnSite(env.file, token.attrGet(name) ?? ''));
    return render?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
  };
}

function highlighted(code: string, name: string): string {
  const known = LANGUAGES[name] ?? name;
  const language = hljs.getLanguage(known) ? known : 'plaintext';
  const { value } = hljs.highlight(code, { language });
  return `<div class="code"><pre tabindex="0"><code>${value}</code></pre></div>`;
}
