import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { NewsTicker } from '../../../src/news-ticker/news-ticker.js';
import { inStrictPage } from '../../shared/strict-page.js';
import { expectAccessible } from '../../support/axe.js';
import { emulateMediaFeatures, fullAxTree } from '../../support/devtools.js';
import { describeWhere, itWhere } from '../../support/engines.js';
import { waitUntil } from '../../support/wait.js';
import { clickPage } from '../pointer.js';
import { all, button, feedOf, frame, headlines, item, mount, one, settled } from '../support.js';
import '../../../src/article-view/define.js';

const PANEL = new URL('../../../src/news-ticker/panel/headlines-panel.ts', import.meta.url).href;
const DEFINE = new URL('../../../src/news-ticker/define.ts', import.meta.url).href;

const feed = [feedOf(headlines(14))];
const still = { attributes: { 'without-autoplay': '' } };

function panelOf(ticker: NewsTicker): HTMLElement {
  return one(ticker, '[part=all-panel]');
}

function isOpen(ticker: NewsTicker): boolean {
  return panelOf(ticker).matches(':popover-open');
}

/** The focused element inside the strip. */
function focused(ticker: NewsTicker): HTMLElement | null {
  return ticker.renderRoot.querySelector<HTMLElement>(':focus');
}

function rows(ticker: NewsTicker): readonly HTMLElement[] {
  return all(ticker, '.all-row');
}

async function open(ticker: NewsTicker): Promise<void> {
  button(ticker, 'All headlines')?.click();
  await waitUntil(() => focused(ticker)?.id === 'all-title', 'the panel does not open');
  await Promise.all(
    panelOf(ticker)
      .getAnimations()
      .map(({ finished }) => finished),
  );
}

async function untilClosed(ticker: NewsTicker): Promise<void> {
  await waitUntil(() => !ticker.pauseReasons.includes('panel'), 'the panel does not close');
  await ticker.updateComplete;
}

async function middleOf(element: HTMLElement): Promise<[number, number]> {
  await frame();
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

describe('the panel of all headlines', () => {
  beforeEach(async () => {
    sessionStorage.clear();
    await clickPage();
  });
  afterEach(() => {
    document.documentElement.removeAttribute('dir');
    document.body.style.removeProperty('padding-block-start');
  });

  it('has every headline, with badges and ages, also those beyond max-items', async () => {
    const dated = { date_published: new Date(Date.now() - 3_600_000).toISOString() };
    const items = [{ ...item('u', 'Urgent: Ferry aground'), ...dated }, ...headlines(13)];
    const { ticker } = await mount([feedOf(items)], {
      attributes: { 'without-autoplay': '', 'max-items': '5' },
    });
    await open(ticker);
    expect(rows(ticker)).to.have.length(14);
    const [first] = rows(ticker);
    expect(first?.querySelector('a')?.textContent.replace(/\s+/g, ' ')).to.equal(
      'Urgent Ferry aground',
    );
    expect(first?.querySelector('time')?.textContent).to.equal('1 hr. ago');
  });

  it('renders its list only while it is open, and makes the strip inert meanwhile', async () => {
    const { ticker } = await mount([feedOf(headlines(14))]);
    const viewport = one(ticker, '[part=viewport]');
    expect(rows(ticker)).to.have.length(0);
    await open(ticker);
    expect(viewport.inert).to.equal(true);
    expect(ticker.pauseReasons).to.include('panel');
    ticker.hideAll();
    await untilClosed(ticker);
    expect(rows(ticker)).to.have.length(0);
    expect(viewport.inert).to.equal(false);
  });

  it('opens by script before its chunk is loaded, and closes by script', async () => {
    const { ticker } = await mount([feedOf(headlines(1))], { width: 900 });
    expect(button(ticker, 'All headlines')).to.equal(undefined);
    ticker.showAll();
    await waitUntil(() => isOpen(ticker));
    ticker.hideAll();
    await untilClosed(ticker);
    ticker.showAll();
    ticker.hideAll();
    await frame();
    await frame();
    expect(isOpen(ticker)).to.equal(false);
  });

  it('stays closed where a script opened and closed it before the first rendering', async () => {
    const { ticker, feed } = await mount([feedOf(headlines(14))], still);
    for (const [closes, isWanted] of [
      [true, false],
      [false, true],
    ] as const) {
      const early = document.createElement('news-ticker');
      early.src = feed.url;
      ticker.after(early);
      early.showAll();
      if (closes) early.hideAll();
      await settled(early);
      if (isWanted) await waitUntil(() => isOpen(early));
      expect(isOpen(early)).to.equal(isWanted);
      early.remove();
    }
  });

  it('keeps the button, and tells the author what to do, where its chunk cannot be loaded', async () => {
    const { value } = await inStrictPage(
      '',
      `const map = document.createElement('script');
      map.type = 'importmap';
      map.textContent = JSON.stringify({ imports: { '${PANEL}': '/nowhere.js' } });
      document.head.append(map);
      const said = new Promise((resolve) => (console.error = resolve));
      await import('${DEFINE}');
      const ticker = document.createElement('news-ticker');
      ticker.style.inlineSize = '200px';
      ticker.articles = [{ headline: 'Tram opens' }, { headline: 'Ferry sails from the harbour' }];
      document.body.append(ticker);
      const find = (selector) => ticker.renderRoot?.querySelector(selector);
      while (!find('.all')) await new Promise(requestAnimationFrame);
      find('.all').click();
      const message = await said;
      await ticker.updateComplete;
      return { message, hasButton: Boolean(find('.all')), paused: ticker.pauseReasons };`,
    );
    expect(value).to.have.property('message').that.contains('beside the script');
    expect(value).to.deep.include({ hasButton: true, paused: [] });
  });

  it('closes with Escape and returns the focus to its button', async () => {
    const { ticker } = await mount([feedOf(headlines(14))], still);
    button(ticker, 'All headlines')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(ticker)?.id === 'all-title');
    await sendKeys({ press: 'Escape' });
    await untilClosed(ticker);
    expect(focused(ticker)).to.equal(button(ticker, 'All headlines'));
  });

  it('closes with a click beside it, and returns the focus where the click focused nothing', async () => {
    const { ticker } = await mount([feedOf(headlines(3))], { width: 360, ...still });
    await open(ticker);
    await sendMouse({ type: 'click', position: [innerWidth - 5, innerHeight - 5] });
    await untilClosed(ticker);
    expect(focused(ticker)).to.equal(button(ticker, 'All headlines'));
  });

  it('leaves the focus on the element that a click beside it focused', async () => {
    const { ticker } = await mount([feedOf(headlines(3))], { width: 360, ...still });
    const field = document.createElement('input');
    Object.assign(field.style, { position: 'fixed', insetInlineEnd: '0', insetBlockEnd: '0' });
    ticker.parentElement?.append(field);
    await open(ticker);
    await sendMouse({ type: 'click', position: await middleOf(field) });
    await untilClosed(ticker);
    expect(document.activeElement).to.equal(field);
  });

  it('closes with its own button, and with the button that opened it', async () => {
    const { ticker } = await mount([feedOf(headlines(14))], still);
    for (const name of ['Close', 'All headlines']) {
      await open(ticker);
      const target = button(ticker, name);
      if (!target) throw new Error(`There is no button "${name}".`);
      await sendMouse({ type: 'click', position: await middleOf(target) });
      await untilClosed(ticker);
      await frame();
      expect(isOpen(ticker), name).to.equal(false);
      expect(focused(ticker)).to.equal(button(ticker, 'All headlines'));
    }
  });

  it('moves focus with arrow keys, Home and End', async () => {
    const { ticker } = await mount([feedOf(headlines(60))], still);
    await open(ticker);
    await waitUntil(() => rows(ticker).length === 60);
    for (const [key, index] of [
      ['ArrowDown', 0],
      ['ArrowDown', 1],
      ['ArrowUp', 0],
      ['End', 59],
      ['ArrowDown', 59],
      ['Home', 0],
    ] as const) {
      await sendKeys({ press: key });
      expect(focused(ticker), key).to.equal(rows(ticker)[index]?.querySelector('a'));
    }
    // Focus on a row is no focus on the strip, whose pause would outlast the panel.
    expect(ticker.pauseReasons).to.deep.equal(['author', 'panel']);
    await sendKeys({ press: 'Tab' });
    expect(focused(ticker)).to.equal(rows(ticker)[1]?.querySelector('a'));
  });

  it('opens an article in its view, closes, and leaves the focus to the article', async () => {
    const { ticker, feed } = await mount([feedOf(headlines(14))], {
      attributes: { 'without-autoplay': '', for: 'story' },
    });
    const view = document.createElement('article-view');
    Object.assign(view, { id: 'story', src: feed.url });
    ticker.parentElement?.append(view);
    await open(ticker);
    rows(ticker)[7]?.querySelector('a')?.click();
    await untilClosed(ticker);
    await waitUntil(() => view.renderRoot.querySelector('h2:focus') !== null);
    expect(isOpen(ticker)).to.equal(false);
    await frame();
    expect(view.renderRoot.querySelector('h2:focus')?.textContent).to.contain('plan number 7');
  });

  it('stays open where the page cancels the select event', async () => {
    const { ticker } = await mount([feedOf(headlines(14))], {
      attributes: { 'without-autoplay': '', for: 'story' },
    });
    ticker.addEventListener('news-article-select', (event) => {
      event.preventDefault();
    });
    await open(ticker);
    rows(ticker)[3]?.querySelector('a')?.click();
    await frame();
    expect(isOpen(ticker)).to.equal(true);
  });

  it('is missing with without-controls, and present where a still strip does not show everything', async () => {
    const { ticker } = await mount([feedOf(headlines(14))], {
      attributes: { 'without-controls': '' },
    });
    expect(button(ticker, 'All headlines')).to.equal(undefined);
    const { ticker: other } = await mount([feedOf(headlines(14))], {
      width: 900,
      attributes: { 'max-items': '1' },
    });
    expect(other.matches(':state(still)')).to.equal(true);
    expect(all(other, 'button:not([part=all-panel] *)').map((one) => one.ariaLabel)).to.deep.equal([
      'Pause updates',
      'All headlines',
    ]);
  });

  it('keeps its rows while it is open; a withdrawn one says so', async () => {
    const [first, ...others] = headlines(20).map((one) => ({
      ...one,
      date_published: new Date(Date.now() - 3_600_000).toISOString(),
    }));
    const { ticker, feed } = await mount([feedOf(first ? [first, ...others] : [])], still);
    await open(ticker);
    const before = rows(ticker);
    await sendKeys({ press: 'ArrowDown' });
    const kill = {
      ...item('kill', `KILL: ${first?.title ?? ''}`),
      date_published: new Date().toISOString(),
    };
    await feed.push(
      feedOf([item('new', 'Tram opens'), kill, ...(first ? [first] : []), ...others.slice(5)]),
    );
    await ticker.reload();
    await settled(ticker);
    expect(rows(ticker)).to.deep.equal(before);
    expect(
      rows(ticker).map((row) => row.querySelector('.headline')?.textContent.trim()),
    ).to.deep.equal(['Withdrawn', ...others.map(({ title }) => title)]);
    expect(focused(ticker)).to.equal(rows(ticker)[1]?.querySelector('a'));
    ticker.hideAll();
    await waitUntil(() => rows(ticker).length === 0);
    await open(ticker);
    expect(rows(ticker)[0]?.textContent.trim()).to.equal('Tram opens');
  });

  it('closes when the focus leaves it, which stays where it went', async () => {
    const { ticker } = await mount(feed, still);
    const after = document.createElement('button');
    ticker.after(after);
    await open(ticker);
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => !isOpen(ticker), 'the panel stays open');
    expect(after.matches(':focus')).to.equal(true);
  });

  it('has a title one level below the heading before the strip', async () => {
    const { ticker } = await mount(feed, still);
    const heading = document.createElement('h3');
    ticker.before(heading);
    await open(ticker);
    const title = one(ticker, '#all-title');
    expect([title.role, title.ariaLevel]).to.deep.equal(['heading', '4']);
  });

  it('opens beside its strip and inside the viewport, in both text directions', async () => {
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      for (const [width, above] of [
        [320, 0],
        [600, innerHeight - 60],
      ] as const) {
        document.body.style.paddingBlockStart = `${String(above)}px`;
        const { ticker } = await mount([feedOf(headlines(40))], { width, ...still });
        await open(ticker);
        const gap = (): number => {
          const panel = panelOf(ticker).getBoundingClientRect();
          const strip = ticker.getBoundingClientRect();
          return above === 0 ? panel.top - strip.bottom : strip.top - panel.bottom;
        };
        // Opening may scroll the page a little, which the panel follows by an event.
        await waitUntil(
          () => gap() >= 0 && gap() <= 10,
          `${dir} ${String(width)}: it is elsewhere`,
        );
        const panel = panelOf(ticker).getBoundingClientRect();
        expect(panel.left).to.be.at.least(0);
        expect(panel.right).to.be.at.most(document.documentElement.clientWidth);
        expect(panel.top).to.be.at.least(0);
        expect(panel.bottom).to.be.at.most(innerHeight);
        ticker.parentElement?.remove();
      }
    }
  });

  it('follows its strip when the page is scrolled', async () => {
    document.body.style.paddingBlockStart = '300px';
    const { ticker } = await mount([feedOf(headlines(14))], still);
    const tall = document.createElement('div');
    tall.style.blockSize = '3000px';
    ticker.parentElement?.append(tall);
    await open(ticker);
    window.scrollTo(0, 120);
    const distance = (): number =>
      panelOf(ticker).getBoundingClientRect().top - ticker.getBoundingClientRect().bottom;
    await waitUntil(() => Math.abs(distance() - 8) < 1.5, 'it stays behind');
    window.scrollTo(0, 0);
  });

  it('is opaque, on any page', async () => {
    const { ticker } = await mount([feedOf(headlines(14))], still);
    for (const [ink, isDark] of [
      ['white', true],
      ['black', false],
    ] as const) {
      ticker.style.color = ink;
      await open(ticker);
      const { backgroundColor } = getComputedStyle(panelOf(ticker));
      const [lightness = NaN] = (/[\d.]+/.exec(backgroundColor) ?? []).map(Number);
      expect(backgroundColor).to.not.match(/\/|rgba/);
      expect(lightness < 50, backgroundColor).to.equal(isDark);
      ticker.hideAll();
      await untilClosed(ticker);
    }
  });

  it('does not close a popover or dialog around the strip', async () => {
    const { ticker } = await mount([feedOf(headlines(14))], still);
    const box = ticker.parentElement;
    const outer = document.createElement('div');
    outer.popover = 'auto';
    const dialog = document.createElement('dialog');
    box?.append(outer);
    outer.append(dialog);
    dialog.append(ticker);
    outer.style.inlineSize = dialog.style.inlineSize = '600px';
    outer.showPopover();
    dialog.showModal();
    await settled(ticker);
    await open(ticker);
    expect([outer.matches(':popover-open') || dialog.open, dialog.open]).to.deep.equal([
      true,
      true,
    ]);
    await sendKeys({ press: 'Escape' });
    await untilClosed(ticker);
    expect(dialog.open).to.equal(true);
    dialog.close();
  });

  it('closes when its strip leaves the page', async () => {
    const { ticker } = await mount([feedOf(headlines(14))], still);
    const box = ticker.parentElement;
    await open(ticker);
    ticker.remove();
    expect(ticker.pauseReasons).to.not.include('panel');
    box?.append(ticker);
    await settled(ticker);
    expect(isOpen(ticker)).to.equal(false);
    expect(rows(ticker)).to.have.length(0);
    expect(one(ticker, '[part=viewport]').inert).to.equal(false);
  });

  it('opens at once with 5,000 headlines, and renders most of them in small tasks', async () => {
    const { ticker } = await mount([feedOf(headlines(14))], still);
    ticker.articles = headlines(5000).map(({ title, url }, index) => ({
      headline: title,
      published: new Date(Date.now() - index * 60_000),
      ...(url !== undefined && { url }),
    }));
    await waitUntil(() => ticker.feed?.articles.length === 5000);
    await settled(ticker);
    const batches: number[] = [];
    new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      batches.push(
        added.filter((node) => node instanceof Element && node.matches('.all-row')).length,
      );
    }).observe(panelOf(ticker), { subtree: true, childList: true });
    await open(ticker);
    expect(rows(ticker).length).to.be.at.least(40);
    for (const count of [1500, 3000, 4000, 5000])
      await waitUntil(() => rows(ticker).length >= count, `${String(count)} rows do not come`);
    expect(rows(ticker)).to.have.length(5000);
    // A long task would delay the reader's input.
    expect(Math.max(...batches)).to.be.at.most(100);
  });
});

describe('the accessibility of the panel of all headlines', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(() => {
    document.documentElement.style.removeProperty('color-scheme');
    document.body.style.removeProperty('background');
  });

  const items = [item('u', 'Urgent: Ferry aground'), ...headlines(13)].map((one) => ({
    ...one,
    date_published: new Date(Date.now() - 3_600_000).toISOString(),
  }));

  it('has no violations', async () => {
    const { ticker } = await mount([feedOf(items)], still);
    await open(ticker);
    await expectAccessible(ticker);
  });

  for (const features of [
    { 'prefers-color-scheme': 'dark' },
    { 'forced-colors': 'active' },
    { 'prefers-reduced-motion': 'reduce' },
  ] as const) {
    itWhere('emulate media', `has no violations under ${JSON.stringify(features)}`, async () => {
      await emulateMediaFeatures(features);
      document.documentElement.style.colorScheme = 'light dark';
      document.body.style.background = 'Canvas';
      const { ticker } = await mount([feedOf(items)], still);
      await open(ticker);
      await expectAccessible(ticker);
    });
  }

  describeWhere('read the accessibility tree', 'in the accessibility tree', () => {
    it('is a dialog with a title, and has each headline once', async () => {
      const { ticker } = await mount([feedOf(headlines(14))], still);
      await open(ticker);
      const tree = await fullAxTree();
      const nodes = tree.filter(({ role }) => ['dialog', 'heading', 'link'].includes(role));
      expect(nodes.map(({ role, name }) => `${role} ${name}`)).to.deep.equal([
        'dialog All headlines',
        'heading All headlines',
        ...headlines(14).map(({ title }) => `link ${title}`),
      ]);
      const opener = tree.find(({ role, name }) => role === 'button' && name === 'All headlines');
      expect(opener?.properties['expanded']).to.equal(true);
      // Screen readers would read all of the panel as a detail of its button.
      expect(opener?.properties).to.not.have.property('details');
    });
  });
});
