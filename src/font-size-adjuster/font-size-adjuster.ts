import { indexed } from '../feed/lists.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { NewsFontScaleChangeEvent } from '../shared/events.js';
import { numberAttribute, parseEnum, parseNumber } from '../shared/attribute-values.js';
import { FailsafeElement } from '../shared/failsafe-element.js';
import { formatPercent } from '../shared/intl.js';
import { hostStyles } from '../shared/host-styles.js';
import { RESET } from '../shared/icons.js';
import { LiveRegion } from '../shared/live-region.js';
import { LocalizeController } from '../shared/localize-controller.js';
import { withoutColon, interpolate, type PageMessages } from '../shared/messages.js';
import { isOnServer } from '../shared/server.js';
import { adjusterStyles } from './font-size-adjuster.styles.js';
import { readScale, watchScale, writeScale } from './font-scale-store.js';
import { keepScale, leaveScale } from './scale-keeper.js';
import { MAX_STEP, MIN_STEP, nearestStep, readSteps } from './steps.js';

/**
 * Makes the text of an article, or of any part of the page, larger or smaller, and remembers it.
 *
 * @customElement font-size-adjuster
 * @summary Lets a reader set the text size
 * @fires {NewsFontScaleChangeEvent} news-font-scale-change - The text size changed, here or in another tab, to this `value` for these `targets`
 * @csspart group - The whole control
 * @csspart label - The visible label
 * @csspart button - Each button
 * @csspart value - The size, in percent
 * @cssproperty --news-color - Colour of the text. Default: the page's
 * @cssproperty --news-muted-color - Colour of secondary text. Default: the text's
 * @cssproperty --news-font-family - Font. Default: the page's
 */
export class FontSizeAdjuster extends FailsafeElement {
  static override styles = [hostStyles, adjusterStyles];

  /** Ids of the elements to resize. Default: the article-view around the adjuster, else the whole page. */
  @property({ attribute: 'for' }) htmlFor: string | undefined;
  /** The label. Default "Adjust font size:". An empty label hides it; screen readers still speak the default. */
  @property() label: string | undefined;
  /** The sizes to choose from, as factors of the authored size. Default `0.875 1 1.125 1.25 1.5 1.75 2`. */
  @property() steps: string | undefined;
  /** `buttons` (default), or `choices`: a row of growing letters, one for each step. */
  @property() variant: 'buttons' | 'choices' = 'buttons';
  /** The size until the reader chooses one, rounded to the nearest step. Default 1. */
  @property({ converter: numberAttribute }) value = 1;
  /** The style that is set: `font-size` (default), or `zoom` for pages whose sizes are in pixels. An article-view needs neither. */
  @property() method = 'font-size';
  /** The localStorage key of the choice. Instances with the same key share it. Default `news-font-scale`. */
  @property({ attribute: 'storage-key' }) storageKey = 'news-font-scale';
  /** Remembers the choice for this page only. */
  @property({ type: Boolean, attribute: 'without-storage' }) withoutStorage = false;

  readonly #localize = new LocalizeController(this);
  readonly #region = new LiveRegion(this);
  #unwatch: (() => void) | undefined;
  #applied: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = watchScale((key) => {
      if (key === null || key === this.storageKey) this.requestUpdate();
    });
    // Its targets may be others in another part of the page, and the choice another by now.
    if (this.hasUpdated) this.#apply();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    leaveScale(this);
  }

  /** The current size: the reader's choice, else `value`, rounded to the nearest step. */
  get scale(): number {
    return nearestStep(this.#steps, this.#chosen ?? this.#default);
  }

  /** Makes the text one step larger, if there is one. */
  increase(): void {
    this.#choose(this.#steps.find((step) => step > this.scale));
  }

  /** Makes the text one step smaller, if there is one. */
  decrease(): void {
    this.#choose(this.#steps.findLast((step) => step < this.scale));
  }

  /** Returns to the size of `value`, and forgets the reader's choice. */
  reset(): void {
    if (this.#chosen !== undefined) writeScale(this.storageKey, undefined, !this.withoutStorage);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const isOther = (['htmlFor', 'method', 'storageKey'] as const).some((name) =>
      changed.has(name),
    );
    if (isOther || this.scale !== this.#applied) this.#apply();
    this.#check();
  }

  get #steps(): readonly number[] {
    return readSteps(this.steps);
  }

  get #default(): number {
    return nearestStep(this.#steps, parseNumber(this.value, MIN_STEP, 1, MAX_STEP));
  }

  get #chosen(): number | undefined {
    return isOnServer ? undefined : readScale(this.storageKey, !this.withoutStorage);
  }

  #choose(step: number | undefined): void {
    if (step !== undefined && step !== this.scale)
      writeScale(this.storageKey, step, !this.withoutStorage);
  }

  #apply(): void {
    // A disconnected element has no article-view or document around it.
    if (!this.isConnected) return;
    const { scale } = this;
    const targets = keepScale(this, {
      scale,
      htmlFor: this.htmlFor,
      method: parseEnum(this.method, ['font-size', 'zoom']),
      key: this.storageKey,
    });
    if (this.#applied !== undefined && this.#applied !== scale) {
      this.dispatchEvent(new NewsFontScaleChangeEvent(scale, targets));
    }
    this.#applied = scale;
  }

  // The template cannot bind `checked`: a server would render `false` as the attribute, which checks the box.
  #check(): void {
    const inputs = this.renderRoot.querySelectorAll('input');
    for (const [index, input] of indexed([...inputs]))
      input.checked = this.#steps[index] === this.scale;
  }

  protected override render(): TemplateResult {
    const { messages } = this.#localize;
    const name = this.label || messages.adjustFontSize;
    const hasChoices = parseEnum(this.variant, ['buttons', 'choices']) === 'choices';
    return html`<div
      part="group"
      class="base"
      role=${hasChoices ? 'radiogroup' : 'group'}
      lang=${this.label ? nothing : messages.lang}
      aria-label=${withoutColon(name)}
    >
      ${this.label === '' ? nothing : html`<span part="label" class="label" aria-hidden="true">${name}</span>`}
      ${hasChoices ? this.#renderChoices(messages) : this.#renderButtons(messages)}
      ${this.#region.render()}
    </div>`;
  }

  #renderButtons(messages: PageMessages): TemplateResult {
    const { scale } = this;
    return html`<span class="buttons" lang=${messages.lang}>
      ${this.#renderButton({
        name: messages.smallerText,
        kind: 'smaller',
        isDisabled: scale === this.#steps[0],
        onClick: () => {
          this.decrease();
        },
      })}
      ${this.#renderValue()}
      ${this.#renderButton({
        name: messages.largerText,
        kind: 'larger',
        isDisabled: scale === this.#steps.at(-1),
        onClick: () => {
          this.increase();
        },
      })}
      ${this.#renderButton({
        name: messages.resetText,
        kind: 'reset',
        isDisabled: scale === this.#default,
        onClick: () => {
          this.reset();
        },
      })}
    </span>`;
  }

  #renderChoices(messages: PageMessages): TemplateResult {
    return html`<span class="choices" lang=${messages.lang}>
      ${this.#steps.map(
        (step) =>
          html`<label class="choice">
            <input
              type="radio"
              name="step"
              aria-label=${this.#named(step)}
              ?checked=${step === this.scale}
              @change=${() => {
                this.#choose(step);
              }}
            />
          </label>`,
      )}
    </span>`;
  }

  #renderButton({ name, kind, isDisabled, onClick }: ButtonOptions): TemplateResult {
    // `disabled` would drop the focus when a press reaches the last step; `aria-disabled` keeps it.
    return html`<button
      part="button"
      class=${kind}
      type="button"
      aria-label=${name}
      aria-disabled=${isDisabled ? 'true' : 'false'}
      @click=${() => {
        this.#press(onClick);
      }}
    >
      ${kind === 'reset' ? RESET : nothing}
    </button>`;
  }

  /** Speaks the new size. A size that shows its text in a live region would also be spoken at page load. */
  #press(change: () => void): void {
    const before = this.scale;
    change();
    if (this.scale !== before)
      this.#region.say(this.#named(this.scale), this.#localize.messages.lang);
  }

  #named(scale: number): string {
    return interpolate(this.#localize.messages.textSize, this.#percent(scale));
  }

  #percent(scale: number): string {
    return formatPercent(scale, this.#localize.locale);
  }

  #renderValue(): TemplateResult {
    return html`<span part="value" class="value">
      <span class="visually-hidden">${this.#named(this.scale)}</span>
      <span aria-hidden="true">${this.#percent(this.scale)}</span>
    </span>`;
  }
}

interface ButtonOptions {
  readonly name: string;
  readonly kind: 'smaller' | 'larger' | 'reset';
  /** Whether a press would change nothing. */
  readonly isDisabled: boolean;
  readonly onClick: () => void;
}

declare global {
  interface HTMLElementTagNameMap {
    'font-size-adjuster': FontSizeAdjuster;
  }
}
