import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { expectAccessible } from '../support/axe.js';
import { emulateMediaFeatures, fullAxTree, type MediaFeatures } from '../support/devtools.js';
import { describeWhere, itWhere } from '../support/engines.js';
import { waitUntil } from '../support/wait.js';
import { middleOf } from './hand.js';
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
  texts,
} from './support.js';

const MODES = ['scroll', 'step', 'fade', 'list'] as const;
const COUNT = 12;
const titles = headlines(COUNT).map(({ title }) => title);

/** In CSS px: WCAG asks for 24, its highest level and we for 44. */
const TARGET = 44;
const LEAST_TARGET = 24;

async function strip(
  attributes: Readonly<Record<string, string>> = {},
  width = 700,
): Promise<NewsTicker> {
  const { ticker } = await mount([feedOf(headlines(COUNT))], {
    width,
    attributes: { autostart: 'off', ...attributes },
  });
  await atRest(ticker);
  return ticker;
}

/** What a keyboard comes to. */
function stops(ticker: NewsTicker): readonly HTMLElement[] {
  return all(ticker, 'button, a').filter(
    (stop) => stop.tabIndex >= 0 && stop.getClientRects().length > 0,
  );
}

function nameOf(stop: HTMLElement): string {
  return stop.ariaLabel ?? stop.textContent.trim();
}

/** Text that reaches beyond the box that cuts it off, across lines. */
function cutOff(ticker: NewsTicker): readonly string[] {
  const cutters = all(ticker, '[part=label], [part=viewport], [part~=button]');
  return cutters.flatMap((cutter) => {
    const { top, bottom } = cutter.getBoundingClientRect();
    const lines = [...cutter.querySelectorAll('.text, slot, .news')].map((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return { text: text.textContent, box: range.getBoundingClientRect() };
    });
    const seen = lines.filter(({ box }) => box.bottom > top + 1 && box.top < bottom - 1);
    return seen
      .filter(({ box }) => box.top < top - 1 || box.bottom > bottom + 1)
      .map(({ text }) => text);
  });
}

/** Relative luminance as WCAG defines it. */
function luminance(color: string): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(color: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(color), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The text-spacing that WCAG 1.4.12 names, over whatever we say. */
function spaceText(ticker: NewsTicker): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }',
  );
  const root = ticker.shadowRoot;
  if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

const RULES: readonly (readonly [string, () => Promise<void>])[] = [
  [
    '1.1.1 pictures are hidden, and what they stand for has a name',
    async () => {
      const ticker = await strip();
      const pictures = all(ticker, 'svg');
      expect(pictures.length).to.be.greaterThan(2);
      for (const picture of pictures)
        expect(picture.closest('[aria-hidden=true]'), picture.outerHTML).to.not.equal(null);
      for (const stop of stops(ticker)) expect(nameOf(stop)).to.not.equal('');
    },
  ],
  [
    '1.3.1 it is a section with a list of items',
    async () => {
      for (const mode of MODES) {
        const ticker = await strip({ mode });
        expect(one(ticker, 'section').ariaLabel).to.equal('Harbour News');
        expect(all(ticker, 'section ul[role=list] > li:not([aria-hidden])')).to.have.length(COUNT);
        ticker.parentElement?.remove();
      }
    },
  ],
  [
    '1.3.2 headlines stand in the page as in the feed, whichever way they go',
    async () => {
      for (const direction of ['start', 'end', 'up', 'down'])
        for (const mode of MODES) {
          const ticker = await strip({ mode, direction });
          expect(texts(ticker)).to.deep.equal(titles);
          ticker.parentElement?.remove();
        }
    },
  ],
  [
    '1.4.1 what is urgent says so in words',
    async () => {
      const { ticker } = await mount([feedOf([item('a', 'Urgent: Harbour bridge closed')])]);
      expect(one(ticker, '[part~=badge]').textContent.trim()).to.equal('Urgent');
    },
  ],
  [
    '1.4.4 nothing is cut off in text of twice the size',
    async () => {
      for (const mode of MODES) {
        const ticker = await strip({ mode });
        if (ticker.parentElement) ticker.parentElement.style.fontSize = '32px';
        await settled(ticker);
        await atRest(ticker);
        expect(cutOff(ticker), mode).to.deep.equal([]);
        expect(ticker.getBoundingClientRect().width).to.be.at.most(700);
        ticker.parentElement?.remove();
      }
    },
  ],
  [
    '1.4.10 it fits in 320 pixels, also in text of twice the size',
    async () => {
      for (const mode of MODES)
        for (const size of ['16px', '32px']) {
          const ticker = await strip({ mode }, 320);
          if (ticker.parentElement) ticker.parentElement.style.fontSize = size;
          await settled(ticker);
          await atRest(ticker);
          const edges = all(ticker, '[part=label], [part=viewport], [part~=button]').map(
            (piece) => piece.getBoundingClientRect().right,
          );
          const { right } = ticker.getBoundingClientRect();
          expect(Math.max(...edges), `${mode} ${size}`).to.be.at.most(right + 0.5);
          expect(one(ticker, '[part=viewport]').getBoundingClientRect().width).to.be.greaterThan(
            40,
          );
          ticker.parentElement?.remove();
        }
    },
  ],
  [
    '1.4.11 the ring of what has the focus stands out by 3 to 1',
    async () => {
      const ticker = await strip();
      await sendKeys({ press: 'Tab' });
      await waitUntil(() => ticker.renderRoot.querySelector(':focus-visible'));
      const { outlineColor } = getComputedStyle(one(ticker, ':focus-visible'));
      expect(contrast(outlineColor, '#fff')).to.be.at.least(3);
    },
  ],
  [
    '1.4.12 nothing is cut off when a reader spaces the text',
    async () => {
      for (const mode of MODES) {
        const ticker = await strip({ mode });
        spaceText(ticker);
        await settled(ticker);
        await atRest(ticker);
        expect(cutOff(ticker), mode).to.deep.equal([]);
        ticker.parentElement?.remove();
      }
    },
  ],
  [
    '1.4.13 nothing appears on hover or focus',
    async () => {
      const ticker = await strip();
      const count = all(ticker, '*').length;
      one(ticker, '[part=viewport]').dispatchEvent(
        new PointerEvent('pointerenter', { pointerType: 'mouse' }),
      );
      one(ticker, 'a').focus();
      await settled(ticker);
      expect(all(ticker, '*')).to.have.length(count);
      expect(all(ticker, '[title]')).to.have.length(0);
    },
  ],
  [
    '2.1.1 and 2.4.3 a keyboard comes to each button, then to each headline',
    async () => {
      const ticker = await strip();
      expect(stops(ticker).map(nameOf)).to.deep.equal([
        'Play headlines',
        'Previous headline',
        'Next headline',
        'All headlines',
        ...titles,
      ]);
      for (const stop of stops(ticker)) expect(stop.tabIndex).to.equal(0);
    },
  ],
  [
    '2.1.2 a keyboard gets out again',
    async () => {
      const ticker = await strip();
      const after = document.createElement('button');
      ticker.after(after);
      stops(ticker).at(-1)?.focus();
      await sendKeys({ press: 'Tab' });
      await waitUntil(() => document.activeElement === after, 'it is a trap');
    },
  ],
  [
    '2.2.2 one press stops it for good',
    async () => {
      const { ticker } = await mount([feedOf(headlines(COUNT))]);
      ticker.play();
      await waitUntil(() => button(ticker, 'Pause headlines'), 'it does not run');
      button(ticker, 'Pause headlines')?.click();
      await atRest(ticker);
      const places = (): readonly number[] =>
        all(ticker, 'li').map((one) => one.getBoundingClientRect().left);
      const rest = places();
      for (let i = 0; i < 20; i++) await frame();
      expect(places()).to.deep.equal(rest);
    },
  ],
  [
    '2.3.3 nothing moves by itself where the reader wants less motion',
    async () => {
      const { matchMedia } = window;
      window.matchMedia = (query) =>
        matchMedia.call(window, query.includes('reduced-motion') ? 'all' : query);
      const ticker = await strip({ autostart: 'on' });
      window.matchMedia = matchMedia;
      expect(button(ticker, 'Pause headlines')).to.equal(undefined);
      const places = (): readonly number[] =>
        all(ticker, 'li').map((one) => one.getBoundingClientRect().left);
      const start = places();
      for (let i = 0; i < 20; i++) await frame();
      expect(places()).to.deep.equal(start);
    },
  ],
  [
    '2.4.6 each button says what it does, and no two the same',
    async () => {
      const ticker = await strip();
      const names = stops(ticker).map(nameOf);
      expect(new Set(names).size).to.equal(names.length);
    },
  ],
  [
    '2.4.7 what has the focus has a ring, 2 px wide at least',
    async () => {
      const ticker = await strip();
      for (let i = 0; i < 6; i++) {
        await sendKeys({ press: 'Tab' });
        await waitUntil(
          () => ticker.renderRoot.querySelector(':focus-visible') === stops(ticker)[i],
        );
        const { outlineStyle, outlineWidth } = getComputedStyle(one(ticker, ':focus-visible'));
        expect(outlineStyle).to.not.equal('none');
        expect(parseFloat(outlineWidth)).to.be.at.least(2);
      }
    },
  ],
  [
    '2.4.11 what has the focus is wholly in view, and nothing lies on it',
    async () => {
      const ticker = await strip();
      for (const stop of stops(ticker).slice(4)) {
        stop.focus();
        await sendKeys({ press: 'Shift' });
        await atRest(ticker);
        const { x, y } = middleOf(stop);
        expect(ticker.shadowRoot?.elementFromPoint(x, y)?.closest('a'), nameOf(stop)).to.equal(
          stop,
        );
      }
    },
  ],
  [
    '2.5.1 and 2.5.7 buttons do what a drag does',
    async () => {
      const ticker = await strip();
      const second = all(ticker, 'li')[1];
      const { left } = one(ticker, '[part=viewport]').getBoundingClientRect();
      button(ticker, 'Next headline')?.click();
      await atRest(ticker);
      expect(second?.getBoundingClientRect().left).to.be.closeTo(left, 1);
    },
  ],
  [
    '2.5.2 nothing happens before a finger is lifted',
    async () => {
      const ticker = await strip();
      let chosen = 0;
      ticker.addEventListener('news-article-select', () => (chosen += 1));
      for (const stop of stops(ticker)) {
        const at = { bubbles: true, composed: true, cancelable: true, isPrimary: true, buttons: 1 };
        stop.dispatchEvent(new PointerEvent('pointerdown', at));
        stop.dispatchEvent(new MouseEvent('mousedown', at));
        stop.dispatchEvent(new PointerEvent('pointercancel', at));
      }
      await settled(ticker);
      expect(chosen).to.equal(0);
      expect(ticker.pauseReasons).to.deep.equal(['author']);
    },
  ],
  [
    '2.5.3 what a button shows is in its name',
    async () => {
      const { ticker, feed } = await mount([feedOf(headlines(COUNT))], { width: 900 });
      button(ticker, 'Pause headlines')?.click();
      await feed.push(feedOf([item('new', 'A ship comes in'), ...headlines(COUNT)]));
      await ticker.reload();
      await waitUntil(() => all(ticker, '.news').length > 0, 'the button does not count');
      for (const stop of all(ticker, 'button'))
        expect(stop.ariaLabel).to.include(stop.textContent.trim());
      expect(one(ticker, 'section').ariaLabel).to.include(
        one(ticker, '[part=label]').textContent.trim(),
      );
    },
  ],
  [
    '2.5.8 targets are large',
    async () => {
      for (const mode of MODES) {
        const ticker = await strip({ mode });
        for (const stop of stops(ticker)) {
          const { width, height } = stop.getBoundingClientRect();
          const least = stop.localName === 'button' ? TARGET : LEAST_TARGET;
          expect(Math.min(width, height), `${mode}: ${nameOf(stop)}`).to.be.at.least(least - 0.5);
        }
        ticker.parentElement?.remove();
      }
    },
  ],
  [
    '3.1.2 a headline of another language says which',
    async () => {
      const { ticker } = await mount([
        feedOf([{ ...item('a', 'Le pont est ouvert'), language: 'fr' }]),
      ]);
      expect(one(ticker, '.text').lang).to.equal('fr');
    },
  ],
  [
    '3.2.1 and 3.2.2 to come to something is not to choose it',
    async () => {
      const ticker = await strip();
      const { href } = location;
      let chosen = 0;
      ticker.addEventListener('news-article-select', () => (chosen += 1));
      for (const stop of stops(ticker)) stop.focus();
      await settled(ticker);
      expect(chosen).to.equal(0);
      expect(location.href).to.equal(href);
      expect(all(ticker, 'input, select, textarea')).to.have.length(0);
    },
  ],
  [
    '4.1.2 what can be used is a real button or link',
    async () => {
      const ticker = await strip();
      for (const stop of stops(ticker))
        expect(stop.matches('button[type=button], a[href]')).to.equal(true);
      expect(all(ticker, '[role=button], [role=link], [role=marquee], [onclick]')).to.have.length(
        0,
      );
    },
  ],
  [
    '4.1.3 a strip that moves is no live region',
    async () => {
      const ticker = await strip({ announce: 'all' });
      const live = all(
        ticker,
        '[aria-live], [role=status], [role=alert], [role=log], [role=marquee]',
      );
      expect(live).to.have.length.of.at.least(1);
      for (const region of live) expect(region.querySelector('li')).to.equal(null);
    },
  ],
];

describe('a strip by the rules of WCAG 2.2', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(() => {
    sessionStorage.clear();
  });

  for (const [rule, check] of RULES)
    it(rule, async function () {
      this.timeout(30_000);
      await check();
    });
});

const LOOKS: readonly MediaFeatures[] = [
  { 'prefers-color-scheme': 'light' },
  { 'prefers-color-scheme': 'dark' },
  { 'forced-colors': 'active' },
];

describe('a strip, by axe', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(() => {
    document.documentElement.style.removeProperty('color-scheme');
    document.body.style.removeProperty('background');
  });

  for (const mode of MODES) {
    it(`is without fault as ${mode}`, async () => {
      await expectAccessible(await strip({ mode, times: '' }));
    });
    for (const look of LOOKS)
      itWhere(
        'emulate media',
        `is without fault as ${mode} under ${JSON.stringify(look)}`,
        async () => {
          await emulateMediaFeatures(look);
          document.documentElement.style.colorScheme = 'light dark';
          document.body.style.background = 'Canvas';
          await expectAccessible(await strip({ mode, times: '' }));
        },
      );
  }
});

describeWhere('read the accessibility tree', 'a strip as it is told', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  for (const mode of MODES)
    for (const direction of ['start', 'down'])
      it(`has each headline once, in the feed’s order, as ${mode} to the ${direction}`, async () => {
        await strip({ mode, direction });
        const roles = ['region', 'button', 'list', 'listitem', 'link'];
        const told = (await fullAxTree())
          .filter(({ role }) => roles.includes(role))
          .map(({ role, name }) => `${role} ${name}`.trim());
        const buttons = ['Play headlines', 'Previous headline', 'Next headline', 'All headlines'];
        expect(told).to.deep.equal([
          'region Harbour News',
          ...(mode === 'list' ? [] : buttons.map((name) => `button ${name}`)),
          'list',
          ...titles.flatMap((title) => ['listitem', `link ${title}`]),
        ]);
      });
});
