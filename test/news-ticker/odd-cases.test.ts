import { expect } from '@open-wc/testing';
import { emulateMediaFeatures } from '../support/devtools.js';
import { itWhere } from '../support/engines.js';
import { waitUntil } from '../support/wait.js';
import { firstSeen, textOf } from './hand.js';
import { all, atRest, feedOf, headlines, item, mount, one, settled } from './support.js';

const feed = [feedOf(headlines(14))];

describe('a strip', () => {
  afterEach(() => {
    document.documentElement.removeAttribute('dir');
  });

  for (const [mode, width] of [
    ['scroll', 320],
    ['scroll', 900],
    ['step', 320],
    ['fade', 320],
  ] as const) {
    itWhere('emulate media', `by ${mode}, ${width} px wide, prints all of it`, async () => {
      const { ticker } = await mount(feed, { width, attributes: { mode } });
      ticker.pause();
      await emulateMediaFeatures({ media: 'print' });
      await settled(ticker);
      const viewport = one(ticker, '[part=viewport]');
      expect(getComputedStyle(viewport).maskImage).to.equal('none');
      const { bottom } = viewport.getBoundingClientRect();
      const items = all(ticker, '[part=item]:not([aria-hidden=true])');
      const tops = items.map((one) => one.getBoundingClientRect().top);
      expect(items).to.have.length(14);
      expect(tops).to.deep.equal(tops.toSorted((a, b) => a - b));
      expect(items.at(-1)?.getBoundingClientRect().bottom).to.be.at.most(bottom + 1);
    });
  }

  it('that stands is set up anew where the page turns its direction', async () => {
    const { ticker } = await mount(feed, { attributes: { autostart: 'off' } });
    for (let turn = 0; turn < 3; turn++) {
      ticker.next();
      await atRest(ticker);
    }
    const seen = textOf(firstSeen(ticker));
    document.documentElement.dir = 'rtl';
    await settled(ticker);
    await atRest(ticker);
    expect(textOf(firstSeen(ticker))).to.equal(seen);
  });

  itWhere('emulate media', 'moved by hand closes the gap of what was withdrawn', async () => {
    await emulateMediaFeatures({ 'prefers-reduced-motion': 'reduce' });
    const { ticker, feed: served } = await mount(feed);
    await settled(ticker);
    const [first] = headlines(14);
    await served.push(
      feedOf([
        { ...item('kill', `KILL: ${first?.title ?? ''}`), date_published: '2026-11-24T08:00:00Z' },
        ...headlines(14).slice(1),
      ]),
    );
    await ticker.reload();
    await settled(ticker);
    const rendered = (): number => all(ticker, '[part=item]:not([aria-hidden=true])').length;
    expect(rendered()).to.equal(14);
    for (let turn = 0; turn < 4; turn++) {
      ticker.next();
      await settled(ticker);
    }
    await waitUntil(() => rendered() === 13, 'the gap stays');
  });
});
