/** What holds of the plugin without WordPress. `npm run try-wordpress` tries it in one. */
import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { version } from '../../scripts/archives.js';
import { inPackage } from '../../scripts/paths.js';
import { readManifest } from '../../scripts/manifest.js';

const FILE = 'integrations/wordpress/off-the-wire.php';
const php = readFileSync(inPackage(FILE), 'utf8');
const readme = readFileSync(inPackage('integrations/wordpress/readme.txt'), 'utf8');

const elements = (await readManifest()).modules.flatMap(({ declarations }) => declarations);

/** The lists of attributes, by element. */
const LISTS: Readonly<Record<string, string>> = {
  'news-ticker': 'OFF_THE_WIRE_NEWS_TICKER',
  'article-view': 'OFF_THE_WIRE_ARTICLE_VIEW',
  'font-size-adjuster': 'OFF_THE_WIRE_FONT_SIZE',
};

describe('the plugin for WordPress', () => {
  it('is PHP', { skip: spawnSync('php', ['-v']).status !== 0 && 'no PHP here' }, () => {
    for (const file of [FILE, 'test/wordpress/set-up.php'])
      expect(spawnSync('php', ['-l', inPackage(file)]).status, file).to.equal(0);
  });

  it('has the version of the package in its head, its constant and its readme', () => {
    const versions = [
      /\* Version: +(\S+)/.exec(php)?.[1],
      /const OFF_THE_WIRE_VERSION = '(.*)'/.exec(php)?.[1],
      /Stable tag: (\S+)/.exec(readme)?.[1],
    ];
    expect(versions).to.deep.equal([version, version, version]);
  });

  it('needs the same versions in its head and its readme', () => {
    for (const name of ['Requires at least', 'Requires PHP', 'License'])
      expect(new RegExp(`\\* ${name}: +(\\S+)`).exec(php)?.[1]).to.equal(
        new RegExp(`^${name}: (\\S+)`, 'm').exec(readme)?.[1],
      );
  });

  it('names attributes that the elements have, and tells of each in its readme', () => {
    for (const { tagName, attributes } of elements) {
      const list =
        new RegExp(`const ${LISTS[tagName] ?? ''} = array\\(\n([^;]*)`).exec(php)?.[1] ?? '';
      const names = [...list.matchAll(/^\t'([\w-]+)'/gm)].map(([, name]) => name);
      expect(names.length, tagName).to.be.above(0);
      for (const name of names) {
        expect(['id', ...attributes.map((one) => one.name)], tagName).to.include(name);
        expect(readme).to.match(new RegExp(`[\\[\` ]${String(name)}[\` \\]=]`));
      }
    }
  });
});
