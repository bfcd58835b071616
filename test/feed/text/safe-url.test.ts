import { expect } from '@open-wc/testing';
import {
  isSameOrigin,
  MAX_URL_LENGTH,
  safeLink,
  safeMedia,
} from '../../../src/feed/text/safe-url.js';

const BASE = 'https://news.example/world/feed.json';

describe('a safe link', () => {
  const GOOD: readonly (readonly [raw: string, url: string])[] = [
    ['https://a.example/b?c=d#e', 'https://a.example/b?c=d#e'],
    ['HTTP://A.example', 'http://a.example/'],
    ['mailto:a@b.example?subject=c', 'mailto:a@b.example?subject=c'],
    ['tel:+1-555', 'tel:+1-555'],
    ['../b', 'https://news.example/b'],
    ['/b', 'https://news.example/b'],
    ['?b', 'https://news.example/world/feed.json?b'],
    ['#b', 'https://news.example/world/feed.json#b'],
    ['//a.example/b', 'https://a.example/b'],
    ['  https://a.example/\n', 'https://a.example/'],
    ['\u00a0https://a.example/\ufeff', 'https://a.example/'],
    ['ht\ntps://a.exa\tmple/', 'https://a.example/'],
    ['my photo.html', 'https://news.example/world/my%20photo.html'],
    ['https://user:secret@a.example/', 'https://a.example/'],
    ['https://bank.example@a.example/', 'https://a.example/'],
    ['https:a', 'https://news.example/world/a'],
    ['https://a.example/javascript:b', 'https://a.example/javascript:b'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ];
  for (const [raw, url] of GOOD) {
    it(`leads from ${JSON.stringify(raw)} to ${url}`, () => {
      expect(safeLink(raw, BASE)).to.equal(url);
    });
  }

  const BAD = [
    ...['', ' ', '\n', 'https://', 'https://[', 'https:// '],
    ...['javascript:a', 'JavaScript:a', ' javascript:a', '\u0001javascript:a', 'java\nscript:a'],
    ...['java\u0000script:a', 'java\u00a0script:a', 'java\u200bscript:a', 'java\u00adscript:a'],
    ...[
      'javascript\t:a',
      'javascript :a',
      '\ufeffjavascript:a',
      '\u2028javascript:a',
      'vbscript:a',
    ],
    ...['data:text/html,a', 'data:image/png;base64,AA', 'blob:https://news.example/1', 'file:///a'],
    ...['ftp://a.example/', 'ws://a.example/', 'about:blank', 'view-source:https://a.example/'],
    ...['intent:a', 'sms:1', 'feed:https://a.example/', 'filesystem:https://a.example/b', 'x:y'],
  ];
  for (const raw of BAD) {
    it(`is not made of ${JSON.stringify(raw)}`, () => {
      expect(safeLink(raw, BASE)).to.equal(undefined);
    });
  }

  it('is not made of a relative address without a base, or with a useless one', () => {
    expect(safeLink('/a')).to.equal(undefined);
    expect(safeLink('/a', 'nowhere')).to.equal(undefined);
    expect(safeLink('a', 'data:,b')).to.equal(undefined);
    expect(safeLink('a', 'ftp://b.example/')).to.equal(undefined);
    expect(safeLink('https://a.example/')).to.equal('https://a.example/');
  });

  it('has 2,048 characters at most, as written and as resolved', () => {
    const longest = 'https://a.example/'.padEnd(MAX_URL_LENGTH, 'b');
    expect(safeLink(longest)).to.equal(longest);
    expect(safeLink(`${longest}b`)).to.equal(undefined);
    expect(safeLink('/'.padEnd(1000, 'ä'), BASE)).to.equal(undefined);
  });
});

describe('a safe media address', () => {
  it('comes over https where the page does, and as it is elsewhere', () => {
    expect(safeMedia('http://a.example/b', BASE, { upgrade: true })).to.equal(
      'https://a.example/b',
    );
    expect(safeMedia('http://a.example/b', BASE, { upgrade: false })).to.equal(
      'http://a.example/b',
    );
    expect(safeMedia('//a.example/b', BASE, { upgrade: false })).to.equal('https://a.example/b');
  });

  for (const raw of [
    'mailto:a@b.example',
    'tel:1',
    'data:image/png;base64,AA',
    'javascript:a',
    '',
  ]) {
    it(`is not made of ${JSON.stringify(raw)}`, () => {
      expect(safeMedia(raw, BASE, { upgrade: true })).to.equal(undefined);
    });
  }
});

describe('the origin of an address', () => {
  const PAGE = 'https://news.example/a';
  const CASES: readonly (readonly [url: string, page: string, same: boolean])[] = [
    ['https://news.example/b', PAGE, true],
    ['https://news.example:443/', PAGE, true],
    ['http://news.example/', PAGE, false],
    ['https://www.news.example/', PAGE, false],
    ['https://news.example:8443/', PAGE, false],
    ['mailto:a@news.example', PAGE, false],
    ['/b', PAGE, false],
    ['about:blank', 'about:srcdoc', false],
    ['file:///a', 'file:///b', false],
  ];
  for (const [url, page, same] of CASES) {
    it(`${same ? 'is' : 'is not'} the same for ${url} and ${page}`, () => {
      expect(isSameOrigin(url, page)).to.equal(same);
    });
  }
});
