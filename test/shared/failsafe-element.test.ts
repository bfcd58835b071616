import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { css, html as template, type LitElement } from 'lit';
import { FailsafeElement } from '../../src/shared/failsafe-element.js';

const TAG = 'failsafe-test';

class TestElement extends FailsafeElement {
  static override styles = css`
    p {
      color: rgb(1, 2, 3);
    }
  `;

  protected override render(): unknown {
    return template`<p>In the page</p>`;
  }
}

const ON_THE_SERVER = `<${TAG}><template shadowrootmode="open"><style>p { margin: 7px; }</style><p>On the server</p></template></${TAG}>`;

describe('FailsafeElement', () => {
  it('replaces a declarative root, parsed before the element is defined', async () => {
    const box = await fixture(html`<div></div>`);
    box.setHTMLUnsafe(ON_THE_SERVER);
    const before = box.firstElementChild?.shadowRoot;
    expect(before?.textContent).to.contain('On the server');
    customElements.define(TAG, TestElement);
    const element = box.querySelector<LitElement>(TAG);
    await element?.updateComplete;
    expect(element?.shadowRoot).to.equal(before);
    expectRendered(element);
  });

  it('replaces a declarative root, parsed after the element is defined', async () => {
    const box = await fixture(html`<div></div>`);
    box.setHTMLUnsafe(ON_THE_SERVER);
    // Firefox upgrades elements from setHTMLUnsafe in a later microtask.
    await nextFrame();
    const element = box.querySelector<LitElement>(TAG);
    await element?.updateComplete;
    expectRendered(element);
  });

  it('creates a root where there is none', async () => {
    const box = await fixture(html`<div></div>`);
    box.innerHTML = `<${TAG}></${TAG}>`;
    const element = box.querySelector<LitElement>(TAG);
    await element?.updateComplete;
    expectRendered(element);
  });

  it('shows the links inside once a rendering throws, and says so once', async () => {
    const said: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => said.push(text);
    class Broken extends FailsafeElement {
      protected override render(): unknown {
        throw new TypeError('reduce is not a function');
      }
    }
    customElements.define(`${TAG}-broken`, Broken);
    const links = `<${TAG}-broken><a href="/a">Ferry runs all winter</a></${TAG}-broken>`;
    const box = await fixture(html`<div></div>`);
    try {
      box.innerHTML = links + links;
      await nextFrame();
    } finally {
      console.warn = warn;
    }
    for (const link of box.querySelectorAll('a'))
      expect(link.getBoundingClientRect().height).to.be.greaterThan(10);
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^Off the Wire shows only the links .* reduce is not a function/);
    const [element] = box.querySelectorAll<LitElement>(`${TAG}-broken`);
    element?.remove();
    if (element) box.append(element);
    element?.requestUpdate();
    await element?.updateComplete;
    expect(element?.shadowRoot?.innerHTML).to.equal('<slot></slot>');
  });
});

function expectRendered(element: LitElement | null): void {
  const root = element?.shadowRoot;
  const [paragraph, ...more] = root?.querySelectorAll('p, style') ?? [];
  expect(more).to.deep.equal([]);
  expect(root?.textContent.trim()).to.equal('In the page');
  const { color, marginTop } = getComputedStyle(paragraph ?? document.body);
  expect({ color, marginTop }).to.deep.equal({ color: 'rgb(1, 2, 3)', marginTop: '16px' });
}
