/** Drops the name of the source from the end of a headline, where publishers repeat it: "Ferry runs - Harbour News". */
import type { WireSlug } from '../../model.js';
import { textOf } from '../../wire/parse-slug.js';

const SEPARATORS = [' - ', ' – ', ' — ', ' | '];

/** The slug with its text cut before " - NAME" or " | NAME", where that is the name of the source in any case. */
export function withoutTail(wire: WireSlug, source: string | undefined): WireSlug {
  const end = wire.text.length - lengthOfTail(wire.text, source?.trim() ?? '');
  if (end === wire.text.length) return wire;
  // The name may have counted as the attribution.
  const { attribution, ...others } = wire;
  return Object.freeze({ ...others, ...textOf(wire.text.slice(0, end)) });
}

function lengthOfTail(text: string, name: string): number {
  const start = text.length - name.length;
  const isNamed = name !== '' && text.slice(start).toLowerCase() === name.toLowerCase();
  const separator = SEPARATORS.find((one) => isNamed && text.endsWith(one, start));
  // A headline that is nothing but the tail stays.
  if (separator === undefined || start <= separator.length) return 0;
  return name.length + separator.length;
}
