import { describe, it } from 'node:test';
import { expect } from 'chai';
import { feedFromScript } from '../../src/feed/parse/normalize-feed.js';
import type { Article } from '../../src/model.js';
import { collapse } from '../../src/wire/collapse.js';
import { countCalls } from '../support/count-calls.js';

const BRIDGE = 'Harbour bridge closed after storm damage';
const FERRY = 'Ferry to Little Hale runs all winter';

/** A headline of the wire, and its age in minutes. */
type Line = readonly [headline: string, minutes: number, language?: string];

function wireOf(lines: readonly Line[]): readonly Article[] {
  const now = Date.UTC(2026, 10, 24, 12);
  const inputs = lines.map(([headline, minutes, language], index) => ({
    id: String(index),
    headline,
    published: new Date(now - minutes * 60_000),
    ...(language === undefined ? {} : { language }),
  }));
  return feedFromScript(inputs, 'https://news.example/').articles;
}

/** Two old articles whose slugs only agencies write. */
const AGENCY: readonly Line[] = [
  ['UPDATE 1-Council of Eastgate meets about the budget', 90_000],
  ['3rd LD: Trams of Obersee run all night from Sunday', 91_000],
];

/** What is left of these lines in the copy of an agency. */
function shown(lines: readonly Line[]): readonly string[] {
  const agency = AGENCY.map(([headline]) => headline);
  return shownAlone([...lines, ...AGENCY]).filter((headline) => !agency.includes(headline));
}

/** What is left of these lines alone. */
function shownAlone(lines: readonly Line[]): readonly string[] {
  return collapse(wireOf(lines)).map(({ headline }) => headline);
}

describe('collapse', () => {
  it('shows the newest version of each article, and keeps the others as earlier ones', () => {
    const [story, ...others] = collapse(
      wireOf([
        [`2nd LD: ${BRIDGE}`, 5],
        [`1st LD: ${BRIDGE} -- officials`, 10],
        [`Urgent: ${BRIDGE}`, 20],
      ]),
    );
    expect(others).to.deep.equal([]);
    expect(story?.headline).to.equal(`2nd LD: ${BRIDGE}`);
    expect(story?.earlier.map(({ id }) => id)).to.deep.equal(['1', '2']);
    expect(Object.isFrozen(story)).to.equal(true);
  });

  it('compares each of very many versions with few others', async () => {
    const lines = (slug: string, minutes: number): readonly Line[] =>
      Array.from({ length: 2000 }, (_, index) => [`${slug}${FERRY}`, index * minutes] as const);
    for (const [slug, minutes, left] of [
      ['REFILE-', 1, 1],
      ['UPDATE 2-', 3000, 2000],
    ] as const) {
      const articles = wireOf(lines(slug, minutes));
      let shown: readonly Article[] = [];
      const looks = await countCalls(Date.prototype, 'getTime', () => {
        shown = collapse(articles);
      });
      expect(shown).to.have.length(left);
      expect(looks).to.be.lessThan(200_000);
    }
  });

  it('does not match a text that is longer than any headline', () => {
    const long = `UPDATE 2-${FERRY} ${'ﷺ '.repeat(200)}`;
    expect(
      shown([
        [long, 1],
        [long, 2],
      ]),
    ).to.have.length(2);
  });

  it('hides nothing of a feed that is no wire copy, whatever its headlines begin with', () => {
    for (const lines of [
      [
        ['Advisory: boil water in Northgate until Friday', 1],
        ['HOLD: bridge works stop again tonight', 2],
        ['Update: bridge works stop again tonight', 3],
      ],
      // The same words are another story in another week, and one slug is no agency.
      [
        ['Football results of the second round', 1],
        ['UPDATE 2-Football results of the second round', 2],
      ],
      [
        ['Urgent: blood donors wanted in Calder Bay', 1],
        ['Correction: blood donors wanted in Calder Bay', 2],
      ],
    ] as const satisfies readonly (readonly Line[])[])
      expect(shownAlone(lines)).to.deep.equal(lines.map(([headline]) => headline));
  });

  it('obeys a withdrawal, which only agencies write', () => {
    const articles = collapse(
      wireOf([
        [`KILL: ${BRIDGE}`, 1],
        [BRIDGE, 5],
        ['Advisory: the kill above is final', 6],
      ]),
    );
    expect(articles.map(({ status }) => status)).to.deep.equal(['withdrawn']);
  });

  it('leaves the article at the position of its oldest version', () => {
    expect(
      shown([
        [`UPDATE 1-${BRIDGE}`, 1],
        [FERRY, 5],
        [BRIDGE, 9],
      ]),
    ).to.deep.equal([FERRY, `UPDATE 1-${BRIDGE}`]);
  });

  it('prefers the higher version, whichever is later', () => {
    expect(
      shown([
        [`UPDATE 1-${BRIDGE}`, 1],
        [`UPDATE 2-${BRIDGE}`, 5],
      ]),
    ).to.deep.equal([`UPDATE 2-${BRIDGE}`]);
  });

  it('gives a correction the version that it follows', () => {
    expect(
      shown([
        [`CORRECTED-${BRIDGE}`, 1],
        [`UPDATE 2-${BRIDGE}`, 5],
      ]),
    ).to.deep.equal([`CORRECTED-${BRIDGE}`]);
    expect(
      shown([
        [`UPDATE 3-${BRIDGE}`, 1],
        [`CORRECTED-${BRIDGE}`, 3],
        [`UPDATE 2-${BRIDGE}`, 5],
      ]),
    ).to.deep.equal([`UPDATE 3-${BRIDGE}`]);
  });

  it('never prefers a repeat to its original', () => {
    expect(
      shown([
        [`RPT-${BRIDGE}`, 1],
        [BRIDGE, 5],
      ]),
    ).to.deep.equal([BRIDGE]);
  });

  it('prefers a repeat of the newest version to the version before', () => {
    expect(
      shown([
        [`RPT-UPDATE 2-${BRIDGE}`, 1],
        [`UPDATE 1-${BRIDGE}`, 5],
      ]),
    ).to.deep.equal([`RPT-UPDATE 2-${BRIDGE}`]);
    expect(
      shown([
        [`RPT-UPDATE 2-${BRIDGE}`, 1],
        [`UPDATE 2-${BRIDGE}`, 3],
        [`UPDATE 1-${BRIDGE}`, 5],
      ]),
    ).to.deep.equal([`UPDATE 2-${BRIDGE}`]);
  });

  it('marks an article that was killed', () => {
    const [story] = collapse(
      wireOf([
        [`KILL: ${BRIDGE}`, 1],
        [`UPDATE 2-${BRIDGE}`, 5],
      ]),
    );
    expect(story?.status).to.equal('withdrawn');
    expect(story?.earlier).to.have.length(1);
  });

  it('leaves out articles under embargo or on hold, and notes to editors', () => {
    expect(
      shown([
        [`HOLD: ${BRIDGE}`, 1],
        [BRIDGE, 5],
        [`EMBARGOED: ${FERRY}`, 6],
        ['ADVISORY-Pictures of the bridge follow', 7],
      ]),
    ).to.deep.equal([]);
  });

  it('keeps a series of wrap-ups apart from the article', () => {
    expect(
      shown([
        [`WRAPUP 2-${BRIDGE}`, 1],
        [`WRAPUP 1-${BRIDGE}`, 3],
        [BRIDGE, 5],
      ]),
    ).to.deep.equal([`WRAPUP 2-${BRIDGE}`, BRIDGE]);
  });

  it('ignores different spellings of dashes', () => {
    expect(
      shown([
        ['UPDATE 1-Harbour United win the derby 2–1', 1],
        ['Harbour United win the derby 2-1', 5],
      ]),
    ).to.have.length(1);
    expect(
      shown([
        ['UPDATE 1-Crown index of the day \u22120.5 pct', 1],
        ['Crown index of the day: -0.5%', 5],
      ]),
    ).to.have.length(1);
  });

  it('ignores punctuation, case and common abbreviations', () => {
    expect(
      shown([
        ['UPDATE 1-Harbour dues to rise 2.4 pct to 3 bln crowns', 1],
        ['Harbour dues to rise 2.4% to 3 billion crowns', 5],
      ]),
    ).to.have.length(1);
  });

  for (const [one, other] of [
    ['Island reports 41 new cases of river fever', 'Island reports 55 new cases of river fever'],
    ['Dues to rise by 4.5 in the harbour', 'Dues to rise by 45 in the harbour'],
    ['Crown index of the day -0.5 pct', 'Crown index of the day +0.5 pct'],
    ['Harbour United lose cup final 1-12', 'Harbour United lose cup final 11-2'],
    ['Night ferry now sails at 1:12', 'Night ferry now sails at 11:2'],
    ['Bridge closed again', 'UPDATE 1-Bridge closed again'],
    [BRIDGE, 'Harbour bridge closed after heavy storm damage'],
  ] as const) {
    it(`never merges "${one}" and "${other}"`, () => {
      expect(
        shown([
          [one, 1],
          [other, 5],
        ]),
      ).to.have.length(2);
    });
  }

  it('merges the versions behind one label, and keeps two labels apart', () => {
    expect(
      shown([
        [`LIMA-UPDATE 3-${BRIDGE}`, 1],
        [`LIMA-UPDATE 2-${BRIDGE}`, 3],
        [BRIDGE, 5],
      ]),
    ).to.deep.equal([`LIMA-UPDATE 3-${BRIDGE}`]);
    expect(
      shown([
        ['US STOCKS-Shares edge higher on talks', 1],
        ['ASIA STOCKS-Shares edge higher on talks', 5],
      ]),
    ).to.have.length(2);
  });

  it('keeps the same words of another language, or of another week, apart', () => {
    expect(
      shown([
        [BRIDGE, 1, 'en'],
        [BRIDGE, 5, 'fr'],
      ]),
    ).to.have.length(2);
    expect(
      shown([
        ['Market exchange rates of the day', 1],
        ['Market exchange rates of the day', 60 * 49],
      ]),
    ).to.have.length(2);
  });

  it('does not merge a headline that recurs every day', () => {
    const days = Array.from({ length: 10 }, (_, day): Line => {
      return ['Market exchange rates of the day', day * 24 * 60];
    });
    expect(shown(days)).to.have.length(4);
    expect(shown(days.toReversed())).to.have.length(4);
  });

  it('matches Chinese headlines by their characters', () => {
    expect(
      shown([
        ['2nd LD: 临澜首条电动轮渡航线开通', 1],
        ['临澜首条电动轮渡航线开通', 5],
      ]),
    ).to.have.length(1);
  });

  it('is computed once for each frozen list', () => {
    const articles = wireOf([[BRIDGE, 1]]);
    expect(collapse(articles)).to.equal(collapse(articles));
  });

  it('is computed anew for a list that can change', () => {
    const articles = [...wireOf([[BRIDGE, 1]])];
    expect(collapse(articles)).to.have.length(1);
    articles.push(...wireOf([[FERRY, 1]]));
    expect(collapse(articles)).to.have.length(2);
  });
});
