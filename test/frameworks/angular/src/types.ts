/** What must not compile: the compiler complains of each line that would. */
import { Component, CUSTOM_ELEMENTS_SCHEMA, viewChild, type ElementRef } from '@angular/core';
import type { NewsTicker } from 'off-the-wire';

@Component({
  selector: 'app-types',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<news-ticker #news (news-article-select)="next($event.article.headline)" />`,
})
export class Types {
  readonly strip = viewChild.required<ElementRef<NewsTicker>>('news');

  next(headline: string): void {
    const strip = this.strip().nativeElement;
    strip.next();
    strip.label = headline;
  }

  mistakes(): void {
    const strip = this.strip().nativeElement;
    // @ts-expect-error There is no such property.
    strip.sped = 120;
    // @ts-expect-error There is no such mode.
    strip.mode = 'scrol';
    // @ts-expect-error Seconds are a number.
    strip.interval = 'six';
    // @ts-expect-error An article has a headline.
    strip.articles = [{ url: 'https://news.example/1' }];
    // @ts-expect-error There is no such method.
    strip.skip();
    // @ts-expect-error What a headline was chosen by is no text.
    strip.addEventListener('news-article-select', (event) => event.originalEvent.trim());
  }
}
