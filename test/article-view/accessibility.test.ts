import { expect, fixture, html } from '@open-wc/testing';
import type { ArticleView } from '../../src/article-view/article-view.js';
import { expectAccessible } from '../support/axe.js';
import {
  emulateMediaFeatures,
  emulateTouchScreen,
  fullAxTree,
  type MediaFeatures,
} from '../support/devtools.js';
import { itWhere } from '../support/engines.js';
import { serveFeed, type Step } from '../support/feed-server.js';
import { all, feedOf, ferry, mount, settled, tram } from './support.js';

const STATES: Readonly<Record<string, readonly Step[]>> = {
  ready: [feedOf([ferry])],
  empty: [feedOf([])],
  failed: [{ status: 404 }],
};

const MEDIA: readonly MediaFeatures[] = [
  { 'prefers-color-scheme': 'dark' },
  { 'forced-colors': 'active' },
];

describe('the accessibility of an article', () => {
  afterEach(() => {
    document.documentElement.style.removeProperty('color-scheme');
    document.body.style.removeProperty('background');
  });

  for (const [state, steps] of Object.entries(STATES)) {
    it(`has no violations when ${state}`, async () => {
      const { view } = await mount(steps, { breadcrumb: '' });
      await expectAccessible(view);
    });
  }

  it('has no violations while loading, before and after the message appears', async () => {
    const { url } = await serveFeed([{ hold: true }]);
    const view = await fixture<ArticleView>(html`<article-view src=${url}></article-view>`);
    expect(view.matches(':state(loading)')).to.equal(true);
    await expectAccessible(view);
    for (const animation of (view.renderRoot as ShadowRoot).getAnimations()) animation.finish();
    await expectAccessible(view);
  });

  it('has no violations when it offers an update, and when it is stale', async () => {
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

  for (const features of MEDIA) {
    itWhere('emulate media', `has no violations under ${JSON.stringify(features)}`, async () => {
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

  itWhere(
    'touch the screen',
    'gives a finger targets of 44 pixels, outside sentences',
    async () => {
      await emulateTouchScreen(true);
      const { view } = await mount([feedOf([ferry, tram])], { breadcrumb: '' });
      const targets = all(view, ':is(a, button):not(p *)');
      expect(targets.map(({ textContent }) => textContent.trim())).to.include.members([
        'Home',
        'Read at Harbour News',
        'Share',
      ]);
      for (const target of targets) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.textContent).to.be.at.least(44);
      }
    },
  );

  itWhere(
    'read the accessibility tree',
    'has the accessibility tree in reading order',
    async () => {
      await mount([feedOf([ferry])], { breadcrumb: '' });
      const roles = [
        'article',
        'navigation',
        'heading',
        'time',
        'region',
        'table',
        'link',
        'image',
      ];
      const lines = (await fullAxTree())
        .filter(({ role }) => roles.includes(role.toLowerCase()))
        .map(({ role, name }) => `${role.toLowerCase()} ${name}`.trim());
      expect(lines).to.deep.equal([
        'article',
        'navigation You are here',
        'link Home',
        'heading Ferry to Little Hale runs all winter -- operator',
        'time',
        'time',
        'heading Sailings',
        'table Sailings',
        'link 1',
        'link Video at video.example',
        'link Read at Harbour News',
      ]);
    },
  );
});
