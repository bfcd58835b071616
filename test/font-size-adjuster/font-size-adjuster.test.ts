import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/article-view/define.js';
import '../../src/font-size-adjuster/define.js';
import type { FontSizeAdjuster } from '../../src/font-size-adjuster/font-size-adjuster.js';
import { expectAccessible } from '../support/axe.js';
import { countCalls } from '../support/count-calls.js';
import { emulateMediaFeatures } from '../support/devtools.js';
import { itWhere } from '../support/engines.js';
import { waitUntil } from '../support/wait.js';

const KEY = 'news-font-scale';

function button(adjuster: FontSizeAdjuster, name: string): HTMLElement {
  const found = [...adjuster.renderRoot.querySelectorAll('button')].find(
    (one) => one.ariaLabel === name,
  );
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
}

function sizeOf(adjuster: FontSizeAdjuster): string | undefined {
  return adjuster.renderRoot.querySelector('[part=value] .visually-hidden')?.textContent;
}

/** What the adjuster says to screen readers by itself. */
function spoken(adjuster: FontSizeAdjuster): string {
  const regions = adjuster.renderRoot.querySelectorAll('[aria-live], [role=status]');
  return [...regions].map(({ textContent }) => textContent.trim()).join();
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

/** A paragraph of the page, as a target. */
async function target(id: string, style = ''): Promise<HTMLElement> {
  const element = await fixture<HTMLElement>(html`<p id=${id}>Text</p>`);
  element.style.cssText = style;
  return element;
}

/** A text inside another. */
async function nestedTargets(): Promise<{ outer: HTMLElement; inner: HTMLElement }> {
  const outer = await target('outer');
  const inner = document.createElement('b');
  inner.id = 'inner';
  outer.append(inner);
  return { outer, inner };
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

  it('changes the text size of its target by steps, and shows the size', async () => {
    const text = await target('text', 'font-size: 20px');
    const adjuster = await mount({ for: 'text', 'storage-key': 'one' });
    expect(sizeOf(adjuster)).to.equal('Text size 100%');
    button(adjuster, 'Larger text').click();
    await adjuster.updateComplete;
    expect(adjuster.scale).to.equal(1.125);
    expect(getComputedStyle(text).fontSize).to.equal('22.5px');
    expect(sizeOf(adjuster)).to.equal('Text size 112.5%');
    button(adjuster, 'Reset text size').click();
    button(adjuster, 'Smaller text').click();
    await adjuster.updateComplete;
    expect(getComputedStyle(text).fontSize).to.equal('17.5px');
    button(adjuster, 'Reset text size').click();
    await adjuster.updateComplete;
    expect(text.style.fontSize).to.equal('20px');
  });

  it('speaks the size that a press has set, and nothing before or beyond the last step', async () => {
    const adjuster = await mount({ steps: '1 2', 'storage-key': 'spoken' });
    expect(spoken(adjuster)).to.equal('');
    button(adjuster, 'Smaller text').click();
    await adjuster.updateComplete;
    expect(spoken(adjuster)).to.equal('');
    button(adjuster, 'Larger text').click();
    await adjuster.updateComplete;
    expect(spoken(adjuster)).to.equal('Text size 200%');
  });

  it('leaves speech to the choices of variant="choices", and to the other of two adjusters', async () => {
    const [choices, pressed] = [
      await mount({ variant: 'choices', 'storage-key': 'both' }),
      await mount({ 'storage-key': 'both' }),
    ];
    button(pressed, 'Larger text').click();
    await Promise.all([choices.updateComplete, pressed.updateComplete]);
    expect(spoken(pressed)).to.equal('Text size 112.5%');
    choices.renderRoot.querySelectorAll('input')[6]?.click();
    await choices.updateComplete;
    expect(spoken(choices)).to.equal('');
  });

  it('marks a button as disabled at the last step, and keeps the focus there', async () => {
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
    it(`uses the default steps in place of "${steps}"`, async () => {
      const adjuster = await mount({ steps, 'storage-key': 'three', for: 'nothing' });
      adjuster.increase();
      expect(adjuster.scale).to.equal(1.125);
      adjuster.reset();
    });
  }

  it('starts at the step nearest to its value', async () => {
    const adjuster = await mount({ value: '1.4', 'storage-key': 'four', for: 'nothing' });
    expect(adjuster.scale).to.equal(1.5);
    adjuster.value = NaN;
    expect(adjuster.scale).to.equal(1);
  });

  it('only sets a custom property on an article-view around it', async () => {
    const view = await fixture<HTMLElement>(html`<article-view></article-view>`);
    const adjuster = await mount({ 'storage-key': 'five' }, view);
    adjuster.increase();
    await adjuster.updateComplete;
    expect(view.style.cssText).to.equal('--news-font-scale: 1.125;');
    adjuster.reset();
    await adjuster.updateComplete;
    expect(view.style.cssText).to.equal('');
  });

  it('scales the whole page without a target, relative to the authored size', async () => {
    document.documentElement.style.fontSize = '62.5%';
    const adjuster = await mount({ 'storage-key': 'six' });
    adjuster.increase();
    await adjuster.updateComplete;
    expect(parseFloat(document.documentElement.style.fontSize)).to.be.closeTo(62.5 * 1.125, 0.01);
    adjuster.reset();
    await adjuster.updateComplete;
    expect(document.documentElement.style.fontSize).to.equal('62.5%');
  });

  it('leaves its target alone while the size stays', async () => {
    const text = await target('calm');
    const adjuster = await mount({ for: 'calm' });
    button(adjuster, 'Larger text').click();
    await adjuster.updateComplete;
    const changes: MutationRecord[] = [];
    new MutationObserver((records) => changes.push(...records)).observe(text, { attributes: true });
    adjuster.label = 'Size';
    adjuster.variant = 'choices';
    await adjuster.updateComplete;
    expect(changes).to.deep.equal([]);
  });

  it('forgets the choice on reset, in this tab and in storage', async () => {
    const text = await target('text');
    const adjuster = await mount({ for: 'text', value: '1.5' });
    adjuster.decrease();
    adjuster.decrease();
    expect(localStorage.getItem(KEY)).to.equal('1.125');
    adjuster.reset();
    await adjuster.updateComplete;
    expect(localStorage.getItem(KEY)).to.equal(null);
    expect(adjuster.scale).to.equal(1.5);
    expect(text.style.fontSize).to.equal('150%');
    const other = await mount({ for: 'nothing' });
    expect(other.scale).to.equal(1);
  });

  it('resets also where the choice is the default, so that another default counts later', async () => {
    const adjuster = await mount({ for: 'nothing' });
    adjuster.increase();
    adjuster.decrease();
    expect(localStorage.getItem(KEY)).to.equal('1');
    adjuster.reset();
    expect(localStorage.getItem(KEY)).to.equal(null);
    adjuster.value = 1.25;
    expect(adjuster.scale).to.equal(1.25);
  });

  it('leaves the value of another script under its key on reset', async () => {
    localStorage[KEY] = 'large';
    const adjuster = await mount({ for: 'nothing' });
    adjuster.reset();
    expect(localStorage.getItem(KEY)).to.equal('large');
  });

  it('resets within the page where storage refuses it', async () => {
    localStorage[KEY] = '1.5';
    const adjuster = await mount({ for: 'nothing' });
    const { removeItem } = Storage.prototype;
    Storage.prototype.removeItem = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    try {
      adjuster.reset();
    } finally {
      Storage.prototype.removeItem = removeItem;
    }
    expect(adjuster.scale).to.equal(1);
    window.dispatchEvent(new StorageEvent('storage', { key: KEY }));
    expect(adjuster.scale).to.equal(1.5);
  });

  it('reads the choice again when the Back button brings the page back', async () => {
    const adjuster = await mount({ for: 'nothing' });
    localStorage[KEY] = '1.5';
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(adjuster.scale).to.equal(1.5);
  });

  it('sets zoom in place of the font size with method="zoom", and switches', async () => {
    const text = await target('text', 'zoom: 1.2');
    const adjuster = await mount({ for: 'text', method: 'zoom', 'storage-key': 'zoom' });
    adjuster.increase();
    await adjuster.updateComplete;
    expect(parseFloat(getComputedStyle(text).getPropertyValue('zoom'))).to.be.closeTo(1.35, 0.01);
    expect(text.style.fontSize).to.equal('');
    adjuster.method = 'other';
    await adjuster.updateComplete;
    expect(text.style.fontSize).to.equal('112.5%');
    expect(text.style.getPropertyValue('zoom')).to.equal('1.2');
    adjuster.method = 'zoom';
    adjuster.reset();
    await adjuster.updateComplete;
    expect(text.style.cssText).to.equal('zoom: 1.2;');
  });

  it('only sets a custom property on an article-view, also with method="zoom"', async () => {
    const view = await fixture<HTMLElement>(html`<article-view></article-view>`);
    const adjuster = await mount({ method: 'zoom', 'storage-key': 'zoomed view' }, view);
    adjuster.increase();
    await adjuster.updateComplete;
    expect(view.style.cssText).to.equal('--news-font-scale: 1.125;');
  });

  for (const [name, first, second] of [
    ['the outer text first', 'outer', 'inner'],
    ['the inner text first', 'inner', 'outer'],
  ] as const) {
    it(`never scales a text twice with two adjusters of one key, ${name}`, async () => {
      const { outer, inner } = await nestedTargets();
      const one = await mount({ for: first, 'storage-key': name });
      one.increase();
      await one.updateComplete;
      const two = await mount({ for: second, 'storage-key': name });
      expect(getComputedStyle(inner).fontSize).to.equal('18px');
      two.increase();
      await Promise.all([one.updateComplete, two.updateComplete]);
      expect(getComputedStyle(inner).fontSize).to.equal('20px');
      expect(getComputedStyle(outer).fontSize).to.equal('20px');
      two.reset();
      await Promise.all([one.updateComplete, two.updateComplete]);
      expect([outer, inner].map((text) => text.getAttribute('style') ?? '')).to.deep.equal([
        '',
        '',
      ]);
    });
  }

  it('scales an article-view once where another adjuster of its key scales the page', async () => {
    const view = await fixture<HTMLElement>(html`<article-view></article-view>`);
    const own = await mount({ 'storage-key': 'page and view' }, view);
    const whole = await mount({ 'storage-key': 'page and view' });
    own.increase();
    await Promise.all([own.updateComplete, whole.updateComplete]);
    expect(document.documentElement.style.fontSize).to.equal('112.5%');
    expect(view.style.cssText).to.equal('');
    whole.reset();
  });

  it('sees through shadow roots and slots which texts are nested', async () => {
    const host = await fixture<HTMLElement>(html`<div><p id="inner">Text</p></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML =
      '<font-size-adjuster for="outer"></font-size-adjuster><div id="outer"><slot></slot></div>';
    const outside = await mount({ for: 'inner' });
    outside.increase();
    await outside.updateComplete;
    const inner = host.querySelector('p');
    await waitUntil(() => inner && getComputedStyle(inner).fontSize === '18px');
    expect(inner?.getAttribute('style') ?? '').to.equal('');
    outside.reset();
  });

  it('lets the last choice count where two keys have one target', async () => {
    const text = await target('text');
    const one = await mount({ for: 'text', 'storage-key': 'key one' });
    const two = await mount({ for: 'text', 'storage-key': 'key two' });
    one.increase();
    await one.updateComplete;
    expect(text.style.fontSize).to.equal('112.5%');
    two.increase();
    two.increase();
    await two.updateComplete;
    expect(text.style.fontSize).to.equal('125%');
    two.reset();
    one.reset();
    await Promise.all([one.updateComplete, two.updateComplete]);
    expect(text.getAttribute('style') ?? '').to.equal('');
  });

  it('takes over a text around its own from an adjuster that has left', async () => {
    const { outer, inner } = await nestedTargets();
    const one = await mount({ for: 'outer', 'storage-key': 'menu' });
    one.increase();
    await one.updateComplete;
    one.remove();
    expect(outer.style.fontSize).to.equal('112.5%');
    const two = await mount({ for: 'inner', 'storage-key': 'menu' });
    expect([outer, inner].map((text) => text.style.fontSize)).to.deep.equal(['', '112.5%']);
    two.reset();
  });

  it('compares each of many targets with none but the elements around it', async () => {
    const ids = Array.from({ length: 300 }, (_, index) => `many-${index}`);
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.innerHTML = ids.map((id) => `<p id="${id}">Text</p>`).join('');
    const adjuster = await mount({ for: ids.join(' '), 'storage-key': 'many' });
    const looks = await countCalls(Array.prototype, 'includes', async () => {
      adjuster.increase();
      await adjuster.updateComplete;
    });
    expect(looks).to.be.lessThan(3000);
    expect((box.lastElementChild as HTMLElement).style.fontSize).to.equal('112.5%');
  });

  it('skips a target inside another', async () => {
    const { outer, inner } = await nestedTargets();
    const adjuster = await mount({ for: 'inner outer', 'storage-key': 'seven' });
    adjuster.increase();
    await adjuster.updateComplete;
    expect(inner.getAttribute('style')).to.equal(null);
    expect(outer.style.fontSize).to.equal('112.5%');
  });

  it('reads no sizes anew where the page only adds and removes content', async () => {
    const text = await target('changing');
    const adjuster = await mount({ for: 'changing', 'storage-key': 'changing' });
    adjuster.increase();
    await adjuster.updateComplete;
    const frames = async () => {
      for (let count = 0; count < 3; count++) await new Promise(requestAnimationFrame);
    };
    await frames();
    const readsOf = (...nodes: readonly Node[]) =>
      countCalls(window, 'getComputedStyle', async () => {
        text.append(...nodes);
        await frames();
        for (const node of nodes) node.parentNode?.removeChild(node);
        await frames();
      });
    expect(await readsOf(document.createElement('p'), new Text('More'))).to.equal(0);
    expect(await readsOf(document.createElement('style'))).to.be.greaterThan(0);
  });

  it('restores an element that is no longer its target', async () => {
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

  it('changes nothing while disconnected, and restores the target of its former position', async () => {
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

  it('forgets a size when another tab has cleared the storage', async () => {
    localStorage[KEY] = '1.5';
    await target('text');
    const adjuster = await mount({ for: 'text' });
    expect(adjuster.scale).to.equal(1.5);
    localStorage.clear();
    window.dispatchEvent(new StorageEvent('storage', { key: null }));
    await adjuster.updateComplete;
    expect(adjuster.scale).to.equal(1);
  });

  it('works within the page where storage is full', async () => {
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

  it('without storage keeps its size, whatever other tabs do', async () => {
    await target('text');
    const own = { 'storage-key': 'unstored', 'without-storage': '' };
    const adjuster = await mount({ for: 'text', ...own });
    adjuster.increase();
    localStorage['unstored'] = '2';
    window.dispatchEvent(new StorageEvent('storage', { key: 'unstored' }));
    await adjuster.updateComplete;
    expect(adjuster.scale).to.equal(1.125);
  });

  it('dispatches an event for each change', async () => {
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
    it(`ignores the foreign stored value "${foreign}", and does not remove it`, async () => {
      localStorage.setItem('foreign', foreign);
      const adjuster = await mount({ for: 'nothing', 'storage-key': 'foreign' });
      expect(adjuster.scale).to.equal(1);
      expect(localStorage.getItem('foreign')).to.equal(foreign);
    });
  }

  it('has the same size as all others with its key on the page', async () => {
    const one = await mount({ for: 'nothing', 'storage-key': 'ten' });
    const two = await mount({ for: 'nothing', 'storage-key': 'ten' });
    const other = await mount({ for: 'nothing', 'storage-key': 'other' });
    one.increase();
    await two.updateComplete;
    expect(sizeOf(two)).to.equal('Text size 112.5%');
    expect(other.scale).to.equal(1);
  });

  it('follows changes in other tabs', async () => {
    const adjuster = await mount({ for: 'nothing', 'storage-key': 'eleven' });
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="Another tab" src="/"></iframe>`,
    );
    frame.contentWindow?.localStorage.setItem('eleven', '1.75');
    await waitUntil(() => sizeOf(adjuster) === 'Text size 175%', 'it does not follow');
    frame.contentWindow?.localStorage.removeItem('eleven');
    await waitUntil(() => sizeOf(adjuster) === 'Text size 100%', 'it does not follow back');
  });

  it('remembers the choice only for the page with without-storage', async () => {
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

  it('is a named group that works by keyboard, without violations', async () => {
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

  it('is a row of choices with variant="choices"', async () => {
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
      'Text size 100%',
      'Text size 150%',
      'Text size 200%',
    ]);
    expect(choices.map(({ checked }) => checked)).to.deep.equal([true, false, false]);
    const group = adjuster.renderRoot.querySelector('[role=radiogroup]');
    expect(group?.ariaLabel).to.equal('Adjust font size');
    await expectAccessible(adjuster);
    // The group is one Tab stop, in which arrow keys choose.
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    adjuster.before(before);
    adjuster.after(after);
    choices[0]?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => adjuster.scale === 1.5, 'the arrow key does nothing');
    await waitUntil(() => text.style.fontSize === '150%');
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => document.activeElement === after, 'Tab stays in the group');
    before.focus();
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => choices[1]?.matches(':focus-visible'), 'Tab misses the chosen size');
    adjuster.reset();
    await adjuster.updateComplete;
    expect(choices.map(({ checked }) => checked)).to.deep.equal([true, false, false]);
  });

  itWhere('emulate media', 'marks the chosen size in forced colours, too', async () => {
    const adjuster = await mount({ variant: 'choices', 'storage-key': 'forced' });
    await emulateMediaFeatures({ 'forced-colors': 'active' });
    const choices = [...adjuster.renderRoot.querySelectorAll('.choice')];
    const marks = choices.map((choice) => getComputedStyle(choice).borderBlockEndWidth);
    expect(marks).to.deep.equal(['0px', '3px', '0px', '0px', '0px', '0px', '0px']);
    for (const choice of choices) {
      const { width, height } = choice.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
  });

  it('takes over the size that a script in the head has set', async () => {
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
