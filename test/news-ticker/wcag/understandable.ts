/** Checks for WCAG 2.2, principles 3 and 4: understandable and robust. */
import { expect } from '@open-wc/testing';
import { recordMessages } from '../listen.js';
import { all, feedOf, headlines, item, mount, one, settled } from '../support.js';
import { COUNT, inEachLayout, inEachLayoutInTurn, stopsOf } from './support.js';

const LIVE = '[aria-live], [role=status], [role=alert], [role=log], [role=marquee], [role=timer]';

export async function languageIsSaid(): Promise<void> {
  const { ticker } = await mount([
    feedOf([{ ...item('a', 'Le pont est ouvert'), language: 'fr' }, item('b', 'The bridge opens')]),
  ]);
  expect(all(ticker, '[part=item]:not([aria-hidden]) .text').map(({ lang }) => lang)).to.deep.equal(
    ['fr', ''],
  );
}

export async function focusIsNoChoice(): Promise<void> {
  await inEachLayoutInTurn(async (ticker, layout) => {
    const { href } = location;
    let chosen = 0;
    ticker.addEventListener('news-article-select', () => (chosen += 1));
    for (const stop of stopsOf(ticker)) stop.focus();
    await settled(ticker);
    expect(chosen, layout).to.equal(0);
    expect(location.href).to.equal(href);
    expect(all(ticker, ':popover-open, input, select, textarea'), layout).to.have.length(0);
  });
}

export async function controlsAreReal(): Promise<void> {
  await inEachLayout((ticker, layout) => {
    expect(stopsOf(ticker), layout).to.have.length.of.at.least(COUNT);
    for (const stop of stopsOf(ticker))
      expect(stop.matches('button[type=button], a[href]'), stop.outerHTML).to.equal(true);
    expect(all(ticker, '[role=button], [role=link], [onclick]'), layout).to.have.length(0);
  });
}

export async function newsIsAnnouncedOutsideTheStrip(): Promise<void> {
  const { ticker, feed } = await mount([feedOf(headlines(COUNT))], {
    attributes: { announce: 'all' },
  });
  const said = recordMessages(ticker);
  const before = document.activeElement;
  await feed.push(feedOf([item('new', 'A ship comes in'), ...headlines(COUNT)]));
  await ticker.reload();
  await settled(ticker);
  expect(said).to.deep.equal(['A ship comes in']);
  expect(document.activeElement).to.equal(before);
  // Screen readers would speak a moving live region without end.
  expect(one(ticker, '[part=list]').closest(LIVE)).to.equal(null);
  for (const region of all(ticker, LIVE)) expect(region.querySelector('li')).to.equal(null);
}
