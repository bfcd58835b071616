import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { NewsFontScaleChangeEvent } from '../shared/events.js';
import { oneOf } from '../shared/options.js';
import { number } from '../shared/formats.js';
import { hostStyles } from '../shared/host-styles.js';
import { RESET } from '../shared/icons.js';
import { Hydration } from '../shared/hydration.js';
import { Language } from '../shared/language.js';
import { asName, fill } from '../shared/words.js';
import type { Words } from '../shared/words/en.js';
import { adjusterStyles } from './font-size-adjuster.styles.js';
import { readScale, watchScale, writeScale } from './font-scale-store.js';
import { nearestStep, readSteps } from './steps.js';
import { applyScale, findTargets } from './targets.js';

/**
 * Makes the text of an article, or of any part of the page, larger or smaller, and remembers it.
 *
 * @summary Lets a reader set the text size
 * @fires {NewsFontScaleChangeEvent} news-font-scale-change - The text size changed, here or in another tab, to this `value` for these `targets`
 * @csspart group - All of it
 * @csspart label - Its name
 * @csspart button - Each button
 * @csspart value - The size, in percent
 * @cssproperty --news-ink - Colour of the text. Default: the page's
 * @cssproperty --news-muted - Colour of what is said by the way. Default: a mix of the text's
 * @cssproperty --news-font - Font. Default: the page's
 */
export class FontSizeAdjuster extends LitElement {
  static override styles = [hostStyles, adjusterStyles];

  /** Ids of what is made larger or smaller; by default the article-view around, else the whole page. */
  @property({ attribute: 'for' }) htmlFor: string | undefined;
  /** Its name. Default "Adjust font size:". Empty: not shown, only spoken. */
  @property() label: string | undefined;
  /** The sizes to choose from, in times of the authored one. Default `0.875 1 1.125 1.25 1.5 1.75 2`. */
  @property() steps: string | undefined;
  /** `buttons` (default), or `choices`: a row of growing letters, one for each step. */
  @property() variant = 'buttons';
  /** What counts until the reader has chosen; snaps to the nearest step. Default 1. */
  @property({ type: Number }) value = 1;
  /** Where the choice is kept in localStorage; instances with one key share it. Default `news-font-scale`. */
  @property({ attribute: 'storage-key' }) storageKey = 'news-font-scale';
  /** Keeps the choice for this page only. */
  @property({ type: Boolean, attribute: 'without-storage' }) withoutStorage = false;

  readonly #hydration = new Hydration(this);
  readonly #language = new Language(this, this.#hydration.isDue);
  #unwatch: (() => void) | undefined;
  #targets: readonly HTMLElement[] = [];
  #applied: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = watchScale((key) => {
      if (key === null || key === this.storageKey) this.requestUpdate();
    });
    // A target that stands further down the page is not parsed yet.
    document.addEventListener('DOMContentLoaded', this.#handleParsed);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    document.removeEventListener('DOMContentLoaded', this.#handleParsed);
  }

  /** The size that counts now: the reader's, else `value`, at the nearest step. */
  get scale(): number {
    return nearestStep(this.#steps, this.#chosen ?? this.#default);
  }

  /** One step larger, if there is one. */
  increase(): void {
    this.#choose(this.#steps.find((step) => step > this.scale));
  }

  /** One step smaller, if there is one. */
  decrease(): void {
    this.#choose(this.#steps.findLast((step) => step < this.scale));
  }

  /** Back to `value`. */
  reset(): void {
    this.#choose(this.#default);
  }

  protected override updated(): void {
    this.#apply();
    this.#check();
  }

  get #steps(): readonly number[] {
    return readSteps(this.steps);
  }

  get #default(): number {
    return nearestStep(this.#steps, Number.isFinite(this.value) ? this.value : 1);
  }

  get #chosen(): number | undefined {
    return this.#hydration.isBlind ? undefined : readScale(this.storageKey, !this.withoutStorage);
  }

  #choose(step: number | undefined): void {
    if (step !== undefined && step !== this.scale)
      writeScale(this.storageKey, step, !this.withoutStorage);
  }

  #apply(): void {
    // Outside of the page there is nothing around it.
    if (!this.isConnected) return;
    const { scale } = this;
    const targets = findTargets(this, this.htmlFor);
    for (const target of this.#targets) if (!targets.includes(target)) applyScale(target, 1);
    for (const target of targets) applyScale(target, scale);
    this.#targets = targets;
    if (this.#applied !== undefined && this.#applied !== scale) {
      this.dispatchEvent(new NewsFontScaleChangeEvent(scale, this.#targets));
    }
    this.#applied = scale;
  }

  // Not in the template: a server would write the property `false` as an attribute, which checks.
  #check(): void {
    const inputs = this.renderRoot.querySelectorAll('input');
    for (const [index, input] of inputs.entries())
      input.checked = this.#steps[index] === this.scale;
  }

  readonly #handleParsed = (): void => {
    this.#apply();
  };

  protected override render(): TemplateResult {
    const { words } = this.#language;
    const name = this.label || words.adjustFontSize;
    return html`<div part="group" class="base" role="group" aria-label=${asName(name)}>
      ${this.label === '' ? nothing : html`<span part="label" class="label" aria-hidden="true">${name}</span>`}
      ${
        oneOf(this.variant, ['buttons', 'choices']) === 'choices'
          ? this.#renderChoices(words)
          : this.#renderButtons(words)
      }
    </div>`;
  }

  #renderButtons(words: Words): TemplateResult {
    const { scale } = this;
    return html`<span class="buttons">
      ${this.#renderButton({
        name: words.smallerText,
        kind: 'smaller',
        isAtEnd: scale === this.#steps[0],
        act: () => {
          this.decrease();
        },
      })}
      ${this.#renderValue(words)}
      ${this.#renderButton({
        name: words.largerText,
        kind: 'larger',
        isAtEnd: scale === this.#steps.at(-1),
        act: () => {
          this.increase();
        },
      })}
      ${this.#renderButton({
        name: words.resetText,
        kind: 'reset',
        isAtEnd: scale === this.#default,
        act: () => {
          this.reset();
        },
      })}
    </span>`;
  }

  #renderChoices(words: Words): TemplateResult {
    return html`<span class="choices">
      ${this.#steps.map(
        (step) =>
          html`<label class="choice">
            <input
              type="radio"
              name="step"
              aria-label=${fill(words.textSize, this.#percent(step))}
              ?checked=${step === this.scale}
              @change=${() => {
                this.#choose(step);
              }}
            />
          </label>`,
      )}
    </span>`;
  }

  #renderButton({ name, kind, isAtEnd, act }: ButtonSetting): TemplateResult {
    // Not the disabled attribute: the focus would be lost by the press that reaches the end.
    return html`<button
      part="button"
      class=${kind}
      type="button"
      aria-label=${name}
      aria-disabled=${isAtEnd ? 'true' : 'false'}
      @click=${act}
    >
      ${kind === 'reset' ? RESET : nothing}
    </button>`;
  }

  #percent(scale: number): string {
    return number(scale * 100, this.#language.tag);
  }

  #renderValue(words: Words): TemplateResult {
    const percent = this.#percent(this.scale);
    return html`<span part="value" class="value" role="status">
      <span class="spoken">${fill(words.textSize, percent)}</span>
      <span aria-hidden="true">${fill(words.percent, percent)}</span>
    </span>`;
  }
}

interface ButtonSetting {
  readonly name: string;
  readonly kind: 'smaller' | 'larger' | 'reset';
  /** Whether there is nothing to press it for. */
  readonly isAtEnd: boolean;
  readonly act: () => void;
}

declare global {
  interface HTMLElementTagNameMap {
    'font-size-adjuster': FontSizeAdjuster;
  }
}
