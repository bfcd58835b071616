import { expect, fixture, html } from '@open-wc/testing';
import type { ArticleView } from '../../src/article-view/article-view.js';
import { expectAccessible } from '../support/axe.js';
import { emulateMediaFeatures, fullAxTree, type MediaFeatures } from '../support/devtools.js';
import { itWhere } from '../support/engines.js';
import { serveFeed, type Step } from '../support/feed-server.js';
import { feedOf, ferry, mount, settled, tram } from './support.js';

const STATES: Readonly<Record<string, readonly Step[]>> = {
  ready: [feedOf([ferry])],
  empty: [feedOf([])],
  failed: [{ status: 404 }],
};

const LOOKS: readonly MediaFeatures[] = [
  { 'prefers-color-scheme': 'dark' },
  { 'forced-colors': 'active' },
];

describe('the accessibility of an article', () => {
  afterEach(() => {
    document.documentElement.style.removeProperty('color-scheme');
    document.body.style.removeProperty('background');
  });

  for (const [state, steps] of Object.entries(STATES)) {
    it(`is without fault when ${state}`, async () => {
      const { view } = await mount(steps, { breadcrumb: '' });
      await expectAccessible(view);
    });
  }

  it('is without fault when loading, before and after it says so', async () => {
    const { url } = await serveFeed([{ hold: true }]);
    const view = await fixture<ArticleView>(html`<article-view src=${url}></article-view>`);
    expect(view.matches(':state(loading)')).to.equal(true);
    await expectAccessible(view);
    for (const animation of (view.renderRoot as ShadowRoot).getAnimations()) animation.finish();
    await expectAccessible(view);
  });

  it('is without fault when it offers an update, and when it is stale', async () => {
    const { view } = await mount([
      feedOf([tram]),
      feedOf([{ ...tram, content_text: 'The first tram ran at noon.' }]),
      { status: 500 },
    ]);
    await view.reload();
    await settled(view);
    await expectAccessible(view);
    await view.reload().catch(() => undefined);
    await settled(view);
    expect(view.matches(':state(stale)')).to.equal(true);
    await expectAccessible(view);
  });

  for (const features of LOOKS) {
    itWhere('emulate media', `is without fault under ${JSON.stringify(features)}`, async () => {
      await emulateMediaFeatures(features);
      document.documentElement.style.colorScheme = 'light dark';
      document.body.style.background = 'Canvas';
      for (const steps of Object.values(STATES)) {
        const { view } = await mount(steps, { breadcrumb: '' });
        await expectAccessible(view);
        view.parentElement?.remove();
      }
    });
  }

  itWhere('read the accessibility tree', 'is told in the order in which it is read', async () => {
    await mount([feedOf([ferry])], { breadcrumb: '' });
    const roles = ['article', 'navigation', 'heading', 'time', 'region', 'table', 'link', 'image'];
    const told = (await fullAxTree())
      .filter(({ role }) => roles.includes(role.toLowerCase()))
      .map(({ role, name }) => `${role.toLowerCase()} ${name}`.trim());
    expect(told).to.deep.equal([
      'article',
      'navigation You are here',
      'link Home',
      'heading Ferry to Little Hale runs all winter -- operator',
      'time',
      'time',
      'heading Sailings',
      'region Sailings',
      'table Sailings',
      'link 1',
      'link Read at Harbour News',
    ]);
  });
});
