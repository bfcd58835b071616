/// <reference types="off-the-wire/preact" />
import 'off-the-wire/define';
import { useState } from 'preact/hooks';
import type { Article, NewsArticleSelectEvent } from 'off-the-wire';

export function News() {
  const [read, setRead] = useState<readonly Article[]>([]);
  const handleSelect = (event: NewsArticleSelectEvent) => {
    event.preventDefault();
    setRead((before) => [event.article, ...before]);
  };
  return (
    <>
      <news-ticker src="/feed.json" speed={120} onnews-article-select={handleSelect} />
      <news-ticker id="read" label="You have read" mode="list" articles={read} />
    </>
  );
}
