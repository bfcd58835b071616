import { executeServerCommand } from '@web/test-runner-commands';

/** What a reader may have asked of their browser or system. */
export interface MediaFeatures {
  readonly media?: 'screen' | 'print';
  readonly 'forced-colors'?: 'active' | 'none';
  readonly 'prefers-reduced-motion'?: 'reduce' | 'no-preference';
  readonly 'prefers-color-scheme'?: 'dark' | 'light';
  readonly 'prefers-contrast'?: 'more' | 'less' | 'no-preference';
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

// The page lives on for the next test file, and so would the emulation.
afterEach(async () => {
  if (!isEmulating) return;
  await executeServerCommand('emulate-media-features', {});
  isEmulating = false;
});
