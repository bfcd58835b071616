/** What must not compile: the compiler complains of each line that would. SvelteKit checks these lines, too. */
import type { SvelteHTMLElements } from 'svelte/elements';

type Strip = SvelteHTMLElements['news-ticker'];
type View = SvelteHTMLElements['article-view'];

export const mistakes: (Strip | View)[] = [
  // @ts-expect-error There is no such attribute.
  { sped: 120 } satisfies Strip,
  // @ts-expect-error There is no such mode.
  { mode: 'scrol' } satisfies Strip,
  // @ts-expect-error Seconds are a number.
  { interval: 'six' } satisfies Strip,
  // @ts-expect-error An article has a headline.
  { articles: [{ url: 'https://news.example/1' }] } satisfies Strip,
  // @ts-expect-error What a headline was chosen by is no text.
  { 'onnews-article-select': (event) => event.originalEvent.trim() } satisfies Strip,
  // @ts-expect-error An article-view does not choose articles.
  { 'onnews-article-select': () => undefined } satisfies View,
];

export const asInHtml: Strip = { interval: '6', 'max-items': '20', 'without-controls': '' };
