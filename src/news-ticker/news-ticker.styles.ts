import { unsafeCSS } from 'lit';

/** Rules that put the label above the headlines instead of before them, in every state. */
const labelAbove = (row: string): string => `
  ${row}:not(.mode-list) {
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
      block-size: var(--height);
    }
    > .viewport:has(.message) {
      block-size: auto;
      min-block-size: var(--height);
    }
    > .controls {
      flex-basis: auto;
    }
    &.dismissible > .label {
      flex-basis: calc(100% - max(2.75em, 44px));
    }
    > .label ~ .dismiss {
      order: 0;
    }
  }
`;

/**
 * Room for a headline with its summary in modes that show one at a time, whatever both say.
 * @param target the boxes of that height
 */
const roomForSummary = (
  target: string,
  { line, lines }: Record<'line' | 'lines', number>,
): string => `
  .paged.inline.summaries ${target} {
    ${target === '.item' ? 'min-' : ''}block-size: max(${String(line * 1.25)}em, 44px, ${String(line)}lh);
  }
  .paged.block.summaries ${target} {
    ${target === '.item' ? 'min-' : ''}block-size: max(${String(lines * 1.25)}em, 44px, ${String(lines)}lh);
  }
`;

/**
 * Styles of the strip: one line with the same height in every state, which never widens the page.
 * Not by `css`, which joins its parts by a `reduce` that old libraries replace.
 */
export const tickerStyles = unsafeCSS(`
  .base {
    /* No lower than the least target for touch. */
    --height: max(24px, var(--news-height, max(2.75em, 44px)));
    --gap: max(0px, var(--news-gap, 0.9em));
    --picture: 2em;
    container: strip / inline-size;
    /* A strip has no intrinsic width, so a float or inline block around it would collapse. */
    contain-intrinsic-inline-size: 12em;
    overflow: clip;
    /* A strip must not break across columns. */
    break-inside: avoid;
    border-block: 1px solid var(--rule);
    background: var(--news-background, transparent);
    line-height: 1.5;
  }
  .row {
    display: flex;
    align-items: stretch;
    block-size: var(--height);
  }
  /* A message is whole, also in large text and with the reader's own spacing. */
  .row:has(.message) {
    block-size: auto;
    min-block-size: var(--height);
  }
  .label {
    flex: none;
    display: flex;
    align-items: center;
    max-inline-size: 40cqi;
    padding-inline: 0.9em;
    background: var(--news-accent-color, light-dark(#0b4f8a, #9ecbff));
    color: var(--news-accent-text-color, light-dark(#fff, #0c1a28));
    font-weight: 600;
    line-height: 1.15;
    text-wrap: balance;
    hyphens: auto;
    overflow: hidden;
  }
  .viewport {
    flex: 1 1 0;
    order: 1;
    position: relative;
    display: flex;
    min-inline-size: 0;
    /* In paged modes an item is as wide as the viewport: 100cqi. */
    container-type: inline-size;
    overflow: clip;
  }
  .controls {
    flex: none;
    order: 3;
    display: flex;
  }

  /* Shown while it has the focus, over the first headline. */
  .skip {
    position: absolute;
    z-index: 1;
    inset-block: 0;
    inset-inline-start: 0;
    display: flex;
    align-items: center;
    padding-inline: 0.9em;
    background: Canvas;
    color: CanvasText;
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
  }
  .viewport:has(.skip:focus) {
    mask-image: none !important;
  }
  .end {
    order: 4;
  }

  .list {
    flex: none;
    display: flex;
    margin: 0;
    padding: 0;
    list-style: none;
    white-space: nowrap;
  }
  /* Padding separates the items, so the sum of their widths is the length of the track. */
  .item {
    flex: none;
    display: flex;
    align-items: center;
    padding-inline-start: var(--gap);
    /* Set from the start: the first translation costs a layout, later ones do not. */
    translate: 0px;
  }
  .headline {
    display: flex;
    align-items: center;
    gap: 0.5em;
    block-size: 100%;
    /* Room for the focus ring beside the letters, without moving them. */
    margin-inline: -0.35em;
    padding-inline: 0.35em;
    text-decoration: none;
  }
  .headline:is(:hover, :focus-visible) .text {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .text {
    unicode-bidi: isolate;
  }
  .image {
    flex: none;
    inline-size: var(--picture);
    block-size: var(--picture);
    border-radius: 0.2em;
    object-fit: cover;
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .mode-list,
  .all-list {
    --picture: 3em;
  }
  .beside {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .summary {
    display: -webkit-box;
    overflow: hidden;
    color: var(--muted);
    font-size: max(0.875em, 12px);
    /* Lines of a newspaper's length, also in a wide strip. */
    max-inline-size: 46em;
    line-height: 1.25;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    white-space: normal;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }
  .separator {
    margin-inline-start: var(--gap);
    color: var(--sign);
    /* Generated content is neither copied nor spoken. */
    &::before {
      content: '•' / '';
    }
  }
  .still .item:last-child .separator {
    visibility: hidden;
  }

  /* Modes that show one headline at a time. */
  .paged .item,
  .block .item {
    padding-inline-start: 0.9em;
  }
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
  * Block axis: a headline wraps to as many lines as it needs. Two lines fill the strip, also with a reader's
   * own line height.
   */
  .block {
    block-size: max(var(--height), 2lh);
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

  /* Several lines an item: a picture, beside it all text, and source and age at the end or under the headline. */
  :is(.block .item, .summaries .item, .all-row) {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-content: center;
    align-items: baseline;
    > .headline {
      grid-column: 1 / 3;
    }
    > .summary {
      grid-column: 2 / -1;
    }
    > .headline:has(> .image) {
      display: grid;
      grid-template-columns: subgrid;
      gap: 0;
      &::before {
        content: '';
        inline-size: calc(var(--picture) + 0.7em);
      }
    }
    .image {
      position: absolute;
      inset-block: 0;
      margin-block: auto;
    }
    .beside {
      grid-column: 2;
      align-self: baseline;
    }
  }
  :is(.block, .all-list) .beside {
    display: block;
  }
  .summaries {
    line-height: 1.25;
  }
  .summaries .headline {
    block-size: auto;
  }
  /* A long headline makes its item wider than the viewport. Source and summary must not follow it out of view. */
  .paged.inline.summaries {
    .meta {
      grid-column: 2 / -1;
      margin-inline-start: 0;
    }
    .meta,
    .summary {
      justify-self: start;
      max-inline-size: min(46em, 100cqi - 2.2em);
    }
    .item:has(.image) > :is(.meta, .summary) {
      max-inline-size: min(46em, 100cqi - 2.2em - 1.2 * (var(--picture) + 0.7em));
    }
  }
  .block .item {
    min-block-size: max(var(--height), 2lh);
    padding-inline-end: 0.9em;
  }
  .block .headline {
    display: block;
    block-size: auto;
    /* A single line is as large a target as a button. */
    min-block-size: 44px;
    align-content: center;
  }

  .paged.block.summaries .headline {
    min-block-size: 32px;
  }
  /* In the middle of what shows at first, also where a headline has more lines than that. */
  .paged.block .image {
    inset-block: calc((var(--height) - var(--picture)) / 2) auto;
  }
  .paged.block.summaries .image {
    inset-block: 1.1em auto;
  }
  /* One line stands in the middle; a grid with a least height alone would leave it at the top. */
  .paged.block:not(.summaries) {
    .headline:has(> .image) {
      grid-auto-rows: minmax(44px, auto);
    }
    .beside,
    .meta {
      align-self: center;
    }
  }

  /* Mode "list": all headlines, one below the other, under the label and the controls. */
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
      min-block-size: var(--height);
    }
  }
  .mode-list .label {
    min-block-size: var(--height);
    max-inline-size: calc(100% - max(2.75em, 44px));
  }
  .mode-list.dismissible .label {
    max-inline-size: calc(100% - 2 * max(2.75em, 44px));
  }
  .mode-list > .dismiss {
    order: 0;
    border: 0;
    min-block-size: max(2.75em, 44px);
  }
  .mode-list .item {
    min-block-size: 0;
  }
  :is(.mode-list .item, .all-row):has(.image) {
    min-block-size: 4.8em;
    .image {
      inset-block: 0.7em auto;
    }
  }
  .mode-list .headline {
    padding-block: max(0.7em, 22px - 0.5lh);
  }
  .mode-list .item:has(> .summary) .headline {
    padding-block-end: 0.2em;
  }
  .mode-list .summary {
    margin-block-end: 0.7em;
  }
  .mode-list .item + .item {
    border-block-start: 1px solid var(--rule);
  }

  .message {
    align-self: center;
    margin: 0;
    padding: 0.35em 0.9em;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  /* Appears after a second: most feeds arrive before anybody could read the message. */
  .loading {
    animation: appear 1ms 1s both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  @container strip (inline-size < 34em) {
    /* Headlines keep their padding, or they would move while read when a phone is turned. */
    .label,
    .message {
      padding-inline: 0.7em;
    }
  }
  @container strip (inline-size >= 30em) {
    .summaries {
      --picture: 3em;
    }
    ${roomForSummary('', { line: 3.8, lines: 4.2 })}
    ${roomForSummary('.item', { line: 3.8, lines: 4.2 })}
    /* Between a label and all buttons, source and age would leave a headline no width. */
    @container (inline-size < 30em) {
      .paged.block .item .meta {
        grid-column: 2 / -1;
        margin-inline-start: 0;
      }
      .paged.block .item:has(> .meta) > .headline {
        grid-auto-rows: minmax(24px, auto);
        min-block-size: 24px;
      }
      .paged.block.summaries .item:has(> .meta) > .summary {
        -webkit-line-clamp: 1;
        line-clamp: 1;
      }
    }
  }
  /* Under headline, source and age there is room for one line that does not touch the edge. */
  @container strip (inline-size >= 48em) {
    .paged.inline.summaries .item:has(> .meta) > .summary {
      -webkit-line-clamp: 1;
      line-clamp: 1;
    }
  }
  /* Phones and large text: the label takes a line of its own, so that headlines have the width. */
  @container strip (inline-size < 30em) {
    ${labelAbove('.row')}
    /* Room for three lines: a headline that stands still must not be cut off. */
    .paged.block > :is(.viewport, .controls) {
      block-size: max(4em, 44px, 3lh);
    }
    .paged.block .item {
      min-block-size: max(4em, 44px, 3lh);
    }
    /* Source and age take a line of their own, under their headline. */
    .block .item .meta {
      grid-column: 2 / -1;
      margin-inline-start: 0;
    }
    .block .source {
      max-inline-size: none;
    }
    .mode-list .meta {
      margin-block: -0.5em 0.7em;
    }
    .mode-list .item:has(> .summary) .meta {
      margin-block: 0;
    }
    /* Three buttons beside the headlines leave them 240 px of 360. */
    .dismissible:not(.mode-list, :has(> .label)) :is(.dismiss, .controls button) {
      min-inline-size: max(2.5em, 40px);
    }
    ${roomForSummary('> :is(.viewport, .controls)', { line: 3.8, lines: 6.2 })}
    ${roomForSummary('.item', { line: 3.8, lines: 6.2 })}
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
  .dismiss {
    flex: none;
    order: 5;
  }
  .dismiss,
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
  .pause .new-count {
    margin-inline-start: 0.4em;
    padding-inline-end: 0.2em;
    font-size: max(0.8125em, 12px);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .controls .retry {
    padding-inline: 0.9em;
    font-weight: 600;
  }
  .running .draggable,
  .manual .draggable {
    -webkit-user-select: none;
    user-select: none;
    /* A vertical swipe scrolls the page. */
    touch-action: pan-y pinch-zoom;
  }
  .withdrawn .headline {
    visibility: hidden;
  }
  .time {
    flex: none;
    /* "5 min. ago" in a page from right to left, whose language has no translation. */
    unicode-bidi: plaintext;
    font-variant-numeric: tabular-nums;
  }
  .meta {
    flex: none;
    display: flex;
    align-items: baseline;
    gap: 0.4em;
    color: var(--muted);
    font-size: max(0.8125em, 12px);
    white-space: nowrap;
  }
  .source {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .source + .time::before {
    margin-inline-end: 0.4em;
    content: '·' / '';
  }
  /* A theme may set urgent items in bold or italics. */
  .meta,
  .summary {
    font-style: normal;
    font-weight: 400;
  }
  .item .meta {
    margin-inline-start: 0.6em;
  }
  .block .source,
  .all-row .source {
    max-inline-size: 10em;
  }
  .running.mode-scroll.inline .viewport,
  .manual.mode-scroll.inline .viewport {
    mask-image: linear-gradient(
      to right,
      transparent,
      #000 0.8em,
      #000 calc(100% - 0.8em),
      transparent
    );
  }
  @container strip (inline-size < 34em) {
    .row:not(.manual) .step {
      display: none;
    }
  }
  @media (prefers-contrast: more), (prefers-reduced-transparency: reduce) {
    .viewport {
      mask-image: none !important;
    }
  }
  @media print {
    .controls,
    .dismiss,
    .status,
    .skip {
      display: none;
    }
    .row {
      display: block;
      block-size: auto;
    }
    /* "!important" overrides every mode and width of the screen styles. */
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
`);
