/** Reading values of unknown shape: own properties only, and never a throw. */
import { plainText } from './plain-text.js';

/** A JSON object before anything is known of it. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object, neither an array nor null. */
export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property that the object itself has, so that a polluted prototype is never read. */
export function own(record: UnknownRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A property that is a string with more than blanks in it, untrimmed. */
export function ownText(record: UnknownRecord, key: string): string | undefined {
  const value = own(record, key);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A property that is a string, as plain text on one line; undefined where nothing of it is left. */
export function ownLine(record: UnknownRecord, key: string): string | undefined {
  return plainText(ownText(record, key) ?? '') || undefined;
}

/** A property that is an array, else an empty one. */
export function ownList(record: UnknownRecord, key: string): readonly unknown[] {
  const value = own(record, key);
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}
