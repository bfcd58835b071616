/** A story as a plain page, so that every link of the feed leads somewhere. */
import type { WireItem } from './json-feed.js';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

const STYLE = `
  :root { color-scheme: light dark; }
  body {
    max-inline-size: 38rem; margin: 3rem auto; padding-inline: 1.25rem;
    font: 1.125rem/1.6 Charter, "Bitstream Charter", Cambria, Georgia, serif;
  }
  header { border-block-end: 1px solid; margin-block-end: 2rem; }
  h1 { font-size: 2rem; line-height: 1.2; text-wrap: balance; }
  h2 { font-size: 1.25rem; }
  .summary { font-size: 1.25rem; }
  .byline, figcaption, caption { font: 0.875rem/1.5 system-ui, sans-serif; opacity: 0.8; }
  figure { margin-inline: 0; }
  img { max-inline-size: 100%; block-size: auto; }
  blockquote { margin-inline: 0; padding-inline-start: 1.25rem; border-inline-start: 3px solid; }
  table { inline-size: 100%; border-collapse: collapse; font-size: 1rem; }
  caption { text-align: start; padding-block: 0.5rem; }
  th, td { text-align: start; padding: 0.375rem 0.75rem 0.375rem 0; border-block-end: 1px solid #8886; }
  pre { overflow: auto; font-size: 0.875rem; }
`;

/** A page of an article of the sample wire, whose body is trusted; the rest is not. */
export function storyPage(article: WireItem): string {
  const { title, summary, language, date_published, authors = [] } = article;
  const direction = RIGHT_TO_LEFT.has(language.split('-', 1).join()) ? 'rtl' : 'ltr';
  const names = authors.map(({ name }) => name).join(', ');
  return `<!doctype html>
<html lang="${escape(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>${escape(title)} – Off the Wire</title>
<style>${STYLE}</style>
</head>
<body>
<article>
<header>
<h1>${escape(title)}</h1>
${summary ? `<p class="summary">${escape(summary)}</p>` : ''}
<p class="byline">${names ? `${escape(names)} · ` : ''}<time datetime="${escape(date_published)}">${escape(dateText(article))}</time></p>
</header>
${article.content_html}
</article>
</body>
</html>
`;
}

function dateText({ date_published, language }: WireItem): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const;
  return `${new Intl.DateTimeFormat(language, format).format(new Date(date_published))} UTC`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
