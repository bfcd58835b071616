/// <reference types="off-the-wire/solid" />
import 'off-the-wire/define';
import { createSignal } from 'solid-js';
import type { Article, NewsArticleSelectEvent } from 'off-the-wire';

export function News() {
  const [read, setRead] = createSignal<readonly Article[]>([]);
  const handleSelect = (event: NewsArticleSelectEvent) => {
    event.preventDefault();
    setRead((before) => [event.article, ...before]);
  };
  return (
    <>
      <news-ticker src="/feed.json" speed={120} on:news-article-select={handleSelect} />
      <news-ticker id="read" label="You have read" mode="list" articles={read()} />
    </>
  );
}
