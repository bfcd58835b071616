/** The reader's text size, by storage key: shared by all instances, all tabs, and the next visit. */

/** A stored value outside this range was written by other code under our key, and is ignored. */
const MIN_SCALE = 0.25;
const MAX_SCALE = 8;

/** The sizes chosen on this page, by key, for instances that store nothing. */
const chosen = new Map<string, number>();
/** The sizes that storage refused, by key; undefined for a reset. They count until the page closes. */
const unstored = new Map<string, number | undefined>();
const listeners = new Set<(key: string | null) => void>();

/** The size that the reader chose here, in another tab or on an earlier visit; undefined without a choice. */
export function readScale(key: string, isStored: boolean): number | undefined {
  if (!isStored) return chosen.get(key);
  return unstored.has(key) ? unstored.get(key) : readStored(key);
}

/**
 * Remembers the reader's choice, or forgets it (undefined), and notifies every instance on this page. The
 * `storage` event notifies other tabs.
 */
export function writeScale(key: string, value: number | undefined, isStored: boolean): void {
  if (value === undefined) chosen.delete(key);
  else chosen.set(key, value);
  if (isStored) store(key, value);
  notify(key);
}

/**
 * Calls back with the key of a size that has changed, here or in another tab. Null stands for all keys.
 * @returns a function that ends the calls
 */
export function watchScale(listener: (key: string | null) => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('storage', handleStorage);
    window.addEventListener('pageshow', handlePageShow);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener('storage', handleStorage);
    window.removeEventListener('pageshow', handlePageShow);
  };
}

function notify(key: string | null): void {
  for (const listener of [...listeners]) listener(key);
}

// The key is null when another tab has cleared its storage.
function handleStorage({ key }: StorageEvent): void {
  if (key === null) unstored.clear();
  else unstored.delete(key);
  notify(key);
}

// A page that the Back button shows again has missed the events of other tabs.
function handlePageShow({ persisted }: PageTransitionEvent): void {
  if (persisted) notify(null);
}

// Storage throws in sandboxed frames and where the reader forbids it.
function readStored(key: string): number | undefined {
  try {
    const text = localStorage.getItem(key) ?? '';
    const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN;
    return value >= MIN_SCALE && value <= MAX_SCALE ? value : undefined;
  } catch {
    return undefined;
  }
}

// A value that another script has written under our key stays.
function store(key: string, value: number | undefined): void {
  try {
    if (value !== undefined) localStorage.setItem(key, String(value));
    else if (readStored(key) !== undefined) localStorage.removeItem(key);
    unstored.delete(key);
  } catch {
    unstored.set(key, value);
  }
}
