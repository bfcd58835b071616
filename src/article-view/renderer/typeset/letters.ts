import { normalForm } from '../../../feed/text/normal-form.js';

/** The letters and digits of a text, by which two texts are compared: quotes, dashes and blanks differ. */
export function lettersOf(text: string): string {
  return normalForm(text, 'NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
