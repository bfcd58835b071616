import { expect } from '@open-wc/testing';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { expectAccessible } from '../support/axe.js';
import {
  emulateMediaFeatures,
  fullAxTree,
  type AxNode,
  type MediaFeatures,
} from '../support/devtools.js';
import { describeWhere, itWhere } from '../support/engines.js';
import { waitUntil } from '../support/wait.js';
import { atRest, feedOf, item, mount, one } from './support.js';
import { LAYOUTS, type Attributes } from './wcag/support.js';

const feed = [
  feedOf([
    item('a', 'Urgent: Ferry aground off Calder Bay'),
    item('b', 'Council of Northgate approves the new harbour wall'),
    item('c', 'Trams run all night in Eastgate from Sunday on'),
  ]),
];

/** The expected accessibility trees: each headline once, whether visible or not. */
const BUTTONS = `
  button Play headlines
  button Previous headline
  button Next headline
  button All headlines`;
const LIST = `
  list
    listitem
      link Urgent Ferry aground off Calder Bay
    listitem
      link Council of Northgate approves the new harbour wall
    listitem
      link Trams run all night in Eastgate from Sunday on`;
const TREES: Readonly<Record<string, string>> = {
  scroll: `region Harbour News${BUTTONS}${LIST}`,
  step: `region Harbour News${BUTTONS}${LIST}`,
  fade: `region Harbour News${BUTTONS}${LIST}`,
  list: `region Harbour News\n  button Pause updates${LIST}`,
};
const TREE_WITH_PANEL = `region Harbour News${BUTTONS}
  dialog All headlines
    heading All headlines
    button Close${LIST.replaceAll('\n', '\n  ')}`;

const MEDIA: readonly MediaFeatures[] = [
  { 'prefers-color-scheme': 'dark' },
  { 'forced-colors': 'active' },
];

async function strip(attributes: Attributes): Promise<NewsTicker> {
  const { ticker } = await mount(feed, {
    width: 640,
    attributes: { 'without-autoplay': '', times: '', ...attributes },
  });
  await atRest(ticker);
  return ticker;
}

async function openPanel(ticker: NewsTicker): Promise<void> {
  ticker.showAll();
  await waitUntil(
    () => one(ticker, '[part=all-panel]').querySelector('#all-title:focus'),
    'it stays shut',
  );
  const moves = one(ticker, '[part=all-panel]').getAnimations();
  await Promise.all(moves.map(({ finished }) => finished));
}

/** The tree as text, without nodes that only serve layout. */
function asText(tree: readonly AxNode[]): string {
  const roles = ['region', 'dialog', 'heading', 'button', 'list', 'listitem', 'link'];
  const above: number[] = [];
  const lines = tree
    .filter(({ role }) => roles.includes(role))
    .map(({ role, name, depth }) => {
      while ((above.at(-1) ?? -1) >= depth) above.pop();
      above.push(depth);
      return `${'  '.repeat(above.length - 1)}${role} ${name}`.trimEnd();
    });
  return lines.join('\n');
}

function nameOf(layout: Attributes): string {
  return Object.values(layout).join(' ');
}

describe('a strip in each of its modes, checked by axe', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(() => {
    document.documentElement.style.removeProperty('color-scheme');
    document.body.style.removeProperty('background');
  });

  for (const layout of LAYOUTS) {
    it(`has no violations as ${nameOf(layout)}`, async () => {
      await expectAccessible(await strip(layout));
    });
  }

  it('has no violations while its panel is open', async () => {
    const ticker = await strip({});
    await openPanel(ticker);
    await expectAccessible(ticker);
  });

  for (const look of MEDIA) {
    itWhere(
      'emulate media',
      `is without fault in all of them under ${JSON.stringify(look)}`,
      async () => {
        await emulateMediaFeatures(look);
        document.documentElement.style.colorScheme = 'light dark';
        document.body.style.background = 'Canvas';
        for (const layout of LAYOUTS) {
          const ticker = await strip(layout);
          await expectAccessible(ticker);
          ticker.parentElement?.remove();
        }
        const ticker = await strip({});
        await openPanel(ticker);
        await expectAccessible(ticker);
      },
    );
  }
});

describeWhere(
  'read the accessibility tree',
  'the accessibility tree of a strip in each mode',
  () => {
    beforeEach(() => {
      sessionStorage.clear();
    });

    for (const layout of LAYOUTS) {
      it(`has each headline once, in the feed’s order, as ${nameOf(layout)}`, async () => {
        await strip(layout);
        expect(asText(await fullAxTree())).to.equal(TREES[layout['mode'] ?? '']);
      });
    }

    it('has each headline only in the panel while that is open', async () => {
      await openPanel(await strip({}));
      expect(asText(await fullAxTree())).to.equal(TREE_WITH_PANEL);
    });
  },
);

/** All that stands beside a headline, and the close button. */
const DETAILS: Attributes = { sources: '', images: '', summaries: '', dismissible: '' };

const DETAILED_LIST = `
  list
    listitem
      link Urgent Ferry aground off Calder Bay
      text Bay Post
      text 5 min. ago
      text The coast guard takes its passengers off.
    listitem
      link Trams run all night in Eastgate
      text Harbour News
      text 2 hr. ago`;
const CLOSE = '\n  button Close Harbour News';
const DETAILED_TREES: Readonly<Record<string, string>> = {
  scroll: `region Harbour News${BUTTONS}${DETAILED_LIST.replace(/\n.*passengers off\./, '')}${CLOSE}`,
  step: `region Harbour News${BUTTONS}${DETAILED_LIST}${CLOSE}`,
  fade: `region Harbour News${BUTTONS}${DETAILED_LIST}${CLOSE}`,
  list: `region Harbour News\n  button Pause updates${DETAILED_LIST}${CLOSE}`,
};
const DETAILED_PANEL = `region Harbour News${BUTTONS}${CLOSE}
  dialog All headlines
    heading All headlines
    button Close${DETAILED_LIST.replaceAll('\n', '\n  ')}`;

async function detailedStrip(attributes: Attributes): Promise<NewsTicker> {
  const before = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
  const picture = new URL('/demo/wire/figures/sky-sun.svg', location.href).href;
  const items = [
    {
      ...item('a', 'Urgent: Ferry aground off Calder Bay'),
      _source: 'Bay Post',
      image: picture,
      summary: 'The coast guard takes its passengers off.',
      date_published: before(5.5),
    },
    {
      id: 'b',
      title: 'Trams run all night in Eastgate',
      url: 'https://news.example/b',
      image: picture,
      date_published: before(125),
    },
  ];
  const { ticker } = await mount([feedOf(items)], {
    width: 640,
    attributes: { 'without-autoplay': '', times: '', ...DETAILS, ...attributes },
  });
  await atRest(ticker);
  return ticker;
}

/** The tree as a listener meets it: what stands in links and buttons is said by their names. */
async function heard(): Promise<string> {
  // Ignored nodes end what came before them, too.
  const tree = await fullAxTree({ ignored: true });
  const roles = [
    ...['region', 'dialog', 'heading', 'button', 'list', 'listitem', 'link', 'image'],
    ...['StaticText', 'ListMarker'],
  ];
  const whole = ['heading', 'button', 'link'];
  const above: AxNode[] = [];
  const lines: string[] = [];
  for (const node of tree) {
    while ((above.at(-1)?.depth ?? -1) >= node.depth) above.pop();
    const isSaid = roles.includes(node.role) && !above.some(({ role }) => whole.includes(role));
    if (node.ignored || !isSaid) continue;
    const role = node.role === 'StaticText' ? 'text' : node.role;
    lines.push(`${'  '.repeat(above.length)}${role} ${node.name}`.trimEnd());
    above.push(node);
  }
  // The visible name repeats the region's.
  return lines.filter((line) => line !== '  text Harbour News').join('\n');
}

describe('a strip with sources, pictures, summaries, ages and a close button, checked by axe', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  for (const layout of LAYOUTS) {
    it(`has no violations as ${nameOf(layout)}, with its panel open or not`, async () => {
      const ticker = await detailedStrip(layout);
      await expectAccessible(ticker);
      await openPanel(ticker);
      await expectAccessible(ticker);
    });
  }
});

describeWhere(
  'read the accessibility tree',
  'the accessibility tree of a strip with sources, pictures, summaries, ages and a close button',
  () => {
    beforeEach(() => {
      sessionStorage.clear();
    });

    for (const layout of LAYOUTS) {
      it(`has no picture, has the details behind each headline, and closes last, as ${nameOf(layout)}`, async () => {
        await detailedStrip(layout);
        expect(await heard()).to.equal(DETAILED_TREES[layout['mode'] ?? '']);
      });
    }

    it('has the details in the panel, whose close button has another name', async () => {
      await openPanel(await detailedStrip({}));
      expect(await heard()).to.equal(DETAILED_PANEL);
    });

    it('names the close button by a name that is not shown, too', async () => {
      await detailedStrip({ label: '' });
      const tree = await fullAxTree();
      const names = tree.filter(({ role }) => role === 'button').map(({ name }) => name);
      expect(names.at(-1)).to.equal('Close Harbour News');
    });
  },
);
