import { css } from 'lit';

/** How the text of an article is set: whatever a feed may send, in one rhythm. */
export const bodyStyles = css`
  .body {
    font-family: var(--news-body-font, inherit);
    font-size: calc(max(1.0625em, 12px) * var(--scale));
    line-height: 1.6;
    text-wrap: pretty;
  }
  /* Half a megabyte of text is laid out as it is scrolled to, and not all at once. */
  .stretch {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 100em;
  }
  .body p {
    hyphens: auto;
    hyphenate-limit-chars: 8 4 4;
  }
  /* Scripts that stand closer, or have no slant and no spaces to widen. */
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
    color: var(--accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .body a:hover {
    text-decoration-thickness: 2px;
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
    border-inline-start: 3px solid var(--accent);
    padding-inline-start: 1.1em;
    font-size: 1.08em;
    font-style: italic;
  }
  .body blockquote > :last-child {
    margin-block-end: 0;
  }
  .body hr {
    margin-block: 2em;
    border: 0;
    border-block-start: 1px solid var(--rule);
  }
  .body :is(code, kbd, samp, pre) {
    font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
    font-size: 0.92em;
  }
  .body pre {
    overflow: auto;
    border: 1px solid var(--rule);
    padding: 0.8em 1em;
    line-height: 1.45;
    text-align: start;
  }
  .body mark {
    background: color-mix(in srgb, gold 45%, transparent);
    color: inherit;
  }
  .body :is(img, video),
  .figure img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }
  .body audio {
    inline-size: 100%;
  }
  /* Nobody has said how large it is: the frame keeps what follows from moving. */
  img.unsized {
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    object-fit: contain;
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
    border-block-end-width: 2px;
  }
  .body caption {
    font-weight: 600;
  }
  @media print {
    .stretch {
      content-visibility: visible;
    }
  }
`;
