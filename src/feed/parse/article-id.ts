import { MAX_ID_LENGTH } from '../limits.js';
import { wellFormed } from '../text/plain-text.js';

/** An id from any value: a number becomes its text, and text is cut after 2,048 characters; undefined without one. */
export function articleId(raw: unknown): string | undefined {
  if (typeof raw === 'number') return String(raw);
  if (typeof raw !== 'string') return undefined;
  // The cut must not leave half of a character, which cannot be part of a URL.
  const id = wellFormed(raw.trim())
    .slice(0, MAX_ID_LENGTH)
    .replace(/\p{Surrogate}$/u, '');
  return id.trimEnd() || undefined;
}
