import { expect } from '@open-wc/testing';
import { canRender, trustedTypesPolicy } from '../../src/trusted-types.js';
import { can } from '../support/engines.js';
import { inStrictPage, inXhtmlPage } from './strict-page.js';

const MODULE = new URL('../../src/trusted-types.ts', import.meta.url).href;
const SANITIZER = new URL('../../src/html/sanitize.ts', import.meta.url).href;
const LIT = new URL('../../node_modules/lit/index.js', import.meta.url).href;

const ENFORCED = "require-trusted-types-for 'script';";
const OURS = `${ENFORCED} trusted-types off-the-wire`;
const NONE = `${ENFORCED} trusted-types 'none'`;

const USE_POLICY = `
  const { trustedTypesPolicy, canRender } = await import('${MODULE}');
  const policy = trustedTypesPolicy();
  const html = policy && String(policy.createHTML('<i>a</i>'));
  return { name: policy?.name, html, same: policy === trustedTypesPolicy(), renders: canRender() };
`;

function sanitizeBy(backend: string): string {
  return `
    const { sanitizeHtml } = await import('${SANITIZER}');
    const options = { idPrefix: 'a-', backend: ${backend} };
    const { content, asText } = await sanitizeHtml('<p onclick="a()">b <u>c</u></p>', options);
    document.body.append(content);
    return { html: document.querySelector('p').outerHTML, asText };
  `;
}

const FORMATTED = { html: '<p>b <u>c</u></p>', asText: false };
const AS_TEXT = { html: '<p>b c</p>', asText: true };

describe('the Trusted Types policy', () => {
  it('is created once, and allows templates where nothing is enforced', () => {
    expect(trustedTypesPolicy()).to.equal(trustedTypesPolicy());
    expect(canRender()).to.equal(true);
  });

  it('works where only its name is allowed', async () => {
    const { value, violations } = await inStrictPage(OURS, USE_POLICY);
    expect(value).to.deep.equal({
      name: 'off-the-wire',
      html: '<i>a</i>',
      same: true,
      renders: true,
    });
    expect(violations).to.deep.equal([]);
  });

  it('is missing, without an error, where no policy is allowed', async () => {
    const { value } = await inStrictPage(NONE, USE_POLICY);
    expect(value).to.deep.equal({ name: undefined, html: undefined, same: true, renders: false });
  });

  it('is missing, without an error, where the name is taken', async () => {
    const taken = `trustedTypes.createPolicy('off-the-wire', { createHTML: (html) => html });`;
    const { value } = await inStrictPage(OURS, taken + USE_POLICY);
    expect(value).to.deep.equal({ name: undefined, html: undefined, same: true, renders: false });
  });

  it('is created only once, so that a refusal is reported once', async () => {
    const ask = `
      const { trustedTypesPolicy } = await import('${MODULE}');
      for (let count = 0; count < 5; count += 1) trustedTypesPolicy();
    `;
    const { violations } = await inStrictPage(NONE, ask);
    expect(violations).to.deep.equal(['trusted-types']);
  });
});

describe('whether templates can be rendered', () => {
  it('is decided by Lit itself, which may be allowed where our policy is not', async () => {
    const { value } = await inStrictPage(
      `${ENFORCED} trusted-types lit-html`,
      `const { canRender } = await import('${MODULE}');
       const { html, render } = await import('${LIT}');
       const byLit = canRender(() => render(html\`<b>a</b>\`, document.createElement('div')));
       return { byLit, byUs: canRender() };`,
    );
    expect(value).to.deep.equal({ byLit: true, byUs: false });
  });

  it('is false in XHTML, where templates would be XML', async () => {
    const code = `const { canRender } = await import('${MODULE}'); return canRender();`;
    expect((await inXhtmlPage(code)).value).to.equal(false);
  });
});

describe('the sanitizer under enforced Trusted Types', () => {
  it('works by the engine’s own sanitizer, or else by DOMPurify, with our policy alone', async () => {
    for (const backend of ['undefined', '"dompurify"']) {
      const { value, violations } = await inStrictPage(OURS, sanitizeBy(backend));
      expect(value, backend).to.deep.equal(FORMATTED);
      expect(violations, backend).to.deep.equal([]);
    }
  });

  it('shows the text where no policy is allowed and the engine has no sanitizer', async () => {
    const { value } = await inStrictPage(NONE, sanitizeBy('undefined'));
    expect(value).to.deep.equal(can('setHTML') ? FORMATTED : AS_TEXT);
    expect((await inStrictPage(NONE, sanitizeBy('"dompurify"'))).value).to.deep.equal(AS_TEXT);
  });

  it('shows the text where DOMPurify cannot be loaded', async () => {
    const own = new URL(SANITIZER).origin;
    const policy = `script-src 'unsafe-inline' ${own}/src/ ${own}/__web-dev-server__/`;
    const { value } = await inStrictPage(policy, sanitizeBy('"dompurify"'));
    expect(value).to.deep.equal(AS_TEXT);
  });
});
