import { css } from 'lit';

/**
 * The styles that all elements share. A page may override `:host`, so `.base`, the outermost element inside,
 * resets everything. It inherits only font, text size, colours, direction, visibility and cursor.
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
    color: var(--news-color, inherit);
    font-family: var(--news-font-family, inherit);
    font-size: max(1em, 12px);
    -webkit-text-size-adjust: none;
    text-size-adjust: none;
    /* Also the least width counts these breaks, so no word of a feed widens the page. */
    overflow-wrap: anywhere;
    /*
     * The page's ground is unknown, and any colour between it and the ink could be too faint. So text, and
     * edges that say something, are in ink, unless the author names a colour. Lines that only divide are paler.
     */
    --sign: var(--news-accent-color, currentColor);
    --muted: var(--news-muted-color, currentColor);
    --rule: var(--news-border-color, color-mix(in srgb, currentColor 22%, transparent));
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
  /* A line, since a tint would take contrast from the text. */
  :where(button:not(.headline, .neighbor), .choice):hover {
    outline: 1px solid currentColor;
    outline-offset: -2px;
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
    border: 1px solid;
    border-radius: 0.3em;
    padding: 0.15em 0.45em;
    font-size: 0.75em;
    font-weight: 600;
    line-height: 1.3;
    white-space: nowrap;
  }
  /* Read by screen readers only. */
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* The word says it; the colour only adds to it. */
  .badge.urgent {
    border-inline-start: 0.4em solid var(--news-urgent-color, light-dark(#b3261e, #ffb4ab));
  }
  @media (prefers-contrast: more), (prefers-reduced-transparency: reduce) {
    .base {
      --muted: currentColor;
      --rule: currentColor;
    }
  }
`;
