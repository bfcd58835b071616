/** A BCP 47 tag in its usual spelling, "en_us" too; undefined for what names no language. */
export function languageTag(raw: string): string | undefined {
  // Most articles name none, and to throw and catch thousands of times takes longer than all the rest.
  if (raw.trim() === '') return undefined;
  try {
    return Intl.getCanonicalLocales(raw.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
