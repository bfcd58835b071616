/** Normal forms of Unicode in linear time. */

/** The limit of the Stream-Safe Text Format (Unicode, UAX #15, section 13): no language needs as many. */
const MAX_MARKS = 30;

/** The halfwidth sound marks become marks in NFKC. */
const MARK = String.raw`[\p{M}\uff9e\uff9f]`;
const MANY_MARKS = new RegExp(`(${MARK}{${MAX_MARKS}})${MARK}+`, 'gu');

/** The text without marks beyond the 30th of a letter: engines take seconds to sort, or to draw, thousands of them. */
export function withFewMarks(text: string): string {
  return text.replace(MANY_MARKS, '$1');
}

/** The text in a normal form, with at most 30 marks on a letter. */
export function normalForm(text: string, form: 'NFC' | 'NFD' | 'NFKC'): string {
  return withFewMarks(text).normalize(form);
}
