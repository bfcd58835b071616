/** The buttons of a strip. */
import { html, nothing, type TemplateResult } from 'lit';
import { NEXT, PAUSE, PLAY, PREVIOUS } from '../shared/icons.js';
import type { Words } from '../shared/words/en.js';

/** Which buttons there are, and what they do. */
export interface ControlsSetting {
  readonly words: Words;
  /** Whether the strip stands until somebody presses play. */
  readonly isHeld: boolean;
  readonly hasPause: boolean;
  readonly hasSteps: boolean;
  readonly onPause: () => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** Pause or play first, then one headline back and one on. */
export function renderControls({ words, isHeld, onPause, ...setting }: ControlsSetting): unknown {
  const pause = html`
    <button
      part="button pause-button"
      type="button"
      aria-label=${isHeld ? words.play : words.pause}
      @click=${onPause}
    >
      ${isHeld ? PLAY : PAUSE}
    </button>
  `;
  return [
    setting.hasPause ? pause : nothing,
    setting.hasSteps ? renderSteps(words, setting) : nothing,
  ];
}

/** Asks for the feed once more. */
export function renderRetry(words: Words, onRetry: () => void): TemplateResult {
  return html`<button part="button" class="retry" type="button" @click=${onRetry}>
    ${words.retry}
  </button>`;
}

function renderSteps(words: Words, { onStep }: Pick<ControlsSetting, 'onStep'>): TemplateResult {
  return html`
    <button
      part="button previous-button"
      class="step"
      type="button"
      aria-label=${words.previous}
      @click=${() => {
        onStep(-1);
      }}
    >
      ${PREVIOUS}
    </button>
    <button
      part="button next-button"
      class="step"
      type="button"
      aria-label=${words.next}
      @click=${() => {
        onStep(1);
      }}
    >
      ${NEXT}
    </button>
  `;
}
