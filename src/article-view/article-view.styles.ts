import { css } from 'lit';

/** Styles of the view itself and of its messages; those of an article come with the renderer. */
export const viewStyles = css`
  /* A bare page puts the view right below a strip. */
  :host {
    margin-block: 1.25em;
  }
  .base {
    --scale: var(--news-font-scale, 1);
    --measure: var(--news-line-length, 66ch);
    line-height: 1.55;
    /* A wide body must not widen the page. */
    overflow-x: clip;
  }
  .message {
    margin: 0;
    padding-block: 2em;
  }
  .text-button {
    min-block-size: max(2.75em, 44px);
    border: 1px solid;
    border-radius: 0.3em;
    padding-inline: 0.9em;
    font-weight: 600;
  }
  .loading {
    animation: appear 1ms 1s both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
`;
