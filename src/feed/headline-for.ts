/** A headline for an article that has none. */
import { plainText } from './plain-text.js';

const LENGTH = 100;

/** The first 100 characters of the first of these texts that says something, else host and path of the address, else "". */
export function headlineFor(
  texts: readonly (string | undefined)[],
  url: string | undefined,
): string {
  for (const text of texts) {
    const line = plainText(text ?? '');
    if (line !== '') return firstWords(line);
  }
  return addressOf(url);
}

function firstWords(line: string): string {
  if (line.length <= LENGTH) return line;
  const cut = line.slice(0, LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LENGTH / 2)).trimEnd()}…`;
}

function addressOf(url: string | undefined): string {
  if (url === undefined) return '';
  const { host, pathname } = new URL(url);
  return host + pathname.replace(/\/$/, '');
}
