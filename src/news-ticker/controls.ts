/** The buttons of a strip. */
import { html, nothing, type TemplateResult } from 'lit';
import { ALL, NEXT, PAUSE, PLAY, PREVIOUS } from '../shared/icons.js';
import { fillCount } from '../shared/words.js';
import type { Words } from '../shared/words/en.js';
import { PANEL_ID } from './all-headlines.js';

/** Which buttons there are, and what they do. */
export interface ControlsSetting {
  readonly words: Words;
  readonly language: string;
  /** Whether the strip stands until somebody presses play. */
  readonly isHeld: boolean;
  /** How many headlines wait until it goes on. */
  readonly waiting: number;
  readonly hasPause: boolean;
  readonly hasSteps: boolean;
  readonly onPause: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly hasAll: boolean;
  /** Somebody is about to open the panel of all headlines. */
  readonly onNearAll: () => void;
}

/** Pause or play first, then one headline back and one on, then all of them. */
export function renderControls(setting: ControlsSetting): unknown {
  return [
    setting.hasPause ? renderPause(setting) : nothing,
    setting.hasSteps ? renderSteps(setting.words, setting) : nothing,
    setting.hasAll ? renderAll(setting.words, setting) : nothing,
  ];
}

function renderPause({
  words,
  language,
  isHeld,
  waiting,
  onPause,
}: ControlsSetting): TemplateResult {
  const name = isHeld ? words.play : words.pause;
  const news = waiting > 0 ? fillCount(words.new, waiting, language) : '';
  return html`
    <button
      part="button pause-button"
      class="pause"
      type="button"
      aria-label=${news ? `${name}, ${news}` : name}
      @click=${onPause}
    >
      ${isHeld ? PLAY : PAUSE}${news ? html`<span class="news">${news}</span>` : nothing}
    </button>
  `;
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

// The engine itself opens and closes what the button names, and tells assistive technology so.
function renderAll(
  words: Words,
  { onNearAll }: Pick<ControlsSetting, 'onNearAll'>,
): TemplateResult {
  return html`
    <button
      part="button all-button"
      class="all"
      type="button"
      popovertarget=${PANEL_ID}
      aria-haspopup="dialog"
      aria-label=${words.allHeadlines}
      @pointerenter=${onNearAll}
      @focus=${onNearAll}
    >
      ${ALL}
    </button>
  `;
}
