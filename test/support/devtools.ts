import { executeServerCommand } from '@web/test-runner-commands';
import { waitUntil } from './wait.js';

/** What a reader may have asked of their browser or system. */
export interface MediaFeatures {
  readonly media?: 'screen' | 'print';
  readonly 'forced-colors'?: 'active' | 'none';
  readonly 'prefers-reduced-motion'?: 'reduce' | 'no-preference';
  readonly 'prefers-color-scheme'?: 'dark' | 'light';
  readonly 'prefers-contrast'?: 'more' | 'less' | 'no-preference';
  readonly 'prefers-reduced-transparency'?: 'reduce' | 'no-preference';
  readonly 'prefers-reduced-data'?: 'reduce' | 'no-preference';
  readonly hover?: 'hover' | 'none';
  readonly pointer?: 'fine' | 'coarse' | 'none';
}

/** What assistive technology is told about one thing on the page. */
export interface AxNode {
  /** How deep it stands in the tree; the document is 0. */
  readonly depth: number;
  readonly role: string;
  readonly name: string;
  readonly description?: string;
  readonly value?: string | number;
  /** Left out of what is spoken; such nodes are listed only on request. */
  readonly ignored: boolean;
  /** Such as `expanded`, `pressed`, `disabled`, `level`, `live`. */
  readonly properties: Readonly<Record<string, unknown>>;
}

let isEmulating = false;
let isTouched = false;

/**
 * Makes Chromium match these media features until the test ends; what is not named is as usual.
 * Only where `can('emulate media')`.
 */
export async function emulateMediaFeatures(features: MediaFeatures): Promise<void> {
  isEmulating = true;
  await executeServerCommand('emulate-media-features', features);
}

/** The accessibility tree of the whole page, in reading order. Only where `can('read the accessibility tree')`. */
export function fullAxTree({ ignored = false } = {}): Promise<AxNode[]> {
  return executeServerCommand('full-ax-tree', { ignored });
}

/** Where on the screen, in CSS pixels from the page's top left corner. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** A finger that rests so long throws nothing, in milliseconds. */
const HOLD_MS = 150;

/**
 * Moves a finger along these points, down at the first and up at the last: after a moment, unless it throws
 * what it holds. Only where `can('touch the screen')`.
 */
export async function swipe(
  points: readonly ScreenPoint[],
  { isThrown = false }: { readonly isThrown?: boolean } = {},
): Promise<void> {
  await emulateTouchScreen(true);
  const isTap = points.length === 1;
  // In one command: what comes in between would slow the finger down.
  await executeServerCommand('touch', { points, isLifted: isTap || isThrown });
  if (isTap || isThrown) return;
  // Of a throw the engine would make a scroll of its own, and the next tap would only stop that.
  const start = performance.now();
  await waitUntil(() => performance.now() - start > HOLD_MS);
  await executeServerCommand('touch', { points: [], isLifted: true });
}

/** Turns the mouse's wheel there. Only where `can('touch the screen')`. */
export async function turnWheel(
  { x, y }: ScreenPoint,
  { deltaX = 0, deltaY = 0 }: { readonly deltaX?: number; readonly deltaY?: number },
): Promise<void> {
  await executeServerCommand('wheel', { x, y, deltaX, deltaY });
}

/** What the page holds in memory after a collection. Only where `can('count what is in memory')`. */
export function countMemory(): Promise<{
  readonly documents: number;
  readonly nodes: number;
  readonly listeners: number;
}> {
  return executeServerCommand('count-memory');
}

/** Gives the page a screen to touch until the test ends. Only where `can('touch the screen')`. */
export async function emulateTouchScreen(enabled: boolean): Promise<void> {
  if (enabled === isTouched) return;
  await executeServerCommand('emulate-touch-screen', { enabled });
  isTouched = enabled;
}

// The page lives on for the next test file, and so would the emulation.
afterEach(async () => {
  await emulateTouchScreen(false);
  if (!isEmulating) return;
  await executeServerCommand('emulate-media-features', {});
  isEmulating = false;
});
