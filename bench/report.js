/** Tables, for the console and for docs/benchmarks.md. */
import { cpus } from 'node:os';
import { writeBetween } from '../scripts/pages.js';
import { browserName } from './browser.js';

const PAGE = 'docs/benchmarks.md';
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

/** @typedef {{ title: string, rows: object[] }} Table Each row has the same keys, which are the heads. */

/** @param {Table[]} tables */
export function printTables(tables) {
  for (const { title, rows } of tables) {
    console.log(`\n${title}`);
    console.table(rows);
  }
}

/**
 * Writes them in place of those that a part left there before.
 * @param {string} part
 * @param {Table[]} tables
 */
export async function writeReport(part, tables) {
  const where = `${await browserName()}, headless, ${coreCount()}, ${new Date().toISOString().slice(0, 10)}.`;
  await writeBetween(PAGE, part, `${where}\n\n${tables.map(markdown).join('\n')}`);
}

function markdown({ title, rows }) {
  const heads = Object.keys(rows[0]);
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  return [
    `**${title}**\n\n`,
    line(heads),
    line(heads.map((head) => (rows.some((row) => typeof row[head] === 'number') ? '---:' : '---'))),
    ...rows.map((row) => line(heads.map((head) => row[head]))),
  ].join('');
}

function coreCount() {
  const { length } = cpus();
  return `${NUMBERS[length] ?? length} cores`;
}
