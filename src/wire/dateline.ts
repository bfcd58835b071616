/** The dateline that opens wire copy: "GENEVA, March 7 (AGENCY) -- The talks…". */

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|March|April|May|June|July|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DATELINE = new RegExp(
  String.raw`^\s*(?<place>\p{Lu}[\p{L}\p{M}.'’ -]{1,40}?(?:, \p{Lu}[\p{L}\p{M}.'’ -]{1,30}?)?)` +
    String.raw`(?:, ${MONTH} \d{1,2})?,? \([\p{L}\d ./-]{2,20}\) ?(?:--|[-—–_])`,
  'u',
);

/** The place that the dateline of a text names, as written; undefined without a dateline. */
export function datelinePlace(text: string): string | undefined {
  return DATELINE.exec(text.slice(0, 200))?.groups?.['place'];
}
