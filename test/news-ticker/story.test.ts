import { expect } from '@open-wc/testing';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { waitUntil } from '../support/wait.js';
import { all, button, feedOf, item, mount, one, settled, type Item } from './support.js';

const PICTURE = new URL('/demo/no-such-picture.png', location.href).href;
const LONG = 'The council of Calder Bay has approved the plan, its chair said on Tuesday. '.repeat(
  9,
);

const NEWS: readonly Item[] = [
  { ...item('a', 'Ferry runs all winter'), image: PICTURE, summary: LONG, tags: ['Transport'] },
  { id: 'b', title: 'Tram line opens', url: 'https://news.example/b' },
  { ...item('c', 'Bridge is closed after the storm of Tuesday night'), summary: 'Until Friday.' },
  item('d', 'Harriers win at last'),
];

const URGENT: Item = {
  ...item('u', 'Urgent: Ferry aground off Calder Bay'),
  image: PICTURE,
  summary: LONG,
  _source: 'Bay Post',
  date_published: new Date().toISOString(),
};

const MODES = ['scroll', 'step', 'fade', 'list'];

/** All that can stand beside a headline. */
const DETAILS = { sources: '', images: '', summaries: '', times: '', dismissible: '' };

async function strip(
  attributes: Readonly<Record<string, string>>,
  {
    width = 600,
    items = NEWS,
    direction = 'ltr',
  }: { width?: number; items?: readonly Item[]; direction?: string } = {},
): Promise<NewsTicker> {
  const { ticker } = await mount([feedOf(items)], {
    width,
    attributes: { label: 'Off the wire', 'without-cache': '', dir: direction, ...attributes },
  });
  return ticker;
}

/** The box of a part of a row. */
function boxOf(row: Element | undefined, name: string): DOMRect {
  const element = row?.querySelector(`.${name}`);
  if (!element) throw new Error(`There is no ${name} in the row.`);
  return element.getBoundingClientRect();
}

/** The parts of a name in the strip, copies left out. */
function parts(ticker: NewsTicker, name: string): readonly HTMLElement[] {
  return all(ticker, `.list li:not([aria-hidden]) [part~=${name}]`);
}

async function openPanel(ticker: NewsTicker): Promise<void> {
  ticker.showAll();
  await waitUntil(() => all(ticker, '.all-row').length > 0);
  await settled(ticker);
}

/** In px, without the rounding errors of Firefox. */
function heightOf(ticker: NewsTicker): number {
  return Math.round(ticker.getBoundingClientRect().height * 1000) / 1000;
}

describe('pictures in a strip', () => {
  for (const mode of MODES) {
    it(`are square, lazy, silent and without a referrer in ${mode}, before they are there`, async () => {
      const ticker = await strip({ mode });
      const before = heightOf(ticker);
      expect(parts(ticker, 'image')).to.have.length(0);
      ticker.images = true;
      await settled(ticker);
      const [image, ...others] = parts(ticker, 'image');
      expect(others).to.have.length(0);
      expect(image?.getAttribute('src')).to.equal(PICTURE);
      expect(image?.getAttribute('alt')).to.equal('');
      expect(image?.getAttribute('loading')).to.equal('lazy');
      expect(image?.getAttribute('referrerpolicy')).to.equal('no-referrer');
      const { width, height } = image?.getBoundingClientRect() ?? new DOMRect();
      expect(width).to.be.greaterThan(24);
      expect(height).to.be.closeTo(width, 0.01);
      if (mode !== 'list') expect(heightOf(ticker)).to.equal(before);
      ticker.images = false;
      await settled(ticker);
      expect(parts(ticker, 'image')).to.have.length(0);
    });
  }

  it('show in the list of all headlines', async () => {
    const ticker = await strip({ images: '' });
    await openPanel(ticker);
    expect(all(ticker, '.all-row img')).to.have.length(1);
  });

  for (const direction of ['ltr', 'rtl']) {
    for (const width of [360, 1200]) {
      for (const mode of [...MODES.slice(1), 'panel']) {
        it(`have all text beside them in ${mode} at ${String(width)} px, ${direction}`, async () => {
          const ticker = await strip(
            { mode: mode === 'panel' ? 'scroll' : mode, ...DETAILS },
            { width, items: [URGENT], direction },
          );
          if (mode === 'panel') await openPanel(ticker);
          const [row] = all(ticker, mode === 'panel' ? '.all-row' : '.list .item');
          const picture = boxOf(row, 'image');
          expect(picture.width).to.be.greaterThan(24);
          expect(picture.height).to.be.closeTo(picture.width, 0.1);
          const starts = ['beside', 'summary'].map((name) => {
            const box = boxOf(row, name);
            return direction === 'rtl' ? picture.left - box.right : box.left - picture.right;
          });
          expect(starts[0]).to.be.within(5, 20);
          expect(starts[1]).to.be.closeTo(starts[0] ?? NaN, 0.1);
          const whole = row?.getBoundingClientRect() ?? new DOMRect();
          expect(picture.top).to.be.at.least(whole.top);
          expect(picture.bottom).to.be.at.most(whole.bottom);
        });
      }
    }
  }
});

describe('summaries in a strip', () => {
  for (const mode of MODES.slice(1)) {
    it(`stand under their headlines in ${mode}`, async () => {
      const ticker = await strip({ mode, summaries: '' });
      const texts = parts(ticker, 'summary').map(({ textContent }) => textContent.slice(0, 20));
      expect(texts).to.deep.equal(
        ['The council of Calder', 'Until Friday.', 'Harriers win at last, it said.'].map((text) =>
          text.slice(0, 20),
        ),
      );
      const [summary] = parts(ticker, 'summary');
      const [headline] = parts(ticker, 'text').concat(all(ticker, '.list .text'));
      const lines =
        (summary?.clientHeight ?? 0) / parseFloat(getComputedStyle(summary ?? ticker).lineHeight);
      expect(Math.round(lines)).to.equal(2);
      expect(summary?.getBoundingClientRect().top).to.be.at.least(
        (headline?.getBoundingClientRect().bottom ?? 0) - 1,
      );
    });
  }

  for (const mode of ['step', 'fade']) {
    for (const width of [360, 600, 1200]) {
      it(`leave the height of ${mode} the same for any text, at ${String(width)} px`, async () => {
        const heights = new Set<number>();
        for (const items of [NEWS.slice(0, 1), NEWS.slice(1, 2), NEWS]) {
          const ticker = await strip({ mode, summaries: '' }, { width, items });
          heights.add(heightOf(ticker));
          const viewport = one(ticker, '.viewport').getBoundingClientRect();
          const [summary] = parts(ticker, 'summary');
          if (summary && items.length === 1)
            expect(summary.getBoundingClientRect().bottom).to.be.at.most(viewport.bottom + 0.5);
        }
        expect([...heights]).to.have.length(1);
      });
    }
  }

  for (const width of [360, 600, 1200]) {
    it(`leave the source in view under a very long headline in step, at ${String(width)} px`, async () => {
      const long = { ...URGENT, title: LONG };
      const ticker = await strip({ mode: 'step', ...DETAILS }, { width, items: [long] });
      const short = await strip({ mode: 'step', ...DETAILS }, { width, items: [URGENT] });
      expect(heightOf(ticker)).to.equal(heightOf(short));
      const view = one(ticker, '.viewport').getBoundingClientRect();
      const [row] = all(ticker, '.list .item');
      expect(boxOf(row, 'text').right).to.be.greaterThan(view.right);
      for (const name of ['image', 'source', 'time', 'summary']) {
        const box = boxOf(row, name);
        expect(box.left, name).to.be.at.least(view.left);
        expect(box.right, name).to.be.at.most(view.right);
        expect(box.top, name).to.be.at.least(view.top);
        expect(box.bottom, name).to.be.at.most(view.bottom);
      }
      expect(boxOf(row, 'source').width).to.be.greaterThan(40);
    });
  }

  it('leave the headline the width between a label and all buttons', async () => {
    const ticker = await strip(
      { mode: 'fade', ...DETAILS },
      { width: 700, items: [...NEWS, URGENT] },
    );
    const view = one(ticker, '.viewport').getBoundingClientRect();
    for (const row of all(ticker, '.list .item:has(.source)'))
      expect(boxOf(row, 'headline').width).to.be.greaterThan(view.width * 0.9 - 30);
  });

  it('begin where their items do, also in another direction', async () => {
    const english = { ...URGENT, summary: 'Until Friday.', language: 'en' };
    const ticker = await strip(
      { mode: 'list', summaries: '' },
      { items: [english], direction: 'rtl' },
    );
    const [summary] = parts(ticker, 'summary');
    const range = new Range();
    if (summary) range.selectNodeContents(summary);
    const edge = summary?.getBoundingClientRect().right ?? 0;
    expect(range.getBoundingClientRect().right).to.be.closeTo(edge, 1);
  });

  it('are left out of a running strip, and show in the list of all headlines', async () => {
    const ticker = await strip({ summaries: '' });
    const plain = await strip({});
    expect(parts(ticker, 'summary')).to.have.length(0);
    expect(heightOf(ticker)).to.equal(heightOf(plain));
    await openPanel(ticker);
    expect(all(ticker, '.all-row [part~=summary]')).to.have.length(3);
  });

  it('come and go live', async () => {
    const ticker = await strip({ mode: 'step' });
    const before = heightOf(ticker);
    ticker.summaries = true;
    await settled(ticker);
    expect(heightOf(ticker)).to.be.greaterThan(before);
    ticker.summaries = false;
    await settled(ticker);
    expect(heightOf(ticker)).to.equal(before);
  });
});

describe('a strip on a phone', () => {
  for (const mode of ['scroll', 'step', 'fade']) {
    for (const width of [360, 412]) {
      for (const label of ['Off the wire: latest', '']) {
        it(`gives headlines 240 px of ${String(width)} in ${mode}, with the name "${label}"`, async () => {
          const ticker = await strip(
            { mode, label, dismissible: '' },
            {
              width,
              items: Array.from({ length: 30 }, (_, i) =>
                item(`n${String(i)}`, `Council approves plan number ${String(i)}`),
              ),
            },
          );
          expect(button(ticker, 'All headlines')).not.to.equal(undefined);
          expect(button(ticker, 'Close')).not.to.equal(undefined);
          const { width: room } = one(ticker, '.viewport').getBoundingClientRect();
          expect(room).to.be.at.least(240);
          expect(one(ticker, '.base').scrollWidth).to.be.at.most(width);
        });
      }
    }
  }
});
