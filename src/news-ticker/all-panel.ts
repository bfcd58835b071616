import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Article } from '../model.js';
import { addStyles } from '../shared/add-styles.js';
import { CLOSE } from '../shared/icons.js';
import { keyedList } from '../shared/keyed-list.js';
import type { Words } from '../shared/words/en.js';
import { ageText, renderTime } from './age.js';
import { panelStyles } from './all-panel.styles.js';
import { isChoosable, renderLink, type HeadlineOptions } from './headline.js';
import { placePanel } from './panel-place.js';
import { ReadingPlace } from './reading-place.js';

/** What the panel shows. */
export interface PanelContent {
  /** Every headline, in order. */
  readonly articles: readonly Article[];
  readonly words: Words;
  /** Language of the strip. */
  readonly language: string;
  readonly headline: HeadlineOptions;
}

/** Headlines that are there when the panel is painted first, and those that each further task adds. */
const FIRST = 40;
const STEP = 100;

/** The inside of the panel of all headlines, from when it opens until it closes. */
export class AllPanel {
  readonly #host: LitElement;
  #articles: readonly Article[] = [];
  /** How many are rendered so far. */
  #limit = FIRST;
  #place: ReadingPlace | undefined;
  #life: AbortController | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    addStyles(host.renderRoot, [panelStyles]);
  }

  /** Title, close button and list. */
  render({ articles, words, language, headline }: PanelContent): TemplateResult {
    this.#take(articles);
    const hasStops = articles.some((article) => isChoosable(article, headline.htmlFor));
    return html`
      <header class="all-head">
        <h2 id="all-title" class="all-title" tabindex="-1">${words.allHeadlines}</h2>
        <button
          part="button"
          class="all-close"
          type="button"
          aria-label=${words.close}
          @click=${this.#handleClose}
        >
          ${CLOSE}
        </button>
      </header>
      <div class="all-scroll" tabindex=${hasStops ? nothing : 0}>
        ${articles.length > 0 ? this.#renderList(headline, language) : html`<p class="all-none">${words.noHeadlines}</p>`}
      </div>
    `;
  }

  /** Call after each rendering: keeps what is being read where it is. */
  updated(): void {
    const place = this.#place;
    this.#place = undefined;
    place?.restore();
    // Rows get their real heights only in the frame in which they are seen.
    if (place) requestAnimationFrame(() => requestAnimationFrame(() => place.restore()));
  }

  /** Puts the panel beside the strip. */
  place(): void {
    const [panel, strip] = [this.#find('.all-panel'), this.#find('.base')];
    if (!panel || !strip) return;
    const { direction, fontSize } = getComputedStyle(panel);
    const { side, ...lengths } = placePanel({
      strip: strip.getBoundingClientRect(),
      window: { width: document.documentElement.clientWidth, height: innerHeight },
      em: parseFloat(fontSize),
      isRtl: direction === 'rtl',
    });
    panel.dataset['side'] = side;
    for (const [name, length] of Object.entries(lengths))
      panel.style.setProperty(`--panel-${name}`, `${String(length)}px`);
  }

  /** Call when the panel shows: takes the focus, and fills the list. */
  opened(): void {
    this.#life?.abort();
    this.#life = new AbortController();
    const { signal } = this.#life;
    const options = { signal, passive: true };
    window.addEventListener('resize', this.#handleMove, options);
    // What scrolls may be any box around the strip.
    document.addEventListener('scroll', this.#handleMove, { ...options, capture: true });
    // The title, since a long list says nothing of itself by its first line.
    this.#find('.all-title')?.focus({ preventScroll: true });
    void this.#fill(signal);
  }

  /** Call when the panel has closed. */
  closed(): void {
    this.#life?.abort();
    this.#life = undefined;
    this.#articles = [];
    this.#limit = FIRST;
  }

  /** Moves the focus between headlines. */
  handleKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const goal = this.#goalOf(event.key);
    if (!goal) return;
    event.preventDefault();
    goal.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  #take(articles: readonly Article[]): void {
    if (articles === this.#articles) return;
    this.#articles = articles;
    const [scroller, list] = [this.#find('.all-scroll'), this.#find('.all-list')];
    if (scroller && list) this.#place = new ReadingPlace(scroller, list);
  }

  // Thousands of headlines take more than a moment: the first are there at once, the others follow.
  async #fill(signal: AbortSignal): Promise<void> {
    while (this.#limit < this.#articles.length) {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return;
      this.#limit += STEP;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
    }
    this.#limit = Infinity;
  }

  #goalOf(key: string): HTMLElement | undefined {
    const stops = [
      ...this.#host.renderRoot.querySelectorAll<HTMLElement>('.all-list :is(a, button)'),
    ];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    switch (key) {
      case 'ArrowDown':
        return stops[at + 1];
      case 'ArrowUp':
        return stops[at - 1];
      case 'Home':
        return stops[0];
      case 'End':
        return stops.at(-1);
      default:
        return undefined;
    }
  }

  readonly #handleMove = (): void => {
    this.place();
  };

  readonly #handleClose = (): void => {
    this.#find('.all-panel')?.hidePopover();
  };

  #renderList(headline: HeadlineOptions, language: string): TemplateResult {
    const now = new Date();
    return html`<ul class="all-list" role="list">
      ${keyedList(
        this.#articles.slice(0, this.#limit),
        ({ id }) => id,
        (article) =>
          html`<li class="all-row">${renderRow(article, headline, { now, language })}</li>`,
      )}
    </ul>`;
  }
}

// Only what has changed is rendered anew, or each further task of a long list would cost more than the one
// before: an age is told once a minute, and its row made once for each age.
function renderRow(
  article: Article,
  options: HeadlineOptions,
  { now, language }: { readonly now: Date; readonly language: string },
): unknown {
  const { mode, htmlFor, target } = options;
  const { published } = article;
  const shown = [article, language, mode, htmlFor, target];
  return guard([...shown, Math.floor(now.getTime() / 60_000)], () => {
    const age = ageText(published, now, language);
    return guard(
      [...shown, age],
      () => html`${renderLink(article, options)}${renderTime(published, age, language)}`,
    );
  });
}
