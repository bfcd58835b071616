import { expect } from '@open-wc/testing';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { expectAccessible } from '../support/axe.js';
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

const MODES = ['scroll', 'step', 'fade', 'list'];

async function strip(
  attributes: Readonly<Record<string, string>>,
  { width = 600, items = NEWS }: { width?: number; items?: readonly Item[] } = {},
): Promise<NewsTicker> {
  const { ticker } = await mount([feedOf(items)], {
    width,
    attributes: { label: 'Off the wire', 'without-cache': '', ...attributes },
  });
  return ticker;
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

function heightOf(ticker: NewsTicker): number {
  return ticker.getBoundingClientRect().height;
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
      expect(height).to.equal(width);
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

describe('a strip with sources, pictures, summaries, ages and a close button', () => {
  for (const mode of MODES) {
    it(`is accessible in ${mode}, and so is its panel`, async () => {
      const ticker = await strip({
        mode,
        sources: '',
        images: '',
        summaries: '',
        times: '',
        dismissible: '',
      });
      await expectAccessible(ticker);
      if (mode !== 'scroll') return;
      await openPanel(ticker);
      await expectAccessible(ticker);
    });
  }
});

describe('a strip on a phone', () => {
  for (const mode of ['scroll', 'step', 'fade']) {
    for (const width of [360, 412]) {
      it(`gives headlines 240 px of ${String(width)} in ${mode}`, async () => {
        const ticker = await strip(
          { mode, label: 'Off the wire: latest', dismissible: '' },
          {
            width,
            items: Array.from({ length: 30 }, (_, i) =>
              item(`n${String(i)}`, `Council approves plan number ${String(i)}`),
            ),
          },
        );
        expect(button(ticker, 'All headlines')).not.to.equal(undefined);
        const { width: room } = one(ticker, '.viewport').getBoundingClientRect();
        expect(room).to.be.at.least(240);
        expect(one(ticker, '.base').scrollWidth).to.be.at.most(width);
      });
    }
  }
});
