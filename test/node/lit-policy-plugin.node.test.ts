/** The one change that the CDN build makes to Lit. */
import { test } from 'node:test';
import { expect } from 'chai';
import { refuseLeftovers, replacePolicy } from '../../scripts/lit-policy-plugin.js';

const LIT = 'const s=t?t.createPolicy("lit-html",{createHTML:t=>t}):void 0;';

test('the policy of lit-html becomes ours', () => {
  const code = replacePolicy(LIT);
  expect(code).to.contain('offTheWirePolicy()');
  expect(code).to.not.contain('lit-html');
});

test('a form of lit-html that is not known stops the build', () => {
  expect(() => replacePolicy('const s=void 0;')).to.throw(/in 0 known places/);
  expect(() => replacePolicy(LIT + LIT)).to.throw(/in 2 known places/);
  expect(() => {
    refuseLeftovers([LIT]);
  }).to.throw(/still makes/);
});
