import { expect } from '@open-wc/testing';
import { can } from '../support/engines.js';
import { inStrictPage, NONCE } from '../shared/strict-page.js';
import type { CorpusReport } from './strict-corpus.js';

const CORPUS = new URL('./strict-corpus.ts', import.meta.url).href;
const TRAP = `${location.origin}/trap-that-must-not-be-requested`;
// Articles need pictures, audio and video; the policy forbids everything else.
const STRICT = [
  "default-src 'none'",
  `script-src 'nonce-${NONCE}' ${location.origin}`,
  'img-src *',
  'media-src *',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

// Engines report these while parsing any HTML in any document, even where nothing could run.
const REFUSED_ON_PARSING = new Set([
  'script-src-attr',
  'style-src-attr',
  'style-src-elem',
  'base-uri',
  // DOMPurify's parser reports a script in a document where nothing runs.
  'require-trusted-types-for',
]);

async function runIn(
  policy: string,
  backend: string,
): Promise<CorpusReport & { readonly refused: readonly string[] }> {
  const { value, violations } = await inStrictPage(
    policy,
    `const { runCorpus } = await import('${CORPUS}'); return runCorpus('${backend}', '${TRAP}');`,
  );
  const refused = violations.filter((directive) => !REFUSED_ON_PARSING.has(directive));
  return { ...(value as CorpusReport), refused };
}

async function expectHarmless(policy: string, backend: string): Promise<void> {
  const { bodies, formatted, problems, refused } = await runIn(policy, backend);
  expect({ problems, refused }).to.deep.equal({ problems: [], refused: [] });
  expect(bodies).to.be.greaterThan(200);
  expect(formatted).to.be.greaterThan(bodies / 2);
}

describe('hostile bodies under strict CSP and enforced Trusted Types', function () {
  this.timeout(120_000);

  it('are harmless through DOMPurify, with our policy alone', async () => {
    await expectHarmless(`${STRICT}; trusted-types off-the-wire`, 'dompurify');
  });

  it('are shown as text through DOMPurify where no policy is allowed', async () => {
    const { problems, formatted, refused } = await runIn(
      `${STRICT}; trusted-types 'none'`,
      'dompurify',
    );
    // Our policy is attempted once.
    expect({ problems, formatted, refused }).to.deep.equal({
      problems: [],
      formatted: 0,
      refused: ['trusted-types'],
    });
  });

  if (can('setHTML')) {
    it('are harmless through the engine’s own sanitizer, without any policy', async () => {
      await expectHarmless(`${STRICT}; trusted-types 'none'`, 'native');
    });
  }
});
