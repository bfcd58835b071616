/** A page rendered in Node, before its script has run and after its elements are upgraded. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { headlinesOf, launch, openPage, saidBy, serveApps } from './support.js';

const STRIP = 'news-ticker';
const HEADLINES = ['Ferry runs all winter', 'Tram line opens', 'Market square gets trees'];
const SHADOW_ROOT = /<template shadowroot="open" shadowrootmode="open">([^]*?)<\/template>/;

let browser;
let server;
/** The page by how Node rendered it. */
const rendered = { links: '', 'shadow-roots': '' };

before(async () => {
  server = await serveApps((path) => documentAt(path));
  rendered.links = await renderWith('./server/render.js');
  await import('./server/registered.js');
  // The renderer remembers which tags of a template were registered, so the template is loaded anew.
  rendered['shadow-roots'] = await renderWith('./server/render.js?registered');
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
});

async function renderWith(module) {
  const { renderPage } = await import(module);
  return renderPage(`${server.url}feed.json`);
}

function documentAt(path) {
  const [, name, lang = 'en'] = /^\/(links|shadow-roots)\/(?:(\w+)\/)?$/.exec(path) ?? [];
  if (!name) return undefined;
  return `<!doctype html><html lang="${lang}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>News</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/node_modules/off-the-wire/dist/themes/before-script.css">
<script type="module" src="/server/dist/client.js"></script>
<body>${rendered[name]}</body></html>`;
}

/** Opens a page and waits for its first paint. Its script waits for `loadScript()`. */
async function openBeforeScript(path, width = 1280) {
  const { page, complaints } = await openPage(browser, 'about:blank', { width });
  let loadScript;
  const isDue = new Promise((resolve) => (loadScript = resolve));
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    if (request.url().endsWith('client.js')) await isDue;
    await request.continue();
  });
  await page.evaluateOnNewDocument(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries())).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  void page.goto(new URL(path, server.url).href);
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  return { page, complaints, loadScript };
}

/** What has moved so far, and where to. A shift is reported after the frame that shows it. */
function shiftsOf(page) {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return window.shifts.flatMap(({ sources }) =>
      sources.map(({ node, previousRect, currentRect }) => ({
        html: node?.outerHTML,
        from: previousRect.toJSON(),
        to: currentRect.toJSON(),
      })),
    );
  });
}

/** The text of the links in a list, without the comments that mark the expressions of a template. */
function linksOf(html) {
  const plain = html.replace(/<!--.*?-->/g, '');
  return [...plain.matchAll(/<li><a\s+href="[^"]+">([^<]+)/g)].map(([, text]) => text);
}

test('define registers nothing in Node: the server sends the links inside', () => {
  assert.deepEqual(linksOf(rendered.links), HEADLINES);
  assert.doesNotMatch(rendered.links, /<template/);
});

test('registered classes render a shadow root with a slot for the links', () => {
  const html = rendered['shadow-roots'];
  const [strip] = html.split('</news-ticker>');
  const [, root] = SHADOW_ROOT.exec(strip) ?? [];
  assert.match(root, /<slot><\/slot>/);
  assert.deepEqual(linksOf(root), []);
  assert.deepEqual(linksOf(strip.replace(SHADOW_ROOT, '')), HEADLINES);
});

test('a registered view renders nothing but its slots, without a message', () => {
  const [, view] = rendered['shadow-roots'].split('</news-ticker>');
  const [, root = ''] = SHADOW_ROOT.exec(view) ?? [];
  const body = root.replace(/<style>.*?<\/style>|<!--.*?-->/gs, '');
  assert.match(body, /<slot><\/slot>\s*<slot name="footer"><\/slot>/);
  assert.equal(body.replace(/<[^>]*>/g, '').trim(), '');
});

for (const path of ['links/', 'shadow-roots/']) {
  test(`${path} without script shows the links`, async () => {
    const { page } = await openPage(browser, new URL(path, server.url).href, { isScriptOff: true });
    const links = await page.$$eval('news-ticker a, article-view a', (all) =>
      all.map((link) => link.checkVisibility() && link.getBoundingClientRect().height > 0),
    );
    assert.deepEqual(links, [true, true, true, true]);
    await page.close();
  });

  for (const width of [1280, 360]) {
    test(`${path} at ${width} px is upgraded without a layout shift or a warning`, async () => {
      const { page, complaints, loadScript } = await openBeforeScript(path, width);
      const heightBefore = await heightOf(page, STRIP);
      assert.ok(heightBefore > 40, 'the strip has its height before the script');
      loadScript();
      await saidBy(page, 'article-view', /keeps its timetable/);
      assert.deepEqual(await headlinesOf(page, STRIP, 3), HEADLINES);
      assert.equal(await heightOf(page, STRIP), heightBefore);
      assert.deepEqual(await shiftsOf(page), []);
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }
}

function heightOf(page, selector) {
  return page.$eval(selector, (element) => element.getBoundingClientRect().height);
}

test('an upgraded element renders once, in the place of what the server rendered', async () => {
  const { page, complaints } = await openPage(browser, `${server.url}shadow-roots/`);
  await saidBy(page, 'article-view', /keeps its timetable/);
  const roots = await page.$$eval('news-ticker, article-view, font-size-adjuster', (all) =>
    all.map(({ shadowRoot }) => [
      shadowRoot?.querySelectorAll('.base').length,
      shadowRoot?.querySelectorAll('slot:not([name])').length,
      shadowRoot?.querySelectorAll('style').length,
    ]),
  );
  assert.deepEqual(roots, [
    [1, 0, 0],
    [1, 0, 0],
    [1, 0, 0],
  ]);
  assert.deepEqual(complaints, []);
  await page.close();
});

test("the page's language replaces the server's", async () => {
  const { page, complaints } = await openPage(browser, `${server.url}shadow-roots/de/`);
  assert.doesNotMatch(await saidBy(page, 'font-size-adjuster', /Schrift/), /Adjust/);
  assert.deepEqual(complaints, []);
  await page.close();
});
