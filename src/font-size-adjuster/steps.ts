/** The sizes that a reader can choose from. */

/** In times of the authored size. */
export const DEFAULT_STEPS: readonly number[] = [0.875, 1, 1.125, 1.25, 1.5, 1.75, 2];

/** Steps as written in the attribute: numbers from 0.5 to 4, ascending, at least two; else the default. */
export function readSteps(text: string | undefined): readonly number[] {
  const steps = (text ?? '').trim().split(/\s+/).map(Number);
  const isUsable =
    steps.length >= 2 &&
    steps.every((step, i) => step >= 0.5 && step <= 4 && step > (steps[i - 1] ?? 0));
  return isUsable ? steps : DEFAULT_STEPS;
}

/** The step nearest to a value. */
export function nearestStep(steps: readonly number[], value: number): number {
  return steps.reduce((best, step) =>
    Math.abs(step - value) < Math.abs(best - value) ? step : best,
  );
}
