import { expect, fixture, html } from '@open-wc/testing';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { expectAccessible } from '../support/axe.js';
import { emulateMediaFeatures, fullAxTree, type MediaFeatures } from '../support/devtools.js';
import { describeWhere, itWhere } from '../support/engines.js';
import { serveFeed, type Step } from '../support/feed-server.js';
import { feedOf, headlines, item, mount, settled } from './support.js';

const STATES: Readonly<Record<string, readonly Step[]>> = {
  running: [feedOf(headlines(12))],
  repeated: [feedOf(headlines(2))],
  still: [feedOf(headlines(1))],
  badges: [
    feedOf([
      item('a', 'Urgent: Harbour bridge closed'),
      item('b', 'CORRECTED-Ferry carries 40 passengers'),
      ...headlines(5),
    ]),
  ],
  empty: [feedOf([])],
  failed: [{ status: 500 }],
};

const MEDIA: readonly MediaFeatures[] = [
  { 'prefers-color-scheme': 'dark' },
  { 'forced-colors': 'active' },
  { 'prefers-reduced-motion': 'reduce' },
];

describe('the accessibility of a strip', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(() => {
    document.documentElement.style.removeProperty('color-scheme');
    document.body.style.removeProperty('background');
  });

  for (const [state, steps] of Object.entries(STATES)) {
    it(`has no violations when ${state}`, async () => {
      const { ticker } = await mount(steps, { attributes: { 'without-autoplay': '' } });
      await expectAccessible(ticker);
    });
  }

  it('has no violations while loading, before and after the message appears', async () => {
    const { url } = await serveFeed([{ hold: true }]);
    const ticker = await fixture<NewsTicker>(html`<news-ticker src=${url}></news-ticker>`);
    expect(ticker.matches(':state(loading)')).to.equal(true);
    await expectAccessible(ticker);
    for (const animation of (ticker.renderRoot as ShadowRoot).getAnimations()) animation.finish();
    await expectAccessible(ticker);
  });

  it('has no violations when stale', async () => {
    const { ticker } = await mount([feedOf(headlines(12)), { status: 503 }], {
      attributes: { 'without-autoplay': '' },
    });
    await ticker.reload().catch(() => undefined);
    await settled(ticker);
    expect(ticker.matches(':state(stale)')).to.equal(true);
    await expectAccessible(ticker);
  });

  for (const features of MEDIA) {
    itWhere('emulate media', `has no violations under ${JSON.stringify(features)}`, async () => {
      await emulateMediaFeatures(features);
      document.documentElement.style.colorScheme = 'light dark';
      document.body.style.background = 'Canvas';
      for (const steps of Object.values(STATES)) {
        const { ticker } = await mount(steps, { attributes: { 'without-autoplay': '' } });
        await expectAccessible(ticker);
        ticker.parentElement?.remove();
      }
    });
  }
});

describeWhere('read the accessibility tree', 'the accessibility tree of a strip', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  for (const [title, count, width] of [
    ['that runs', 14, 600],
    ['that is repeated', 2, 600],
    ['that is still', 1, 900],
  ] as const) {
    it(`has each headline once, in order, on a strip ${title}`, async () => {
      await mount([feedOf(headlines(count))], { width });
      const tree = await fullAxTree();
      const names = tree.filter(({ role }) => role === 'link').map(({ name }) => name);
      expect(names).to.deep.equal([
        ...(count > 10 ? ['Skip headlines'] : []),
        ...headlines(count).map((one) => one.title),
      ]);
      expect(tree.filter(({ role }) => role === 'listitem')).to.have.length(count);
    });
  }

  it('has the name that its label slot shows', async () => {
    const { ticker } = await mount([feedOf(headlines(3))], { attributes: { label: 'Feed name' } });
    const label = document.createElement('strong');
    label.slot = 'label';
    label.textContent = 'Visible name';
    ticker.append(label);
    const regions = (await fullAxTree()).filter(({ role }) => role === 'region');
    expect(regions.map(({ name }) => name)).to.deep.equal(['Visible name']);
  });

  it('is a named region with its buttons first, then a list of links', async () => {
    await mount([feedOf(headlines(3))], { width: 700, attributes: { label: 'Off the wire' } });
    const tree = await fullAxTree();
    const lines = tree
      .filter(({ role }) => ['region', 'button', 'list', 'link'].includes(role))
      .map(({ role, name }) => `${role} ${name}`.trim());
    expect(lines).to.deep.equal([
      'region Off the wire',
      'button Pause headlines',
      'button Previous headline',
      'button Next headline',
      'button All headlines',
      'list',
      ...headlines(3).map(({ title }) => `link ${title}`),
    ]);
    const live = tree.filter(({ properties }) => properties['live'] !== undefined);
    expect(live.map(({ role, name }) => `${role} ${name}`.trim())).to.deep.equal(['generic']);
  });
});
