import { css } from 'lit';

/** Styles of the adjuster: a label and a row of buttons or choices, on one line where they fit. */
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
  button[aria-disabled='true'] {
    outline-color: transparent;
    cursor: default;
  }
  button[aria-disabled='true']::before,
  button[aria-disabled='true'] .icon {
    opacity: 0.55;
  }
  /* The letters are generated, so screen readers speak only the accessible name of each button. */
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
    min-inline-size: max(2em, 44px);
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
  /* A border, which forced colours keep. */
  .choice:has(:checked) {
    border-block-end: 3px solid;
    padding-block-end: calc(0.4em - 3px);
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
`;
