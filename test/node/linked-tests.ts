/** The tests that a page of docs/ names as proof. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** A link to a test: its title, or the beginning of one that ends in the name of a case. */
export interface LinkedTest {
  readonly title: string;
  readonly path: string;
}

/** The links of a text that lead to tests and checks. */
export function linkedTests(markdown: string): LinkedTest[] {
  return [...markdown.matchAll(/\[([^\]]+)\]\((\.\.\/(?:test|bench)\/[^)]+)\)/g)].map(
    ([, title = '', path = '']) => ({ title, path }),
  );
}

/** Fails unless the file that is linked has a test of this title. */
export function assertExists({ title, path }: LinkedTest, page: URL): void {
  const source = readFileSync(new URL(path, page), 'utf8');
  const begins = ["'", '"', '`'].some((quote) => source.includes(`${quote}${title}`));
  assert.ok(begins, `${path} has no test "${title}".`);
}
