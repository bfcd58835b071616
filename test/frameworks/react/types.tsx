/** What must not compile: the compiler complains of each line that would. The app of Next checks these lines, too. */
import type {} from 'off-the-wire/react';

export const mistakes = [
  // @ts-expect-error There is no such attribute.
  <news-ticker sped={120} />,
  // @ts-expect-error There is no such mode.
  <news-ticker mode="scrol" />,
  // @ts-expect-error Seconds are a number.
  <news-ticker interval="six" />,
  // @ts-expect-error An article has a headline.
  <news-ticker articles={[{ url: 'https://news.example/1' }]} />,
  // @ts-expect-error What a headline was chosen by is no text.
  <news-ticker onnews-article-select={(event) => event.originalEvent.trim()} />,
];

export const asInHtml = <news-ticker interval="6" max-items="20" without-controls />;
