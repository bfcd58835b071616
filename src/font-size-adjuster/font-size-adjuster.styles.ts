import { css } from 'lit';

/** A row of buttons that belongs to the text beside it. */
export const adjusterStyles = css`
  .base {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.6em;
    line-height: 1.3;
  }
  .label {
    color: var(--muted);
    font-size: max(0.875em, 12px);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  button {
    min-inline-size: max(2em, 44px);
    min-block-size: max(2em, 44px);
    border-radius: 0.3em;
    font-weight: 600;
  }
  button:hover {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  button[aria-disabled='true'] {
    cursor: default;
    background: none;
    color: var(--muted);
  }
  button[aria-disabled='true']::before,
  button[aria-disabled='true'] .icon {
    opacity: 0.55;
  }
  /* Signs and not words: the name of each button says what it does. */
  .smaller::before,
  .larger::before {
    direction: ltr;
    unicode-bidi: isolate;
    white-space: nowrap;
  }
  .smaller::before {
    content: 'A\\2212';
    content: 'A\\2212' / '';
    font-size: 0.9em;
  }
  .larger::before {
    content: 'A+';
    content: 'A+' / '';
    font-size: 1.2em;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
  }
  .choice {
    position: relative;
    display: grid;
    place-content: end center;
    min-inline-size: max(2em, 32px);
    min-block-size: max(2.75em, 44px);
    padding-block-end: 0.4em;
    cursor: pointer;
  }
  .choice::before {
    content: 'A';
    content: 'A' / '';
    font-weight: 600;
    line-height: 1;
  }
  .choice:nth-child(1)::before {
    font-size: 0.8em;
  }
  .choice:nth-child(3)::before {
    font-size: 1.15em;
  }
  .choice:nth-child(4)::before {
    font-size: 1.3em;
  }
  .choice:nth-child(5)::before {
    font-size: 1.5em;
  }
  .choice:nth-child(6)::before {
    font-size: 1.7em;
  }
  .choice:nth-child(n + 7)::before {
    font-size: 1.9em;
  }
  .choice:hover {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .choice:has(:checked) {
    box-shadow: inset 0 -3px currentColor;
  }
  .choice:has(:focus-visible) {
    outline: 2px solid currentColor;
    outline-offset: -2px;
  }
  .choice input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .value {
    unicode-bidi: isolate;
    position: relative;
    min-inline-size: 3.6em;
    color: var(--muted);
    font-size: max(0.8125em, 12px);
    font-variant-numeric: tabular-nums;
    text-align: center;
    white-space: nowrap;
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
