import 'off-the-wire/define';
import { hydrate } from '@lit-labs/ssr-client';
import { page } from './page.js';

const articles = JSON.parse(document.getElementById('articles').textContent);
const handleSelect = (event) => {
  event.preventDefault();
  document.title = event.article.headline;
};
hydrate(page(articles, handleSelect), document.querySelector('main'));
