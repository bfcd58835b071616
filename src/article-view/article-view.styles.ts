import { css } from 'lit';

/** What stands in a view before its article does, and in the lines of that. */
export const viewStyles = css`
  .base {
    --scale: var(--news-font-scale, 1);
    --measure: var(--news-measure, 66ch);
    line-height: 1.55;
    overflow-wrap: break-word;
  }
`;
