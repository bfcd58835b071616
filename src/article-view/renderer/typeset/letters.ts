/** The letters and digits of a text, by which two texts are compared: quotes, dashes and blanks differ. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
