import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { hydrate } from '@lit-labs/ssr-client';
import 'off-the-wire/define';
import { page } from './page.js';

const articles = JSON.parse(document.getElementById('articles').textContent);
const handleSelect = (event) => {
  event.preventDefault();
  document.title = event.article.headline;
};
hydrate(page(articles, handleSelect), document.querySelector('main'));
