import { describe, it } from 'node:test';
import { expect } from 'chai';
import { imageSize, readPixels } from '../../src/feed/image-size.js';

const UNKNOWN = { width: undefined, height: undefined };

describe('the size that a feed states', () => {
  for (const [width, height, size] of [
    [640, 360, { width: 640, height: 360 }],
    ['640', ' 360px ', { width: 640, height: 360 }],
    ['640.5', 360.5, { width: 640, height: 360 }],
    [8192, 410, { width: 8192, height: 410 }],
    [1, 20, { width: 1, height: 20 }],
    [8193, 360, { width: undefined, height: 360 }],
    [640, 99_999_999, { width: 640, height: undefined }],
    [1, 21, {}],
    [8192, 1, {}],
    ['1', '8192', {}],
    [0, -1, UNKNOWN],
    ['100%', '20em', UNKNOWN],
    ['1e3', '0x10', UNKNOWN],
    [NaN, Infinity, UNKNOWN],
    [null, undefined, UNKNOWN],
    [{ valueOf: () => 5 }, [640], UNKNOWN],
    [true, 5n, UNKNOWN],
  ] as const) {
    it(`is ${JSON.stringify(size)} for ${String(width)} × ${String(height)}`, () => {
      expect(imageSize(width, height)).to.deep.equal(size);
    });
  }

  it('may be 0 where it is only read, as of a picture that counts readers', () => {
    expect(['0', 0, '0px', '1.9'].map(readPixels)).to.deep.equal([0, 0, 0, 1]);
  });
});
