/** Checks for WCAG 2.2, principle 1: perceivable. */
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { NewsTicker } from '../../../src/news-ticker/news-ticker.js';
import { faintParts, ringContrast } from '../../themes/contrast.js';
import { middleOf } from '../pointer.js';
import { all, atRest, feedOf, isInView, item, mount, one, settled, texts } from '../support.js';
import {
  COUNT,
  enlarge,
  enterByTab,
  inEachLayout,
  nameOf,
  stopsOf,
  strip,
  TITLES,
} from './support.js';

/** A narrower viewport is unreadable, in CSS px. */
const MIN_READABLE_WIDTH = 60;

const PIECES = '[part=label], [part=viewport], [part~=button]';

/** The first words of each line that its box cuts off. */
function cutLines(ticker: NewsTicker): readonly string[] {
  return all(ticker, PIECES).flatMap((piece) => {
    const box = piece.getBoundingClientRect();
    return linesIn(piece)
      .filter(({ top, bottom }) => bottom > box.top + 1 && top < box.bottom - 1)
      .filter(({ top, bottom }) => top < box.top - 1 || bottom > box.bottom + 1)
      .map(({ text }) => text);
  });
}

function linesIn(piece: Element): readonly { top: number; bottom: number; text: string }[] {
  return [...piece.querySelectorAll('.text, slot, .new-count')].map((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { top, bottom } = range.getBoundingClientRect();
    return { top, bottom, text: element.textContent };
  });
}

/** Sets the text spacing of criterion 1.4.12, which overrides our styles. */
function spaceText(ticker: NewsTicker): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }',
  );
  const root = ticker.renderRoot;
  if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

export async function picturesAreHidden(): Promise<void> {
  const ticker = await strip();
  const pictures = all(ticker, 'svg');
  expect(pictures.length).to.be.greaterThan(2);
  for (const picture of pictures)
    expect(picture.closest('[aria-hidden=true]'), picture.outerHTML).to.not.equal(null);
  for (const stop of stopsOf(ticker)) expect(nameOf(stop)).to.not.equal('');
}

export async function isSectionWithList(): Promise<void> {
  await inEachLayout((ticker, layout) => {
    expect(nameOf(one(ticker, 'section'))).to.equal('Harbour News');
    const items = all(ticker, 'section ul[role=list] > li:not([aria-hidden])');
    expect(items, layout).to.have.length(COUNT);
  });
}

export async function isInTheOrderOfTheFeed(): Promise<void> {
  await inEachLayout((ticker, layout) => {
    expect(texts(ticker), layout).to.deep.equal(TITLES);
  });
}

export async function urgencyIsWords(): Promise<void> {
  const { ticker } = await mount([feedOf([item('a', 'Urgent: Harbour bridge closed')])]);
  expect(one(ticker, '[part~=badge]').textContent.trim()).to.equal('Urgent');
}

export async function textStandsOut(): Promise<void> {
  const published = new Date(Date.now() - 3_600_000).toISOString();
  const urgent = { ...item('a', 'Urgent: Harbour bridge closed'), date_published: published };
  for (const scheme of ['light', 'dark']) {
    document.documentElement.style.colorScheme = scheme;
    const { ticker } = await mount([feedOf([urgent])], { width: 320, attributes: { times: '' } });
    const page = ticker.parentElement ?? ticker;
    page.style.background = 'Canvas';
    page.style.color = 'CanvasText';
    expect(all(ticker, '[part=label], [part~=badge], [part=time]'), scheme).to.have.length.above(2);
    expect(faintParts(ticker), scheme).to.deep.equal([]);
    page.remove();
  }
}

export async function growsWithText(): Promise<void> {
  await inEachLayout(async (ticker, layout) => {
    await enlarge(ticker, '32px');
    expect(parseFloat(getComputedStyle(one(ticker, '.text')).fontSize)).to.equal(32);
    expect(cutLines(ticker), layout).to.deep.equal([]);
    expect(ticker.getBoundingClientRect().width, layout).to.be.at.most(700);
  });
}

export async function fitsIn320Pixels(): Promise<void> {
  await inEachLayout(
    async (ticker, layout) => {
      for (const size of ['16px', '32px']) {
        await enlarge(ticker, size);
        const edges = all(ticker, PIECES).map((piece) => piece.getBoundingClientRect().right);
        const { right } = ticker.getBoundingClientRect();
        expect(Math.max(...edges), `${layout} ${size}`).to.be.at.most(right + 0.5);
        const room = one(ticker, '[part=viewport]').getBoundingClientRect().width;
        expect(room, `${layout} ${size}`).to.be.at.least(MIN_READABLE_WIDTH);
      }
    },
    { width: 320 },
  );
}

export async function iconsAndRingsStandOut(): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    document.documentElement.style.colorScheme = scheme;
    const ticker = await strip();
    const page = ticker.parentElement ?? ticker;
    page.style.background = 'Canvas';
    page.style.color = 'CanvasText';
    await enterByTab(ticker);
    expect(ringContrast(one(ticker, ':focus-visible')), scheme).to.be.at.least(3);
    expect(faintParts(one(ticker, '[part=controls]')), scheme).to.deep.equal([]);
    page.remove();
  }
}

export async function bearsSpacing(): Promise<void> {
  for (const width of [700, 460])
    await inEachLayout(
      async (ticker, layout) => {
        // On a phone, long headlines scroll through this narrow strip completely.
        if (layout === 'scroll up' && width < 700) return;
        spaceText(ticker);
        await settled(ticker);
        await atRest(ticker);
        expect(cutLines(ticker), `${layout} ${String(width)}`).to.deep.equal([]);
      },
      { width },
    );
}

export async function failureIsWhole(): Promise<void> {
  const { ticker } = await mount([{ status: 404 }], { width: 320 });
  spaceText(ticker);
  for (const size of ['16px', '32px']) {
    if (ticker.parentElement) ticker.parentElement.style.fontSize = size;
    await settled(ticker);
    const content = document.createRange();
    content.selectNodeContents(one(ticker, '.message strong'));
    const text = content.getBoundingClientRect();
    const box = one(ticker, '.viewport').getBoundingClientRect();
    const room = [
      text.left - box.left,
      box.right - text.right,
      text.top - box.top,
      box.bottom - text.bottom,
    ];
    expect(Math.min(...room), size).to.be.at.least(0);
  }
}

export async function nothingAppears(): Promise<void> {
  const ticker = await strip();
  const before = all(ticker, '*').length;
  for (const stop of stopsOf(ticker)) {
    const { x, y } = middleOf(stop);
    if (isInView(ticker, stop)) await sendMouse({ type: 'move', position: [x, y] });
    stop.focus();
  }
  await settled(ticker);
  expect(all(ticker, '*')).to.have.length(before);
  expect(all(ticker, '[title], :popover-open')).to.have.length(0);
}
