import { css } from 'lit';

/** One line, as tall in every state; nothing in it can widen the page around it. */
export const tickerStyles = css`
  .base {
    container-type: inline-size;
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
    contain: inline-size;
    overflow: clip;
  }
  .status {
    flex: none;
    order: 2;
    align-self: center;
    padding-inline: 0.6em;
    color: var(--muted);
    font-size: max(0.8125em, 12px);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .controls {
    flex: none;
    order: 3;
    display: flex;
  }
  .controls button {
    min-inline-size: max(2.75em, 44px);
    border-inline-start: 1px solid var(--rule);
  }
  .controls button:hover {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .controls .retry {
    padding-inline: 0.9em;
    font-weight: 600;
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
  .running .viewport,
  .by-hand .viewport {
    mask-image: linear-gradient(
      to right,
      transparent,
      #000 0.8em,
      #000 calc(100% - 0.8em),
      transparent
    );
  }
  .by-hand .viewport {
    overflow: auto clip;
    scrollbar-width: none;
    scroll-padding-inline: 0.9em;
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

  @container (inline-size < 34em) {
    .row:not(.by-hand) .step {
      display: none;
    }
    .label,
    .item,
    .message {
      padding-inline-start: 0.7em;
    }
    .label {
      padding-inline-end: 0.7em;
    }
  }
  /* Large text on a phone: the name takes a line of its own, in every state. */
  @container (inline-size < 16em) {
    .row {
      flex-wrap: wrap;
      block-size: auto;
    }
    .label {
      flex: 1 0 100%;
      max-inline-size: none;
      padding-block: 0.35em;
    }
    .viewport,
    .controls {
      flex-basis: 4em;
      block-size: max(2.75em, 44px);
    }
    .controls {
      flex-basis: auto;
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
  @media print {
    .controls,
    .status {
      display: none;
    }
    .row {
      display: block;
      block-size: auto;
    }
    .viewport {
      display: block;
      contain: none;
      mask: none;
    }
    .list {
      display: block;
      transform: none !important;
      white-space: normal;
    }
    .item {
      translate: none !important;
      padding-block: 0.2em;
    }
    .item[aria-hidden='true'],
    .separator {
      display: none;
    }
    a.headline::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
