/** The code of docs/recipes.md, pasted into pages of a plain server and used there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test, type TestContext } from 'node:test';
import type { Page } from 'puppeteer-core';
import { inPackage } from '../../scripts/paths.js';
import { serveFiles } from './static-server.js';
import { IN_SHADOW, launch, openPage, saidBy } from './support.js';

const TEXT = readFileSync(inPackage('docs/recipes.md'), 'utf8');

const STRIP = '<news-ticker src="/feed.json" label="Off the wire" mode="list"></news-ticker>';
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';

let pasted = '';
/** The alerts, none at all where the server has no such file. */
let alerts: readonly object[] | undefined;

const site = await serveFiles(
  new URL('../../dist/cdn/', import.meta.url),
  '/off-the-wire/',
  (path) => {
    if (path === '/') return pasted;
    if (path === '/feed.json') return feedOf(articles());
    if (path === '/alerts.json') return alerts && feedOf(alerts);
    if (path === '/picture.svg') return PICTURE;
    return path.startsWith('/story-') ? '<!doctype html><title>A story</title>' : undefined;
  },
);
const browser = await launch();

after(async () => {
  await browser.close();
  site.close();
});

function feedOf(items: readonly object[]): string {
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Bay Post', items });
}

function articles(): object[] {
  const sections = ['Sport', 'World', 'Local news'];
  return sections.map((section, index) => ({
    id: `s${index}`,
    url: `/story-${index}`,
    title: `Ferry number ${index} runs all winter`,
    summary: `The harbour board said so about ferry ${index}.`,
    image: '/picture.svg',
    date_published: new Date(Date.now() - (index + 1) * 60_000).toISOString(),
    tags: [section],
  }));
}

/** The code under a heading, by its language. */
function codeOf(heading: string): Readonly<Record<string, string>> {
  const [, section] = TEXT.split(`\n## ${heading}\n`);
  assert.ok(section, `There is no recipe "${heading}".`);
  const [text = ''] = section.split('\n## ');
  const blocks = [...text.matchAll(/^```(\w+)(?: live)?\n(.*?)^```$/gms)];
  return Object.fromEntries(blocks.map(([, language = '', code = '']) => [language, code]));
}

const tried = new Set<string>();

/** A page with a recipe in it, as somebody would paste it. */
async function paste(t: TestContext, heading: string): Promise<Page> {
  tried.add(heading);
  const { html = STRIP, css = '', js = '' } = codeOf(heading);
  pasted = `<!doctype html><html lang="en"><title>Mine</title><link rel="icon" href="data:,">
    <script type="module" src="/off-the-wire/news-ticker.js"></script>
    <style>${css}</style><body>${html}<script type="module">${js}</script>`;
  const { page, complaints } = await openPage(browser, new URL('/', site.url).href);
  t.after(async () => {
    await page.close();
    // A feed that is not there is said to be so.
    assert.deepEqual(
      complaints.filter((text) => !/alerts\.json|404/.test(text)),
      [],
    );
  });
  return page;
}

test('an alert bar shows with an alert alone', async (t) => {
  const page = await paste(t, 'An alert bar that is gone while there is no alert');
  const isShown = (state: string): Promise<boolean> =>
    page
      .waitForFunction(
        (name) => document.querySelector(`news-ticker:state(${name})`),
        { polling: 50 },
        state,
      )
      .then(() => page.$eval('news-ticker', ({ offsetHeight }) => offsetHeight > 0));
  const reload = (): Promise<void> =>
    page.$eval('news-ticker', async (bar) => {
      await bar.reload().catch(() => undefined);
    });
  assert.equal(await isShown('failed'), false);
  alerts = [];
  await reload();
  assert.equal(await isShown('empty'), false);
  const title = 'School is closed today';
  alerts = [{ id: 'a', title, date_published: new Date().toISOString() }];
  await reload();
  assert.equal(await isShown('ready'), true);
  await saidBy(page, 'news-ticker', /School is closed/);
  alerts = [{ id: 'a', title, date_published: new Date(Date.now() - 7 * 3_600_000).toISOString() }];
  await reload();
  assert.equal(await isShown('empty'), false);
});

test('a clock beside the name tells the time, and the name stays', async (t) => {
  const page = await paste(t, 'A clock beside the name');
  await saidBy(page, 'news-ticker', /Ferry/);
  const time = await page.$eval('.clock', (clock) =>
    clock.checkVisibility() ? clock.textContent : '',
  );
  assert.match(time, /^\d{1,2}:\d\d\s[AP]M$/);
  assert.ok(await page.waitForSelector(`::-p-aria([name="Off the wire ${time}"][role="region"])`));
});

/** The darkest pixel of an element, 0 to 255: scripts are not told what is visited, but eyes are. */
async function darkest(page: Page, selector: string): Promise<number> {
  const element = await page.waitForSelector(selector, IN_SHADOW);
  assert.ok(element);
  const picture = await element.screenshot({ encoding: 'base64' });
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    const bytes = canvas?.getImageData(0, 0, width, height).data ?? [];
    return Math.min(...[...bytes].filter((_, index) => index % 4 === 1));
  }, picture);
}

test('a headline that was followed is grey', async (t) => {
  const page = await paste(t, 'Visited headlines in grey');
  const [first, second] = ['story-0', 'story-1'].map((name) => `news-ticker >>> a[href$=${name}]`);
  assert.ok(first && second);
  await saidBy(page, 'news-ticker', /Ferry/);
  assert.ok((await darkest(page, first)) < 60);
  await Promise.all([
    page.waitForNavigation(),
    (await page.waitForSelector(first, IN_SHADOW))?.click(),
  ]);
  await page.goBack();
  await saidBy(page, 'news-ticker', /Ferry/);
  await page.mouse.move(600, 700);
  assert.ok((await darkest(page, first)) > 90, 'the followed one');
  assert.ok((await darkest(page, second)) < 60, 'the other');
});

test('a section has its colour in strip and panel', async (t) => {
  const page = await paste(t, 'One colour a section');
  await saidBy(page, 'news-ticker', /Ferry/);
  const colours = await page.$eval('news-ticker', ({ shadowRoot }) =>
    [...(shadowRoot?.querySelectorAll('[part~=item]:not([aria-hidden])') ?? [])].map(
      (item) => getComputedStyle(item.querySelector('[part=headline]') ?? item).color,
    ),
  );
  assert.deepEqual(colours, ['rgb(11, 94, 29)', 'rgb(0, 0, 0)', 'rgb(0, 0, 0)']);
});

test('a sponsor’s line stays first', async (t) => {
  const page = await paste(t, "A sponsor's line");
  await saidBy(page, 'news-ticker', /Ferry/);
  const texts = await page.$eval('news-ticker', ({ shadowRoot }) =>
    [
      ...(shadowRoot?.querySelectorAll('[part~=item]:not([aria-hidden]) [part=headline]') ?? []),
    ].map(({ textContent }) => textContent.trim()),
  );
  assert.equal(texts.length, 4);
  assert.match(texts[0] ?? '', /^Sponsored: /);
});

test('a remote control opens the panel, moves through it and stops the strip', async (t) => {
  const page = await paste(t, 'The keys of a remote control');
  await saidBy(page, 'news-ticker', /Ferry/);
  await page.$eval('news-ticker', (strip) => {
    strip.mode = 'scroll';
    strip.style.inlineSize = '20rem';
    strip.addEventListener('news-article-select', (event) => {
      event.preventDefault();
      document.title = event.article.headline;
    });
  });
  await page.waitForSelector('news-ticker:not(:state(still))');
  const press = (key: string): Promise<unknown> =>
    page.evaluate((name) => {
      const init = { key: name, bubbles: true, cancelable: true };
      return document.body.dispatchEvent(new KeyboardEvent('keydown', init));
    }, key);
  await press('MediaPlayPause');
  await page.waitForSelector('news-ticker:state(paused)');
  // It comes to rest first, or its own motion would pass for that of the key.
  const before = await page.waitForFunction(() => {
    const list = document.querySelector('news-ticker')?.shadowRoot?.querySelector('.list');
    const stands = list?.getAnimations().every(({ playState }) => playState === 'finished');
    return list && stands ? { x: list.getBoundingClientRect().x } : undefined;
  });
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(
    (rest) =>
      document
        .querySelector('news-ticker')
        ?.shadowRoot?.querySelector('.list')
        ?.getBoundingClientRect().x !== rest?.x,
    {},
    before,
  );
  await press('MediaPlayPause');
  await page.waitForSelector('news-ticker:not(:state(paused))');
  const isOpen = (wanted: boolean): Promise<unknown> =>
    page.waitForFunction(
      (is) =>
        Boolean(
          document.querySelector('news-ticker')?.shadowRoot?.querySelector(':popover-open'),
        ) === is,
      {},
      wanted,
    );
  await page.keyboard.press('Enter');
  await isOpen(true);
  // The panel is open a moment before it has the focus, and with it the keys.
  await page.waitForFunction(() =>
    document.querySelector('news-ticker')?.shadowRoot?.activeElement?.matches('.all-title'),
  );
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.title.startsWith('Ferry number 1'));
  await isOpen(true);
  await press('GoBack');
  await isOpen(false);
});

test('a screen shows one large headline at its foot, and no buttons', async (t) => {
  const page = await paste(t, 'A signage screen');
  await saidBy(page, 'news-ticker', /The harbour board/);
  await page.waitForSelector('news-ticker >>> [part=image]', { visible: true });
  const { bottom, size, buttons, width } = await page.$eval('news-ticker', (strip) => ({
    bottom: innerHeight - strip.getBoundingClientRect().bottom,
    width: strip.getBoundingClientRect().width,
    size: parseFloat(getComputedStyle(strip).fontSize),
    buttons: [...(strip.shadowRoot?.querySelectorAll('button') ?? [])].filter((one) =>
      one.checkVisibility(),
    ).length,
  }));
  assert.deepEqual({ bottom, buttons, width }, { bottom: 0, buttons: 0, width: 1280 });
  assert.ok(size > 35);
});

test('every recipe was tried', () => {
  const headings = [...TEXT.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  assert.deepEqual([...tried].sort(), headings.sort());
});
