import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/article-view/define.js';
import '../../src/font-size-adjuster/define.js';
import type { FontSizeAdjuster } from '../../src/font-size-adjuster/font-size-adjuster.js';
import { expectAccessible } from '../support/axe.js';
import { waitUntil } from '../support/wait.js';

const KEY = 'news-font-scale';

function button(adjuster: FontSizeAdjuster, name: string): HTMLElement {
  const found = [...adjuster.renderRoot.querySelectorAll('button')].find(
    (one) => one.ariaLabel === name,
  );
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
}

function spoken(adjuster: FontSizeAdjuster): string | undefined {
  return adjuster.renderRoot.querySelector('[role=status] .spoken')?.textContent;
}

async function mount(
  attributes: Readonly<Record<string, string>> = {},
  parent?: HTMLElement,
): Promise<FontSizeAdjuster> {
  const box = parent ?? (await fixture<HTMLElement>(html`<div></div>`));
  const adjuster = document.createElement('font-size-adjuster');
  for (const [name, value] of Object.entries(attributes)) adjuster.setAttribute(name, value);
  box.append(adjuster);
  await adjuster.updateComplete;
  return adjuster;
}

/** A thing of the page whose text can be made larger. */
async function target(id: string, style = ''): Promise<HTMLElement> {
  const element = await fixture<HTMLElement>(html`<p id=${id}>Text</p>`);
  element.style.cssText = style;
  return element;
}

describe('<font-size-adjuster>', () => {
  beforeEach(() => {
    localStorage.clear();
  });
  afterEach(async () => {
    const last = await mount({ 'storage-key': 'clean' });
    last.remove();
    localStorage.clear();
    document.documentElement.removeAttribute('style');
  });

  it('makes the text of its target larger and smaller by steps, and says how large', async () => {
    const text = await target('text', 'font-size: 20px');
    const adjuster = await mount({ for: 'text', 'storage-key': 'one' });
    expect(spoken(adjuster)).to.equal('Text size 100 %');
    button(adjuster, 'Larger text').click();
    await adjuster.updateComplete;
    expect(adjuster.scale).to.equal(1.125);
    expect(getComputedStyle(text).fontSize).to.equal('22.5px');
    expect(spoken(adjuster)).to.equal('Text size 112.5 %');
    button(adjuster, 'Reset text size').click();
    button(adjuster, 'Smaller text').click();
    await adjuster.updateComplete;
    expect(getComputedStyle(text).fontSize).to.equal('17.5px');
    button(adjuster, 'Reset text size').click();
    await adjuster.updateComplete;
    expect(text.style.fontSize).to.equal('20px');
  });

  it('says where there is nothing more to press, and keeps the focus there', async () => {
    const text = await target('text');
    const adjuster = await mount({ for: 'text', steps: '1 2', 'storage-key': 'two' });
    const larger = button(adjuster, 'Larger text');
    larger.focus();
    larger.click();
    await adjuster.updateComplete;
    expect(larger.ariaDisabled).to.equal('true');
    larger.click();
    expect(adjuster.scale).to.equal(2);
    expect((adjuster.renderRoot as ShadowRoot).activeElement).to.equal(larger);
    adjuster.reset();
    await adjuster.updateComplete;
    expect(text.getAttribute('style') ?? '').to.equal('');
  });

  for (const steps of ['', '1', '2 1', 'a b', '1 99', '0 1', '1 1']) {
    it(`takes its own steps in place of "${steps}"`, async () => {
      const adjuster = await mount({ steps, 'storage-key': 'three', for: 'nothing' });
      adjuster.increase();
      expect(adjuster.scale).to.equal(1.125);
      adjuster.reset();
    });
  }

  it('begins at the step nearest to its value', async () => {
    const adjuster = await mount({ value: '1.4', 'storage-key': 'four', for: 'nothing' });
    expect(adjuster.scale).to.equal(1.5);
    adjuster.value = NaN;
    expect(adjuster.scale).to.equal(1);
  });

  it('gives an article-view around it a property and no more', async () => {
    const view = await fixture<HTMLElement>(html`<article-view></article-view>`);
    const adjuster = await mount({ 'storage-key': 'five' }, view);
    adjuster.increase();
    await adjuster.updateComplete;
    expect(view.style.cssText).to.equal('--news-font-scale: 1.125;');
    adjuster.reset();
    await adjuster.updateComplete;
    expect(view.style.cssText).to.equal('');
  });

  it('makes the whole page larger where it has no target, in proportion to what its author set', async () => {
    document.documentElement.style.fontSize = '62.5%';
    const adjuster = await mount({ 'storage-key': 'six' });
    adjuster.increase();
    await adjuster.updateComplete;
    expect(parseFloat(document.documentElement.style.fontSize)).to.be.closeTo(62.5 * 1.125, 0.01);
    adjuster.reset();
    await adjuster.updateComplete;
    expect(document.documentElement.style.fontSize).to.equal('62.5%');
  });

  it('skips a target inside another', async () => {
    const outer = await target('outer');
    const inner = document.createElement('b');
    inner.id = 'inner';
    outer.append(inner);
    const adjuster = await mount({ for: 'inner outer', 'storage-key': 'seven' });
    adjuster.increase();
    await adjuster.updateComplete;
    expect(inner.getAttribute('style')).to.equal(null);
    expect(outer.style.fontSize).to.equal('112.5%');
  });

  it('lets go of what is no longer its target', async () => {
    const before = await target('before');
    const after = await target('after');
    const adjuster = await mount({ for: 'before', 'storage-key': 'eight' });
    adjuster.increase();
    await adjuster.updateComplete;
    adjuster.htmlFor = 'after';
    await adjuster.updateComplete;
    expect(before.style.fontSize).to.equal('');
    expect(after.style.fontSize).to.equal('112.5%');
  });

  it('touches nothing while it is out of the page, and lets go of what it has left', async () => {
    localStorage[KEY] = '1.5';
    const [one, other] = [
      await fixture<HTMLElement>(html`<article-view></article-view>`),
      await fixture<HTMLElement>(html`<article-view></article-view>`),
    ];
    const adjuster = await mount({}, one);
    expect(one.style.getPropertyValue('--news-font-scale')).to.equal('1.5');
    adjuster.remove();
    adjuster.setAttribute('variant', 'choices');
    await adjuster.updateComplete;
    expect(document.documentElement.style.fontSize).to.equal('');
    other.append(adjuster);
    await adjuster.updateComplete;
    expect(one.style.getPropertyValue('--news-font-scale')).to.equal('');
    expect(other.style.getPropertyValue('--news-font-scale')).to.equal('1.5');
    adjuster.remove();
    other.style.removeProperty('--news-font-scale');
  });

  it('forgets a size when another tab has cleared everything', async () => {
    localStorage[KEY] = '1.5';
    await target('text');
    const adjuster = await mount({ for: 'text' });
    expect(adjuster.scale).to.equal(1.5);
    localStorage.clear();
    window.dispatchEvent(new StorageEvent('storage', { key: null }));
    await adjuster.updateComplete;
    expect(adjuster.scale).to.equal(1);
  });

  it('counts on the page where storage is full', async () => {
    localStorage[KEY] = '1.5';
    await target('text');
    const adjuster = await mount({ for: 'text' });
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      adjuster.increase();
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(adjuster.scale).to.equal(1.75);
    window.dispatchEvent(new StorageEvent('storage', { key: KEY }));
    expect(adjuster.scale).to.equal(1.5);
  });

  it('that stores nothing keeps its size, whatever other tabs do', async () => {
    await target('text');
    const own = { 'storage-key': 'unstored', 'without-storage': '' };
    const adjuster = await mount({ for: 'text', ...own });
    adjuster.increase();
    localStorage['unstored'] = '2';
    window.dispatchEvent(new StorageEvent('storage', { key: 'unstored' }));
    await adjuster.updateComplete;
    expect(adjuster.scale).to.equal(1.125);
  });

  it('tells the page of each change', async () => {
    const text = await target('text');
    const adjuster = await mount({ for: 'text', 'storage-key': 'nine' });
    const changes: [number, readonly Element[]][] = [];
    document.body.addEventListener('news-font-scale-change', (event) => {
      changes.push([event.value, event.targets]);
    });
    adjuster.increase();
    await adjuster.updateComplete;
    expect(changes).to.deep.equal([[1.125, [text]]]);
  });

  it('remembers the choice for the next visit', async () => {
    const adjuster = await mount({ for: 'nothing' });
    adjuster.increase();
    adjuster.increase();
    expect(localStorage.getItem(KEY)).to.equal('1.25');
    adjuster.remove();
    expect((await mount({ for: 'nothing' })).scale).to.equal(1.25);
    (await mount({ for: 'nothing' })).reset();
  });

  for (const foreign of ['large', '-1', '1e9', '{"a":1}', 'NaN', '']) {
    it(`takes no notice of "${foreign}" in its place, and leaves it there`, async () => {
      localStorage.setItem('foreign', foreign);
      const adjuster = await mount({ for: 'nothing', 'storage-key': 'foreign' });
      expect(adjuster.scale).to.equal(1);
      expect(localStorage.getItem('foreign')).to.equal(foreign);
    });
  }

  it('keeps step with all others of its key on the page', async () => {
    const one = await mount({ for: 'nothing', 'storage-key': 'ten' });
    const two = await mount({ for: 'nothing', 'storage-key': 'ten' });
    const other = await mount({ for: 'nothing', 'storage-key': 'other' });
    one.increase();
    await two.updateComplete;
    expect(spoken(two)).to.equal('Text size 112.5 %');
    expect(other.scale).to.equal(1);
  });

  it('follows the other tabs', async () => {
    const adjuster = await mount({ for: 'nothing', 'storage-key': 'eleven' });
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="Another tab" src="/"></iframe>`,
    );
    frame.contentWindow?.localStorage.setItem('eleven', '1.75');
    await waitUntil(() => spoken(adjuster) === 'Text size 175 %', 'it does not follow');
    frame.contentWindow?.localStorage.removeItem('eleven');
    await waitUntil(() => spoken(adjuster) === 'Text size 100 %', 'it does not follow back');
  });

  it('keeps the choice to the page where it is told to', async () => {
    const adjuster = await mount({
      for: 'nothing',
      'without-storage': '',
      'storage-key': 'twelve',
    });
    adjuster.increase();
    expect(adjuster.scale).to.equal(1.125);
    expect(localStorage.length).to.equal(0);
  });

  it('works where storage is forbidden', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage') ?? {};
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('Forbidden', 'SecurityError');
      },
    });
    try {
      const adjuster = await mount({ for: 'nothing', 'storage-key': 'thirteen' });
      adjuster.increase();
      expect(adjuster.scale).to.equal(1.125);
    } finally {
      Object.defineProperty(window, 'localStorage', own);
    }
  });

  it('is a named group, complete by keyboard and without fault', async () => {
    await target('text');
    const adjuster = await mount({ for: 'text', 'storage-key': 'fourteen' });
    const group = adjuster.renderRoot.querySelector('[role=group]');
    expect(group?.ariaLabel).to.equal('Adjust font size');
    await expectAccessible(adjuster);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => adjuster.scale === 1.125, 'Enter does nothing');
    await sendKeys({ press: ' ' });
    await waitUntil(() => adjuster.scale === 1.25, 'Space does nothing');
    await expectAccessible(adjuster);
    adjuster.label = '';
    await adjuster.updateComplete;
    expect(adjuster.renderRoot.querySelector('[part=label]')).to.equal(null);
    await expectAccessible(adjuster);
  });

  it('is a row of choices where it is told to be', async () => {
    const text = await target('text');
    const adjuster = await mount({
      for: 'text',
      variant: 'choices',
      steps: '1 1.5 2',
      'storage-key': 'fifteen',
    });
    const choices = [
      ...adjuster.renderRoot.querySelectorAll<HTMLInputElement>('input[type=radio]'),
    ];
    expect(choices.map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      'Text size 100 %',
      'Text size 150 %',
      'Text size 200 %',
    ]);
    expect(choices.map(({ checked }) => checked)).to.deep.equal([true, false, false]);
    await expectAccessible(adjuster);
    choices[0]?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => adjuster.scale === 1.5, 'the arrow key does nothing');
    await waitUntil(() => text.style.fontSize === '150%');
    adjuster.reset();
    await adjuster.updateComplete;
    expect(choices.map(({ checked }) => checked)).to.deep.equal([true, false, false]);
  });

  it('takes over from a script in the head of the page', async () => {
    document.documentElement.style.setProperty('--news-font-scale', '1.5');
    localStorage.setItem('sixteen', '1.5');
    const view = await fixture<HTMLElement>(html`<article-view></article-view>`);
    const adjuster = await mount({ 'storage-key': 'sixteen' }, view);
    expect(getComputedStyle(view).getPropertyValue('--news-font-scale')).to.equal('1.5');
    adjuster.reset();
    await adjuster.updateComplete;
    expect(getComputedStyle(view).getPropertyValue('--news-font-scale')).to.equal('1');
  });
});
