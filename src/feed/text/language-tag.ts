/** RFC 5646, section 4.4.1, asks for room for 35 characters. */
const MAX_LENGTH = 35;

/** A BCP 47 tag in canonical spelling, also of "en_us"; undefined for anything else, and over 35 characters. */
export function languageTag(raw: string): string | undefined {
  const tag = raw.trim();
  // Most articles name none, and thousands of exceptions take longer than everything else in a parse.
  if (tag === '' || tag.length > MAX_LENGTH) return undefined;
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
