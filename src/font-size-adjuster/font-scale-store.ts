/** The reader's text size, by storage key: shared by all instances, all tabs, and the next visit. */

/** Nothing of ours writes anything beyond these: such a value under our key is somebody else's. */
const LEAST = 0.25;
const MOST = 8;

/** Sizes chosen on this page, for who stores nothing. */
const chosen = new Map<string, number>();
/** Those that storage, forbidden or full, would not take: they count while the page lives. */
const unstored = new Map<string, number>();
const listeners = new Set<(key: string | null) => void>();

/** The size that the reader chose, here, in another tab or on an earlier visit; undefined where none. */
export function readScale(key: string, isStored: boolean): number | undefined {
  return isStored ? (unstored.get(key) ?? readStored(key)) : chosen.get(key);
}

/** Keeps the reader's choice and tells every instance on this page; other tabs hear of it from storage. */
export function writeScale(key: string, value: number, isStored: boolean): void {
  chosen.set(key, value);
  if (isStored) store(key, value);
  for (const listener of [...listeners]) listener(key);
}

/**
 * Calls back after a change of a key, on this page or in another tab, until the returned function is called;
 * null stands for all keys.
 */
export function watchScale(listener: (key: string | null) => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', handleStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', handleStorage);
  };
}

// Null when another tab has cleared everything.
function handleStorage({ key }: StorageEvent): void {
  if (key === null) unstored.clear();
  else unstored.delete(key);
  for (const listener of [...listeners]) listener(key);
}

// Storage throws in sandboxed frames and where the reader forbids it.
function readStored(key: string): number | undefined {
  try {
    const text = localStorage.getItem(key) ?? '';
    const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN;
    return value >= LEAST && value <= MOST ? value : undefined;
  } catch {
    return undefined;
  }
}

function store(key: string, value: number): void {
  try {
    localStorage.setItem(key, String(value));
    unstored.delete(key);
  } catch {
    unstored.set(key, value);
  }
}
