import { css } from 'lit';

/** The frame of an article: one scale of sizes, one measure, everything else at rest. */
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
  .badges {
    margin-block: 0 0.5em;
    font-size: calc(1em * var(--scale));
  }
  .headline {
    margin-block: 0 0.4em;
    font-family: var(--news-headline-font, inherit);
    font-size: calc(clamp(1.6em, 1.1em + 3cqi, 2.4em) * var(--scale));
    font-weight: 700;
    line-height: 1.15;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  /* The focus came here by choosing a headline: the text itself shows where one is. */
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
    border-inline-start: 4px solid var(--accent);
    padding: 0.5em 1em;
    background: color-mix(in srgb, var(--accent) 10%, transparent);
    font-size: calc(1em * var(--scale));
  }
  .text-button {
    min-block-size: max(2.75em, 44px);
    border: 1px solid var(--rule);
    border-radius: 0.3em;
    padding-inline: 0.9em;
    font-weight: 600;
  }
  .text-button:hover {
    background: color-mix(in srgb, currentColor 10%, transparent);
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
    color: var(--accent);
    text-underline-offset: 0.2em;
  }
  .source {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1.5em;
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
  .neighbour {
    border-block-start: 1px solid var(--rule);
    padding-block: 0.7em;
    line-height: 1.35;
    text-align: start;
  }
  .neighbour:hover span:last-child {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .neighbour span {
    display: block;
  }
  .neighbour .kind {
    color: var(--muted);
    font-size: max(0.875em, 12px);
  }
  .embeds {
    color: var(--muted);
  }
  .as-text {
    font-size: 1.2em;
    font-weight: 600;
  }
  .message {
    margin: 0;
    padding-block: 2em;
  }
  .detail {
    color: var(--muted);
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }
  .loading {
    animation: appear 1ms 1s both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
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
      overflow-wrap: anywhere;
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
