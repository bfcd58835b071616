import { describe, it } from 'node:test';
import { expect } from 'chai';
import { cutText, firstClusters } from '../../../src/feed/text/cut-text.js';

describe('the beginning of a text', () => {
  it('is the text itself where it is short', () => {
    expect(firstClusters('a'.repeat(300), 300)).to.equal('a'.repeat(300));
    // 300 clusters of two code units each.
    expect(firstClusters('e\u0301'.repeat(300), 300)).to.equal('e\u0301'.repeat(300));
  });

  it('ends with an ellipsis behind its last whole cluster', () => {
    expect(firstClusters('a'.repeat(301), 300)).to.equal(`${'a'.repeat(300)}…`);
    expect(firstClusters('🇫🇷🇩🇪🇪🇸', 2)).to.equal('🇫🇷🇩🇪…');
    expect(firstClusters('plan by plan', 8)).to.equal('plan by…');
  });

  it('has at most twice as many code units, where a cluster has many marks', () => {
    const length = firstClusters(`e${'\u0301'.repeat(20)}`.repeat(90), 300).length;
    expect(length).to.be.within(600, 623);
  });

  it('is cut between clusters by its length, too', () => {
    expect(cutText('👩‍👩‍👧👩‍👩‍👧', 9)).to.equal('👩‍👩‍👧');
  });
});
