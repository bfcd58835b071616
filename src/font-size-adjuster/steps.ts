/** The sizes that a reader can choose from. */

/** The default sizes, as factors of the authored size. */
const DEFAULT_STEPS: readonly number[] = [0.875, 1, 1.125, 1.25, 1.5, 1.75, 2];

/** Bounds of a step. */
export const MIN_STEP = 0.5;
export const MAX_STEP = 4;

/** Parses the `steps` attribute: at least two ascending numbers from 0.5 to 4; else the default. */
export function readSteps(text: string | undefined): readonly number[] {
  const steps = (text ?? '').trim().split(/\s+/).map(Number);
  const isUsable =
    steps.length >= 2 &&
    steps.every((step, i) => step >= MIN_STEP && step <= MAX_STEP && step > (steps[i - 1] ?? 0));
  return isUsable ? steps : DEFAULT_STEPS;
}

/** The step nearest to a value. */
export function nearestStep(steps: readonly number[], value: number): number {
  const distances = steps.map((step) => Math.abs(step - value));
  return steps[distances.indexOf(Math.min(...distances))] ?? 1;
}
