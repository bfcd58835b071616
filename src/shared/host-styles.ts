import { css } from 'lit';

/**
 * What all elements share. `:host` stays the page's to override, so the reset sits on an inner root:
 * nothing is inherited but the font, its size and colours, direction, visibility and cursor.
 */
export const hostStyles = css`
  :host {
    display: block;
    writing-mode: horizontal-tb;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    all: initial;
    box-sizing: border-box;
    display: block;
    direction: inherit;
    visibility: inherit;
    cursor: inherit;
    color-scheme: inherit;
    color: var(--news-ink, inherit);
    font-family: var(--news-font, inherit);
    font-size: max(1em, 12px);
    -webkit-text-size-adjust: none;
    text-size-adjust: none;
    --accent: var(--news-accent, light-dark(#0b4f8a, #9ecbff));
    --on-accent: var(--news-on-accent, light-dark(#fff, #0c1a28));
    --urgent: var(--news-urgent, light-dark(#b3261e, #ffb4ab));
    --muted: var(--news-muted, color-mix(in srgb, currentColor 72%, transparent));
    --rule: var(--news-rule, color-mix(in srgb, currentColor 22%, transparent));
  }
  .base *,
  .base *::before,
  .base *::after {
    box-sizing: border-box;
  }
  button {
    appearance: none;
    margin: 0;
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  a {
    color: inherit;
  }
  :focus-visible {
    outline: 2px solid currentColor;
    outline-offset: -2px;
  }
  .icon {
    display: block;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: auto;
    fill: currentColor;
  }
  :dir(rtl) > .icon.mirrored {
    scale: -1 1;
  }
  .badge {
    display: inline-block;
    border: 1px solid var(--rule);
    border-radius: 0.3em;
    padding: 0.15em 0.45em;
    font-size: 0.75em;
    font-weight: 600;
    line-height: 1.3;
    white-space: nowrap;
  }
  .badge.pressing {
    border-color: var(--urgent);
  }
`;
