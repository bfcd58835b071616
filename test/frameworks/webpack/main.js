import 'off-the-wire/define';

const news = document.getElementById('news');
const read = document.getElementById('read');
read.articles = [];
news.addEventListener('news-article-select', (event) => {
  event.preventDefault();
  read.articles = [event.article, ...read.articles];
});
