/** A headline for an article without one. */
import { cutText } from '../text/cut-text.js';

const LENGTH = 100;

/** The first 100 characters of the first line that has words, else host and path of the URL, else "". */
export function fallbackHeadline(lines: readonly string[], url: string | undefined): string {
  const line = lines.find((text) => text !== '');
  return line === undefined ? addressOf(url) : firstWords(line);
}

function firstWords(line: string): string {
  if (line.length <= LENGTH) return line;
  const cut = cutText(line, LENGTH);
  const blank = cut.lastIndexOf(' ');
  return `${(blank > LENGTH / 2 ? cut.slice(0, blank) : cut).trimEnd()}…`;
}

function addressOf(url: string | undefined): string {
  if (url === undefined) return '';
  const { host, pathname } = new URL(url);
  return host + pathname.replace(/\/$/, '');
}
