/** Holds every file to the one public address of the project, or to none. */
import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ADDRESSED, addressIn, withAddress } from '../../scripts/address.js';
import { inPackage } from '../../scripts/paths.js';

const texts = { package: read(ADDRESSED.package), plugin: read(ADDRESSED.plugin) };

/** The address of any project of this name; example sites are none. */
const ADDRESS = /https?:\/\/(?![\w.-]+\.example\/)[^\s"'<>()]+?\/off-the-wire\b/g;

function read(path: string): string {
  return readFileSync(inPackage(path), 'utf8');
}

function filesIn(folder: string): string[] {
  const options = { recursive: true, encoding: 'utf8' } as const;
  return readdirSync(inPackage(folder), options).map((file) => `${folder}/${file}`);
}

describe('the address of the project', () => {
  it('is that of package.json in each file that holds it', () => {
    expect(texts).to.deep.equal(withAddress(texts, addressIn(texts.package)));
  });

  it('is no other in the documents and the plugin', () => {
    const documents = [...filesIn('.').filter((file) => /^\.\/[^/]+\.md$/.test(file))];
    const files = [...documents, ...filesIn('docs'), ...filesIn('integrations')];
    const found = files
      .filter((file) => /\.(?:md|txt|php|js)$/.test(file))
      .flatMap((file) => read(file).match(ADDRESS) ?? []);
    const address = addressIn(texts.package);
    expect(found.filter((one) => one !== address)).to.deep.equal([]);
  });

  it('is written into each file, once, in place of another', () => {
    const old = withAddress(texts, 'https://host.test/old/off-the-wire');
    const moved = withAddress(old, 'https://host.test/new/off-the-wire');
    expect(addressIn(moved.package)).to.equal('https://host.test/new/off-the-wire');
    for (const text of [moved.package, moved.plugin]) expect(text).to.include('/new/off-the-wire');
    expect(JSON.stringify(moved)).not.to.include('/old/');
    expect(withAddress(moved, addressIn(texts.package))).to.deep.equal(texts);
  });
});
