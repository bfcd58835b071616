import { expect } from '@open-wc/testing';
import type { Article } from '../../src/model.js';
import { readSlug } from '../../src/wire/read-slug.js';
import { readPair, withPair } from '../../src/article-view/hash-link.js';
import { waitUntil } from '../support/wait.js';
import { all, feedOf, ferry, mount, one, settled, text, tram } from './support.js';

describe('a pair of the hash', () => {
  for (const [hash, value] of [
    ['#story=a', 'a'],
    ['#x=1&story=a%20b%26c', 'a b&c'],
    ['#story=', ''],
    ['#history=a', undefined],
    ['#story=%E0%A4', undefined],
    ['#', undefined],
    ['', undefined],
  ] as const) {
    it(`is ${String(value)} in "${hash}"`, () => {
      expect(readPair(hash, 'story')).to.equal(value);
    });
  }

  it('takes the place of the one before, and leaves the others as they are', () => {
    expect(withPair('', 'story', 'a&b')).to.equal('#story=a%26b');
    expect(withPair('#x=%20&story=a&y', 'story', 'b')).to.equal('#x=%20&y&story=b');
  });
});

describe('an article in the address of the page', () => {
  const address = location.href;
  const items = [ferry, tram];

  afterEach(() => {
    history.replaceState(null, '', address);
  });

  it('is shown by it', async () => {
    history.replaceState(null, '', '#keep=1&story=tram');
    const { view } = await mount([feedOf(items)], { hash: 'story' });
    expect(text(view, '[part=headline]')).to.contain('Tram line');
  });

  it('is written into it, beside what else is there, and is gone back from with the focus', async () => {
    history.replaceState(null, '', '#keep=1');
    const { view } = await mount([feedOf(items)], { hash: 'story' });
    const opener = document.createElement('button');
    view.parentElement?.append(opener);
    opener.focus();
    view.show('tram');
    await settled(view);
    expect(location.hash).to.equal('#keep=1&story=tram');
    expect(document.activeElement).to.equal(view);
    history.back();
    await waitUntil(() => text(view, '[part=headline]').startsWith('Ferry'));
    await waitUntil(() => document.activeElement === opener, 'the focus does not come back');
    expect(location.hash).to.equal('#keep=1');
    history.forward();
    await waitUntil(() => text(view, '[part=headline]').startsWith('Tram'));
  });

  it('leads back to articles that are none of the feed', async () => {
    history.replaceState(null, '', '#keep=1');
    const { view } = await mount([feedOf(items)], { hash: 'story' });
    const foreign = (headline: string, url: string): Article => ({
      id: 'tram',
      url,
      headline,
      bodyText: 'Words.',
      authors: [],
      tags: [],
      wire: readSlug(headline),
      status: 'usable',
      earlier: [],
    });
    view.show(foreign('A bridge opens elsewhere', 'https://elsewhere.example/1'));
    await settled(view);
    expect(text(view, '[part=headline]')).to.equal('A bridge opens elsewhere');
    expect(all(view, '[part=status]')).to.have.length(0);
    expect(all(view, '[part~=next-button], [part~=previous-button]')).to.have.length(0);
    // By its id alone, an article is the feed's own.
    view.show('tram');
    await settled(view);
    expect(text(view, '[part=headline]')).to.contain('Tram line');
    view.show('ferry');
    await settled(view);
    history.back();
    await waitUntil(() => text(view, '[part=headline]') === 'A bridge opens elsewhere');
  });

  it('is no longer here where the feed has none of that id', async () => {
    history.replaceState(null, '', '#story=gone');
    const { view } = await mount([feedOf(items)], { hash: 'story' });
    expect(text(view, '[part=status]')).to.equal('This article is no longer here.');
  });

  it('leaves the address alone where it is not told to', async () => {
    const { view } = await mount([feedOf(items)]);
    view.show('tram');
    await settled(view);
    expect(location.href).to.equal(address);
  });

  it('works on a page with a base of its own', async () => {
    const { view } = await mount([feedOf(items)], { hash: 'story' });
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/';
    document.head.append(base);
    try {
      view.show('tram');
      expect(location.href).to.equal(`${address.replace(/#.*/, '')}#story=tram`);
    } finally {
      base.remove();
    }
  });
});

describe('reading on', () => {
  it('leads to the article after and the one before', async () => {
    const { view } = await mount([feedOf([ferry, tram])]);
    expect(all(view, '[part~=previous-button]')).to.have.length(0);
    one(view, '[part~=next-button]').click();
    await settled(view);
    expect(text(view, '[part=headline]')).to.contain('Tram line');
    expect(view.nextArticle()).to.equal(false);
    expect(text(view, '[part~=previous-button]')).to.contain('Ferry to Little Hale');
    expect(view.previousArticle()).to.equal(true);
    await settled(view);
    expect(text(view, '[part=headline]')).to.contain('Ferry');
  });

  it('says how long it takes', async () => {
    const { view } = await mount([feedOf([{ ...tram, content_text: 'harbour '.repeat(714) }])]);
    await waitUntil(() => text(view, '[part=byline]').includes('3 min read'));
  });
});

describe('sharing', () => {
  afterEach(() => {
    for (const name of ['share', 'clipboard'] as const) {
      // What is on the object itself hides what its prototype has.
      Reflect.deleteProperty(navigator, name);
    }
  });

  function replace(name: 'share' | 'clipboard', value: unknown): void {
    Object.defineProperty(navigator, name, { configurable: true, value });
  }

  it('hands the address to the system', async () => {
    const shared: unknown[] = [];
    replace('share', async (data: unknown) => shared.push(data));
    const { view } = await mount([feedOf([tram])]);
    await view.share();
    expect(shared).to.deep.equal([{ title: tram['title'], url: tram['url'] }]);
  });

  it('copies it where the system takes none, and says so', async () => {
    const copied: string[] = [];
    replace('share', undefined);
    replace('clipboard', { writeText: async (words: string) => copied.push(words) });
    const { view } = await mount([feedOf([tram])]);
    one(view, '[part~=share-button]').click();
    await waitUntil(() => text(view, '.share').includes('Link copied'));
    expect(copied).to.deep.equal([tram['url']]);
  });

  it('is silent where neither works', async () => {
    replace('share', async () => {
      throw new DOMException('Closed', 'AbortError');
    });
    const { view } = await mount([feedOf([tram])]);
    await view.share();
    expect(text(view, '.share [role=status]')).to.equal('');
  });
});
