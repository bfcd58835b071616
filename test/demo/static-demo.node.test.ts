/** The demo as files alone, from a plain server and below a path. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import type axe from 'axe-core';
import type { WireFeed } from '../../demo/wire/json-feed.js';
import { expectBothFeeds, IN_SHADOW, launch, openPage, saidBy, serveDemo } from './support.js';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PAGES = ['', 'builder.html', 'themes.html', 'looks.html', 'modes.html'];
const HOSTS = 'reset old-root dark sidebar strict'.split(' ').map((name) => `hosts/${name}.html`);

/** Missing on purpose, to show what is said then. */
const NOT_THERE = /no-such-feed\.json$/;
const FAILED = /status of 404|^The feed .*(?:no-such-feed|broken)/;

const server = await serveDemo();
const newest = newestRecorded();
const browser = await launch();

after(async () => {
  await browser.close();
  server.close();
});

function newestRecorded(): WireFeed['items'][number] {
  const path = new URL('../../dist-demo/wire/feed.json', import.meta.url);
  const feed = JSON.parse(readFileSync(path, 'utf8')) as WireFeed;
  const [item] = feed.items;
  assert.ok(item);
  return item;
}

for (const path of [...PAGES, ...HOSTS]) {
  test(`/${path} shows headlines, and is no wider than a phone`, async () => {
    const { page, complaints } = await openPage(browser, `${server.url}demo/${path}`, {
      width: 360,
    });
    await saidBy(page, 'news-ticker', new RegExp(newest.title.slice(0, 20)));
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(tooWide, 0);
    assert.deepEqual(
      complaints.filter((text) => !(path === 'modes.html' && FAILED.test(text))),
      [],
    );
    await page.close();
  });
}

for (const path of [...PAGES, 'hosts.html']) {
  test(`/${path} can be used by everybody, as far as axe can tell`, async () => {
    const { page } = await openPage(browser, `${server.url}demo/${path}`);
    if (path !== 'hosts.html') await saidBy(page, 'news-ticker');
    await page.evaluate(AXE);
    const violations = await page.evaluate(async () => {
      // The elements have tests of their own; here it is the pages around them.
      const elements = 'news-ticker, article-view, font-size-adjuster';
      const { violations } = await window.axe.run(
        { include: ['html'], exclude: elements.split(', ').map((one) => [one]) },
        { iframes: false },
      );
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`,
      );
    });
    assert.deepEqual(violations, []);
    await page.close();
  });
}

test('a page from right to left shows its own feed', async () => {
  const { page, complaints } = await openPage(browser, `${server.url}demo/hosts/rtl.html`);
  await saidBy(page, 'news-ticker', /الضباب/);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('the start leads to the front page, where a story has its picture', async () => {
  const { page } = await openPage(browser, server.url);
  await saidBy(page, 'article-view', /min read/);
  assert.equal(page.url(), `${server.url}demo/`);
  const picture = await page.waitForSelector('article-view >>> img', IN_SHADOW);
  assert.ok(picture);
  await picture.scrollIntoView();
  await page.waitForFunction((img) => img.complete && img.naturalWidth > 0, {}, picture);
  await page.close();
});

test('the recorded wire goes on: what the desk sends is in the strip', async () => {
  const { page } = await openPage(browser, `${server.url}demo/`);
  await saidBy(page, 'news-ticker');
  await (await page.$('#publish [value=urgent]'))?.press('Enter');
  const log = await page.waitForFunction(
    () => /^Sent: (.+)/.exec(document.getElementById('log')?.textContent ?? '')?.[1],
  );
  const headlines = await page.evaluate(() =>
    document.querySelector('news-ticker')?.feed?.articles.map(({ headline }) => headline),
  );
  assert.equal(headlines?.[0], await log.jsonValue());
  await expectBothFeeds(page);
  await page.close();
});

test('the front page merges two feeds, and a headline of each opens in the view', async () => {
  const { page } = await openPage(browser, `${server.url}demo/`);
  await expectBothFeeds(page);
  const titles = await page.evaluate(() => {
    const articles = document.querySelector('news-ticker')?.feed?.articles ?? [];
    return ['OTW', 'Harbour Weather'].map(
      (name) => articles.find(({ source }) => source === name)?.wire.text ?? name,
    );
  });
  for (const title of titles) {
    await page.waitForFunction(
      (text) => {
        const links =
          document.querySelector('news-ticker')?.shadowRoot?.querySelectorAll('a') ?? [];
        const link = [...links].find(({ textContent }) => textContent.trim().endsWith(text));
        link?.click();
        return link !== undefined;
      },
      {},
      title,
    );
    await saidBy(page, 'article-view', new RegExp(title.replace(/[^\w\s]/g, '.')));
  }
  await page.close();
});

test('each feed that the front page offers can be shown', async () => {
  const { page, complaints } = await openPage(browser, `${server.url}demo/`);
  await expectBothFeeds(page);
  const values = await page.$$eval('#feed option', (all) => all.map(({ value }) => value));
  for (const value of values.reverse()) {
    await page.select('#feed', value);
    const isWeather = value.endsWith('weather.json');
    await saidBy(page, 'news-ticker', isWeather ? /Lake Ister until evening/ : /Harbour City/);
  }
  await expectBothFeeds(page);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('each state is what its heading says', async () => {
  const { page } = await openPage(browser, `${server.url}demo/modes.html`);
  for (const state of ['loading', 'empty', 'failed', 'stale', 'still'])
    await page.waitForFunction(
      (name) => document.querySelector(`[aria-labelledby=${name}] news-ticker:state(${name})`),
      {},
      state,
    );
  await page.close();
});

test('each theme is worn by its own examples, as its colour scheme asks', async () => {
  const { page } = await openPage(browser, `${server.url}demo/themes.html`);
  await saidBy(page, 'news-ticker');
  const grounds = await page.waitForFunction(() => {
    const strips = [...document.querySelectorAll('.pair news-ticker')];
    const grounds = strips.map((strip) => {
      const base = strip.shadowRoot?.querySelector('[part=base]');
      return base && getComputedStyle(base).backgroundColor;
    });
    const isDone = document.adoptedStyleSheets.length === 4 && grounds.every(Boolean);
    return isDone ? grounds : undefined;
  });
  assert.equal(new Set(await grounds.jsonValue()).size, 8);
  await page.close();
});

test('a link of the recorded feed leads to a page of its story', async () => {
  const answer = await fetch(new URL(newest.url, `${server.url}wire/feed.json`));
  assert.equal(answer.status, 200);
  assert.ok((await answer.text()).includes(newest.title));
});

test('nothing that a page asked for was missing', () => {
  assert.deepEqual(
    server.asked.filter((path) => !NOT_THERE.test(path)),
    [],
  );
});
