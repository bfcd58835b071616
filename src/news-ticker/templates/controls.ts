/** The buttons of a strip. */
import { html, nothing, type TemplateResult } from 'lit';
import { ALL, CLOSE, NEXT, PAUSE, PLAY, PREVIOUS } from '../../shared/icons.js';
import type { LocalizeController } from '../../shared/localize-controller.js';
import { pluralize, type PageMessages } from '../../shared/messages.js';
import { PANEL_ID } from '../panel-controller.js';

/** Chromium makes a popover the details of its button, which screen readers read out before the panel's title. */
const NO_DETAILS = '';

/** Which buttons there are, and what they do. */
export interface ControlsOptions {
  readonly localize: LocalizeController;
  /** Whether the pause button says "play". Focus and hover must not turn it, or a press would do the opposite. */
  readonly needsPlay: boolean;
  /** Whether the button stops motion, and not changes alone. */
  readonly canMove: boolean;
  /** How many new headlines wait until the strip plays. */
  readonly pendingCount: number;
  readonly hasPause: boolean;
  readonly hasSteps: boolean;
  readonly hasAll: boolean;
  readonly onPause: () => void;
  readonly onStep: (by: 1 | -1) => void;
  /** A reader is about to open the panel of all headlines. */
  readonly onNearAll: () => void;
}

/** Pause or play first, then one headline back and one on, then all of them. */
export function renderControls(options: ControlsOptions): unknown {
  return [
    options.hasPause ? renderPause(options) : nothing,
    options.hasSteps ? renderSteps(options) : nothing,
    options.hasAll ? renderAll(options) : nothing,
  ];
}

/**
 * The button that closes the strip, apart from the others: it is the last one. The panel has a button "Close" too,
 * so this one's name is followed by the strip's.
 * @param nameId id of the element that names the strip
 */
export function renderDismiss(
  { close, lang }: PageMessages,
  nameId: string,
  onDismiss: (event: Event) => void,
): TemplateResult {
  return html`<button
    id="dismiss"
    part="button dismiss-button"
    class="dismiss"
    type="button"
    lang=${lang}
    aria-label=${close}
    aria-labelledby="dismiss ${nameId}"
    @click=${onDismiss}
  >
    ${CLOSE}
  </button>`;
}

function renderPause({
  localize: { messages, locale },
  needsPlay,
  canMove,
  pendingCount,
  onPause,
}: ControlsOptions): TemplateResult {
  const { pause, play, pauseUpdates, resumeUpdates } = messages;
  const [stop, start] = canMove ? [pause, play] : [pauseUpdates, resumeUpdates];
  const name = needsPlay ? start : stop;
  const news = pendingCount > 0 ? pluralize(messages.new, pendingCount, locale) : '';
  return html`
    <button
      part="button pause-button"
      class="pause"
      type="button"
      aria-label=${news ? name + messages.comma + news : name}
      @click=${onPause}
    >
      ${needsPlay ? PLAY : PAUSE}${news ? html`<span class="new-count">${news}</span>` : nothing}
    </button>
  `;
}

function renderSteps({ localize: { messages }, onStep }: ControlsOptions): TemplateResult {
  return html`
    <button
      part="button previous-button"
      class="step"
      type="button"
      aria-label=${messages.previous}
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
      aria-label=${messages.next}
      @click=${() => {
        onStep(1);
      }}
    >
      ${NEXT}
    </button>
  `;
}

// `popovertarget` lets the engine open the panel, and tell assistive technology.
function renderAll({ localize: { messages }, onNearAll }: ControlsOptions): TemplateResult {
  return html`
    <button
      part="button all-button"
      class="all"
      type="button"
      popovertarget=${PANEL_ID}
      aria-details=${NO_DETAILS}
      aria-haspopup="dialog"
      aria-label=${messages.allHeadlines}
      @pointerenter=${onNearAll}
      @focus=${onNearAll}
    >
      ${ALL}
    </button>
  `;
}
