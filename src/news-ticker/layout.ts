/** How a strip shows its headlines, as its attributes say. */
import { oneOf } from '../shared/options.js';

/** What `mode` and `direction` come to. */
export interface Layout {
  readonly mode: 'scroll' | 'step' | 'fade' | 'list';
  /** One headline at a time, each as long as the viewport at least. */
  readonly isPaged: boolean;
  /** What headlines move along: the line of text, or across lines. */
  readonly axis: 'inline' | 'block';
  /** 1: headlines move towards the start of the line, or up. */
  readonly sign: 1 | -1;
  /** Headlines stand in the opposite order, so that the next one comes in where they come from. */
  readonly isReversed: boolean;
}

/** The layout as classes, by which the style sheet knows it. */
export function layoutClasses({ mode, axis, isPaged, isReversed }: Layout): string {
  return `mode-${mode} ${axis} ${isPaged ? 'paged' : ''} ${isReversed ? 'reversed' : ''}`;
}

/** Reads the attributes; what they should not say counts as the default. */
export function readLayout(asked: { readonly mode: unknown; readonly direction: unknown }): Layout {
  const mode = oneOf(asked.mode, ['scroll', 'step', 'fade', 'list']);
  const direction = oneOf(asked.direction, ['start', 'end', 'up', 'down']);
  const isAcross = direction === 'up' || direction === 'down';
  // A headline that fades in may be longer than the line: it gets lines, not a longer line.
  const axis = mode === 'fade' || mode === 'list' || isAcross ? 'block' : 'inline';
  const isBack = (direction === 'end' || direction === 'down') && mode !== 'fade';
  const sign = isBack ? -1 : 1;
  // On a line several are seen at once, and are read in the feed's order whichever way they move.
  const isReversed = isBack && (mode === 'step' || axis === 'block');
  return { mode, isPaged: mode === 'step' || mode === 'fade', axis, sign, isReversed };
}
