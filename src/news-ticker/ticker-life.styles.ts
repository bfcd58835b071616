import { css } from 'lit';

/** What a strip has beyond its headlines: buttons, messages beside them, ages, the edges between which it runs; and how it is printed. */
export const lifeStyles = css`
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
  .controls button {
    min-inline-size: max(2.75em, 44px);
    border-inline-start: 1px solid var(--rule);
  }
  .controls .pause {
    display: flex;
    align-items: center;
    justify-content: center;
  }
  .pause .icon {
    margin: 0;
  }
  .pause .news {
    margin-inline-start: 0.4em;
    padding-inline-end: 0.2em;
    font-size: max(0.8125em, 12px);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .controls button:hover {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .controls .retry {
    padding-inline: 0.9em;
    font-weight: 600;
  }
  .running .draggable,
  .by-hand .draggable {
    -webkit-user-select: none;
    user-select: none;
    /* Up and down a finger scrolls the page. */
    touch-action: pan-y pinch-zoom;
  }
  .withdrawn .headline {
    visibility: hidden;
  }
  .time {
    flex: none;
    color: var(--muted);
    font-size: max(0.8125em, 12px);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .item .time {
    margin-inline-start: 0.6em;
  }
  /* Heard, not seen. */
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .running.mode-scroll.inline .viewport,
  .by-hand.mode-scroll.inline .viewport {
    mask-image: linear-gradient(
      to right,
      transparent,
      #000 0.8em,
      #000 calc(100% - 0.8em),
      transparent
    );
  }
  @container strip (inline-size < 34em) {
    .row:not(.by-hand) .step {
      display: none;
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
    /* Whatever the strip's width and mode ask for on a screen. */
    .viewport {
      display: block;
      container-type: normal;
      block-size: auto !important;
      overflow: visible;
      mask-image: none !important;
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
