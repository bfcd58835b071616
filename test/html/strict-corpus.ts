/** Runs in a page of its own: takes the whole hostile corpus through the sanitizer, and uses what comes of it. */
import type { LockName } from '../../src/html/first-lock.js';
import { sanitizeHtml } from '../../src/html/sanitize.js';
import { hostileFamilies } from './hostile-bodies.js';
import { hasRun, inPage, useAll } from './in-page.js';
import { violations } from './oracle.js';

/** What became of the corpus. */
export interface CorpusReport {
  readonly bodies: number;
  /** Bodies that had something left of them but text: where there are none, nothing was tried. */
  readonly formatted: number;
  readonly problems: readonly string[];
}

/** Sanitizes and uses every hostile body. @param trap an address that nobody may ask for */
export async function runCorpus(lock: LockName, trap: string): Promise<CorpusReport> {
  const bodies = hostileFamilies(trap).flatMap((family) => family.bodies);
  const results = [];
  for (const html of bodies) results.push(await runBody(html, lock));
  return {
    bodies: bodies.length,
    formatted: results.filter(({ asText }) => !asText).length,
    problems: results.flatMap(({ problems }) => problems),
  };
}

async function runBody(
  html: string,
  lock: LockName,
): Promise<{ readonly asText: boolean; readonly problems: readonly string[] }> {
  const { content, asText } = await sanitizeHtml(html, {
    baseUrl: 'https://news.example/feed/',
    headingLevel: 2,
    idPrefix: 'body-',
    lock,
  });
  const body = inPage(content);
  useAll(body);
  const rules = { idPrefix: 'body-', secure: false, pageOrigin: location.origin };
  const problems = violations(body, { ...rules, pageOrigin: globalThis.origin });
  if (hasRun()) problems.push('script ran');
  body.remove();
  Reflect.deleteProperty(window, '__ran');
  return { asText, problems: problems.map((problem) => `${problem}, of ${html}`) };
}
