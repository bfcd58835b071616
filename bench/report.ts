/** Tables, for the console and for docs/benchmarks.md. */
import { cpus } from 'node:os';
import { writeBetween } from '../scripts/pages.js';
import { browserName } from './browser.js';

const PAGE = 'docs/benchmarks.md';
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

/** A line of a table, by the heads of its columns. */
export type Row = Readonly<Record<string, string | number | boolean>>;

/** A table with a title; its rows all have the same keys. */
export interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** The result of one part of the benchmark. */
export interface Report {
  readonly tables: readonly Table[];
  /** Faults found in our strip. */
  readonly faults?: readonly string[];
}

/** Prints tables to the console. */
export function printTables(tables: readonly Table[]): void {
  for (const { title, rows } of tables) {
    console.log(`\n${title}`);
    console.table(rows);
  }
}

/** Writes the tables of a part into the docs, in place of those of an earlier run. */
export async function writeReport(part: string, tables: readonly Table[]): Promise<void> {
  const date = new Date().toISOString().slice(0, 10);
  const setting = `${await browserName()}, headless, ${coreCount()}, ${date}.`;
  await writeBetween(PAGE, part, `${setting}\n\n${tables.map(markdown).join('\n')}`);
}

function markdown({ title, rows }: Table): string {
  const heads = Object.keys(rows[0] ?? {});
  const line = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |\n`;
  const align = (head: string) =>
    rows.some((row) => typeof row[head] === 'number') ? '---:' : '---';
  return [
    `**${title}**\n\n`,
    line(heads),
    line(heads.map(align)),
    ...rows.map((row) => line(heads.map((head) => row[head]))),
  ].join('');
}

function coreCount(): string {
  const { length } = cpus();
  return `${NUMBERS[length] ?? length} cores`;
}
