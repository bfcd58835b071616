import { expect } from '@open-wc/testing';
import { feedOfArticles } from '../../src/feed/assemble-feed.js';
import type { Article } from '../../src/model.js';
import { collapse } from '../../src/wire/collapse.js';

const BRIDGE = 'Harbour bridge closed after storm damage';
const FERRY = 'Ferry to Little Hale runs all winter';

/** A line of the wire: its headline, and how many minutes ago it came. */
type Line = readonly [headline: string, minutes: number, language?: string];

function wireOf(lines: readonly Line[]): readonly Article[] {
  const now = Date.UTC(2026, 10, 24, 12);
  const inputs = lines.map(([headline, minutes, language], index) => ({
    id: String(index),
    headline,
    published: new Date(now - minutes * 60_000),
    ...(language === undefined ? {} : { language }),
  }));
  return feedOfArticles(inputs, 'https://news.example/').articles;
}

function shown(lines: readonly Line[]): readonly string[] {
  return collapse(wireOf(lines)).map(({ headline }) => headline);
}

describe('collapse', () => {
  it('shows one headline a story, the newest version, and keeps the others with it', () => {
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

  it('leaves the story in the place of its oldest line', () => {
    expect(
      shown([
        [`UPDATE 1-${BRIDGE}`, 1],
        [FERRY, 5],
        [BRIDGE, 9],
      ]),
    ).to.deep.equal([FERRY, `UPDATE 1-${BRIDGE}`]);
  });

  it('takes the higher version, whichever came later', () => {
    expect(
      shown([
        [`UPDATE 1-${BRIDGE}`, 1],
        [`UPDATE 2-${BRIDGE}`, 5],
      ]),
    ).to.deep.equal([`UPDATE 2-${BRIDGE}`]);
  });

  it('takes a correction for the version that it follows', () => {
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

  it('never lets a repeat win over what it repeats', () => {
    expect(
      shown([
        [`RPT-${BRIDGE}`, 1],
        [BRIDGE, 5],
      ]),
    ).to.deep.equal([BRIDGE]);
  });

  it('takes a repeat of the newest version for newer than the version before', () => {
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

  it('marks a story that has been killed', () => {
    const [story] = collapse(
      wireOf([
        [`KILL: ${BRIDGE}`, 1],
        [`UPDATE 2-${BRIDGE}`, 5],
      ]),
    );
    expect(story?.status).to.equal('withdrawn');
    expect(story?.earlier).to.have.length(1);
  });

  it('leaves out what readers must not see yet, and notes to editors', () => {
    expect(
      shown([
        [`HOLD: ${BRIDGE}`, 1],
        [BRIDGE, 5],
        [`EMBARGOED: ${FERRY}`, 6],
        ['ADVISORY-Pictures of the bridge follow', 7],
      ]),
    ).to.deep.equal([]);
  });

  it('keeps a series of wrap-ups apart from the story', () => {
    expect(
      shown([
        [`WRAPUP 2-${BRIDGE}`, 1],
        [`WRAPUP 1-${BRIDGE}`, 3],
        [BRIDGE, 5],
      ]),
    ).to.deep.equal([`WRAPUP 2-${BRIDGE}`, BRIDGE]);
  });

  it('reads over dashes that are typed in different ways', () => {
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

  it('reads over punctuation, case and the usual short forms', () => {
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
    it(`never takes "${one}" and "${other}" for one`, () => {
      expect(
        shown([
          [one, 1],
          [other, 5],
        ]),
      ).to.have.length(2);
    });
  }

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

  it('makes no one story of a line that comes every day', () => {
    const days = Array.from({ length: 10 }, (_, day): Line => {
      return ['Market exchange rates of the day', day * 24 * 60];
    });
    expect(shown(days)).to.have.length(4);
    expect(shown(days.toReversed())).to.have.length(4);
  });

  it('knows a story in Chinese by its characters', () => {
    expect(
      shown([
        ['2nd LD: 临澜首条电动轮渡航线开通', 1],
        ['临澜首条电动轮渡航线开通', 5],
      ]),
    ).to.have.length(1);
  });
});
