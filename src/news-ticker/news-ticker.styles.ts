import { css, unsafeCSS, type CSSResult } from 'lit';

/** The name above the headlines instead of before them, in every state. */
const namedAbove = (row: string): CSSResult => css`
  ${unsafeCSS(row)}:not(.mode-list) {
    flex-wrap: wrap;
    block-size: auto;
    > .label {
      flex: 1 0 100%;
      max-inline-size: none;
      padding-block: 0.35em;
    }
    > .viewport,
    > .controls {
      flex-basis: 4em;
      block-size: max(2.75em, 44px);
    }
    > .controls {
      flex-basis: auto;
    }
  }
`;

/** One line, as tall in every state; nothing in it can widen the page around it. */
export const tickerStyles = css`
  .base {
    container: strip / inline-size;
    /* Floats and inline boxes shrink to what is inside, and a strip has no width of its own. */
    contain-intrinsic-inline-size: 12em;
    overflow: clip;
    /* In columns it is no piece of text that could go on in the next. */
    break-inside: avoid;
    border-block: 1px solid var(--rule);
    background: var(--news-paper, transparent);
    line-height: 1.5;
  }
  .row {
    display: flex;
    align-items: stretch;
    block-size: max(2.75em, 44px);
  }
  .label {
    flex: none;
    display: flex;
    align-items: center;
    max-inline-size: 40cqi;
    padding-inline: 0.9em;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
    line-height: 1.15;
    text-wrap: balance;
    overflow: hidden;
  }
  .viewport {
    flex: 1 1 0;
    order: 1;
    display: flex;
    min-inline-size: 0;
    /* It is never wider than it is given, and a page of it is as wide as it is. */
    container-type: inline-size;
    overflow: clip;
  }
  .controls {
    flex: none;
    order: 3;
    display: flex;
  }

  .list {
    flex: none;
    display: flex;
    margin: 0;
    padding: 0;
    list-style: none;
    white-space: nowrap;
  }
  /* Items hold their own distance, so that the sum of their widths is the length of the strip. */
  .item {
    flex: none;
    display: flex;
    align-items: center;
    padding-inline-start: 0.9em;
    /* From the start: to get a translation is a layout, to get another one is none. */
    translate: 0px;
  }
  .headline {
    display: flex;
    align-items: center;
    gap: 0.5em;
    block-size: 100%;
    text-decoration: none;
  }
  .headline:is(:hover, :focus-visible) .text {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .text {
    unicode-bidi: isolate;
  }
  .separator {
    margin-inline-start: 0.9em;
    color: var(--accent);
  }
  .still .item:last-child .separator {
    visibility: hidden;
  }
  /* Should what moves the headlines never come, they can be scrolled. */
  .standing .viewport {
    overflow: auto clip;
    scrollbar-width: none;
  }

  /* One headline at a time. */
  .paged .item {
    min-inline-size: 100cqi;
  }
  .paged .separator,
  .block .separator {
    display: none;
  }
  .reversed .list {
    flex-direction: row-reverse;
  }

  /*
   * Across lines: a headline has as many lines as it needs, two of which fill the strip, also where a reader
   * spaces them.
   */
  .block {
    block-size: max(2.75em, 44px, 2lh);
    line-height: 1.25;
  }
  .block .list {
    flex: 1 1 0;
    min-inline-size: 0;
    flex-direction: column;
    block-size: max-content;
    white-space: normal;
  }
  .block.reversed .list {
    flex-direction: column-reverse;
  }
  .block .item {
    min-block-size: max(2.75em, 44px, 2lh);
    padding-inline-end: 0.9em;
  }
  .block .headline {
    display: block;
    block-size: auto;
    /* One line of small text alone is too low for a finger: 24 px at least. */
    padding-block: max(0px, 12px - 0.5lh);
    overflow-wrap: anywhere;
  }

  /* All of it, line by line, under its name and what can be done with it. */
  .mode-list {
    flex-wrap: wrap;
    block-size: auto;
    > .viewport {
      flex-basis: 100%;
    }
    > .controls {
      order: 0;
      margin-inline-start: auto;
    }
    > .controls button {
      border: 0;
    }
  }
  .mode-list .label {
    min-block-size: 2.25em;
    max-inline-size: calc(100% - max(2.75em, 44px));
  }
  .mode-list .item {
    min-block-size: 0;
  }
  .mode-list .headline {
    flex: 1 1 0;
    min-inline-size: 0;
    padding-block: 0.7em;
  }
  .mode-list .item + .item {
    border-block-start: 1px solid var(--rule);
  }

  .message {
    align-self: center;
    margin: 0;
    padding-inline: 0.9em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .message .detail {
    color: var(--muted);
  }
  /* Most feeds are here before anybody could read that they are being loaded. */
  .loading {
    animation: appear 1ms 1s both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  @container strip (inline-size < 34em) {
    /* Not the headlines: what is read would move when a phone is turned. */
    .label,
    .message {
      padding-inline: 0.7em;
    }
  }
  /* Small phones and large text, and whole headlines in a narrow place: the name takes a line of its own. */
  @container strip (inline-size < 22em) {
    ${namedAbove('.row')}
    /* So does the age, under its headline. */
    .mode-list .item {
      display: block;
    }
    .mode-list .item .time {
      display: block;
      margin: -0.5em 0 0.7em;
    }
  }
  @container strip (inline-size < 30em) {
    ${namedAbove(':is(.paged, .block)')}
    /* Three lines: what stands still while it is read must not be cut off. */
    .paged.block > :is(.viewport, .controls) {
      block-size: max(4em, 44px, 3lh);
    }
    .paged.block .item {
      min-block-size: max(4em, 44px, 3lh);
    }
  }
  @media (forced-colors: active) {
    .label {
      border: 1px solid;
    }
    .separator {
      color: inherit;
    }
  }
`;
