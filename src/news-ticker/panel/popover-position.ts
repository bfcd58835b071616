/** Computes the position of the panel of all headlines from the strip and the browser's viewport, in pixels. */

/** The boxes around the panel. */
export interface PopoverContext {
  readonly strip: Pick<DOMRectReadOnly, 'left' | 'right' | 'top' | 'bottom' | 'width'>;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Text size of the panel, in pixels. */
  readonly em: number;
  readonly isRtl: boolean;
}

/** The box of the panel. */
export interface PopoverPosition {
  /** Below the strip, above it, or over it where neither side has room. */
  readonly side: 'below' | 'above' | 'over';
  readonly left: number;
  readonly width: number;
  /** Distance from the viewport's top to the panel's top; on side `above`, from bottom to bottom. */
  readonly edge: number;
  /** Maximum height. */
  readonly room: number;
}

/** Distance of the panel from the strip and from the viewport's edges. */
const GAP = 8;
/** Lines longer or shorter than these are hard to read; in em. */
const MAX_WIDTH = 44;
const MIN_WIDTH = 20;
/** Room for the title and a few headlines, and the least room for the title and one headline; in em. */
const COMFORTABLE_HEIGHT = 20;
const MIN_HEIGHT = 11;

/** Aligns the panel with the strip's end, where its button is, as wide as the strip; never beyond the viewport. */
export function positionPopover({ strip, viewport, em, isRtl }: PopoverContext): PopoverPosition {
  const wanted = Math.max(Math.min(strip.width, MAX_WIDTH * em), MIN_WIDTH * em);
  const width = Math.min(wanted, viewport.width - 2 * GAP);
  const left = clamp(GAP, isRtl ? strip.left : strip.right - width, viewport.width - GAP - width);
  return { left, width, ...sideOf(strip, viewport.height, em) };
}

function sideOf(
  { top, bottom }: PopoverContext['strip'],
  height: number,
  em: number,
): Pick<PopoverPosition, 'side' | 'edge' | 'room'> {
  const upper = Math.max(0, bottom);
  const lower = height - Math.min(top, height);
  const below = height - upper - 2 * GAP;
  const above = height - lower - 2 * GAP;
  if (Math.max(below, above) < MIN_HEIGHT * em)
    return { side: 'over', edge: GAP, room: height - 2 * GAP };
  return below >= COMFORTABLE_HEIGHT * em || below >= above
    ? { side: 'below', edge: upper + GAP, room: below }
    : { side: 'above', edge: lower + GAP, room: above };
}

// Where the limits contradict each other, the lower one counts.
function clamp(min: number, value: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}
