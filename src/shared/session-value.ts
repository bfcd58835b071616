/**
 * One value of the browser session, under one key. Storage throws in sandboxed frames and where the reader forbids
 * it. Then nothing is remembered.
 */

/** The stored text; undefined where there is none. */
export function readSession(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a text until the browser session ends; undefined removes it. */
export function writeSession(key: string, text: string | undefined): void {
  try {
    if (text === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // The choice counts while the page is open.
  }
}
