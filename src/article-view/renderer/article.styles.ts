import { css } from 'lit';

/** Styles of an article, apart from its body. */
export const articleStyles = css`
  article {
    max-inline-size: calc(var(--measure) * var(--scale));
  }
  .breadcrumb {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    margin-block-end: 1.5em;
    color: var(--muted);
    font-size: calc(max(0.875em, 12px) * var(--scale));
  }
  .breadcrumb ol {
    display: flex;
    flex-wrap: wrap;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .breadcrumb li + li::before {
    content: '›' / '';
    margin-inline: 0.5em;
  }
  .breadcrumb a {
    text-underline-offset: 0.2em;
  }
  /* A finger needs room that a mouse does not. */
  @media (any-pointer: coarse) {
    .breadcrumb a {
      display: inline-block;
      align-content: center;
      min-inline-size: 44px;
      min-block-size: 44px;
    }
    .breadcrumb,
    .breadcrumb ol {
      align-items: center;
    }
  }
  .badges {
    margin-block: 0 0.5em;
    font-size: calc(1em * var(--scale));
  }
  .headline {
    margin-block: 0 0.4em;
    font-family: var(--news-headline-font-family, inherit);
    font-size: calc(clamp(1.6em, 1.1em + 3cqi, 2.4em) * var(--scale));
    font-weight: 700;
    line-height: 1.15;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  /* Only a script moves the focus here, to a headline that needs no ring to be found. */
  .headline:focus {
    outline: none;
  }
  .summary {
    margin-block: 0 0.8em;
    color: var(--muted);
    font-size: calc(1.2em * var(--scale));
    line-height: 1.4;
    text-wrap: pretty;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 1.5em;
    margin-block: 0 1.5em;
    border-block: 1px solid var(--rule);
    padding-block: 0.35em;
  }
  .byline {
    margin: 0;
    padding-block: 0.35em;
    color: var(--muted);
    font-size: calc(max(0.875em, 12px) * var(--scale));
  }
  .fact:not(:last-child)::after {
    content: ' ·' / '';
  }
  .notice {
    margin-block: 0 1.25em;
    border-inline-start: 4px solid var(--sign);
    padding: 0.5em 1em;
    font-size: calc(1em * var(--scale));
  }
  .opening {
    animation: fade 150ms ease-out;
  }
  @keyframes fade {
    from {
      opacity: 0;
    }
  }
  .footer {
    margin-block-start: 2em;
    border-block-start: 1px solid var(--rule);
    padding-block-start: 1em;
    font-size: calc(max(0.9375em, 12px) * var(--scale));
  }
  .footer a {
    color: var(--sign);
    text-underline-offset: 0.2em;
  }
  .source {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1.5em;
  }
  .source a {
    align-content: center;
    min-block-size: 44px;
  }
  /* Room between the ring and the letters. */
  :is(.breadcrumb, .source, .body) a:focus-visible {
    outline-offset: 1px;
  }
  .share {
    display: flex;
    align-items: center;
    gap: 0.75em;
    color: var(--muted);
  }
  .more {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: 1px 1.5em;
    margin-block-start: 1.25em;
  }
  .neighbor {
    border-block-start: 1px solid var(--rule);
    padding-block: 0.7em;
    line-height: 1.35;
    text-align: start;
  }
  .neighbor:hover span:last-child {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .neighbor span {
    display: block;
  }
  .neighbor .kind {
    color: var(--muted);
    font-size: max(0.875em, 12px);
  }
  .embeds {
    color: var(--muted);
  }
  .text-only {
    font-size: 1.2em;
    font-weight: 600;
  }
  @media print {
    .breadcrumb,
    .more,
    .share,
    .notice button,
    slot[name='tools'] {
      display: none;
    }
    article {
      max-inline-size: none;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.85em;
    }
    .footer,
    figure,
    blockquote,
    tr {
      break-inside: avoid;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .opening {
      animation: none;
    }
  }
`;
