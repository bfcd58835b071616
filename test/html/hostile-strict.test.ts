import { expect } from '@open-wc/testing';
import { can } from '../support/engines.js';
import { inStrictPage, NONCE } from '../shared/strict-page.js';
import type { CorpusReport } from './strict-corpus.js';

const CORPUS = new URL('./strict-corpus.ts', import.meta.url).href;
const TRAP = `${location.origin}/trap-that-nobody-may-ask-for`;
// Pictures and sounds are an article's own; all else that a page can forbid is forbidden.
const STRICT = [
  "default-src 'none'",
  `script-src 'nonce-${NONCE}' ${location.origin}`,
  'img-src *',
  'media-src *',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

// Engines say what their parsers refuse, of any HTML and in any document, also where nothing could run.
const REFUSED_ON_PARSING = new Set([
  'script-src-attr',
  'style-src-attr',
  'style-src-elem',
  'base-uri',
  // A script that it takes out of the tree that it parsed, where nothing runs.
  'require-trusted-types-for',
]);

async function runIn(
  policy: string,
  lock: string,
): Promise<CorpusReport & { readonly refused: readonly string[] }> {
  const { value, violations } = await inStrictPage(
    policy,
    `const { runCorpus } = await import('${CORPUS}'); return runCorpus('${lock}', '${TRAP}');`,
  );
  const refused = violations.filter((directive) => !REFUSED_ON_PARSING.has(directive));
  return { ...(value as CorpusReport), refused };
}

async function expectHarmless(policy: string, lock: string): Promise<void> {
  const { bodies, formatted, problems, refused } = await runIn(policy, lock);
  expect({ problems, refused }).to.deep.equal({ problems: [], refused: [] });
  expect(bodies).to.be.greaterThan(200);
  expect(formatted).to.be.greaterThan(bodies / 2);
}

describe('hostile bodies under strict CSP and enforced Trusted Types', function () {
  this.timeout(60_000);

  it('are harmless through DOMPurify, with our policy alone', async () => {
    await expectHarmless(`${STRICT}; trusted-types off-the-wire`, 'dompurify');
  });

  it('are text alone through DOMPurify where no policy is allowed', async () => {
    const { problems, formatted, refused } = await runIn(
      `${STRICT}; trusted-types 'none'`,
      'dompurify',
    );
    // Our policy is asked for once.
    expect({ problems, formatted, refused }).to.deep.equal({
      problems: [],
      formatted: 0,
      refused: ['trusted-types'],
    });
  });

  if (can('setHTML')) {
    it('are harmless through the engine’s own lock, with no policy at all', async () => {
      await expectHarmless(`${STRICT}; trusted-types 'none'`, 'native');
    });
  }
});
