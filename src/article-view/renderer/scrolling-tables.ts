/** The boxes of wide tables, which scroll. */

/** Makes the boxes of a body's tables named regions that take the focus, each for as long as it scrolls. */
export class ScrollingTables {
  readonly #boxes: readonly HTMLElement[];
  /** Name of a table without a caption. */
  #label: string;
  readonly #sizes = new ResizeObserver((entries) => {
    this.#update(new Set(entries.map(({ target }) => target.closest<HTMLElement>(BOX))));
  });

  constructor(body: HTMLElement, label: string) {
    this.#label = label;
    this.#boxes = [...body.querySelectorAll<HTMLElement>(BOX)];
    for (const box of this.#boxes) {
      this.#sizes.observe(box);
      for (const table of box.children) this.#sizes.observe(table);
    }
  }

  /** Names the tables without a caption in another language. */
  setLabel(label: string): void {
    this.#label = label;
    for (const box of this.#boxes) if (box.hasAttribute('role')) this.#name(box);
  }

  /** Ends the observation of a body that has left the page for good. */
  disconnect(): void {
    this.#sizes.disconnect();
  }

  // Reads all sizes before it writes, or each box would cost a layout.
  #update(boxes: ReadonlySet<HTMLElement | null>): void {
    const measured = [...boxes].flatMap((box) =>
      box ? [{ box, scrolls: box.scrollWidth > box.clientWidth }] : [],
    );
    for (const { box, scrolls } of measured) {
      if (scrolls) this.#open(box);
      else if (!box.matches(':focus')) close(box);
      // Without its tab stop it would lose the focus.
      else
        box.addEventListener(
          'blur',
          () => {
            this.#update(new Set([box]));
          },
          { once: true },
        );
    }
  }

  // Only a keyboard user needs the tab stop, and a region without need is noise to a screen reader.
  #open(box: HTMLElement): void {
    box.setAttribute('tabindex', '0');
    box.setAttribute('role', 'region');
    this.#name(box);
  }

  #name(box: HTMLElement): void {
    const caption = box.querySelector('caption')?.textContent.trim();
    box.setAttribute('aria-label', caption || this.#label);
  }
}

/** The box around a table, made when the body is typeset. */
const BOX = '.table-scroll';

function close(box: HTMLElement): void {
  for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
}
