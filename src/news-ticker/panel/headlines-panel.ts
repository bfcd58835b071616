import { page } from '../../page.js';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Article } from '../../model.js';
import { addStyles } from '../../shared/add-styles.js';
import { CLOSE } from '../../shared/icons.js';
import { keyedList } from '../../shared/keyed-list.js';
import type { LocalizeController } from '../../shared/localize-controller.js';
import { MINUTE_MS } from '../../shared/minute-clock.js';
import { formatAge, renderTime } from '../relative-times.js';
import { panelStyles } from './headlines-panel.styles.js';
import {
  articleAt,
  isInteractive,
  renderDetails,
  renderHeadline,
  type HeadlineOptions,
} from '../templates/headline.js';
import { partNamesOf } from '../templates/part-names.js';
import { positionPopover } from './popover-position.js';

/** The content of the panel. */
export interface PanelOptions {
  /** All headlines, in order. */
  readonly articles: readonly Article[];
  readonly localize: LocalizeController;
  /** Ids of withdrawn articles. */
  readonly withdrawn: ReadonlySet<string>;
  readonly headline: HeadlineOptions;
  readonly onSelect: (article: Article, event: MouseEvent) => void;
}

/** Rows of the first paint, and rows that each further task adds. */
const INITIAL_ROWS = 40;
const ROWS_PER_TASK = 100;

/** The content of the panel of all headlines, while it is open. */
export class HeadlinesPanel {
  readonly #host: LitElement;
  /** The headlines as they were when the panel opened: rows must not move or change under the reader. */
  #articles: readonly Article[] = [];
  /** How many rows are rendered so far. */
  #limit = INITIAL_ROWS;
  /** The open panel whose rows are being filled in. */
  #filling: AbortSignal | undefined;
  #headingLevel = 2;
  #listeners: AbortController | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    addStyles(host.renderRoot, [panelStyles]);
  }

  /** Title, close button and list. */
  render(options: PanelOptions): TemplateResult {
    const { headline } = options;
    const { messages } = options.localize;
    this.#setArticles(options.articles);
    const articles = this.#articles;
    const hasTabStops = articles.some((article) => isInteractive(article, headline.htmlFor));
    return html`
      <header class="all-head" lang=${messages.lang}>
        <div
          id="all-title"
          class="all-title"
          role="heading"
          aria-level=${this.#headingLevel}
          tabindex="-1"
        >
          ${messages.allHeadlines}
        </div>
        <button
          part="button"
          class="all-close"
          type="button"
          aria-label=${messages.close}
          @click=${this.#handleClose}
        >
          ${CLOSE}
        </button>
      </header>
      <div class="all-scroll" tabindex=${hasTabStops ? nothing : 0}>
        ${articles.length > 0 ? this.#renderList(options) : html`<p class="all-empty" lang=${messages.lang}>${messages.noHeadlines}</p>`}
      </div>
    `;
  }

  /** Puts the panel beside the strip. */
  position(): void {
    this.#headingLevel = levelBelow(this.#host);
    const [panel, strip] = [this.#find('.all-panel'), this.#find('.base')];
    if (!panel || !strip) return;
    const { direction, fontSize } = getComputedStyle(panel);
    const { side, ...lengths } = positionPopover({
      strip: strip.getBoundingClientRect(),
      viewport: { width: page.documentElement.clientWidth, height: innerHeight },
      em: parseFloat(fontSize),
      isRtl: direction === 'rtl',
    });
    panel.dataset['side'] = side;
    for (const [name, length] of Object.entries(lengths))
      panel.style.setProperty(`--panel-${name}`, `${String(length)}px`);
  }

  /** Call when the panel shows: moves focus into it, and fills the list. */
  opened(): void {
    this.#listeners?.abort();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const options = { signal, passive: true };
    window.addEventListener('resize', this.#handleMove, options);
    // Any box around the strip may scroll.
    page.addEventListener('scroll', this.#handleMove, { ...options, capture: true });
    // The title says what the panel is; the first row would not.
    this.#find('.all-title')?.focus({ preventScroll: true });
    void this.#fill(signal);
  }

  /** Call when the panel has closed. */
  closed(): void {
    this.#listeners?.abort();
    this.#listeners = undefined;
    this.#articles = [];
    this.#limit = INITIAL_ROWS;
  }

  /** Moves focus between headlines. */
  handleKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const target = this.#focusTarget(event.key);
    if (!target) return;
    event.preventDefault();
    target.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  #setArticles(articles: readonly Article[]): void {
    if (this.#articles.length > 0) return;
    this.#articles = articles;
    if (this.#listeners) void this.#fill(this.#listeners.signal);
  }

  // Thousands of rows would block the page: the first show at once, the others follow task by task.
  async #fill(signal: AbortSignal): Promise<void> {
    if (this.#filling === signal) return;
    this.#filling = signal;
    while (this.#limit < this.#articles.length) {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return;
      this.#limit += ROWS_PER_TASK;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
    }
    this.#filling = undefined;
  }

  #focusTarget(key: string): HTMLElement | undefined {
    const stops = [
      ...this.#host.renderRoot.querySelectorAll<HTMLElement>('.all-list :is(a, button)'),
    ];
    const focused = stops.findIndex((stop) => stop.matches(':focus'));
    switch (key) {
      case 'ArrowDown':
        return stops[focused + 1];
      case 'ArrowUp':
        return stops[focused - 1];
      case 'Home':
        return stops[0];
      case 'End':
        return stops.at(-1);
      default:
        return undefined;
    }
  }

  readonly #handleMove = (): void => {
    this.position();
  };

  readonly #handleClose = (): void => {
    this.#find('.all-panel')?.hidePopover();
  };

  #renderList({ headline, withdrawn, localize, onSelect }: PanelOptions): TemplateResult {
    const now = new Date();
    const handleClick = (event: MouseEvent): void => {
      const article = articleAt(event, this.#articles);
      if (article) onSelect(article, event);
    };
    return html`<ul class="all-list" role="list" @click=${handleClick} @auxclick=${handleClick}>
      ${keyedList(
        this.#articles.slice(0, this.#limit),
        ({ id }) => id,
        (article) =>
          html`<li part="all-item${partNamesOf(article)}" class="all-row">
            ${
              withdrawn.has(article.id)
                ? html`<span class="headline">${localize.messages.withdrawal}</span>`
                : renderRow(article, headline, { now, localize })
            }
          </li>`,
      )}
    </ul>`;
  }
}

/** One level below the last heading before the strip. */
function levelBelow(strip: Element): number {
  const root = strip.getRootNode() as Document | ShadowRoot;
  const before = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].findLast(
    (heading) => heading.compareDocumentPosition(strip) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return Math.min(6, Number(before?.localName.slice(1) ?? 1) + 1);
}

// Each task renders only changed rows. An age is computed once a minute, and renders its row only when it changes.
function renderRow(
  article: Article,
  options: HeadlineOptions,
  { now, localize }: { readonly now: Date; readonly localize: LocalizeController },
): unknown {
  const { mode, htmlFor, target, sourceOf, hasImages, hasSummaries } = options;
  const { published } = article;
  const { locale, messages } = localize;
  const look = [mode, htmlFor, target, sourceOf?.(article), hasImages, hasSummaries];
  const dependencies = [article, messages, locale, ...look];
  return guard([...dependencies, Math.floor(now.getTime() / MINUTE_MS)], () => {
    const age = formatAge(published, now, locale);
    return guard(
      [...dependencies, age],
      () =>
        html`${renderHeadline(article, options)}${renderDetails(article, options, renderTime(published, age, locale))}`,
    );
  });
}
