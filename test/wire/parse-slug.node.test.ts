import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { WireSlug } from '../../src/model.js';
import { parseSlug } from '../../src/wire/parse-slug.js';
import { PLAIN_HEADLINES, WIRE_HEADLINES } from './headlines.js';

type Expected = Partial<Pick<WireSlug, 'priority' | 'kind' | 'version' | 'label' | 'attribution'>>;

const BRIDGE = 'Harbour bridge closed after storm damage';

/** Prefixes of headlines, and their meanings. */
const PREFIXES: readonly (readonly [string, Expected])[] = [
  ['FLASH: ', { priority: 'flash' }],
  ['BULLETIN - ', { priority: 'alert' }],
  ['ALERT: ', { priority: 'alert' }],
  ['SNAP: ', { priority: 'alert' }],
  ['URGENT: ', { priority: 'urgent' }],
  ['Urgent: ', { priority: 'urgent' }],
  ['urgent：', { priority: 'urgent' }],
  ['BREAKING: ', { priority: 'urgent' }],
  ['Breaking news: ', { priority: 'urgent' }],
  ['URGENT - ', { priority: 'urgent' }],
  ['1st LD: ', { kind: 'update', version: 1 }],
  ['2nd LD: ', { kind: 'update', version: 2 }],
  ['3rd Lead: ', { kind: 'update', version: 3 }],
  ['1st LD Writethru: ', { kind: 'update', version: 1 }],
  ['2nd LD-Writethru: ', { kind: 'update', version: 2 }],
  ['1st Ld-Writethru-', { kind: 'update', version: 1 }],
  ['Writethru: ', { kind: 'update', version: 1 }],
  ['LEAD: ', { kind: 'update', version: 1 }],
  ['URGENT 1st LD: ', { priority: 'urgent', kind: 'update', version: 1 }],
  ['URGENT: 2nd LD: ', { priority: 'urgent', kind: 'update', version: 2 }],
  ['UPDATE 1-', { kind: 'update', version: 1 }],
  ['UPDATE 12 - ', { kind: 'update', version: 12 }],
  ['UPDATE-', { kind: 'update', version: 1 }],
  ['UDPATE 2-', { kind: 'update', version: 2 }],
  ['UPADTE 3-', { kind: 'update', version: 3 }],
  ['UPDTE 1-', { kind: 'update', version: 1 }],
  ['Update: ', { kind: 'update', version: 1 }],
  ['UPDATE1: ', { kind: 'update', version: 1 }],
  ['WRAPUP 3-', { kind: 'wrapup', version: 3 }],
  ['RECAP: ', { kind: 'wrapup', version: 1 }],
  ['CORRECTED-', { kind: 'correction' }],
  ['Correction: ', { kind: 'correction' }],
  ['CORRECTED-(OFFICIAL)-', { kind: 'correction' }],
  ['CORRECTED-UPDATE 2-', { kind: 'correction', version: 2 }],
  ['REFILE-', { kind: 'refile' }],
  ['REFILE-UPDATE 1-', { kind: 'refile', version: 1 }],
  ['RPT-', { kind: 'repeat' }],
  ['REPEAT: ', { kind: 'repeat' }],
  ['KILL: ', { kind: 'withdrawal' }],
  ['KILL KILL KILL - ', { kind: 'withdrawal' }],
  ['STORY WITHDRAWN: ', { kind: 'withdrawal' }],
  ['WITHDRAWAL: ', { kind: 'withdrawal' }],
  ['HOLD HOLD HOLD: ', { kind: 'hold' }],
  ['EMBARGOED: ', { kind: 'embargo' }],
  ['ADVISORY-', { kind: 'advisory' }],
  ['Advisory: ', { kind: 'advisory' }],
  ['Roundup: ', { label: 'Roundup' }],
  ['China Focus: ', { label: 'China Focus' }],
  ['GLOBALink | ', { label: 'GLOBALink' }],
  ['FACTBOX-', { label: 'FACTBOX' }],
  ['INSTANT VIEW 2-', { label: 'INSTANT VIEW', version: 2 }],
  ['EXCLUSIVE-', { label: 'EXCLUSIVE' }],
  ['UPDATE 1-FACTBOX-', { kind: 'update', version: 1, label: 'FACTBOX' }],
  ['(CIIE) Feature: ', { label: 'Feature' }],
];

/** The ends of headlines, and the expected attributions. */
const ATTRIBUTIONS: readonly (readonly [string, string | undefined])[] = [
  [' -- officials', 'officials'],
  [' – Yonhap', 'Yonhap'],
  [' — harbour authority', 'harbour authority'],
  [': report', 'report'],
  [' - Reuters', 'Reuters'],
  [' -- state news agency', 'state news agency'],
  [' -- March 16', undefined],
  [' -- a bridge of friendship for all', undefined],
  [' - CNN', undefined],
];

describe('parseSlug', () => {
  for (const [prefix, expected] of PREFIXES) {
    it(`reads "${prefix}"`, () => {
      const slug = parseSlug(prefix + BRIDGE);
      expect(slug).to.deep.equal({
        priority: 'routine',
        kind: 'news',
        version: 0,
        text: BRIDGE,
        base: BRIDGE,
        ...expected,
      });
    });
  }

  for (const [slug, base, meaning, end = '', attribution] of WIRE_HEADLINES) {
    it(`reads "${slug}${base}${end}"`, () => {
      expect(parseSlug(slug + base + end)).to.deep.equal({
        priority: 'routine',
        kind: 'news',
        version: 0,
        ...meaning,
        text: base + end,
        ...(attribution === undefined ? { base: base + end } : { base, attribution }),
      });
    });
  }

  for (const headline of PLAIN_HEADLINES) {
    it(`leaves "${headline}" unchanged`, () => {
      expect(parseSlug(headline)).to.deep.equal({
        priority: 'routine',
        kind: 'news',
        version: 0,
        text: headline,
        base: headline,
      });
    });
  }

  it('is tested with at least two hundred headlines', () => {
    const lines = [...WIRE_HEADLINES.map(([slug, base]) => slug + base), ...PLAIN_HEADLINES];
    expect(new Set(lines).size).to.be.at.least(200);
  });

  for (const [end, attribution] of ATTRIBUTIONS) {
    it(`reads "…${end}"`, () => {
      const slug = parseSlug(`Urgent: ${BRIDGE}${end}`);
      expect(slug.text).to.equal(BRIDGE + end);
      expect(slug.attribution).to.equal(attribution);
      expect(slug.base).to.equal(attribution === undefined ? BRIDGE + end : BRIDGE);
    });
  }

  it('keeps a headline that consists of a prefix alone', () => {
    expect(parseSlug('URGENT:')).to.include({ text: 'URGENT:', priority: 'routine' });
  });

  it('collapses blanks, and accepts an empty headline', () => {
    expect(parseSlug('  Urgent:\n  Bridge \t closed ').text).to.equal('Bridge closed');
    expect(parseSlug('').text).to.equal('');
  });
});
