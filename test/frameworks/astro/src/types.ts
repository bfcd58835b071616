/** What must not compile: the compiler complains of each line that would. */
import 'off-the-wire/define';

const strip = document.querySelector('news-ticker');
if (strip) {
  // @ts-expect-error There is no such property.
  strip.sped = 120;
  // @ts-expect-error There is no such mode.
  strip.mode = 'scrol';
  // @ts-expect-error Seconds are a number.
  strip.interval = 'six';
  // @ts-expect-error An article has a headline.
  strip.articles = [{ url: 'https://news.example/1' }];
  // @ts-expect-error What a headline was chosen by is no text.
  strip.addEventListener('news-article-select', (event) => event.originalEvent.trim());
}
