/** How the CDN build of Lit reads the page. */
import { test } from 'node:test';
import { expect } from 'chai';
import { replacePage } from '../../scripts/lit-page-plugin.js';

test('Lit reads the document and the globals by our view, and walks a real node', () => {
  const code = replacePage(
    'const t=globalThis,l=document,P=l.createTreeWalker(l,129);P.currentNode=l;',
  );
  expect(code).to.equal(
    'const t=offTheWireGlobals,l=offTheWirePage,P=l.createTreeWalker(document,129);P.currentNode=document;',
  );
});

test('a walker that is made in an unknown way stops the build', () => {
  expect(() => replacePage('const P=l.createTreeWalker(l.body,129);')).to.throw(/unknown way/);
});
