/** Shortens text without breaking what readers see as one character. */

/** Counting begins no earlier, since engines need milliseconds for thousands of clusters. */
const LONGEST_CLUSTER = 200;

/** The text up to a length in UTF-16 code units; the cut falls between grapheme clusters (Unicode, UAX #29). */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  // A cluster ends before a blank, so counting can begin there. `containing` miscounts flags in WebKit.
  const start = Math.max(0, text.lastIndexOf(' ', limit), limit - LONGEST_CLUSTER);
  let end = start;
  // The last unit may need its other half.
  for (const { segment } of graphemes.segment(text.slice(start, limit + 2))) {
    if (end + segment.length > limit) break;
    end += segment.length;
  }
  // A letter may carry thousands of marks. Then the cut falls between code points.
  return text.slice(0, end || limit).replace(/\p{Surrogate}$/u, '');
}

let graphemes: Intl.Segmenter | undefined;
