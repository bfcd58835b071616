import { css } from 'lit';

/** Styles of an article's text: every element that a feed may send. */
export const bodyStyles = css`
  .body {
    /* The header alone decides how wide a page must be, in a table cell or a float for example. */
    contain: inline-size;
    font-family: var(--news-body-font-family, inherit);
    font-size: calc(max(1.0625em, 12px) * var(--scale));
    line-height: 1.6;
  }
  /* Engines lay out a long text as the reader scrolls to it, not all at once. */
  .chunk {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 100em;
  }
  /* Of unknown language: each paragraph goes by its own first letter. */
  .mixed :is(p, h2, h3, h4, h5, h6, li, dt, dd, th, td, caption, figcaption, summary):not([dir]) {
    unicode-bidi: plaintext;
    /* Some engines align list items by their list. */
    text-align: start;
  }
  .body p {
    hyphens: auto;
    hyphenate-limit-chars: 8 4 4;
  }
  /* These scripts are set without letter spacing and italics. */
  :is(.body, .headline, .summary):is(
    :lang(zh),
    :lang(ja),
    :lang(ko),
    :lang(ar),
    :lang(fa),
    :lang(ur),
    :lang(he)
  ) {
    letter-spacing: 0;
  }
  .body:is(:lang(zh), :lang(ja), :lang(ko), :lang(ar), :lang(fa), :lang(ur)) {
    line-height: 1.8;
  }
  .body:is(:lang(zh), :lang(ja), :lang(ko), :lang(ar), :lang(fa), :lang(ur), :lang(he))
    :is(blockquote, em, cite, i, dfn, address) {
    font-style: normal;
  }
  .body:is(:lang(zh), :lang(ja)) {
    line-break: strict;
  }
  .body :is(p, ul, ol, dl, pre, blockquote, figure, details, address, .table-scroll) {
    margin-block: 0 1em;
    margin-inline: 0;
  }
  .body :is(h2, h3, h4, h5, h6) {
    margin-block: 1.5em 0.5em;
    font-size: 1.2em;
    line-height: 1.25;
    text-wrap: balance;
  }
  .body :is(h4, h5, h6) {
    font-size: 1.05em;
  }
  .body a {
    color: var(--sign);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .body a:hover {
    text-decoration-thickness: 2px;
  }
  .body .embed {
    display: block;
    margin-block: 0 1em;
  }
  @media (any-pointer: coarse) {
    .body .embed {
      align-content: center;
      min-block-size: 44px;
    }
  }
  .body :is(ul, ol, menu) {
    padding-inline-start: 1.5em;
  }
  .body li {
    margin-block-end: 0.3em;
  }
  .body dd {
    margin-inline-start: 1.5em;
  }
  .body blockquote {
    border-inline-start: 3px solid var(--sign);
    padding-inline-start: 1.1em;
    font-size: 1.08em;
    font-style: italic;
  }
  /* So deep inside, a line would soon have room for one letter: that takes engines a second. */
  .body
    :is(blockquote, ul, ol, menu, dd)
    :is(blockquote, ul, ol, menu, dd)
    :is(blockquote, ul, ol, menu, dd)
    :is(blockquote, ul, ol, menu, dd)
    :is(blockquote, ul, ol, menu, dd)
    :is(blockquote, ul, ol, menu, dd)
    :is(blockquote, ul, ol, menu, dd) {
    margin-inline-start: 0;
    border-inline-start: 0;
    padding-inline-start: 0;
    list-style-position: inside;
    /* Quotations grow. */
    font-size: inherit;
  }
  .body blockquote > :last-child {
    margin-block-end: 0;
  }
  .body hr {
    /* WebKit clips rules by default, and takes seconds for thousands of clipped boxes. */
    overflow: visible;
    margin-block: 2em;
    border: 0;
    border-block-start: 1px solid;
    color: inherit;
  }
  .body :is(code, kbd, samp, pre) {
    font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
    font-size: 0.92em;
  }
  .body pre {
    overflow: auto;
    border: 1px solid;
    padding: 0.8em 1em;
    line-height: 1.45;
    text-align: start;
  }
  /* A ground and an ink of its own, since a tint would take contrast from the page's ink. */
  .body mark {
    background: #ffe9a0;
    color: #1a1a1a;
  }
  .body mark a {
    color: inherit;
  }
  .body :is(img, video),
  .figure img {
    max-inline-size: 100%;
  }
  .body :is(img:not(.inline), video),
  .figure img {
    display: block;
    block-size: auto;
  }
  /* A formula, an icon or a flag within a sentence. */
  img.inline {
    vertical-align: middle;
    object-fit: contain;
  }
  /* One height in all engines, which the placeholder takes up before the player is there. */
  .body :is(audio, video.audio) {
    display: block;
    inline-size: 100%;
    block-size: 54px;
  }
  /* The size is unknown, so a frame of the usual shape reserves room until the picture is there. */
  img.unsized {
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    object-fit: contain;
  }
  img.inline.unsized {
    inline-size: 1em;
    block-size: 1em;
    aspect-ratio: auto;
  }
  .figure {
    margin: 0 0 1.5em;
  }
  figcaption,
  .body caption {
    padding-block: 0.5em;
    color: var(--muted);
    font-size: max(0.875em, 12px);
    line-height: 1.4;
    text-align: start;
  }
  .table-scroll {
    overflow-x: auto;
    overflow-wrap: break-word;
  }
  .body table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: max(0.92em, 12px);
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
  }
  .body :is(th, td) {
    border-block-end: 1px solid var(--rule);
    padding: 0.5em 1em 0.5em 0;
    text-align: start;
    vertical-align: top;
  }
  .body thead th {
    border-block-end: 2px solid;
  }
  .body caption {
    font-weight: 600;
  }
  @media print {
    .chunk {
      content-visibility: visible;
    }
  }
`;
