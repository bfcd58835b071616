import { expect } from 'chai';
import { describe, it } from 'node:test';
import { complaintAbout } from '../../scripts/node-version.js';

describe('the version of Node', () => {
  for (const version of ['20.19.0', '20.20.2', '22.12.0', '24.0.0'])
    it(`may be ${version}`, () => {
      expect(complaintAbout(version)).to.equal(undefined);
    });

  for (const version of ['18.20.4', '20.18.3', '21.7.0', '22.11.0'])
    it(`may not be ${version}, and one sentence says so`, () => {
      expect(complaintAbout(version)).to.match(
        new RegExp(`^This needs Node 20\\.19, .* this is Node ${version}: `),
      );
    });
});
