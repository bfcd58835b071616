import { expect } from '@open-wc/testing';
import { formatAge } from '../../src/news-ticker/relative-times.js';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { stopTime } from '../support/clock.js';
import { hidePage } from '../support/page.js';
import { all, feedOf, frame, headlines, mount, one, settled, type Item } from './support.js';

const NOW = new Date('2026-11-24T12:00:00Z');

const before = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1000);

describe('the age of a headline', () => {
  for (const [seconds, text] of [
    [0, 'now'],
    [59, 'now'],
    [60, '1 min. ago'],
    [59 * 60 + 59, '59 min. ago'],
    [3600, '1 hr. ago'],
    [24 * 3600 - 1, '23 hr. ago'],
    [24 * 3600, 'Nov 23'],
    [365 * 24 * 3600, 'Nov 24, 2025'],
    [-299, 'now'],
    [-301, undefined],
  ] as const) {
    it(`of ${seconds} seconds is ${text ?? 'not shown'}`, () => {
      expect(formatAge(before(seconds), NOW, 'en')).to.equal(text);
    });
  }

  it('is in the language of the page', () => {
    expect(formatAge(before(0), NOW, 'de')).to.equal('jetzt');
    expect(formatAge(before(300), NOW, 'de')).to.equal('vor 5 Min.');
  });

  it('is not shown without a valid date', () => {
    expect(formatAge(undefined, NOW, 'en')).to.equal(undefined);
    expect(formatAge(new Date(NaN), NOW, 'en')).to.equal(undefined);
  });
});

/** Headlines, each a minute older than the one before. */
function dated(count: number): readonly Item[] {
  return headlines(count).map((one, index) => ({
    ...one,
    date_published: before(index * 60 + 30).toISOString(),
  }));
}

function ageOf(ticker: NewsTicker, index: number): string | undefined {
  const item = all(ticker, 'li:not([aria-hidden])')[index];
  return item?.querySelector('time')?.textContent;
}

describe('the ages in a strip', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  it('are shown only with the attribute', async () => {
    const { ticker } = await mount([feedOf(dated(3))]);
    expect(all(ticker, 'time')).to.have.length(0);
  });

  it('have the date in `datetime`, and the full date as a title', async () => {
    stopTime(NOW);
    const { ticker } = await mount([feedOf(dated(1))], { attributes: { times: '' } });
    const time = one(ticker, '[part=time]');
    expect(time.getAttribute('datetime')).to.equal(before(30).toISOString());
    expect(time.title).to.contain('2026');
    expect(time.textContent).to.equal('now');
  });

  it('are missing where a headline has no date', async () => {
    const { ticker } = await mount([feedOf(headlines(2))], { attributes: { times: '' } });
    expect(all(ticker, 'time')).to.have.length(0);
  });

  it('grow with the minute clock while nothing moves', async () => {
    const time = stopTime(NOW);
    const { ticker } = await mount([feedOf(dated(1))], {
      width: 1200,
      attributes: { times: '' },
    });
    expect(ageOf(ticker, 0)).to.equal('now');
    await time.tickAsync(60_000);
    await ticker.updateComplete;
    expect(ageOf(ticker, 0)).to.equal('1 min. ago');
  });

  it('keep text and position while they are visible in a running strip', async () => {
    const time = stopTime(NOW);
    const { ticker } = await mount([feedOf(dated(14))], {
      attributes: { times: '', 'without-autoplay': '' },
    });
    const items = all(ticker, 'li');
    const lefts = (): readonly number[] =>
      items.slice(0, 2).map((item) => item.getBoundingClientRect().left);
    const at = lefts();
    expect([ageOf(ticker, 0), ageOf(ticker, 13)]).to.deep.equal(['now', '13 min. ago']);
    await time.tickAsync(60_000);
    await settled(ticker);
    expect([ageOf(ticker, 0), ageOf(ticker, 13)]).to.deep.equal(['now', '14 min. ago']);
    expect(lefts()).to.deep.equal(at);
  });

  it('are up to date once their headline has left the viewport', async () => {
    const time = stopTime(NOW);
    const { ticker } = await mount([feedOf(dated(14))], {
      attributes: { times: '', 'without-autoplay': '' },
    });
    await time.tickAsync(60_000);
    await settled(ticker);
    expect(ageOf(ticker, 0)).to.equal('now');
    for (let i = 0; i < 3; i++) {
      ticker.next();
      // The 200 ms motion runs on the compositor's clock, and the strip's timer on the stopped one.
      for (let frames = 0; frames < 20; frames++) await frame();
      await time.tickAsync(1000);
    }
    await settled(ticker);
    expect(ageOf(ticker, 0)).to.equal('1 min. ago');
  });

  it('are up to date at once when the page becomes visible', async () => {
    const time = stopTime(NOW);
    const { ticker } = await mount([feedOf(dated(14))], {
      attributes: { times: '', 'without-autoplay': '' },
    });
    const show = hidePage();
    await time.tickAsync(3_600_000);
    show();
    await settled(ticker);
    expect(ageOf(ticker, 0)).to.equal('1 hr. ago');
  });

  it('leave no timer behind', async () => {
    const { ticker } = await mount([feedOf(dated(2))], { attributes: { times: '' } });
    const time = stopTime(NOW);
    ticker.times = false;
    await ticker.updateComplete;
    const others = time.countTimers();
    ticker.times = true;
    await ticker.updateComplete;
    expect(time.countTimers()).to.equal(others + 1);
    ticker.remove();
    expect(time.countTimers()).to.be.at.most(others);
  });
});
