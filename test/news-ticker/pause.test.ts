import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { itWhere } from '../support/engines.js';
import { emulateMediaFeatures } from '../support/devtools.js';
import { clickPage } from './hand.js';
import {
  all,
  atRest,
  button,
  feedOf,
  frame,
  headlines,
  isInView,
  link,
  mount,
  next,
  one,
  settled,
} from './support.js';
import { waitUntil } from '../support/wait.js';

const feed = [feedOf(headlines(14))];

function setVisibility(state: DocumentVisibilityState | undefined): void {
  if (state)
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
  else Reflect.deleteProperty(document, 'visibilityState');
  document.dispatchEvent(new Event('visibilitychange'));
}

const { matchMedia } = window;

/** Machines that run tests have a mouse or none, and no engine can be told otherwise. */
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

  it('by script counts before the first rendering', async () => {
    const ticker = document.createElement('news-ticker');
    ticker.articles = headlines(14).map(({ title }) => ({ headline: title }));
    ticker.pause();
    const box = await fixture<HTMLElement>(html`<div style="width: 600px"></div>`);
    box.append(ticker);
    await settled(ticker);
    expect(ticker.pauseReasons).to.deep.equal(['author']);
    ticker.autostart = 'nonsense';
    await settled(ticker);
    expect(ticker.pauseReasons).to.deep.equal(['author']);
    ticker.play();
    const other = document.createElement('news-ticker');
    other.autostart = 'off';
    other.articles = ticker.articles;
    box.append(other);
    await settled(other);
    expect(other.pauseReasons).to.deep.equal(['author']);
    other.autostart = 'on';
    await settled(other);
    expect(other.pauseReasons).to.deep.equal([]);
  });

  it('has no reason where there is nothing left to move', async () => {
    const { ticker } = await mount(feed);
    const stopped = next(ticker, 'news-ticker-pause');
    ticker.mode = 'list';
    expect((await stopped).reason).to.equal(undefined);
  });

  it('under the mouse ends when the headlines under it go', async () => {
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

  it('is one button away, whose name says what it does', async () => {
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

  it('is remembered for the session', async () => {
    const { ticker } = await mount(feed);
    button(ticker, 'Pause headlines')?.click();
    expect(sessionStorage.getItem('news-ticker-paused')).to.equal('1');
    const { ticker: next } = await mount(feed);
    expect(next.pauseReasons).to.deep.equal(['user']);
    button(next, 'Play headlines')?.click();
    expect(sessionStorage.getItem('news-ticker-paused')).to.equal(null);
  });

  it('is the author’s choice with autostart off, until play is pressed', async () => {
    const { ticker } = await mount(feed, { attributes: { autostart: 'off' } });
    expect(ticker.pauseReasons).to.deep.equal(['author']);
    expect(button(ticker, 'Play headlines')).to.not.equal(undefined);
    ticker.play();
    expect(ticker.paused).to.equal(false);
    ticker.pause();
    expect(ticker.pauseReasons).to.deep.equal(['author']);
  });

  it('lasts while a mouse is over the headlines, and a finger is no mouse', async () => {
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

  it('takes no notice of what cannot hover', async () => {
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

  it('lasts while the strip is out of sight', async () => {
    const { ticker } = await mount(feed);
    ticker.style.marginBlockStart = '5000px';
    await waitUntil(() => ticker.pauseReasons.includes('offscreen'), 'it does not notice');
    ticker.style.marginBlockStart = '0';
    await waitUntil(() => !ticker.paused, 'it does not come back');
  });

  it('lasts from the first key that moves the focus in until play is pressed', async () => {
    const { ticker } = await mount(feed);
    await sendKeys({ press: 'Tab' });
    await waitUntil(
      () => ticker.renderRoot.querySelector(':focus') !== null,
      'the focus does not come in',
    );
    expect(ticker.pauseReasons).to.deep.equal(['focus']);
    await ticker.updateComplete;
    expect(one(ticker, ':focus').ariaLabel).to.equal('Play headlines');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !ticker.paused, 'it does not play');
  });

  it('brings a headline that gets the focus fully into view, in either direction of lines', async () => {
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      const { ticker } = await mount(feed, {
        width: 900,
        attributes: { 'without-controls': '' },
      });
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

  it('does not come back by itself when the mouse leaves a strip that was stopped', async () => {
    const { ticker } = await mount(feed);
    const viewport = one(ticker, '[part=viewport]');
    ticker.pause();
    viewport.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
    viewport.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    expect(ticker.pauseReasons).to.deep.equal(['author']);
  });

  it('moves by a headline with the next and previous buttons', async () => {
    const { ticker } = await mount(feed, { attributes: { autostart: 'off' } });
    const [first, second] = all(ticker, '[part=item]');
    const start = one(ticker, '[part=viewport]').getBoundingClientRect().left;
    button(ticker, 'Next headline')?.click();
    await atRest(ticker);
    expect(second?.getBoundingClientRect().left).to.be.closeTo(start, 1);
    button(ticker, 'Previous headline')?.click();
    await atRest(ticker);
    expect(first?.getBoundingClientRect().left).to.be.closeTo(start, 1);
  });

  it('leaves a still strip without a button', async () => {
    const { ticker } = await mount([feedOf(headlines(1))], { width: 900 });
    expect(ticker.matches(':state(still)')).to.equal(true);
    expect(all(ticker, 'button')).to.have.length(0);
  });

  it('survives being moved in the page and taken out of it', async () => {
    const { ticker } = await mount(feed);
    const box = ticker.parentElement;
    const other = document.createElement('div');
    box?.append(other);
    other.append(ticker);
    await settled(ticker);
    expect(one(ticker, '[part=list]').getAnimations()).to.have.length(1);
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
