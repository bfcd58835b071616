/** Enough rows to find one that has stayed. */
const ROWS = 20;

/** What is being read in a list that scrolls, so that it can be put back where it was: WebKit anchors nothing. */
export class ReadingPlace {
  readonly #scroller: HTMLElement;
  readonly #rows: readonly { readonly row: Element; readonly top: number }[];

  constructor(scroller: HTMLElement, list: HTMLElement) {
    this.#scroller = scroller;
    const { top } = scroller.getBoundingClientRect();
    const { children } = list;
    const first = firstBelow(children, top);
    this.#rows = Array.from({ length: ROWS }, (_, index) => children[first + index]).flatMap(
      (row) => (row ? [{ row, top: row.getBoundingClientRect().top }] : []),
    );
  }

  /** Scrolls by what the first row that is still there has moved. */
  restore(): void {
    const found = this.#rows.find(({ row }) => row.isConnected);
    if (!found) return;
    const moved = found.row.getBoundingClientRect().top - found.top;
    if (moved !== 0) this.#scroller.scrollTop += moved;
  }
}

// Rows stand one under the other, so there is no need to measure thousands.
function firstBelow(rows: HTMLCollection, edge: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.getBoundingClientRect().bottom ?? 0) > edge) high = middle;
    else low = middle + 1;
  }
  return low;
}
