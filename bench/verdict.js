/** Whether ours is first or equal, column by column. */

/** As good as the best: what is within 15 % of it, or within a column's slack. */
const TOLERANCE = 1.15;

/** What its cost may grow by from 100 to 5000 headlines. */
const GROWTH = 1.5;

/**
 * @typedef {{ key: string, title: string, digits: number, slack?: number, isRunning?: boolean, isMoreBetter?: boolean }} Column
 *   `slack`: a difference that does not count, in the column's own unit.
 * @param {object[]} rows What was measured, each with its `name`, `kind` and `count`.
 * @param {Column[]} columns
 * @returns {{ rows: object[], faults: string[] }} A fault is a running cost in which a peer is better.
 */
export function judge(rows, columns, counts) {
  const isAmong = (wanted) => rows.some(({ kind }) => kind === wanted);
  if (!isAmong('ours') || !isAmong('peer')) return { rows: [], faults: [] };
  const faults = [];
  const compared = columns.map((column) => {
    const verdicts = counts.map((count) => {
      const ours = rows.find((row) => row.count === count && row.kind === 'ours');
      const peers = rows.filter((row) => row.count === count && row.kind === 'peer');
      const { text, isGood } = compare(ours, peers, column);
      if (!isGood && column.isRunning) faults.push(`${column.title}, ${count} headlines: ${text}`);
      return [`${count} headlines`, text];
    });
    const cost = column.isRunning ? 'running' : 'once';
    return { column: column.title, cost, ...Object.fromEntries(verdicts) };
  });
  return { rows: compared, faults };
}

function compare(ours, peers, { key, digits, slack = 0, isMoreBetter = false }) {
  const measured = peers.filter((peer) => peer[key] !== undefined);
  if (ours[key] === undefined) return { text: 'not finished', isGood: false };
  if (measured.length === 0) return { text: 'first', isGood: true };
  const sign = isMoreBetter ? -1 : 1;
  const best = measured.reduce((a, b) => (sign * b[key] < sign * a[key] ? b : a));
  const limit = isMoreBetter
    ? best[key] / TOLERANCE
    : Math.max(best[key] * TOLERANCE, best[key] + slack);
  if (sign * ours[key] < sign * best[key]) return { text: 'first', isGood: true };
  if (sign * ours[key] <= sign * limit) return { text: 'equal', isGood: true };
  const figures = `${ours[key].toFixed(digits)} to ${best[key].toFixed(digits)}`;
  return { text: `${figures} of ${best.name}`, isGood: false };
}

/** How ours grows with the feed. */
export function growthOf(rows, columns) {
  const ours = (count) => rows.find((row) => row.kind === 'ours' && row.count === count);
  const [few, many] = [ours(100), ours(5000)];
  if (!few || !many) return { rows: [], faults: [] };
  const faults = [];
  const grown = columns.map(({ key, title, digits, slack = 0, isRunning, isMoreBetter }) => {
    const [from, to] = [few[key], many[key]];
    const [shownFrom, shownTo] = [show(from, digits), show(to, digits)];
    if (isRunning && !isMoreBetter && !(to <= Math.max(from * GROWTH, from + slack)))
      faults.push(`${title} grows from ${shownFrom} to ${shownTo} between 100 and 5000 headlines`);
    const times = from > 0 && to !== undefined ? Number((to / from).toFixed(2)) : '–';
    return { column: title, '100 headlines': shownFrom, '5000 headlines': shownTo, times };
  });
  return { rows: grown, faults };
}

function show(value, digits) {
  return value === undefined ? 'not finished' : Number(value.toFixed(digits));
}
