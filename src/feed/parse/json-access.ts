/** Reads values of unknown shape: own properties only, without exceptions. */
import { MAX_ENTRIES } from '../limits.js';
import { lineOfMixed, startOfName } from '../text/plain-text.js';

/** A JSON object of unknown content. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object, and neither an array nor null. */
export function isRecord(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property of the object, so that a polluted prototype is never read. */
export function get(record: JsonObject, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A property that is a string and not blank, untrimmed. */
export function getText(record: JsonObject, key: string): string | undefined {
  const value = get(record, key);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A property that is a string, on one line and without HTML; undefined where that is empty. */
export function getLine(record: JsonObject, key: string): string | undefined {
  return lineOfMixed(getText(record, key) ?? '') || undefined;
}

/** A value that is the name of an author or a tag, on one line; undefined for anything else. */
export function asName(value: unknown): string | undefined {
  return typeof value === 'string' ? lineOfMixed(startOfName(value)) || undefined : undefined;
}

/** The first 1,000 members of a property that is an array; an empty array for anything else. */
export function getArray(record: JsonObject, key: string): readonly unknown[] {
  const value = get(record, key);
  return Array.isArray(value) ? (value as readonly unknown[]).slice(0, MAX_ENTRIES) : [];
}
