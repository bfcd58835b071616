import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { zipOf } from '../../scripts/zip.js';

describe('the archive of a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  mkdirSync(join(folder, 'themes'));
  writeFileSync(join(folder, 'strip.js'), 'export {};\n');
  writeFileSync(join(folder, 'themes', 'wire.css'), 'a{}\n');
  const archive = zipOf({ 'off-the-wire-1.2.3': folder });
  const again = zipOf({ 'off-the-wire-1.2.3': folder });
  rmSync(folder, { recursive: true });

  it('has every file in a folder of that name', () => {
    const files = unzipSync(archive);
    expect(Object.keys(files)).to.deep.equal([
      'off-the-wire-1.2.3/strip.js',
      'off-the-wire-1.2.3/themes/wire.css',
    ]);
    const [text] = Object.values(files).map((bytes) => new TextDecoder().decode(bytes));
    expect(text).to.equal('export {};\n');
  });

  it('is the same for the same files', () => {
    expect([...again]).to.deep.equal([...archive]);
  });
});
