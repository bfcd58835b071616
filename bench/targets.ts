/** Limits that our strip has to keep. */
import type { Report } from './report.js';

/** A figure of ours and the most that it may be. */
export interface Target {
  readonly title: string;
  readonly measured: number;
  readonly limit: number;
}

/** A table of the limits that are met and missed, and a fault for each missed one. */
export function judgeTargets(targets: readonly Target[]): Required<Report> {
  const rows = targets.map(({ title, measured, limit }) => ({
    target: title,
    limit: round(limit),
    measured: round(measured),
    met: measured <= limit ? 'yes' : 'no',
  }));
  return {
    tables: rows.length > 0 ? [{ title: 'Targets', rows }] : [],
    faults: rows
      .filter(({ met }) => met === 'no')
      .map(({ target, limit, measured }) => `${target}: ${measured}, not ${limit}`),
  };
}

function round(figure: number): number {
  return Number(figure.toFixed(figure < 1 ? 4 : 0));
}
