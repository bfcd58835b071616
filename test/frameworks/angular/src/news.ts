import 'off-the-wire/define';
import {
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  inject,
  makeStateKey,
  signal,
  TransferState,
} from '@angular/core';
import type { Article, NewsArticleSelectEvent } from 'off-the-wire';

/** The server sends these along with the page: the browser does not load them again. */
export const LINKS = makeStateKey<Pick<Article, 'id' | 'url' | 'headline'>[]>('links');

@Component({
  selector: 'app-news',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <news-ticker src="/feed.json" [speed]="120" (news-article-select)="handleSelect($event)">
      <ul>
        @for (link of links; track link.id) {
          <li>
            <a [href]="link.url">{{ link.headline }}</a>
          </li>
        }
      </ul>
    </news-ticker>
    <news-ticker id="read" label="You have read" mode="list" [articles]="read()"></news-ticker>
  `,
})
export class News {
  readonly links = inject(TransferState).get(LINKS, []);
  readonly read = signal<readonly Article[]>([]);

  handleSelect(event: NewsArticleSelectEvent): void {
    event.preventDefault();
    this.read.update((before) => [event.article, ...before]);
  }
}
