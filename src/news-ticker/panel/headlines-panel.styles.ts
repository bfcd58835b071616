import { css } from 'lit';

/** Styles of the panel: a fixed title, a scrolling list with lines between rows, and ages in a column. */
export const panelStyles = css`
  .all-panel:popover-open {
    position: fixed;
    inset: auto;
    left: var(--panel-left);
    display: flex;
    flex-direction: column;
    inline-size: var(--panel-width);
    block-size: auto;
    max-block-size: min(70dvh, var(--panel-room));
    margin: 0;
    border: 1px solid;
    border-radius: 0.25em;
    padding: 0;
    overflow: clip;
    /* An opaque background on any page: dark or white, whichever contrasts more with the text colour. */
    background: Canvas;
    color: inherit;
    box-shadow: 0 0.5em 1.75em -0.5em rgb(0 0 0 / 35%);
    line-height: 1.4;
    text-align: start;
  }
  /* At a lightness of 49.5 black and white contrast alike. The paler the text, the less black the dark may be. */
  @supports (color: lch(from currentColor l c h)) {
    .all-panel:popover-open {
      background:
        linear-gradient(var(--news-background, transparent) 0 0),
        lch(from currentColor clamp(clamp(0, l * 0.4 - 20, 8), (49.5 - l) * 1000, 100) 0 0);
    }
  }
  .all-panel[data-side='below'],
  .all-panel[data-side='over'] {
    top: var(--panel-edge);
  }
  .all-panel[data-side='above'] {
    bottom: var(--panel-edge);
  }
  .all-panel[data-side='over']:popover-open {
    max-block-size: var(--panel-room);
  }
  /* With anchor positioning the panel follows a scrolling strip without a frame's delay. */
  @supports (top: anchor(bottom)) {
    .base {
      anchor-name: --news-strip;
    }
    .all-panel {
      position-anchor: --news-strip;
    }
    .all-panel[data-side='below']:popover-open {
      top: max(8px, anchor(bottom) + 8px);
    }
    .all-panel[data-side='above']:popover-open {
      bottom: max(8px, anchor(top) + 8px);
    }
  }

  .all-head {
    flex: none;
    display: flex;
    align-items: center;
    justify-content: space-between;
    border-block-end: 1px solid var(--rule);
    padding-inline-start: 1em;
  }
  .all-title {
    margin: 0;
    padding-block: 0.5em;
    font: inherit;
    font-weight: 700;
  }
  .all-title:focus-visible {
    outline-offset: 2px;
  }
  .all-close {
    flex: none;
    min-inline-size: max(2.75em, 44px);
    min-block-size: max(2.75em, 44px);
  }
  .all-scroll {
    flex: 0 1 auto;
    container-type: inline-size;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .all-list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .all-row {
    padding-inline-start: 1em;
    content-visibility: auto;
    contain-intrinsic-block-size: auto max(3em, 45px);
  }
  .all-row + .all-row {
    border-block-start: 1px solid var(--rule);
  }
  .all-row .headline {
    display: block;
    min-block-size: max(2.75em, 44px);
    block-size: auto;
    margin: 0;
    /* The whole row is a target, and the focus ring of a larger font is not cut off. */
    margin-inline-start: -0.85em;
    padding-block: 0.7em;
    padding-inline: 0.85em 1em;
    text-align: start;
    text-wrap: pretty;
  }
  .all-row .badge {
    margin-inline-end: 0.25em;
  }
  .all-row .meta {
    padding-inline-end: 1.1em;
  }
  .all-row .time {
    min-inline-size: 6.5em;
    text-align: end;
  }
  .all-row .source + .time {
    min-inline-size: 0;
  }
  .all-row .summary {
    margin-block: -0.4em 0.7em;
    padding-inline-end: calc(1em / 0.875);
  }
  .all-empty {
    margin: 0;
    padding: 0.7em 1em;
  }
  /* On a phone or in large text the age stands under its headline. */
  @container (inline-size < 22em) {
    .all-row .meta {
      grid-column: 2 / -1;
      margin-block: -0.6em 0.7em;
      pointer-events: none;
    }
    .all-row .source {
      max-inline-size: none;
    }
    .all-row .time {
      min-inline-size: 0;
      text-align: start;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .all-panel:popover-open {
      transition:
        opacity 150ms ease-out,
        translate 150ms ease-out;
    }
    @starting-style {
      .all-panel:popover-open {
        opacity: 0;
        translate: 0 -4px;
      }
    }
  }
  @media (forced-colors: active) {
    .all-panel:popover-open {
      border-color: CanvasText;
      background: Canvas;
    }
    .all-row + .all-row {
      border-color: CanvasText;
    }
  }
  @media print {
    .all-panel:popover-open {
      display: none;
    }
  }
`;
