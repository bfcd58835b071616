/** A BCP 47 tag in its usual spelling, "en_us" too; undefined for what names no language. */
export function languageTag(raw: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(raw.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
