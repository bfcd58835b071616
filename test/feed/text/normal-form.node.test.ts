import { describe, it } from 'node:test';
import { expect } from 'chai';
import { includesSummary } from '../../../src/article-view/renderer/typeset/repeated-summary.js';
import { readTerms } from '../../../src/feed/article-filter.js';
import { normalForm } from '../../../src/feed/text/normal-form.js';
import { lineOfText } from '../../../src/feed/text/plain-text.js';
import { parseSlug } from '../../../src/wire/parse-slug.js';

/** Marks that engines have to sort. */
const MARKS = '\u0301\u0316'.repeat(1000);

/** The longest run of marks in the texts that the engine is given. */
function longestRun(work: () => unknown): number {
  const own = Object.getOwnPropertyDescriptor(String.prototype, 'normalize');
  const texts: string[] = [];
  String.prototype.normalize = function (form) {
    texts.push(String(this));
    return Reflect.apply(own?.value as typeof this.normalize, this, [form]);
  };
  try {
    work();
  } finally {
    if (own) Object.defineProperty(String.prototype, 'normalize', own);
  }
  expect(texts.length).to.be.greaterThan(0);
  const runs = texts.flatMap((text) => text.match(/[\p{M}\uff9e\uff9f]+/gu) ?? []);
  return Math.max(0, ...runs.map(({ length }) => length));
}

describe('the normal form of a text', () => {
  for (const [form, text, expected] of [
    ['NFC', 'e\u0301', '\u00e9'],
    ['NFKC', '\ufb01le', 'file'],
    ['NFC', `a${'\u0316'.repeat(30)}`, `a${'\u0316'.repeat(30)}`],
    ['NFC', `a${'\u0316'.repeat(31)}b`, `a${'\u0316'.repeat(30)}b`],
    // Letters of Devanagari with the marks that they have.
    ['NFC', '\u0915\u094d\u0937\u094d\u092e\u093f', '\u0915\u094d\u0937\u094d\u092e\u093f'],
  ] as const) {
    it(`${form} of ${JSON.stringify(text)}`, () => {
      expect(normalForm(text, form)).to.equal(expected);
    });
  }

  for (const [title, work] of [
    ['itself', () => normalForm(`a${MARKS}`, 'NFC')],
    ['halfwidth marks', () => normalForm(`a${'\uff9e\u0301'.repeat(1000)}`, 'NFKC')],
    ['a headline', () => lineOfText(`a${MARKS}`)],
    ['a slug', () => parseSlug(`a${MARKS}`)],
    ['a term of a filter', () => readTerms(`a${MARKS}`)],
    ['a body', () => includesSummary(`a${MARKS}`, 'b')],
  ] as const) {
    it(`needs no long sorting: ${title}`, () => {
      expect(longestRun(work)).to.equal(30);
    });
  }
});
