/** The demo as `npm start` serves it, while somebody looks around in it. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { after, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { inPackage } from '../../scripts/paths.js';
import { serveFiles } from './static-server.js';
import { expectBothFeeds, launch, openPage, saidBy, writeInto } from './support.js';

const browser = await launch();
const README = readFileSync(inPackage('README.md'), 'utf8');
const start = typed(linesOf('npm start'), inPackage('.'));
const url = await addressOf(start);

after(async () => {
  await browser.close();
  await stop(start);
});

type Command = ChildProcessByStdio<null, Readable, null>;

/** The lines for a shell in the README that end with a command. */
function linesOf(command: string): string {
  const blocks = [...README.matchAll(/^```sh\n([^`]*)```$/gm)].map(([, lines = '']) =>
    lines.trim(),
  );
  const found = blocks.find((lines) => lines.split('\n').at(-1)?.startsWith(command));
  assert.ok(found, `The README has no "${command}".`);
  return found;
}

/** Runs lines in a shell, as their reader does. */
function typed(lines: string, cwd: string): Command {
  return spawn(lines, {
    cwd,
    shell: true,
    // A group of its own, so that what the shell has started ends with it.
    detached: true,
    env: { ...process.env, CI: '1', npm_config_update_notifier: 'false' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function stop(command: Command): Promise<void> {
  if (command.exitCode !== null || command.pid === undefined) return;
  process.kill(-command.pid);
  await once(command, 'exit');
}

/** A folder with the package and its command, as npm links them; npm itself would touch the package's own folder. */
function installed(): string {
  const folder = mkdtempSync(join(tmpdir(), 'walk-'));
  const { bin } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as {
    readonly bin: Readonly<Record<string, string>>;
  };
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(inPackage('.'), join(folder, 'node_modules/off-the-wire'));
  for (const [name, file] of Object.entries(bin))
    symlinkSync(`../off-the-wire/${file}`, join(folder, 'node_modules/.bin', name));
  return folder;
}

/** The address that the script prints. */
async function addressOf({ stdout }: Command): Promise<string> {
  for await (const line of createInterface(stdout)) {
    const found = /^Off the Wire: (http.+)demo\/$/.exec(line)?.[1];
    if (found) return found;
  }
  throw new Error('npm start ended without an address.');
}

/** The background of a strip, and the font of its headlines. */
function lookOf(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (strips) =>
    strips
      .flatMap((strip) => [...(strip.shadowRoot?.querySelectorAll('[part=base]') ?? [])])
      .map((base) => getComputedStyle(base))
      .map(({ backgroundColor, fontFamily }) => `${backgroundColor} ${fontFamily}`),
  );
}

test('each theme on the page of themes looks different, light and dark', async () => {
  const { page, complaints } = await openPage(browser, `${url}demo/themes.html`);
  await saidBy(page, '[data-theme=terminal][data-scheme=dark] news-ticker', /Off the wire/);
  await page.waitForFunction(() => document.adoptedStyleSheets.length === 4);
  const looks = await lookOf(page, '.pair news-ticker');
  assert.equal(looks.length, 8);
  assert.equal(new Set(looks).size, 8, looks.join('\n'));
  assert.deepEqual(complaints, []);
  await page.close();
});

test('a theme chosen in the builder is worn by its previews', async () => {
  const { page, complaints } = await openPage(browser, `${url}demo/builder.html`);
  await saidBy(page, '[data-width=phone] news-ticker');
  const looks = await lookOf(page, '[data-width=phone] news-ticker');
  for (const name of ['wire', 'broadcast', 'paper', 'terminal']) {
    const before = await page.evaluateHandle(() => document.adoptedStyleSheets.at(-1));
    await page.select('select[name=theme]', name);
    await page.waitForFunction((sheet) => document.adoptedStyleSheets.at(-1) !== sheet, {}, before);
    looks.push(...(await lookOf(page, '[data-width=phone] news-ticker')));
  }
  assert.equal(new Set(looks).size, 5, looks.join('\n'));
  assert.deepEqual(complaints, []);
  await page.close();
});

/** Each page, with the strip whose headlines it is known by. */
const PAGES = {
  '': 'news-ticker',
  'builder.html': '[data-width=full] news-ticker',
  'themes.html': '[data-theme=wire][data-scheme=light] news-ticker',
  'looks.html': 'news-ticker.newspaper',
  'modes.html': 'news-ticker',
};

for (const [path, strip] of Object.entries(PAGES))
  test(`/${path} shows headlines, and cuts nothing off at 1280 pixels`, async () => {
    const { page } = await openPage(browser, `${url}demo/${path}`);
    await saidBy(page, strip, /Harbour/);
    const cut = await page.evaluate(() => {
      const root = document.documentElement;
      const selects = [...document.querySelectorAll('select')].filter((one) =>
        one.checkVisibility(),
      );
      const narrow = selects.filter((one) => {
        const { offsetWidth } = one;
        one.style.width = 'max-content';
        const isNarrow = one.offsetWidth > offsetWidth;
        one.style.width = '';
        return isNarrow;
      });
      return [root.scrollWidth - root.clientWidth, ...narrow.map(({ name }) => name)];
    });
    assert.deepEqual(cut, [0]);
    await page.close();
  });

test('the front page merges two feeds, and the one that is left when the other fails', async () => {
  const { page } = await openPage(browser, `${url}demo/`);
  await expectBothFeeds(page);
  const fault = (name: string): Promise<unknown> =>
    fetch(`${url}wire/fault?name=${name}`, { method: 'POST' });
  await fault('500');
  try {
    const fresh = await openPage(browser, `${url}demo/?src=../wire/rss.xml ../wire/weather.json`);
    await saidBy(fresh.page, 'news-ticker', /Lake Ister until evening/);
    await fresh.page.close();
  } finally {
    await fault('none');
  }
  await page.close();
});

test('the docs are there, with their examples and their search', async () => {
  const { page, complaints } = await openPage(browser, `${url}demo/`);
  const docs = await page.$eval('.pages a:last-child', (link) => link.href);
  assert.equal(docs, `${url}docs/`);
  await page.goto(docs);
  await saidBy(page, '.stage news-ticker', /Harbour/);
  await page.type('.search input', 'pause');
  await page.waitForSelector('.found a', { visible: true });
  assert.deepEqual(complaints, []);
  await page.close();
});

test('each page of a host shows headlines in its frame', async () => {
  const { page } = await openPage(browser, `${url}demo/hosts.html`);
  for (const frame of await page.$$('iframe')) {
    await frame.scrollIntoView();
    // From outside, as the page in a frame is another one once it is loaded.
    await page.waitForFunction(
      ({ contentDocument }) =>
        /\S{4}/.test(contentDocument?.querySelector('news-ticker')?.shadowRoot?.textContent ?? ''),
      {},
      frame,
    );
  }
  await page.close();
});

test('each look is what its words say', async () => {
  const { page, complaints } = await openPage(browser, `${url}demo/looks.html`);
  await saidBy(page, 'news-ticker.lower-third', /Harbour/);
  await saidBy(page, 'news-ticker.newspaper', /Harbour/);
  await saidBy(page, 'news-ticker.exchange', /COPPER/);
  const looks = await page.$$eval('news-ticker', (strips) =>
    strips.map(({ shadowRoot }) => {
      const [base, viewport, headline] = ['base', 'viewport', 'headline'].map((part) =>
        shadowRoot?.querySelector(`[part~=${part}]`),
      );
      if (!base || !viewport || !headline) throw new Error('A strip has no headlines.');
      const { backgroundColor, color, fontFamily } = getComputedStyle(base);
      const { textTransform } = getComputedStyle(headline);
      return { backgroundColor, color, fontFamily, textTransform, height: viewport.clientHeight };
    }),
  );
  const [third, paper, exchange] = looks;
  assert.equal(third?.backgroundColor, 'rgb(0, 0, 0)');
  assert.equal(third.color, 'rgb(255, 225, 26)');
  assert.equal(third.textTransform, 'uppercase');
  assert.equal(paper?.height, 28);
  assert.match(paper.fontFamily, /serif$/);
  assert.equal(exchange?.height, 24);
  assert.match(exchange.fontFamily, /monospace$/);
  const code = await page.$eval('#exchange-code', ({ textContent }) => textContent);
  assert.match(code, /--news-height: 24px/);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('no look reaches past documented properties and parts', () => {
  for (const name of ['lower-third', 'newspaper', 'exchange']) {
    const css = readFileSync(inPackage(`demo/looks/${name}.css`), 'utf8');
    const selectors = [...css.matchAll(/([^{}]+)\{/g)].map(([, selector = '']) => selector);
    for (const selector of selectors.flatMap((one) => one.replace(/\/\*[^]*?\*\//g, '').split(',')))
      assert.match(selector.trim(), /^\.[\w-]+(?:::part\([\w-]+\))?$/);
  }
});

/** Types a feed into the builder, as its reader does. */
async function typeFeed(page: Page, address: string): Promise<void> {
  await writeInto(page, '#feed', address);
  await page.keyboard.press('Tab');
}

function snippetOf(page: Page): Promise<string> {
  return page.$eval('textarea#snippet', ({ value }) => value);
}

test('addresses in the builder stay as they are typed', async () => {
  const { page } = await openPage(browser, `${url}demo/builder.html`);
  await saidBy(page, '[data-width=phone] news-ticker', /Harbour/);
  for (const address of ['/feed.json', 'feed.json', 'https://news.example/feed.json?a=1']) {
    await typeFeed(page, address);
    await page.waitForFunction(
      (src) => document.querySelector<HTMLTextAreaElement>('#snippet')?.value.includes(src),
      {},
      `src="${address}"`,
    );
  }
  await typeFeed(page, '/feed.json');
  await page.waitForFunction(() =>
    document.querySelector('#feed-note')?.textContent.includes('sample wire'),
  );
  await saidBy(page, '[data-width=full] news-ticker', /Harbour/);
  await page.close();
});

test('a feed without CORS: by the relay into the builder, and from there into an empty page', async () => {
  const rss =
    '<rss version="2.0"><channel><title>Bay Post</title><item><guid>tram</guid>' +
    '<title>Tram runs to Little Hale</title></item></channel></rss>';
  const origin = createServer((_request, response) => response.end(rss));
  await new Promise<void>((resolve) => origin.listen(0, '127.0.0.1', resolve));
  const { port } = origin.address() as AddressInfo;
  const folder = installed();
  const lines = linesOf('npx off-the-wire relay')
    .replace('https://news.example/rss.xml', `http://127.0.0.1:${port}/rss.xml`)
    .replace('8080', '0');
  const relay = typed(lines, folder);
  try {
    let address = '';
    for await (const line of createInterface(relay.stdout))
      if ((address = /^http.+\/world\.json$/.exec(line)?.[0] ?? '')) break;
    const { page } = await openPage(browser, `${url}demo/builder.html`);
    await typeFeed(page, `http://127.0.0.1:${port}/rss.xml`);
    await page.waitForFunction(() =>
      document.querySelector('#feed-note')?.textContent.includes('Access-Control-Allow-Origin'),
    );
    await typeFeed(page, address);
    await saidBy(page, '[data-width=full] news-ticker', /Tram runs/);
    const snippet = await snippetOf(page);
    assert.ok(snippet.includes(`src="${address}"`), snippet);
    await page.close();
    await expectHeadlines(snippet, /Tram runs/);
  } finally {
    await stop(relay);
    rmSync(folder, { recursive: true });
    origin.closeAllConnections();
    origin.close();
  }
});

/** Pastes lines into an empty page of another origin. */
async function expectHeadlines(snippet: string, headline: RegExp): Promise<void> {
  const site = await serveFiles(new URL('./', import.meta.url), '/none/', (path) =>
    path === '/'
      ? `<!doctype html><html lang="en"><title>Mine</title><link rel="icon" href="data:,"><body>${snippet}</body></html>`
      : undefined,
  );
  const own = await openPage(browser, new URL('/', site.url).href);
  try {
    await saidBy(own.page, 'news-ticker', headline);
    assert.deepEqual(own.complaints, []);
  } finally {
    await own.page.close();
    site.close();
  }
}

for (const hasHashes of [false, true]) {
  const kind = hasHashes ? 'with hashes' : 'untouched';
  test(`the lines of the builder, ${kind}, show headlines on an empty page elsewhere`, async () => {
    const { page } = await openPage(browser, `${url}demo/builder.html`);
    await saidBy(page, '[data-width=phone] news-ticker', /Harbour/);
    if (hasHashes)
      await page.$eval('input[name=hashes]', (box) => {
        if (!box.checked) box.click();
      });
    await page.waitForFunction(
      (isWanted) => {
        const { value } = document.querySelector<HTMLTextAreaElement>('#snippet') ?? {};
        return value?.includes('integrity=') === isWanted;
      },
      {},
      hasHashes,
    );
    const snippet = await snippetOf(page);
    await page.close();
    await expectHeadlines(snippet, /Harbour/);
  });
}
