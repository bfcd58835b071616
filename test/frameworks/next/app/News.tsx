/// <reference types="off-the-wire/react" />
'use client';

import 'off-the-wire/define';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Article, NewsTicker } from 'off-the-wire';

/** @param children Links, which the server renders: the first headlines. */
export function News({ children }: { readonly children: ReactNode }) {
  const strip = useRef<NewsTicker>(null);
  const [read, setRead] = useState<readonly Article[]>([]);

  // React sets no listeners of custom elements that a server has rendered (react/react issue 35446).
  useEffect(() => {
    const listening = new AbortController();
    strip.current?.addEventListener(
      'news-article-select',
      (event) => {
        event.preventDefault();
        setRead((before) => [event.article, ...before]);
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, []);

  return (
    <>
      <news-ticker ref={strip} src="/feed.json" speed={120}>
        {children}
      </news-ticker>
      <news-ticker id="read" label="You have read" mode="list" articles={read} />
    </>
  );
}
