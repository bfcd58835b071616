import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { feedFromScript, feedOfArticles } from '../../../src/feed/parse/normalize-feed.js';
import { articleFromScript } from '../../../src/feed/parse/script-values.js';
import type { Article } from '../../../src/model.js';

const BASE = 'https://news.example/';
const FERRY = { id: 'ferry', headline: 'Ferry runs' };
const NOON = new Date('2026-11-24T12:00:00Z');
const WIRE = { priority: 'urgent', kind: 'update', version: 2, text: 'Ferry', base: 'Ferry' };

function read(input: unknown): Article | undefined {
  return articleFromScript(input, BASE);
}

function fail(): never {
  throw new Error('A trap of the page');
}

/** A proxy of which every trap throws. */
function trap(target: object): unknown {
  const handler = new Proxy({}, { get: () => fail });
  return new Proxy(target, handler);
}

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function cyclic(): object {
  const value: Record<string, unknown> = { ...FERRY };
  for (const key of ['image', 'authors', 'tags', 'wire', 'source', 'published']) value[key] = value;
  value['earlier'] = [value, value];
  return value;
}

/** Values that have a wrong type for every field. */
const WRONG: readonly (readonly [title: string, value: unknown])[] = [
  ['null', null],
  ['a symbol', Symbol('news')],
  ['a big integer', 10n],
  ['a function', fail],
  ['an empty object', {}],
  ['true', true],
  ['NaN', NaN],
  ['a trap', trap({})],
  ['a list of traps', trap([])],
  ['a date of traps', trap(NOON)],
  ['a revoked proxy', revoked([])],
  ['an object that becomes no text', Object.create(null)],
];

const FIELDS = [
  'url',
  'summary',
  'bodyHtml',
  'bodyText',
  'image',
  'published',
  'updated',
  'authors',
  'source',
  'place',
  'language',
  'tags',
  'wire',
  'status',
  'sameAs',
  'earlier',
] as const;

describe('an article from script', () => {
  it('has texts of one line, as those of a feed are', () => {
    const long = 'Ferry '.repeat(100_000);
    const texts = { headline: long, summary: long, source: long, place: long };
    const lists = { authors: [long], tags: [long] };
    const image = { url: '/a.jpg', alt: long, caption: long, credit: long };
    const wire = { ...WIRE, label: long, text: long, base: long, attribution: long };
    const article = read({ ...texts, ...lists, image, wire });
    const all = [article, article?.image, article?.wire].flatMap((one): unknown[] =>
      Object.values(one ?? {}),
    );
    const lines = all.flat().filter((value) => typeof value === 'string' && value.length > 100);
    const lengths = lines.map((value) => String(value).length);
    expect(lengths.filter((length) => length === 2000)).to.have.length(11);
    // The names of its author and of its tag.
    expect(lengths.filter((length) => length !== 2000)).to.deep.equal([500, 500]);
    expect(read({ headline: 'Ferry\n\u202eruns\u0007' })?.headline).to.equal('Ferry runs');
  });

  for (const field of FIELDS) {
    it(`has no ${field} where that has a wrong type`, () => {
      for (const [title, value] of WRONG)
        expect(read({ ...FERRY, [field]: value }), title).to.deep.equal(read(FERRY));
    });

    it(`has no ${field} where reading it throws`, () => {
      const input = Object.defineProperty({ ...FERRY }, field, { enumerable: true, get: fail });
      expect(read(input)).to.deep.equal(read(FERRY));
    });
  }

  for (const [title, input] of [
    ...WRONG,
    ['a circle without a headline', [cyclic()]],
    ['text', 'Ferry runs'],
    ['an article without a headline', { id: 'ferry' }],
    ['an article whose headline is a number', { headline: 7 }],
    ['an article whose headline is inherited', Object.create(FERRY)],
    ['a trap with a headline', trap(FERRY)],
  ] as const) {
    it(`is undefined where the value is ${title}`, () => {
      expect(read(input)).to.equal(undefined);
    });
  }

  for (const [title, value, expected] of [
    ['authors as objects', { authors: [{ name: 'Ruth' }, 'Ann', 7] }, { authors: ['Ann'] }],
    ['a list of authors that is text', { authors: 'Ruth' }, { authors: [] }],
    ['tags with holes', { tags: Object.assign([], { 0: 'a', 2: 'b' }) }, { tags: ['a', 'b'] }],
    ['a number as id', { id: 7 }, { id: '7' }],
    ['a number as summary', { summary: 7 }, {}],
    ['another status', { status: 'gone' }, { status: 'usable' }],
    ['a withdrawn status', { status: 'withdrawn' }, { status: 'withdrawn' }],
    ['a language tag', { language: 'pt_br' }, { language: 'pt-BR' }],
    ['a relative address', { url: '/ferry' }, { url: 'https://news.example/ferry' }],
    ['a complete slug', { wire: { ...WIRE, label: 7, extra: 1 } }, { wire: WIRE }],
    [
      'a picture with bad sizes',
      { image: { url: 'a.png', alt: 'Pier', caption: {}, width: '800', height: -1 } },
      { image: { url: 'https://news.example/a.png', alt: 'Pier', width: 800 } },
    ],
    [
      'a picture that is thinner than any',
      { image: { url: 'a.png', width: 1, height: 8000 } },
      { image: { url: 'https://news.example/a.png' } },
    ],
    ['an unsafe picture', { image: { url: 'javascript:alert(1)' } }, {}],
    ['a time without a date', { published: new Date(NaN), updated: NOON }, { published: NOON }],
  ] as const) {
    it(`keeps the usable values: ${title}`, () => {
      expect(read({ ...FERRY, ...value })).to.deep.equal({ ...read(FERRY), ...expected });
    });
  }

  for (const wire of [{}, { ...WIRE, kind: 'rumour' }, { ...WIRE, version: -1 }]) {
    it(`has the slug of its headline where wire is ${JSON.stringify(wire)}`, () => {
      const article = read({ headline: 'Urgent: Ferry runs', wire });
      expect(article?.wire).to.include({ priority: 'urgent', text: 'Ferry runs' });
    });
  }

  it('has earlier versions without earlier ones, also in a circle', () => {
    const [version, ...more] = read(cyclic())?.earlier ?? [];
    expect(more).to.have.length(1);
    expect(version).to.deep.include({ ...FERRY, earlier: [], authors: [], tags: [] });
  });

  it('does not change when the script changes its own dates and lists', () => {
    const published = new Date(NOON);
    const tags = ['harbour'];
    const article = read({ ...FERRY, published, tags });
    published.setTime(0);
    tags.push('sea');
    expect(article).to.deep.include({ published: NOON, tags: ['harbour'] });
  });

  it('reads 64 tags at most, however long the list says it is', () => {
    const tags = new Array<string>(4_000_000_000).fill('a', 0, 2_000);
    expect(read({ ...FERRY, tags })?.tags).to.have.length(64);
  });

  it('stays the same when it is read again', () => {
    const article = read({
      ...FERRY,
      url: '/ferry',
      published: NOON,
      tags: ['a'],
      image: { url: 'a.png' },
      earlier: [{ headline: 'Ferry stops' }],
    });
    expect(read(article)).to.deep.equal(article);
  });

  it('never makes anything throw', () => {
    const fields = fc.record(
      Object.fromEntries(['id', 'headline', ...FIELDS].map((key) => [key, fc.anything()])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(fields, fc.anything())), (inputs) => {
        expect(feedFromScript(inputs, BASE).articles.length).to.be.at.most(inputs.length);
      }),
      { seed: 20261128 },
    );
  });
});

describe('a feed from script', () => {
  it('skips and counts the values that are no article', () => {
    const { articles, skipped } = feedFromScript([undefined, FERRY, [FERRY], 7], BASE);
    expect(articles.map(({ id }) => id)).to.deep.equal(['ferry']);
    expect(skipped).to.equal(3);
  });

  for (const [title, inputs] of [
    ...WRONG,
    ['text', 'Ferry'],
    ['a set', new Set([FERRY])],
  ] as const) {
    it(`is empty where the list is ${title}`, () => {
      expect(feedFromScript(inputs, BASE).articles).to.deep.equal([]);
    });
  }

  it('can be made of articles that were read in slices', () => {
    const inputs = [FERRY, { ...FERRY, headline: 'Ferry stops' }, { headline: 'Tram runs' }];
    const articles = inputs.flatMap((input) => read(input) ?? []);
    expect(feedOfArticles(articles, { url: BASE, skipped: 0 })).to.deep.equal(
      feedFromScript(inputs, BASE),
    );
  });
});
