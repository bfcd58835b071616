/** The builder, used from nothing to a page of one's own with headlines. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { ElementHandle, Page } from 'puppeteer-core';
import {
  IN_SHADOW,
  launch,
  openPage,
  saidBy,
  serveDemo,
  writeInto,
  type OpenPage,
  type PageOptions,
} from './support.js';
import { serveFiles } from './static-server.js';

let pasted = '';

const demo = await serveDemo();
// Another origin, with nothing of ours.
const site = await serveFiles(new URL('./', import.meta.url), '/none/', (path) =>
  path === '/'
    ? `<!doctype html><html lang="en"><title>Mine</title><link rel="icon" href="data:,"><body>${pasted}</body></html>`
    : undefined,
);
const browser = await launch();
await browser
  .defaultBrowserContext()
  .setPermission(
    new URL(demo.url).origin,
    { permission: { name: 'clipboard-read' }, state: 'granted' },
    { permission: { name: 'clipboard-write' }, state: 'granted' },
  );

after(async () => {
  await browser.close();
  demo.close();
  site.close();
});

/** Finds a control by what its label says, as a reader does. */
async function control(page: Page, name: string): Promise<ElementHandle<HTMLSelectElement>> {
  const found = await page.waitForSelector(`::-p-aria([name="${name}"])`);
  assert.ok(found);
  return found as ElementHandle<HTMLSelectElement>;
}

async function choose(page: Page, name: string, words: string): Promise<void> {
  const select = await control(page, name);
  const value = await select.evaluate(
    ({ options }, text) => [...options].find(({ label }) => label.startsWith(text))?.value,
    words,
  );
  assert.ok(value !== undefined);
  await select.select(value);
}

/** Copies by the keyboard, and gives what is in the clipboard then. */
async function copy(page: Page): Promise<string> {
  const button = await control(page, 'Copy');
  await button.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() =>
    document.getElementById('copied')?.textContent.startsWith('Copied'),
  );
  return page.evaluate(() => navigator.clipboard.readText());
}

async function openBuilder(): Promise<OpenPage> {
  const { page, complaints } = await openPage(browser, `${demo.url}demo/builder.html`);
  await saidBy(page, '[data-width=phone] news-ticker', /Harbour/);
  return { page, complaints };
}

async function openOwnPage(snippet: string, options?: PageOptions): Promise<OpenPage> {
  pasted = snippet;
  return openPage(browser, new URL('/', site.url).href, options);
}

test('a strip with its stories, in a theme and a colour: chosen, copied, pasted, read', async () => {
  const { page, complaints } = await openBuilder();
  await choose(page, 'On your page', 'a strip, and an article');
  await (await control(page, 'Name')).type('Harbour news');
  await choose(page, 'Theme', 'paper');
  await (await control(page, 'Accent')).press('Space');
  await (await control(page, 'with hashes, so that browsers refuse changed files')).press('Space');
  await saidBy(page, '[data-width=phone] article-view', /min read/);
  await page.waitForFunction(() =>
    document.querySelector<HTMLTextAreaElement>('#snippet')?.value.includes('integrity='),
  );
  const snippet = await copy(page);
  assert.deepEqual(complaints, []);
  await page.close();

  assert.match(snippet, /integrity="sha384-/);
  const own = await openOwnPage(snippet);
  assert.match(await saidBy(own.page, 'news-ticker', /Harbour City/), /Harbour news/);
  await saidBy(own.page, 'article-view', /min read/);
  const [accent, backgrounds] = await own.page.$eval('article-view', (view) => [
    getComputedStyle(view).getPropertyValue('--news-accent-color'),
    [...(view.shadowRoot?.querySelectorAll('article') ?? [])].map(
      (article) => getComputedStyle(article).backgroundColor,
    ),
  ]);
  assert.equal(accent, '#0a6e4f', 'the colour is the chosen one');
  assert.deepEqual(backgrounds, ['rgb(250, 246, 236)'], 'the theme is there');
  assert.deepEqual(own.complaints, []);
  await own.page.close();
});

/** Types feeds, as their reader does. */
async function typeFeeds(page: Page, addresses: string): Promise<void> {
  await writeInto(page, '#feed', addresses);
  await page.keyboard.press('Tab');
}

const SAMPLES = '../wire/feed.json  ../wire/weather.json';

test('nothing that is not chosen is in the lines', async () => {
  const { page } = await openBuilder();
  assert.match(await copy(page), /<news-ticker src="[^"\s]+"><\/news-ticker>$/);
  await typeFeeds(page, SAMPLES);
  await (await control(page, 'where each is from')).press('Space');
  await (await control(page, 'where each is from')).press('Space');
  await (await control(page, 'Of each feed')).type('3');
  await typeFeeds(page, '../wire/feed.json');
  assert.match(await copy(page), /<news-ticker src="[^"\s]+"><\/news-ticker>$/);
  await page.close();
});

for (const way of ['a script', 'one script tag'])
  test(`feeds, sources, pictures and a choice of headlines: by ${way}`, async () => {
    const { page, complaints } = await openBuilder();
    await choose(page, 'Load the element by', way);
    await typeFeeds(page, SAMPLES);
    for (const check of [
      'where each is from',
      'small pictures',
      'summaries',
      'a button that closes the strip',
    ])
      await (await control(page, check)).press('Space');
    const fields = {
      'Names of the sources': 'The wire, The sky',
      'At most': '7',
      'Of each feed': '4',
      'Not older than': '36h',
      'Only with': 'harbour, weather',
      'Not with': 'fog',
    };
    for (const [name, value] of Object.entries(fields)) {
      await writeInto(page, `::-p-xpath(//label[span[.="${name}"]]//input)`, value);
    }
    await choose(page, 'Order', 'as in the feed');
    await saidBy(page, '[data-width=phone] news-ticker', /The sky/);
    const snippet = await copy(page);
    assert.deepEqual(complaints, []);
    await page.close();

    const own = await openOwnPage(snippet);
    assert.doesNotMatch(await saidBy(own.page, 'news-ticker', /The sky/), /[Ff]og/);
    const attributes = await own.page.$eval('news-ticker', (strip) =>
      Object.fromEntries(strip.getAttributeNames().map((name) => [name, strip.getAttribute(name)])),
    );
    const { src = '', ...others } = attributes;
    assert.match(src ?? '', /^http\S+feed\.json http\S+weather\.json$/);
    assert.deepEqual(others, {
      'max-items': '7',
      'max-each': '4',
      'max-age': '36h',
      include: 'harbour, weather',
      exclude: 'fog',
      order: 'feed',
      sources: 'The wire, The sky',
      images: '',
      summaries: '',
      dismissible: '',
    });
    const parts = await own.page.$eval('news-ticker', ({ shadowRoot }) =>
      ['image', 'dismiss-button'].map(
        (part) => shadowRoot?.querySelector(`[part~=${part}]`)?.localName,
      ),
    );
    assert.deepEqual(parts, ['img', 'button']);
    assert.deepEqual(own.complaints, [], [...demo.asked, ...site.asked].join());
    await own.page.close();
  });

test('the note tells a missing feed from one of the reader’s own site', async () => {
  const { page } = await openBuilder();
  for (const [typed, note] of [
    ['', 'Name a feed'],
    ['news.example/rss', 'without https://'],
    ['../wire/feed.json', ''],
  ] as const) {
    // Typing nothing would leave what is there.
    await writeInto(page, '#feed', `${typed}x`);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Tab');
    await page.waitForFunction(
      (text) => {
        const said = document.querySelector('#feed-note')?.textContent ?? '?';
        return text ? said.includes(text) : said === '';
      },
      {},
      note,
    );
  }
  await page.close();
});

test('an address of the reader’s own site is shown by the sample, also among others', async () => {
  const { page } = await openBuilder();
  await typeFeeds(page, '/world.json ../wire/weather.json');
  await saidBy(page, '[data-width=full] news-ticker', /Lake Ister until evening/);
  await saidBy(page, '[data-width=full] news-ticker', /Harbour City/);
  await page.waitForFunction(() =>
    document.querySelector('#feed-note')?.textContent.includes('sample wire'),
  );
  assert.match(await copy(page), /src="\/world\.json http\S+weather\.json"/);
  await page.close();
});

for (const [width, element] of [
  [360, 'a strip of'],
  [360, 'a strip, and an article'],
  [1280, 'a strip of'],
  [1280, 'a strip, and an article'],
] as const)
  test(`all options of ${element} …: no word of the form is cut off at ${width} pixels`, async () => {
    const { page } = await openPage(browser, `${demo.url}demo/builder.html`, { width });
    await choose(page, 'On your page', element);
    await typeFeeds(page, SAMPLES);
    await (await control(page, 'where each is from')).press('Space');
    await page.waitForSelector('input[name=source-names]', { visible: true });
    const cut = await page.evaluate(() => {
      const root = document.documentElement;
      const shown = [...document.querySelectorAll('#form *, #snippet')].filter((one) =>
        one.checkVisibility(),
      );
      // A text that stands for a value has to be whole, too.
      for (const one of shown)
        if (one instanceof HTMLInputElement && one.placeholder && !one.value)
          one.value = one.placeholder;
      const selects = shown.filter((one) => one instanceof HTMLSelectElement);
      const widths = selects.map(({ offsetWidth }) => offsetWidth);
      for (const one of selects) one.style.width = 'max-content';
      const narrow = selects.filter((one, index) => one.offsetWidth > (widths[index] ?? 0));
      for (const one of selects) one.style.width = '';
      const wide = shown.filter(
        (one) =>
          one.getBoundingClientRect().right > root.clientWidth ||
          ((one.scrollWidth > one.clientWidth + 1 ||
            (one.id === 'snippet' && one.scrollHeight > one.clientHeight)) &&
            getComputedStyle(one).display !== 'inline' &&
            !one.matches('#feed, #base')),
      );
      return [
        root.scrollWidth - root.clientWidth,
        ...[...narrow, ...wide].map((one) => one.outerHTML),
      ];
    });
    assert.deepEqual(cut, [0]);
    await page.close();
  });

test('a headline of the pasted strip opens in the pasted view', async () => {
  const { page } = await openBuilder();
  await choose(page, 'On your page', 'a strip, and an article');
  await choose(page, 'Headlines', 'are a list');
  const snippet = await copy(page);
  await page.close();
  const own = await openOwnPage(snippet);
  const second = await own.page.waitForSelector('news-ticker >>> li:nth-child(3) a', IN_SHADOW);
  assert.ok(second);
  const headline = await second.$eval('.text', ({ textContent }) => textContent.trim());
  await second.press('Enter');
  await own.page.waitForFunction(
    (text) =>
      document
        .querySelector('article-view')
        ?.shadowRoot?.querySelector('h2')
        ?.textContent.trim() === text,
    {},
    headline,
  );
  await own.page.close();
});

test('one script tag is enough', async () => {
  const { page } = await openBuilder();
  await choose(page, 'Load the element by', 'one script tag');
  await choose(page, 'Headlines', 'slide');
  const snippet = await copy(page);
  await page.close();
  const own = await openOwnPage(snippet);
  await saidBy(own.page, 'news-ticker[mode=step]', /Harbour City/);
  assert.deepEqual(own.complaints, []);
  await own.page.close();
});

test('without script the pasted page has the newest headlines as links', async () => {
  const { page } = await openBuilder();
  await (await control(page, 'links for readers without script')).press('Space');
  await page.waitForFunction(() =>
    document.querySelector<HTMLTextAreaElement>('#snippet')?.value.includes('<li>'),
  );
  const snippet = await copy(page);
  await page.close();
  const own = await openOwnPage(snippet, { isScriptOff: true });
  const links = await own.page.$$eval('news-ticker a', (all) => all.map(({ href }) => href));
  assert.equal(links.length, 3);
  const answers = await Promise.all(links.map((href) => fetch(href)));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200],
  );
  await own.page.close();
});

test('text that looks like markup stays text', async () => {
  const { page } = await openBuilder();
  await (await control(page, 'Name')).type('"><img src=x onerror=window.ran=1>');
  const snippet = await copy(page);
  await page.close();
  const own = await openOwnPage(snippet);
  await saidBy(own.page, 'news-ticker', /<img src=x/);
  assert.equal(await own.page.evaluate(() => 'ran' in window), false);
  await own.page.close();
});

test('on a phone, everything can be reached and copied', async () => {
  const { page } = await openPage(browser, `${demo.url}demo/builder.html`, { width: 360 });
  await saidBy(page, '[data-width=full] news-ticker', /Harbour/);
  const small = await page.$$eval(
    'main :is(button, input:not([type=checkbox]), select)',
    (all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => one.getBoundingClientRect())
        .filter(({ width, height }) => width < 24 || height < 24).length,
  );
  assert.equal(small, 0);
  assert.match(await copy(page), /<news-ticker src="http/);
  await page.close();
});
