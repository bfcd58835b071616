import { expect } from '@open-wc/testing';
import { BoundedMap } from '../../src/article-view/bounded-map.js';

describe('a bounded map', () => {
  it('drops its oldest entry beyond fifty', () => {
    const map = new BoundedMap<number, string>();
    for (let key = 0; key < 50; key++) map.set(key, 'first');
    map.set(0, 'again').set(50, 'first');
    expect(map.size).to.equal(50);
    expect(map.get(0)).to.equal('again');
    expect(map.has(1)).to.equal(false);
  });
});
