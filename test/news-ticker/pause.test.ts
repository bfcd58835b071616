import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { itWhere } from '../support/engines.js';
import { emulateMediaFeatures } from '../support/devtools.js';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { clickPage } from './pointer.js';
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
  next,
  one,
  settled,
} from './support.js';
import { setVisibility } from '../support/page.js';
import { waitUntil } from '../support/wait.js';

const feed = [feedOf(headlines(14))];

/** The texts of the headlines, in order. */
function textsOf(ticker: NewsTicker): readonly string[] {
  return all(ticker, '.item .text').map(({ textContent }) => textContent);
}

const { matchMedia } = window;

/** Pretends that the machine has a mouse or none, since no engine can emulate that. */
function setMouse(isThere: boolean): void {
  window.matchMedia = (query) =>
    matchMedia.call(window, query.includes('hover') ? (isThere ? 'all' : 'not all') : query);
}

describe('pausing', () => {
  beforeEach(async () => {
    sessionStorage.clear();
    await clickPage();
  });
  afterEach(() => {
    setVisibility(undefined);
    window.matchMedia = matchMedia;
    sessionStorage.clear();
    document.documentElement.removeAttribute('dir');
  });

  it('works by script before the first rendering', async () => {
    const ticker = document.createElement('news-ticker');
    ticker.articles = headlines(14).map(({ title }) => ({ headline: title }));
    ticker.pause();
    const box = await fixture<HTMLElement>(html`<div style="width: 600px"></div>`);
    box.append(ticker);
    await settled(ticker);
    expect(ticker.pauseReasons).to.deep.equal(['author']);
    ticker.withoutAutoplay = false;
    await settled(ticker);
    expect(ticker.pauseReasons).to.deep.equal(['author']);
    ticker.play();
    const other = document.createElement('news-ticker');
    other.withoutAutoplay = true;
    other.articles = ticker.articles;
    box.append(other);
    await settled(other);
    expect(other.pauseReasons).to.deep.equal(['author']);
    other.withoutAutoplay = false;
    await settled(other);
    expect(other.pauseReasons).to.deep.equal([]);
  });

  it('has no reason where nothing is left to move', async () => {
    const { ticker } = await mount(feed);
    const stopped = next(ticker, 'news-ticker-pause');
    ticker.mode = 'list';
    expect((await stopped).reason).to.equal(undefined);
  });

  it('comes and goes unsaid where many short headlines turn out to fit', async () => {
    const box = await fixture<HTMLElement>(html`<div style="width: 2400px"></div>`);
    const ticker = document.createElement('news-ticker');
    const events: string[] = [];
    for (const type of ['news-ticker-play', 'news-ticker-pause'])
      ticker.addEventListener(type, () => events.push(type));
    ticker.articles = Array.from({ length: 20 }, (_, index) => ({
      headline: `No. ${String(index)}`,
    }));
    box.append(ticker);
    await settled(ticker);
    expect(all(ticker, '[part=item]')).to.have.lengthOf(20);
    expect(ticker.matches(':state(still)')).to.equal(true);
    expect(events).to.deep.equal([]);
  });

  it('for hover ends when the headlines under the mouse are removed', async () => {
    setMouse(true);
    const { ticker } = await mount(feed);
    one(ticker, '[part=viewport]').dispatchEvent(
      new PointerEvent('pointerenter', { pointerType: 'mouse' }),
    );
    expect(ticker.pauseReasons).to.deep.equal(['hover']);
    ticker.articles = [];
    await settled(ticker);
    expect(ticker.pauseReasons).to.deep.equal([]);
  });

  it('has a button whose name says what it does', async () => {
    const { ticker } = await mount(feed);
    expect(ticker.paused).to.equal(false);
    const stopped = next(ticker, 'news-ticker-pause');
    button(ticker, 'Pause headlines')?.click();
    expect((await stopped).reason).to.equal('user');
    await settled(ticker);
    expect(ticker.pauseReasons).to.deep.equal(['user']);
    expect(ticker.matches(':state(paused)')).to.equal(true);
    await atRest(ticker);
    const started = next(ticker, 'news-ticker-play');
    button(ticker, 'Play headlines')?.click();
    await started;
    expect(ticker.paused).to.equal(false);
  });

  it('has the sign of a player, which is not turned in text from right to left', async () => {
    const { ticker } = await mount([feedOf(headlines(12))], {
      attributes: { dir: 'rtl', 'without-autoplay': '' },
    });
    const turned = all(ticker, '.controls .icon').map((icon) => getComputedStyle(icon).scale);
    expect(turned).to.deep.equal(['none', '-1 1', '-1 1', 'none']);
  });

  it('is remembered for the session', async () => {
    const { ticker } = await mount(feed);
    button(ticker, 'Pause headlines')?.click();
    expect(sessionStorage.getItem('news-ticker-paused')).to.equal('1');
    const { ticker: next } = await mount(feed);
    expect(next.pauseReasons).to.deep.equal(['user']);
    button(next, 'Play headlines')?.click();
    expect(sessionStorage.getItem('news-ticker-paused')).to.equal(null);
  });

  it('comes from the author with without-autoplay, until a reader presses play', async () => {
    const { ticker } = await mount(feed, { attributes: { 'without-autoplay': '' } });
    expect(ticker.pauseReasons).to.deep.equal(['author']);
    expect(button(ticker, 'Play headlines')).to.not.equal(undefined);
    ticker.play();
    expect(ticker.paused).to.equal(false);
    ticker.pause();
    expect(ticker.pauseReasons).to.deep.equal(['author']);
  });

  it('lasts while a mouse is over the headlines; a finger does not count', async () => {
    setMouse(true);
    const { ticker } = await mount(feed);
    const viewport = one(ticker, '[part=viewport]');
    viewport.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
    expect(ticker.pauseReasons).to.deep.equal(['hover']);
    viewport.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    expect(ticker.paused).to.equal(false);
    viewport.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'touch' }));
    expect(ticker.paused).to.equal(false);
  });

  it('ignores pointers that cannot hover', async () => {
    setMouse(false);
    const { ticker } = await mount(feed);
    const viewport = one(ticker, '[part=viewport]');
    viewport.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
    expect(ticker.paused).to.equal(false);
  });

  it('lasts while the page is hidden', async () => {
    const { ticker } = await mount(feed);
    setVisibility('hidden');
    expect(ticker.pauseReasons).to.deep.equal(['hidden']);
    setVisibility('visible');
    expect(ticker.paused).to.equal(false);
  });

  it('lasts while the strip is outside the viewport', async () => {
    const { ticker } = await mount(feed);
    ticker.style.marginBlockStart = '5000px';
    await waitUntil(() => ticker.pauseReasons.includes('offscreen'), 'it does not notice');
    ticker.style.marginBlockStart = '0';
    await waitUntil(() => !ticker.paused, 'it does not come back');
  });

  it('follows the name of the button, also where the button has the focus first', async () => {
    const { ticker } = await mount(feed);
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => ticker.renderRoot.querySelector(':focus'), 'the focus does not come in');
    await settled(ticker);
    const pause = one(ticker, ':focus-visible');
    expect(pause.ariaLabel).to.equal('Pause headlines');
    // Assistive technology clicks without a pointer.
    pause.click();
    await settled(ticker);
    expect(ticker.pauseReasons).to.deep.equal(['user']);
    expect(pause.ariaLabel).to.equal('Play headlines');
    pause.click();
    await settled(ticker);
    expect(ticker.pauseReasons).to.deep.equal([]);
    expect(pause.ariaLabel).to.equal('Pause headlines');
  });

  it('lasts only while a headline has the keyboard focus', async () => {
    const { ticker } = await mount(feed);
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => ticker.renderRoot.querySelector(':focus'), 'the focus does not come in');
    link(ticker, 'a0').focus();
    expect(ticker.pauseReasons).to.deep.equal(['focus']);
    const plays: unknown[] = [];
    ticker.addEventListener('news-ticker-play', (event) => plays.push(event));
    link(ticker, 'a1').focus();
    await settled(ticker);
    expect(ticker.pauseReasons).to.deep.equal(['focus']);
    expect(plays, 'it runs from headline to headline').to.have.length(0);
    const pause = one(ticker, '[part~=pause-button]');
    expect(pause.ariaLabel).to.equal('Pause headlines');
    pause.focus();
    expect(ticker.pauseReasons).to.deep.equal([]);
    link(ticker, 'a2').focus();
    link(ticker, 'a2').blur();
    expect(ticker.pauseReasons).to.deep.equal([]);
  });

  it('ends by play, also while a headline has the focus', async () => {
    const { ticker } = await mount(feed);
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => ticker.renderRoot.querySelector(':focus'), 'the focus does not come in');
    link(ticker, 'a0').focus();
    const pause = one(ticker, '[part~=pause-button]');
    pause.click();
    expect(ticker.pauseReasons).to.deep.equal(['focus', 'user']);
    pause.click();
    expect(ticker.pauseReasons).to.deep.equal([]);
  });

  it('ends when the focused headline is removed', async () => {
    const { ticker } = await mount(feed);
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => ticker.renderRoot.querySelector(':focus'), 'the focus does not come in');
    link(ticker, 'a0').focus();
    expect(ticker.pauseReasons).to.deep.equal(['focus']);
    link(ticker, 'a0').remove();
    ticker.requestUpdate();
    await settled(ticker);
    expect(ticker.pauseReasons).to.deep.equal([]);
    link(ticker, 'a1').focus();
    expect(ticker.pauseReasons).to.deep.equal(['focus']);
    const box = ticker.parentElement;
    ticker.remove();
    box?.append(ticker);
    expect(ticker.pauseReasons).to.deep.equal([]);
  });

  it('moves a focused headline fully into view, in both text directions', async () => {
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      const { ticker } = await mount(feed, {
        width: 900,
        attributes: { 'without-controls': '' },
      });
      // The pause button, and the link that skips the headlines.
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Tab' });
      for (let i = 0; i < 5; i++) {
        await sendKeys({ press: 'Tab' });
        const focused = link(ticker, `a${String(i)}`);
        await waitUntil(
          () => ticker.renderRoot.querySelector(':focus') === focused,
          'the focus goes elsewhere',
        );
        await atRest(ticker);
        expect(isInView(ticker, focused), `${dir}, headline ${String(i)}`).to.equal(true);
      }
      ticker.parentElement?.remove();
    }
  });

  it('stays when the mouse leaves a strip that the reader paused', async () => {
    const { ticker } = await mount(feed);
    const viewport = one(ticker, '[part=viewport]');
    ticker.pause();
    viewport.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
    viewport.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    expect(ticker.pauseReasons).to.deep.equal(['author']);
  });

  it('moves by a headline with the next and previous buttons', async () => {
    const { ticker } = await mount(feed, { attributes: { 'without-autoplay': '' } });
    const [first, second] = all(ticker, '[part=item]');
    const start = one(ticker, '[part=viewport]').getBoundingClientRect().left;
    button(ticker, 'Next headline')?.click();
    await atRest(ticker);
    expect(second?.getBoundingClientRect().left).to.be.closeTo(start, 1);
    button(ticker, 'Previous headline')?.click();
    await atRest(ticker);
    expect(first?.getBoundingClientRect().left).to.be.closeTo(start, 1);
  });

  for (const [title, { count = 1, ...attributes }] of [
    ['a strip that fits', {}],
    ['mode list', { mode: 'list', count: 6 }],
  ] as const) {
    it(`stops changes where nothing moves, in ${title}, until the reader resumes them`, async () => {
      const { ticker, feed } = await mount([feedOf(headlines(count))], { width: 900, attributes });
      expect(ticker.matches(':state(still)')).to.equal(true);
      button(ticker, 'Pause updates')?.click();
      await feed.push(feedOf([item('new', 'Tram opens'), ...headlines(count).slice(1)]));
      await ticker.reload();
      await settled(ticker);
      expect(textsOf(ticker)).to.deep.equal(headlines(count).map(({ title }) => title));
      button(ticker, 'Resume updates, 1 new')?.click();
      await settled(ticker);
      expect(textsOf(ticker)[0]).to.equal('Tram opens');
      expect(button(ticker, 'Pause updates')).not.to.equal(undefined);
    });
  }

  it('has no button where nothing can move or change', async () => {
    for (const [title, ticker] of Object.entries({
      'a feed that is loaded once': (
        await mount([feedOf(headlines(1))], { width: 900, attributes: { refresh: '0' } })
      ).ticker,
      'headlines from script': (await mount([feedOf(headlines(1))], { width: 900 })).ticker,
    })) {
      if (title === 'headlines from script') ticker.articles = [{ headline: 'Tram opens' }];
      await settled(ticker);
      expect(ticker.matches(':state(still)')).to.equal(true);
      expect(all(ticker, 'button'), title).to.have.length(0);
    }
  });

  it('survives a move in the page and a removal', async () => {
    const { ticker } = await mount(feed);
    const box = ticker.parentElement;
    const other = document.createElement('div');
    box?.append(other);
    other.append(ticker);
    await settled(ticker);
    await waitUntil(() => one(ticker, '[part=list]').getAnimations().length === 1);
    ticker.remove();
    await frame();
    expect(one(ticker, '[part=list]').getAnimations()).to.have.length(0);
    box?.append(ticker);
    await settled(ticker);
    await waitUntil(() => one(ticker, '[part=list]').getAnimations().length === 1);
  });

  itWhere(
    'emulate media',
    'is not needed where the reader wants less motion: the strip is moved by hand',
    async () => {
      await emulateMediaFeatures({ 'prefers-reduced-motion': 'reduce' });
      const { ticker } = await mount(feed, {
        width: 900,
        attributes: { label: '', 'without-controls': '' },
      });
      expect(ticker.matches(':state(still)')).to.equal(true);
      expect(button(ticker, 'Pause headlines')).to.equal(undefined);
      const places = (): readonly number[] =>
        all(ticker, '[part~=item]').map((item) => item.getBoundingClientRect().left);
      const start = places();
      for (let i = 0; i < 10; i++) await frame();
      expect(places()).to.deep.equal(start);
      button(ticker, 'Next headline')?.click();
      await frame();
      expect(places()[1]).to.be.closeTo(start[0] ?? NaN, 1);
      button(ticker, 'Previous headline')?.click();
      await frame();
      expect(places()[0]).to.be.closeTo(start[0] ?? NaN, 1);
      link(ticker, 'a2').focus();
      await sendKeys({ press: 'End' });
      await waitUntil(() => isInView(ticker, link(ticker, 'a13')), 'it is not brought into view');
      await emulateMediaFeatures({});
      ticker.play();
      await waitUntil(() => !ticker.matches(':state(still)'), 'it does not run again');
    },
  );
});
