import 'off-the-wire/define';
import 'off-the-wire/themes/broadcast.css';
import type { Article } from 'off-the-wire';

const [strip, list] = document.querySelectorAll('news-ticker');
let read: readonly Article[] = [];
strip?.addEventListener('news-article-select', (event) => {
  event.preventDefault();
  read = [event.article, ...read];
  if (list) list.articles = read;
});
