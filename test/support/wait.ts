import { waitUntil as waitUntilWithin } from '@open-wc/testing';

/** Long enough for a slow machine that does other things too; what holds sooner is not waited for. */
const TIMEOUT_MS = 60_000;

/** Waits until a condition holds; fails with the message where it never does. */
export function waitUntil(
  condition: () => unknown,
  message = 'what is waited for does not come',
): Promise<void> {
  return waitUntilWithin(condition, message, { timeout: TIMEOUT_MS });
}
