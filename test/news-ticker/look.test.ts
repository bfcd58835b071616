import { expect } from '@open-wc/testing';
import { all, feedOf, headlines, mount, one } from './support.js';

const feed = [feedOf(headlines(14))];

describe('the look of a strip', () => {
  for (const [written, height] of [
    ['', 44],
    ['28px', 28],
    ['24px', 24],
    ['1px', 24],
    ['80px', 80],
  ] as const)
    it(`is ${String(height)} px high with --news-height "${written}", and so is all of its row`, async () => {
      const { ticker } = await mount(feed, { attributes: { label: 'Wire' } });
      ticker.style.setProperty('--news-height', written);
      for (const part of ['label', 'viewport', 'list', 'headline', 'pause-button', 'all-button']) {
        const box = one(ticker, `[part~=${part}]`).getBoundingClientRect();
        expect(Math.round(box.height), part).to.equal(height);
      }
    });

  it('is as high in every mode, where its headlines fit', async () => {
    for (const mode of ['scroll', 'step']) {
      const { ticker } = await mount(feed, { attributes: { mode } });
      ticker.style.setProperty('--news-height', '30px');
      expect(one(ticker, '.row').getBoundingClientRect().height, mode).to.equal(30);
    }
  });

  it('keeps two lines of a fading headline, however low it is', async () => {
    const { ticker } = await mount(feed, { attributes: { mode: 'fade' } });
    ticker.style.setProperty('--news-height', '24px');
    const [item] = all(ticker, '[part~=item]');
    expect(item?.getBoundingClientRect().height).to.be.at.least(40);
  });

  it('has the room of --news-gap on both sides of a bullet', async () => {
    const { ticker } = await mount(feed);
    ticker.style.setProperty('--news-gap', '30px');
    const [first, second] = all(ticker, '[part~=item]');
    const [, bullet] = [...(first?.children ?? [])].slice(-2);
    const next = second?.querySelector('.text');
    const gaps = [
      (bullet?.getBoundingClientRect().left ?? 0) -
        (first?.querySelector('.text')?.getBoundingClientRect().right ?? 0),
      (next?.getBoundingClientRect().left ?? 0) - (bullet?.getBoundingClientRect().right ?? 0),
    ];
    expect(gaps.map(Math.round)).to.deep.equal([30, 30]);
  });

  it('takes numbers as HTML has them, also where a framework sets them as properties', async () => {
    const { ticker } = await mount(feed);
    Object.assign(ticker, { maxItems: '3' });
    await ticker.updateComplete;
    const shown = all(ticker, '[part~=item]:not([aria-hidden=true])');
    expect(shown).to.have.length(3);
  });

  it('tells its reader that headlines are missing, and its owner why', async () => {
    const { ticker } = await mount([{ status: 404 }]);
    const message = one(ticker, '[part=status] strong');
    expect(message.textContent.trim()).to.equal('The headlines could not be loaded.');
    expect(message.title).to.match(/HTTP status 404\. Check the address/);
  });
});
