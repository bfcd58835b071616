/** Shortens text without breaking what readers see as one character. */

/** Counting begins no earlier, since engines need milliseconds for thousands of clusters. */
const LONGEST_CLUSTER = 200;

/** The text up to a length in UTF-16 code units; the cut falls between grapheme clusters (Unicode, UAX #29). */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // A cluster ends before a blank, so counting can begin there. `containing` miscounts flags in WebKit.
  const start = Math.max(0, text.lastIndexOf(' ', limit), limit - LONGEST_CLUSTER);
  let end = start;
  // The last unit may need its other half.
  for (const { segment } of clustersOf(text.slice(start, limit + 2))) {
    if (end + segment.length > limit) break;
    end += segment.length;
  }
  // A letter may carry thousands of marks. Then the cut falls between code points.
  return text.slice(0, end || limit).replace(/\p{Surrogate}$/u, '');
}

/**
 * The first grapheme clusters of a text, with an ellipsis where there are more than the limit, or where they have twice
 * as many UTF-16 code units: a cluster may carry many marks.
 */
export function firstClusters(text: string, limit: number): string {
  // A cluster has one UTF-16 code unit at least, and finding its end takes time.
  if (text.length <= limit) return text;
  let count = 0;
  for (const { index } of clustersOf(text)) {
    if (count === limit || index > 2 * limit) return `${text.slice(0, index).trimEnd()}…`;
    count += 1;
  }
  return text;
}

function clustersOf(text: string): Iterable<Intl.SegmentData> {
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return graphemes.segment(text);
}

let graphemes: Intl.Segmenter | undefined;
