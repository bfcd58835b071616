/** Checks for WCAG 2.2, principle 2: operable. */
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { NewsTicker } from '../../../src/news-ticker/news-ticker.js';
import { waitUntil } from '../../support/wait.js';
import { release, middleOf, press } from '../pointer.js';
import {
  all,
  atRest,
  button,
  feedOf,
  frame,
  headlines,
  item,
  mount,
  one,
  settled,
} from '../support.js';
import {
  COUNT,
  enterByTab,
  inEachLayout,
  inEachLayoutInTurn,
  nameOf,
  positionsOf,
  pressTab,
  stopsOf,
  strip,
  TITLES,
} from './support.js';

/** In CSS px, for level AAA; level AA requires 24. */
const MIN_TARGET = 44;

const BUTTONS = ['Play headlines', 'Previous headline', 'Next headline', 'All headlines'];

/** Runs a check in each mode that moves, in all of them at once. */
async function inEachMode(check: (mode: string) => Promise<void>): Promise<void> {
  await Promise.all(['scroll', 'step', 'fade'].map(check));
}

/** Waits for enough frames that any motion would show. */
async function aWhile(): Promise<void> {
  for (let i = 0; i < 20; i++) await frame();
}

export async function keysReachEverything(): Promise<void> {
  await inEachLayout((ticker, layout) => {
    const buttons = layout === 'list' ? ['Pause updates'] : BUTTONS;
    const stops = [...buttons, 'Skip headlines', ...TITLES];
    expect(stopsOf(ticker).map(nameOf), layout).to.deep.equal(stops);
    for (const stop of stopsOf(ticker)) expect(stop.tabIndex).to.equal(0);
  });
}

export async function keysLeave(): Promise<void> {
  await inEachLayoutInTurn(async (ticker, layout) => {
    const after = document.createElement('button');
    ticker.after(after);
    stopsOf(ticker).at(-1)?.focus();
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => document.activeElement === after, `${layout} is a trap`);
  });
}

export async function lettersAreFree(): Promise<void> {
  const ticker = await strip();
  const before = positionsOf(ticker);
  let caught = 0;
  const count = (event: Event): void => {
    if (event.defaultPrevented) caught += 1;
  };
  document.addEventListener('keydown', count);
  stopsOf(ticker)[4]?.focus();
  await atRest(ticker);
  for (const key of ['p', 'n', 's', '1', '?']) await sendKeys({ press: key });
  document.removeEventListener('keydown', count);
  expect(caught).to.equal(0);
  expect(positionsOf(ticker)).to.deep.equal(before);
  expect(all(ticker, '[accesskey], :popover-open')).to.have.length(0);
}

export async function stopsForGood(): Promise<void> {
  await inEachMode(async (mode) => {
    const { ticker } = await mount([feedOf(headlines(COUNT))], {
      attributes: { mode, interval: '0.1' },
    });
    button(ticker, 'Pause headlines')?.click();
    // A step under way may end.
    await aWhile();
    await atRest(ticker);
    const rest = positionsOf(ticker);
    await aWhile();
    expect(positionsOf(ticker), mode).to.deep.equal(rest);
    button(ticker, 'Play headlines')?.click();
    await waitUntil(() => positionsOf(ticker)[0] !== rest[0], `${mode} does not move again`);
  });
}

export async function standsWhereMotionIsUnwanted(): Promise<void> {
  const { matchMedia } = window;
  window.matchMedia = (query) =>
    matchMedia.call(window, query.includes('reduced-motion') ? 'all' : query);
  try {
    await inEachMode(async (mode) => {
      const ticker = await strip({ mode, interval: '0.1' });
      expect(button(ticker, 'Pause headlines')).to.equal(undefined);
      const start = positionsOf(ticker);
      await aWhile();
      expect(positionsOf(ticker), mode).to.deep.equal(start);
    });
  } finally {
    window.matchMedia = matchMedia;
  }
}

export async function focusGoesInOrder(): Promise<void> {
  const ticker = await strip();
  await enterByTab(ticker);
  for (const stop of stopsOf(ticker).slice(1, 8)) await pressTab(ticker, stop);
}

export async function linksSayWhereTheyLead(): Promise<void> {
  const ticker = await strip();
  const links = all(ticker, 'li a').map((link) => [
    link.textContent.trim(),
    link.getAttribute('href'),
  ]);
  expect(links).to.deep.equal(headlines(COUNT).map(({ title, url }) => [title, url]));
}

export async function buttonsSayWhatTheyDo(): Promise<void> {
  const ticker = await strip();
  const names = stopsOf(ticker).map(nameOf);
  expect(names).to.include.members(BUTTONS);
  expect(new Set(names).size).to.equal(names.length);
}

export async function focusHasRing(): Promise<void> {
  const ticker = await strip();
  await enterByTab(ticker);
  for (const [index, stop] of stopsOf(ticker).slice(0, 6).entries()) {
    if (index > 0) await pressTab(ticker, stop);
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(stop);
    expect(outlineStyle, nameOf(stop)).to.not.equal('none');
    expect(parseFloat(outlineWidth), nameOf(stop)).to.be.at.least(2);
    const content = document.createRange();
    content.selectNodeContents(stop.querySelector('.text') ?? stop);
    const letters = content.getBoundingClientRect();
    const ring = stop.getBoundingClientRect();
    const room = Math.min(letters.left - ring.left, ring.right - letters.right);
    expect(room + parseFloat(outlineOffset), nameOf(stop)).to.be.at.least(2);
  }
}

export async function focusIsVisible(): Promise<void> {
  // This width holds the longest headline.
  const place = { width: 760, label: '' };
  await inEachLayoutInTurn(async (ticker, layout) => {
    // The second half leads past the end of the track.
    const [first, ...others] = stopsOf(ticker).slice(-COUNT / 2);
    first?.focus();
    for (const stop of others) {
      await pressTab(ticker, stop);
      await waitUntil(
        () => isOnTop(ticker, stop),
        `${layout}: ${nameOf(stop)} is not visible`,
      ).catch((error: unknown) => {
        throw new Error(`${String(error)}: ${placeOf(ticker, stop)}`);
      });
    }
  }, place);
}

/** Where an element that is covered stands, for the message. */
function placeOf(ticker: NewsTicker, stop: HTMLElement): string {
  const boxes = [stop, one(ticker, '[part=viewport]')].map((element) =>
    JSON.stringify(element.getBoundingClientRect()),
  );
  const motion = one(ticker, '[part=list]').getAnimations();
  const states = motion.map(({ playState, currentTime }) => `${playState} ${String(currentTime)}`);
  return [...boxes, scrollY, innerHeight, ...ticker.pauseReasons, ...states].join(', ');
}

function isOnTop(ticker: HTMLElement, stop: HTMLElement): boolean {
  const { left, right, top, bottom } = stop.getBoundingClientRect();
  const corners = [
    [left + 1, top + 1],
    [right - 1, bottom - 1],
  ] as const;
  return corners.every(([x, y]) => {
    const found = ticker.shadowRoot?.elementFromPoint(x, y);
    return found instanceof Node && stop.contains(found);
  });
}

export async function buttonsDoWhatADragDoes(): Promise<void> {
  await inEachMode(async (mode) => {
    const ticker = await strip({ mode });
    const [first, second] = all(ticker, 'li');
    const { left, top } = one(ticker, '[part=viewport]').getBoundingClientRect();
    const isAtStart = (item: HTMLElement | undefined): boolean => {
      const box = item?.getBoundingClientRect();
      return Math.abs((box?.left ?? NaN) - left) < 1 && Math.abs((box?.top ?? NaN) - top) < 1;
    };
    button(ticker, 'Next headline')?.click();
    await waitUntil(() => isAtStart(second), `${mode} does not go on`);
    await atRest(ticker);
    button(ticker, 'Previous headline')?.click();
    await waitUntil(() => isAtStart(first), `${mode} does not go back`);
  });
}

export async function pressIsNoChoice(): Promise<void> {
  const ticker = await strip();
  const before = positionsOf(ticker);
  const done: string[] = [];
  for (const type of ['news-article-select', 'click'])
    ticker.addEventListener(type, () => done.push(type));
  for (const stop of stopsOf(ticker).slice(0, 5)) {
    const point = middleOf(stop);
    await press(point);
    // A reader cancels a press by releasing the mouse beside the strip.
    await sendMouse({ type: 'move', position: [point.x, point.y + 200] });
    await release();
  }
  await settled(ticker);
  expect(done.filter((type) => type === 'news-article-select')).to.deep.equal([]);
  expect(ticker.pauseReasons).to.include('author').and.not.include('user');
  expect(positionsOf(ticker)).to.deep.equal(before);
  expect(all(ticker, ':popover-open')).to.have.length(0);
}

export async function labelsAreInNames(): Promise<void> {
  const { ticker, feed } = await mount([feedOf(headlines(COUNT))], { width: 900 });
  button(ticker, 'Pause headlines')?.click();
  await feed.push(feedOf([item('new', 'A ship comes in'), ...headlines(COUNT)]));
  await ticker.reload();
  await waitUntil(() => all(ticker, '.new-count').length > 0, 'the button does not count');
  for (const stop of all(ticker, 'button'))
    expect(stop.ariaLabel).to.include(stop.textContent.trim());
  expect(nameOf(one(ticker, 'section'))).to.equal('Harbour News');
}

export async function targetsAreLarge(): Promise<void> {
  await inEachLayout(async (ticker, layout) => {
    // Checks small text, and the width of a phone.
    for (const [size, width] of [
      ['16px', '700px'],
      ['11px', '320px'],
    ] as const) {
      const box = ticker.parentElement;
      if (box) Object.assign(box.style, { fontSize: size, width });
      await settled(ticker);
      for (const stop of stopsOf(ticker)) {
        const { width, height } = stop.getBoundingClientRect();
        const least = Math.min(width, height);
        expect(least, `${layout} ${size}: ${nameOf(stop)}`).to.be.at.least(MIN_TARGET);
      }
    }
  });
}
