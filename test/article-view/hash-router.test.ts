import { expect } from '@open-wc/testing';
import type { Article } from '../../src/model.js';
import { parseSlug } from '../../src/wire/parse-slug.js';
import { readPair, withPair } from '../../src/article-view/hash-router.js';
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

  it('replaces the former one, and leaves the others unchanged', () => {
    expect(withPair('', 'story', 'a&b')).to.equal('#story=a%26b');
    expect(withPair('#x=%20&story=a&y', 'story', 'b')).to.equal('#x=%20&y&story=b');
  });

  it('holds half of a surrogate pair as the sign for what is unknown', () => {
    expect(withPair('', 'story', 'a\ud800')).to.equal('#story=a%EF%BF%BD');
  });
});

describe('an article in the page’s address', () => {
  const address = location.href;
  const items = [ferry, tram];

  afterEach(() => {
    history.replaceState(null, '', address);
  });

  it('is shown', async () => {
    history.replaceState(null, '', '#keep=1&story=tram');
    const { view } = await mount([feedOf(items)], { hash: 'story' });
    expect(text(view, '[part=headline]')).to.contain('Tram line');
  });

  it('is found again by an id with half of a character', async () => {
    const broken = { ...tram, id: 'tram\ud83d' };
    const { view } = await mount([feedOf([ferry, broken])], { hash: 'story' });
    expect(await view.show(broken.id)).to.equal(true);
    await settled(view);
    expect(location.hash).to.equal('#story=tram%EF%BF%BD');
    const next = await mount([feedOf([ferry, broken])], { hash: 'story' });
    expect(text(next.view, '[part=headline]')).to.contain('Tram line');
  });

  it('is added beside other pairs, and Back returns the article and the focus', async () => {
    history.replaceState(null, '', '#keep=1');
    const { view } = await mount([feedOf(items)], { hash: 'story' });
    const opener = document.createElement('button');
    view.parentElement?.append(opener);
    opener.focus();
    await view.show('tram');
    await settled(view);
    expect(location.hash).to.equal('#keep=1&story=tram');
    expect(document.activeElement).to.equal(view);
    history.back();
    await waitUntil(() => text(view, '[part=headline]').startsWith('Ferry'));
    await waitUntil(() => document.activeElement === opener, 'the focus does not come back');
    expect(location.hash).to.equal('#keep=1');
    history.forward();
    await waitUntil(() => text(view, '[part=headline]').startsWith('Tram'));
    await waitUntil(() => one(view, '[part=headline]').matches(':focus'), 'Forward says nothing');
  });

  it('is found again where it belongs to another feed', async () => {
    history.replaceState(null, '', '#keep=1');
    const { view } = await mount([feedOf(items)], { hash: 'story' });
    const foreign = (headline: string, url: string): Article => ({
      id: 'tram',
      url,
      headline,
      bodyText: 'Words.',
      authors: [],
      tags: [],
      wire: parseSlug(headline),
      status: 'usable',
      earlier: [],
      duplicates: [],
    });
    await view.show(foreign('A bridge opens elsewhere', 'https://elsewhere.example/1'));
    await settled(view);
    expect(text(view, '[part=headline]')).to.equal('A bridge opens elsewhere');
    expect(all(view, '[part=status]')).to.have.length(0);
    expect(all(view, '[part~=next-button], [part~=previous-button]')).to.have.length(0);
    // An id alone refers to the view's own feed.
    await view.show('tram');
    await settled(view);
    expect(text(view, '[part=headline]')).to.contain('Tram line');
    await view.show('ferry');
    await settled(view);
    history.back();
    await waitUntil(() => text(view, '[part=headline]') === 'A bridge opens elsewhere');
  });

  it('is reported as missing where the feed does not have the id', async () => {
    history.replaceState(null, '', '#story=gone');
    const { view } = await mount([feedOf(items)], { hash: 'story' });
    expect(text(view, '[part=status]')).to.equal('This article is no longer here.');
  });

  it('does not change the address without the hash attribute', async () => {
    const { view } = await mount([feedOf(items)]);
    await view.show('tram');
    await settled(view);
    expect(location.href).to.equal(address);
  });

  it('works on a page with a base URL', async () => {
    const { view } = await mount([feedOf(items)], { hash: 'story' });
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/';
    document.head.append(base);
    try {
      await view.show('tram');
      expect(location.href).to.equal(`${address.replace(/#.*/, '')}#story=tram`);
    } finally {
      base.remove();
    }
  });
});

describe('the footer of an article', () => {
  it('leads to the next and the previous article', async () => {
    const { view } = await mount([feedOf([ferry, tram])]);
    expect(all(view, '[part~=previous-button]')).to.have.length(0);
    one(view, '[part~=next-button]').click();
    await settled(view);
    expect(text(view, '[part=headline]')).to.contain('Tram line');
    expect(await view.nextArticle()).to.equal(false);
    expect(text(view, '[part~=previous-button]')).to.contain('Ferry to Little Hale');
    expect(await view.previousArticle()).to.equal(true);
    await settled(view);
    expect(text(view, '[part=headline]')).to.contain('Ferry');
  });

  it('comes with a reading time in the header', async () => {
    const { view } = await mount([feedOf([{ ...tram, content_text: 'harbour '.repeat(714) }])]);
    await waitUntil(() => text(view, '[part=byline]').includes('3 min read'));
  });
});

describe('sharing', () => {
  afterEach(() => {
    for (const name of ['share', 'clipboard'] as const) {
      // Deleting the own property restores the one of the prototype.
      Reflect.deleteProperty(navigator, name);
    }
  });

  function replace(name: 'share' | 'clipboard', value: unknown): void {
    Object.defineProperty(navigator, name, { configurable: true, value });
  }

  it('opens the system’s share dialog', async () => {
    const shared: unknown[] = [];
    replace('share', async (data: unknown) => shared.push(data));
    const { view } = await mount([feedOf([tram])]);
    await view.share();
    expect(shared).to.deep.equal([{ title: tram['title'], url: tram['url'] }]);
  });

  it('copies the address without a share dialog, and says so', async () => {
    const copied: string[] = [];
    replace('share', undefined);
    replace('clipboard', { writeText: async (words: string) => copied.push(words) });
    const { view } = await mount([feedOf([tram])]);
    one(view, '[part~=share-button]').click();
    await waitUntil(() => text(view, '.share').includes('Link copied'));
    expect(copied).to.deep.equal([tram['url']]);
  });

  it('shows nothing where neither works', async () => {
    replace('share', async () => {
      throw new DOMException('Closed', 'AbortError');
    });
    const { view } = await mount([feedOf([tram])]);
    await view.share();
    expect(text(view, '.share span')).to.equal('');
  });
});
