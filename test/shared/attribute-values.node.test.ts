import { describe, it } from 'node:test';
import { expect } from 'chai';
import { numberAttribute, parseNumber } from '../../src/shared/attribute-values.js';

/** The attribute `interval`: 1 to 3600, by default 6. */
const interval = (value: unknown): number => parseNumber(value, 1, 6, 3600);

describe('a number from a property', () => {
  for (const [value, expected] of [
    [8, 8],
    ['8', 8],
    [' 8.5 ', 8.5],
    ['1e2', 100],
    [0.5, 1],
    ['0.001', 1],
    [3601, 3600],
    [1e15, 3600],
    ['99999999999', 3600],
    // Anything else counts as the default.
    [0, 6],
    ['0', 6],
    [-1, 6],
    ['-5', 6],
    [-Infinity, 6],
    [Infinity, 6],
    ['Infinity', 6],
    [NaN, 6],
    ['', 6],
    ['  ', 6],
    ['six', 6],
    ['6s', 6],
    ['6 7', 6],
    [null, 6],
    [undefined, 6],
    [true, 6],
    [[8], 6],
    [{ valueOf: () => 8 }, 6],
    [8n, 6],
    [Symbol('8'), 6],
  ] as const) {
    it(`is ${String(expected)} for ${typeof value} ${String(value)}`, () => {
      expect(interval(value)).to.equal(expected);
    });
  }

  it('may be 0 where that has a meaning', () => {
    expect([0, '0', -0, -1, ''].map((value) => parseNumber(value, 0, 60))).to.deep.equal([
      ...[0, 0, 0, 60, 60],
    ]);
  });
});

describe('an attribute that is a number', () => {
  for (const [text, expected] of [
    ['8', 8],
    ['', NaN],
    [null, NaN],
    ['six', NaN],
  ] as const) {
    it(`gives its property ${String(expected)} for ${String(text)}`, () => {
      expect(numberAttribute.fromAttribute(text)).to.deep.equal(expected);
    });
  }
});
