/** What the CDN build writes otherwise than TypeScript and the bundler do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainPropertiesIn } from '../../scripts/decorator-plugin.js';
import { inlineNamespaces } from '../../scripts/namespace-plugin.js';

const DECORATED = `var __decorate = (this && this.__decorate) || function (a) {
    return a;
};
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
class Strip extends LitElement {
}
__decorate([
    property()
], Strip.prototype, "src", void 0);
__decorate([
    property({ type: Number, attribute: 'max-items' })
], Strip.prototype, "maxItems", void 0);
`;

test('decorated properties become those that Lit declares without decorators', () => {
  assert.equal(
    plainPropertiesIn(DECORATED).replace(/\s+/g, ' ').trim(),
    `import { LitElement } from 'lit'; class Strip extends LitElement { } Strip.properties = { src: {}, maxItems: { type: Number, attribute: 'max-items' } };`,
  );
});

test('another decorator is refused', () => {
  assert.throws(() => plainPropertiesIn(DECORATED.replace('property()', 'state()')), /other than/);
});

test('a module that shares its file is the same namespace, whatever the page has put on prototypes', () => {
  const code = 'import{t as e}from"./rolldown-runtime-abc.js";return e({one:()=>1})';
  const files = { 'rolldown-runtime-abc.js': {}, 'client.js': { type: 'chunk', code } };
  inlineNamespaces().generateBundle({}, files);
  assert.deepEqual(Object.keys(files), ['client.js']);
  Object.prototype.get = 'polluted';
  try {
    const namespace = new Function(files['client.js'].code)();
    assert.deepEqual(Object.keys(namespace), ['one']);
    assert.equal(namespace.one, 1);
  } finally {
    delete Object.prototype.get;
  }
});
