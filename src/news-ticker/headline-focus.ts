import type { LitElement } from 'lit';
import type { Article } from '../model.js';
import { isChoosable } from './headline.js';
import { indexAfter, wayOf, type Way } from './keys.js';
import type { RunningStrip } from './running-strip.js';

/** What the keys move through. */
export interface FocusSetting {
  readonly strip: RunningStrip;
  /** All headlines of the strip. */
  readonly shown: readonly Article[];
  /** Id of the view in which headlines open. */
  readonly htmlFor: string | undefined;
}

/** Moves the focus from headline to headline, and the strip with it. */
export class HeadlineFocus {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The items of the strip, in the order of its headlines, without their repeats. */
  items({ articles }: Pick<RunningStrip, 'articles'>): readonly Element[] {
    const list = this.#host.renderRoot.querySelector('.list');
    return [...(list?.children ?? [])].slice(0, articles.length);
  }

  /** Takes a key that was pressed in the strip. */
  handleKey(event: KeyboardEvent, setting: FocusSetting): void {
    const { strip, shown } = setting;
    const way = wayOf(event, getComputedStyle(this.#host).direction === 'rtl');
    if (!way || strip.fits || event.defaultPrevented) return;
    event.preventDefault();
    const items = this.items(strip);
    const focused = strip.articles[items.findIndex((item) => item.matches(':focus-within'))];
    const index = focused ? shown.indexOf(focused) : -1;
    if (index >= 0) void this.#focus(nextChoosable(index, way, setting), setting);
    else if (way === 'next') strip.step(1);
    else if (way === 'previous') strip.step(-1);
    else strip.reveal(shown.at(way === 'first' ? 0 : -1)?.id ?? '');
  }

  // One that is not rendered yet is so after an update.
  async #focus(article: Article | undefined, { strip }: FocusSetting): Promise<void> {
    if (!article) return;
    strip.reveal(article.id);
    await this.#host.updateComplete;
    const item = this.items(strip)[strip.articles.indexOf(article)];
    item?.querySelector<HTMLElement>('.headline')?.focus({ preventScroll: true });
  }
}

// A headline that leads nowhere cannot have the focus: it is passed over.
function nextChoosable(
  from: number,
  way: Way,
  { shown, htmlFor }: FocusSetting,
): Article | undefined {
  const onward = way === 'first' ? 'next' : way === 'last' ? 'previous' : way;
  let index = indexAfter(from, way, shown.length);
  for (let steps = 0; steps < shown.length; steps++) {
    const article = shown[index];
    if (article && isChoosable(article, htmlFor)) return article;
    index = indexAfter(index, onward, shown.length);
  }
  return undefined;
}
