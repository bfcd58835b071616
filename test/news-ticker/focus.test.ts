import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { waitUntil } from '../support/wait.js';
import { clickPage, pressShiftTab } from './pointer.js';
import {
  all,
  atRest,
  button,
  feedOf,
  frame,
  headlines,
  isInView,
  item,
  link,
  mount,
  one,
  settled,
} from './support.js';

/** The name of what has the focus in a strip; "region" is the strip itself, undefined is the page. */
function focused(ticker: NewsTicker): string | undefined {
  const element = ticker.renderRoot.querySelector<HTMLElement>(':focus');
  if (element?.matches('.base')) return 'region';
  return element?.ariaLabel ?? element?.textContent.trim();
}

function titleOf(index: number): string | undefined {
  return headlines(14)[index]?.title;
}

/** The feed after its publisher has withdrawn one of its headlines. */
function killed(count: number, index: number): ReturnType<typeof feedOf> {
  const dated = headlines(count).map((one) => ({ ...one, date_published: '2026-11-24T07:00:00Z' }));
  const kill = item('kill', `KILL: ${headlines(count)[index]?.title ?? ''}`);
  return feedOf([{ ...kill, date_published: '2026-11-24T08:00:00Z' }, ...dated]);
}

/** The feed with a date for each headline. */
function dated(count: number): ReturnType<typeof feedOf> {
  return feedOf(
    headlines(count).map((one) => ({ ...one, date_published: '2026-11-24T07:00:00Z' })),
  );
}

/** Scrolls a strip out of the window. A button behind it stays in the window, and has the focus. */
async function scrollAway(ticker: NewsTicker): Promise<void> {
  const after = document.createElement('button');
  const [{ bottom }, room] = [ticker.getBoundingClientRect(), document.createElement('div')];
  room.style.height = '3000px';
  after.style.cssText = `position: absolute; top: ${bottom + 300}px`;
  ticker.after(after, room);
  after.focus({ preventScroll: true });
  // Only so far that the browser takes headlines below the strip to be in the window.
  scrollTo({ top: bottom + 20, behavior: 'instant' });
  await frame();
  expect(ticker.getBoundingClientRect().bottom).to.be.below(0);
}

function isInWindow(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/** Asks for less motion while a check runs. */
async function withReducedMotion(check: () => Promise<void>): Promise<void> {
  const { matchMedia } = window;
  window.matchMedia = (query) =>
    matchMedia.call(window, query.includes('reduced-motion') ? 'all' : query);
  try {
    await check();
  } finally {
    window.matchMedia = matchMedia;
  }
}

/** Layouts in which the browser takes headlines to be above or below the strip. */
const ACROSS = [
  { mode: 'fade' },
  { mode: 'step', direction: 'up' },
  { mode: 'step', direction: 'down' },
  { mode: 'scroll', direction: 'up' },
] as const;

const MODES = [
  ['a strip that runs', { count: 14, width: 600, attributes: {} }],
  ['a strip that fits', { count: 2, width: 1200, attributes: { 'max-items': '2' } }],
  ['mode step', { count: 14, width: 600, attributes: { mode: 'step' } }],
  ['mode fade', { count: 14, width: 600, attributes: { mode: 'fade' } }],
  ['mode list', { count: 6, width: 600, attributes: { mode: 'list' } }],
] as const;

describe('the focus in a strip', () => {
  beforeEach(async () => {
    sessionStorage.clear();
    await clickPage();
  });

  for (const [title, { count, width, attributes }] of MODES) {
    it(`goes on to the next headline when the focused one is withdrawn, in ${title}`, async () => {
      const { ticker, feed } = await mount([dated(count)], { width, attributes });
      link(ticker, 'a0').focus();
      await feed.push(killed(count, 0));
      await ticker.reload();
      await settled(ticker);
      expect(focused(ticker)).to.equal(titleOf(1));
    });
  }

  it('goes back to the headline before when the last one is withdrawn', async () => {
    const { ticker, feed } = await mount([dated(3)], { attributes: { mode: 'list' } });
    link(ticker, 'a2').focus();
    await feed.push(killed(3, 2));
    await ticker.reload();
    await settled(ticker);
    expect(focused(ticker)).to.equal(titleOf(1));
  });

  it('goes to the new headlines of another list', async () => {
    const { ticker } = await mount([feedOf(headlines(6))], { attributes: { mode: 'list' } });
    link(ticker, 'a3').focus();
    ticker.articles = [{ headline: 'Tram opens', url: 'https://news.example/tram' }];
    await settled(ticker);
    expect(focused(ticker)).to.equal('Tram opens');
  });

  it('stays in the region when no headlines are left', async () => {
    const { ticker } = await mount([feedOf(headlines(6))], { attributes: { mode: 'list' } });
    link(ticker, 'a3').focus();
    ticker.src = undefined;
    ticker.articles = [];
    await settled(ticker);
    expect(focused(ticker)).to.equal('region');
  });

  it('goes to the button in place of a retry that has succeeded', async () => {
    const { ticker, feed } = await mount([{ status: 500 }]);
    await feed.push(feedOf(headlines(14)));
    button(ticker, 'Try again')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => all(ticker, '.item').length > 0);
    await settled(ticker);
    expect(focused(ticker)).to.equal('Pause headlines');
  });

  it('goes to the next button when motion has ended, and its button with it', async () => {
    const { ticker } = await mount([feedOf(headlines(14))]);
    ticker.articles = headlines(14).map(({ title }) => ({ headline: title }));
    await settled(ticker);
    button(ticker, 'Pause headlines')?.focus();
    ticker.mode = 'list';
    await settled(ticker);
    expect(focused(ticker)).to.equal('region');
  });

  for (const [from, to] of [
    ['scroll', 'step'],
    ['scroll', 'fade'],
    ['scroll', 'list'],
    ['list', 'step'],
    ['list', 'fade'],
    ['fade', 'scroll'],
  ] as const) {
    it(`is in view after a change of mode from ${from} to ${to}`, async () => {
      const { ticker } = await mount([feedOf(headlines(14))], {
        width: 900,
        attributes: { mode: from },
      });
      // Only focus by keys leads the strip.
      await sendKeys({ press: 'Tab' });
      link(ticker, 'a6').focus();
      await atRest(ticker);
      ticker.mode = to;
      await settled(ticker);
      await atRest(ticker);
      expect(focused(ticker)).to.equal(titleOf(6));
      expect(isInView(ticker, link(ticker, 'a6'))).to.equal(true);
    });
  }

  for (const attributes of ACROSS) {
    const layout = Object.values(attributes).join(' ');
    const check = async (): Promise<void> => {
      const { ticker } = await mount([feedOf(headlines(12))], { attributes });
      await scrollAway(ticker);
      await pressShiftTab();
      await waitUntil(() => focused(ticker) === titleOf(11), 'the focus is elsewhere');
      await settled(ticker);
      await atRest(ticker);
      expect(isInWindow(one(ticker, '[part=viewport]')), 'the strip').to.equal(true);
      expect(isInWindow(link(ticker, 'a11')), 'the headline').to.equal(true);
    };

    it(`brings the strip into the window, as ${layout}`, check);

    it(`brings the strip into the window under reduced motion, as ${layout}`, async () => {
      await withReducedMotion(check);
    });
  }

  for (const hasReducedMotion of [false, true]) {
    it(`brings the strip back by arrow keys, ${hasReducedMotion ? 'under reduced motion' : 'in motion'}`, async () => {
      const check = async (): Promise<void> => {
        const { ticker } = await mount([feedOf(headlines(12))], { attributes: { mode: 'fade' } });
        await scrollAway(ticker);
        link(ticker, 'a0').focus({ preventScroll: true });
        await sendKeys({ press: 'ArrowRight' });
        await waitUntil(() => focused(ticker) === titleOf(1), 'the focus is elsewhere');
        await settled(ticker);
        await atRest(ticker);
        expect(isInWindow(link(ticker, 'a1'))).to.equal(true);
      };
      await (hasReducedMotion ? withReducedMotion(check) : check());
    });
  }

  it('leaves the page where it is when it moves on from a withdrawn headline', async () => {
    const { ticker, feed } = await mount([dated(12)], { attributes: { mode: 'fade' } });
    await scrollAway(ticker);
    const before = scrollY;
    await pressShiftTab();
    await waitUntil(() => focused(ticker) === titleOf(11), 'the focus is elsewhere');
    await settled(ticker);
    await atRest(ticker);
    scrollTo({ top: before, behavior: 'instant' });
    await feed.push(killed(12, 11));
    await ticker.reload();
    await settled(ticker);
    await atRest(ticker);
    expect(focused(ticker)).to.equal(titleOf(10));
    expect(scrollY).to.equal(before);
  });

  it('shows all of a headline longer than the strip by the arrow keys', async () => {
    const long = 'The council of the harbour town has met '.repeat(5).trim();
    const items = [{ ...item('long', long) }, ...headlines(4)];
    const { ticker } = await mount([feedOf(items)], { width: 320 });
    link(ticker, 'long').focus();
    await atRest(ticker);
    const viewport = one(ticker, '[part=viewport]').getBoundingClientRect();
    const box = (): DOMRect => link(ticker, 'long').getBoundingClientRect();
    expect(box().left).to.be.at.least(viewport.left);
    const press = async (key: string): Promise<void> => {
      await sendKeys({ press: key });
      await settled(ticker);
      await atRest(ticker);
    };
    let presses = 0;
    while (box().right > viewport.right + 1 && presses++ < 20) await press('ArrowRight');
    expect(presses).to.be.within(2, 19);
    expect(focused(ticker)).to.equal(long);
    await press('ArrowLeft');
    expect(box().right).to.be.above(viewport.right);
    expect(focused(ticker)).to.equal(long);
    await press('ArrowRight');
    await press('ArrowRight');
    expect(focused(ticker)).to.equal(titleOf(0));
  });

  it('skips the headlines of a long strip by a link, which few headlines do not need', async () => {
    const { ticker } = await mount([feedOf(headlines(14))], { attributes: { refresh: '0' } });
    ticker.pause();
    const after = document.createElement('button');
    ticker.after(after);
    const skip = one(ticker, '.skip');
    skip.focus();
    expect(getComputedStyle(skip).clipPath).to.equal('none');
    const [shown, strip] = [skip, ticker].map((one) => one.getBoundingClientRect());
    expect(shown?.top).to.be.at.least(strip?.top ?? NaN);
    expect(shown?.bottom).to.be.at.most(strip?.bottom ?? NaN);
    await sendKeys({ press: 'Enter' });
    expect(one(ticker, '.end').matches(':focus')).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(after.matches(':focus')).to.equal(true);
    const { ticker: short } = await mount([feedOf(headlines(10))]);
    expect(all(short, '.skip')).to.have.lengthOf(0);
  });

  it('comes from below to the last of headlines that are not all rendered', async () => {
    const { ticker } = await mount([feedOf([])], { attributes: { 'max-items': '300' } });
    ticker.articles = headlines(300).map(({ title, url }) => ({
      headline: title,
      ...(url !== undefined && { url }),
    }));
    await ticker.reload();
    await settled(ticker);
    const after = document.createElement('button');
    ticker.after(after);
    after.focus();
    one(ticker, '.end').focus();
    await waitUntil(() => focused(ticker) === headlines(300)[299]?.title);
    await sendKeys({ press: 'Tab' });
    expect(after.matches(':focus')).to.equal(true);
  });

  it('reaches a strip of text alone as one named stop', async () => {
    const { ticker } = await mount([feedOf([])]);
    ticker.articles = headlines(14).map(({ title }) => ({ headline: title }));
    await settled(ticker);
    const { role, ariaLabel, tabIndex } = one(ticker, '[part=viewport]');
    expect([role, ariaLabel, tabIndex]).to.deep.equal(['group', 'Latest headlines', 0]);
  });
});
