/** The layout of a strip, read from its attributes `mode` and `direction`. */
import { parseEnum } from '../../shared/attribute-values.js';

/** How headlines stand and move. */
export interface StripLayout {
  readonly mode: 'scroll' | 'step' | 'fade' | 'list';
  /** One headline at a time, each at least as long as the viewport. */
  readonly isPaged: boolean;
  /** The axis of motion: along the line of text, or across lines. */
  readonly axis: 'inline' | 'block';
  /** 1: headlines move towards the start of the line, or up. */
  readonly sign: 1 | -1;
  /** Headlines are in the opposite order, so that the next one enters where headlines come from. */
  readonly isReversed: boolean;
}

/** The layout as classes for the style sheet. */
export function layoutClasses({ mode, axis, isPaged, isReversed }: StripLayout): string {
  return `mode-${mode} ${axis} ${isPaged ? 'paged' : ''} ${isReversed ? 'reversed' : ''}`;
}

/** Reads the attributes; invalid values count as the default. */
export function readLayout(attributes: {
  readonly mode: unknown;
  readonly direction: unknown;
}): StripLayout {
  const mode = parseEnum(attributes.mode, ['scroll', 'step', 'fade', 'list']);
  const direction = parseEnum(attributes.direction, ['start', 'end', 'up', 'down']);
  const isAcross = direction === 'up' || direction === 'down';
  // A headline that fades in may be longer than the line: it gets more lines, not a longer one.
  const axis = mode === 'fade' || mode === 'list' || isAcross ? 'block' : 'inline';
  const isBackwards = (direction === 'end' || direction === 'down') && mode !== 'fade';
  const sign = isBackwards ? -1 : 1;
  // Several headlines of a line are visible at once, and are read in the feed's order either way.
  const isReversed = isBackwards && (mode === 'step' || axis === 'block');
  return { mode, isPaged: mode === 'step' || mode === 'fade', axis, sign, isReversed };
}
