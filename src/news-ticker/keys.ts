/** Where a key leads on a strip. */
export type Way = 'next' | 'previous' | 'first' | 'last';

/** What a key press asks a strip for; nothing where it is none of its keys, or the browser's. */
export function wayOf(event: KeyboardEvent, isRtl: boolean): Way | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  switch (event.key) {
    case 'ArrowRight':
      return isRtl ? 'previous' : 'next';
    case 'ArrowLeft':
      return isRtl ? 'next' : 'previous';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return undefined;
  }
}

/** The index that a way leads to from another, in a list that goes on from its end at its start. */
export function indexAfter(index: number, way: Way, total: number): number {
  switch (way) {
    case 'first':
      return 0;
    case 'last':
      return total - 1;
    case 'next':
      return (index + 1) % total;
    case 'previous':
      return (index - 1 + total) % total;
  }
}
