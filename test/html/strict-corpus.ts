/** Sanitizes the whole hostile corpus in a separate page, and uses the results as a reader would. */
import type { SanitizerName } from '../../src/html/sanitizer-backend.js';
import { sanitizeHtml } from '../../src/html/sanitize.js';
import { hostileFamilies } from './hostile-bodies.js';
import { hasRun, inPage, useAll } from './in-page.js';
import { violations } from './oracle.js';

/** The results of the corpus. */
export interface CorpusReport {
  readonly bodies: number;
  /** Number of bodies that keep elements. Without any, the sanitizer was not really tested. */
  readonly formatted: number;
  readonly problems: readonly string[];
}

/** Sanitizes and uses every hostile body. @param trap a URL that must not be requested */
export async function runCorpus(backend: SanitizerName, trap: string): Promise<CorpusReport> {
  const bodies = hostileFamilies(trap).flatMap((family) => family.bodies);
  const results = [];
  for (const html of bodies) results.push(await runBody(html, backend));
  return {
    bodies: bodies.length,
    formatted: results.filter(({ asText }) => !asText).length,
    problems: results.flatMap(({ problems }) => problems),
  };
}

async function runBody(
  html: string,
  backend: SanitizerName,
): Promise<{ readonly asText: boolean; readonly problems: readonly string[] }> {
  const { content, asText } = await sanitizeHtml(html, {
    baseUrl: 'https://news.example/feed/',
    idPrefix: 'body-',
    backend,
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
