/** Where the panel of all headlines stands: pure arithmetic on the strip and the window, in pixels. */

/** What is there. */
export interface PanelSurroundings {
  readonly strip: Pick<DOMRectReadOnly, 'left' | 'right' | 'top' | 'bottom' | 'width'>;
  readonly window: { readonly width: number; readonly height: number };
  /** Text size of the panel. */
  readonly em: number;
  readonly isRtl: boolean;
}

/** Where the panel goes. */
export interface PanelPlace {
  /** Under the strip, above it, or over it, where there is no room beside it. */
  readonly side: 'below' | 'above' | 'over';
  readonly left: number;
  readonly width: number;
  /** From the window's upper edge to the panel's, or, above the strip, from lower to lower. */
  readonly edge: number;
  /** How tall it may be. */
  readonly room: number;
}

/** Between the panel and the strip, and the window's edges. */
const GAP = 8;
/** A line of headlines is no longer readable beyond this, and not yet below that; in em. */
const WIDEST = 44;
const NARROWEST = 20;
/** Room for the title and a few headlines, and for hardly any; in em. */
const ENOUGH = 20;
const TOO_LITTLE = 11;

/** At the strip's end, where the button is, as wide as the strip; never beyond the window. */
export function placePanel({ strip, window, em, isRtl }: PanelSurroundings): PanelPlace {
  const wanted = Math.max(Math.min(strip.width, WIDEST * em), NARROWEST * em);
  const width = Math.min(wanted, window.width - 2 * GAP);
  const left = between(GAP, isRtl ? strip.left : strip.right - width, window.width - GAP - width);
  return { left, width, ...sideOf(strip, window.height, em) };
}

function sideOf(
  { top, bottom }: PanelSurroundings['strip'],
  height: number,
  em: number,
): Pick<PanelPlace, 'side' | 'edge' | 'room'> {
  const upper = Math.max(0, bottom);
  const lower = height - Math.min(top, height);
  const below = height - upper - 2 * GAP;
  const above = height - lower - 2 * GAP;
  if (Math.max(below, above) < TOO_LITTLE * em)
    return { side: 'over', edge: GAP, room: height - 2 * GAP };
  return below >= ENOUGH * em || below >= above
    ? { side: 'below', edge: upper + GAP, room: below }
    : { side: 'above', edge: lower + GAP, room: above };
}

// Where both cannot be, the least counts.
function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
