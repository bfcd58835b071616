/** A page rendered in Node, before any script has run and after its elements have come to life. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { headlinesOf, launch, openPage, saidBy, serveApps } from './support.js';

const STRIP = 'news-ticker[label="Off the wire"]';
const LINKS = 'news-ticker[label="Harbour news"]';
const HEADLINES = ['Ferry runs all winter', 'Tram line opens', 'Market square gets trees'];

let browser;
let server;
let content = '';

before(async () => {
  server = await serveApps((path) => pages[path]?.());
  const { renderPage } = await import('./server/render.js');
  content = await renderPage(`${server.url}feed.json`);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
});

const pages = {
  '/': () => documentOf({}),
  '/german/': () => documentOf({ lang: 'de' }),
  '/script-tag/': () => documentOf({ script: '/plain/dist/off-the-wire.js' }),
};

function documentOf({ lang = 'en', script = '/server/dist/client.js' }) {
  return `<!doctype html><html lang="${lang}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>News</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/node_modules/off-the-wire/dist/themes/before-script.css">
<script type="module" src="${script}"></script>
<body>${content}</body></html>`;
}

/** Opens a page whose script waits until it is let in. */
async function openStill(path, { width = 1280, prepare } = {}) {
  const { page, complaints } = await openPage(browser, 'about:blank', { width });
  let letIn;
  const isLetIn = new Promise((resolve) => (letIn = resolve));
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    if (request.url().endsWith('client.js')) await isLetIn;
    await request.continue();
  });
  if (prepare) await page.evaluateOnNewDocument(prepare);
  await page.evaluateOnNewDocument(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries())).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  void page.goto(new URL(path, server.url).href);
  await page.waitForSelector('article-view');
  return { page, complaints, letIn };
}

function settled(page) {
  return page.evaluate(async () => {
    const elements = [...document.querySelectorAll(':is(news-ticker, article-view)')];
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    // A shift is told after the frame in which it was seen.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

test('the server sends declarative shadow roots, and the news as text in them', () => {
  assert.equal(content.match(/<template shadowroot="open" shadowrootmode="open">/g)?.length, 4);
  const [strip] = content.split('</template>');
  for (const headline of HEADLINES) assert.ok(strip.includes(headline), headline);
  assert.match(content, /Adjust font size:/);
});

test('without script the news can be read', async () => {
  const { page } = await openPage(browser, server.url, { isScriptOff: true });
  assert.deepEqual(await headlinesOf(page, STRIP, 3), HEADLINES);
  const links = await page.$$eval(`${LINKS} a, article-view a`, (all) =>
    all.map((link) => link.checkVisibility() && link.getBoundingClientRect().height > 0),
  );
  assert.deepEqual(links, [true, true, true, true]);
  await page.close();
});

for (const width of [1280, 360]) {
  test(`at ${width} px nothing flashes, moves or is made anew`, async () => {
    const { page, complaints, letIn } = await openStill('/', { width });
    const strip = await page.$(STRIP);
    const before = await strip.screenshot();
    await page.evaluate((where) => {
      // To take a picture, the driver has changed the size of the page.
      window.since = performance.now();
      const { shadowRoot } = document.querySelector(where);
      window.nodes = [...shadowRoot.querySelectorAll('*')];
      window.adjusterNodes = [
        ...document.querySelector('font-size-adjuster').shadowRoot.querySelectorAll('*'),
      ];
    }, STRIP);
    letIn();
    await page.waitForSelector('font-size-adjuster:defined');
    await saidBy(page, 'article-view', /keeps its timetable/);
    await settled(page);
    assert.deepEqual(await lostNodes(page), []);
    assert.deepEqual(await shiftsOf(page), []);
    assert.deepEqual(complaints, []);
    if (width === 1280) assert.ok((await strip.screenshot()).equals(before), 'the same picture');
    else await page.waitForSelector(`${STRIP}:not(:state(still))`);
    await page.close();
  });
}

/** What has moved since the picture, and where to. */
function shiftsOf(page) {
  return page.evaluate(() =>
    window.shifts
      .filter(({ startTime }) => startTime > window.since)
      .flatMap(({ sources }) =>
        sources.map(({ node, currentRect }) => [node?.outerHTML, currentRect]),
      ),
  );
}

/** What the server has rendered and is not in the page any longer. */
function lostNodes(page) {
  return page.evaluate(() => {
    const all = [...window.nodes, ...window.adjusterNodes];
    if (all.length < 30) throw new Error('There were no nodes to keep.');
    return all.filter(({ isConnected }) => !isConnected).map(({ outerHTML }) => outerHTML);
  });
}

test('the elements live: events are heard, properties arrive, the feed has come', async () => {
  const { page, complaints, letIn } = await openStill('/');
  letIn();
  await page.waitForSelector(`${STRIP}:state(ready)`);
  const link = await page.waitForSelector(`${STRIP} >>> ::-p-aria([name="Tram line opens"])`);
  await link.click();
  await page.waitForFunction(() => document.title === 'Tram line opens');
  assert.equal(page.url(), server.url);
  await page.$eval(STRIP, (strip) => {
    strip.articles = [{ headline: 'Bridge opens' }];
  });
  assert.deepEqual(await headlinesOf(page, STRIP, 1), ['Bridge opens']);
  await page.waitForSelector(`${LINKS}:state(ready)`);
  assert.deepEqual(await headlinesOf(page, LINKS, 3), HEADLINES);
  assert.deepEqual(complaints, []);
  await page.close();
});

test("what only the page knows is said at once: its language, its reader's text size", async () => {
  const { page, complaints, letIn } = await openStill('/german/', {
    prepare: () => localStorage.setItem('news-font-scale', '1.25'),
  });
  letIn();
  await saidBy(page, 'font-size-adjuster', /Schrift/);
  const said = await page.$eval('font-size-adjuster >>> .base', ({ innerText }) => innerText);
  assert.match(said, /125/);
  assert.doesNotMatch(said, /100|Adjust/);
  assert.deepEqual(complaints, []);
  await page.close();
});

test('a page that has other news than its server shows its own, and the console says so', async () => {
  const { page, complaints, letIn } = await openStill('/');
  await page.$eval('#articles', (script) => {
    script.textContent = JSON.stringify([{ headline: 'Bridge opens' }]);
  });
  letIn();
  assert.deepEqual(await headlinesOf(page, STRIP, 1), ['Bridge opens']);
  assert.match(complaints.join('\n'), /Not what the server has rendered/);
  await page.close();
});

test('a page that cannot hydrate renders in the place of what the server has rendered', async () => {
  const { page, complaints } = await openPage(browser, `${server.url}script-tag/`);
  assert.deepEqual(await headlinesOf(page, LINKS, 3), HEADLINES);
  await saidBy(page, 'article-view', /keeps its timetable/);
  const roots = await page.$$eval('main > :defined:not(main)', (all) =>
    all.map(({ localName, shadowRoot }) => [
      localName,
      shadowRoot?.querySelectorAll('.base').length,
      shadowRoot?.querySelectorAll('slot:not([name])').length,
    ]),
  );
  assert.deepEqual(roots, [
    ['news-ticker', 1, 0],
    ['font-size-adjuster', 1, 0],
    ['news-ticker', 1, 0],
    ['article-view', 1, 0],
  ]);
  assert.deepEqual(complaints, []);
  await page.close();
});
