/**
 * `npm run try-wordpress`: the plugin, from its archive, in a WordPress of its own: what authors may write, what the
 * feeds carry, and what readers see. Needs a build, WordPress, PHP, MariaDB and Chromium.
 * `--pictures=DIR` saves what the pages look like.
 */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { parseFeed } from '../src/feed/index.js';
import { wordpressZip } from './archives.js';
import { findBrowsers } from './browsers.js';
import { main } from './run.js';
import { startWordPress, type WordPressSite } from './wordpress-site.js';

const PLUGIN = 'off-the-wire/off-the-wire.php';
const WIDTHS = [1280, 360];
const pictures = argv.find((text) => text.startsWith('--pictures='))?.slice('--pictures='.length);

/** The name of a strip without another: the feed's own, so that it does not come late. */
const OWN_NAME = ' label="Harbour News"';

/** What an author writes, and what of the attributes comes out. */
const SHORTCODES: readonly (readonly [shortcode: string, attributes: string])[] = [
  ['[news_ticker]', OWN_NAME],
  [
    '[news_ticker label="Tom & Ada\'s" mode="list" times images max-items="5"]',
    ' label="Tom &amp; Ada&#039;s" mode="list" times images max-items="5"',
  ],
  ['[news_ticker times="no" images="yes" label=""]', ' label images'],
  ['[news_ticker mode="scrol" direction="start" speed="fast"]', `${OWN_NAME} direction="start"`],
  [`[news_ticker label='x" onclick="hostile=1']`, ' label="x&quot; onclick=&quot;hostile=1"'],
  [`[news_ticker mode='list" onclick="hostile=1']`, OWN_NAME],
  ['[news_ticker onclick="hostile=1" style="color:red" src="/x"]', OWN_NAME],
  ['[news_ticker onclick style]', OWN_NAME],
  ['[news_ticker for="a b" speed="80 onload=x" max-age="7d"]', `${OWN_NAME} max-age="7d"`],
  ['[news_ticker feed="javascript:hostile=1"]', OWN_NAME],
  ['[news_ticker feed="data:text/xml,x"]', OWN_NAME],
];

await main(async () => {
  const archive = wordpressZip();
  const site = await startWordPress();
  const { chromium } = findBrowsers().found;
  const browser = chromium
    ? await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] })
    : undefined;
  try {
    if (!browser) throw new Error('There is no Chromium here: install it, or set CHROME_PATH.');
    // Themes store options of their own.
    for (const theme of site.themes) useTheme(site, theme);
    const before = site.options();
    site.addPlugin(archive);
    assert.equal(
      site.php(`echo is_wp_error( activate_plugin( '${PLUGIN}' ) ) ? 'no' : 'yes';`),
      'yes',
    );
    await tryAuthors(site);
    await tryFeeds(site, browser);
    await tryReaders(site, browser);
    await tryEditor(site, browser);
    site.php(`deactivate_plugins( '${PLUGIN}' ); delete_plugins( array( '${PLUGIN}' ) );`);
    assert.deepEqual(without(site.options(), before), []);
    say('the deleted plugin leaves no option');
    // An old WordPress on a new PHP has complaints of its own.
    const complaints = site.complaints().match(/^.*(?:Fatal|incorrectly|off-the-wire).*$/gm);
    assert.deepEqual(complaints, null);
    say('PHP has no complaint about the plugin');
  } finally {
    await browser?.close();
    await site.stop();
  }
});

async function tryAuthors(site: WordPressSite): Promise<void> {
  const kept = await publish(
    site,
    'Raw',
    '<news-ticker src="/feed/"></news-ticker><script>1</script>',
  );
  assert.doesNotMatch(kept.raw, /<news-ticker|<script/);
  for (const [shortcode, attributes] of SHORTCODES) {
    const { link } = await publish(site, 'Strip', shortcode);
    const html = await text(link);
    const tag = /<news-ticker[^>]*>/.exec(html)?.[0];
    assert.equal(tag, `<news-ticker src="${site.url}/feed/"${attributes}>`, shortcode);
    assert.match(html, /<news-ticker[^>]*><ul><li><a href="[^"]+">[^<]+<\/a> <time datetime="/);
    assert.doesNotMatch(html, /A private plan/);
    const scripts = [...html.matchAll(/<script[^>]*off-the-wire[^>]*>/g)].join();
    assert.match(scripts, /^[^>]*>$/, 'one script');
    assert.match(scripts, /type="module"/);
    assert.match(scripts, /\/off-the-wire-[\d.]+\/off-the-wire\.js"/);
  }
  const { link } = await publish(
    site,
    'Other feeds',
    '[news_ticker feed="https://a.example/?a=1&b=2  javascript:x //b.example/feed"]',
  );
  const other = await text(link);
  assert.ok(
    other.includes(
      '<news-ticker src="https://a.example/?a=1&#038;b=2 //b.example/feed"></news-ticker>',
    ),
  );
  assert.doesNotMatch(await text(`${site.url}/lighthouse-opens-to-visitors/`), /off-the-wire/);
  say('an author places strips by shortcode; what is unknown or hostile is left out or text');
}

async function tryFeeds(site: WordPressSite, browser: Browser): Promise<void> {
  const feed = `${site.url}/feed/`;
  const { headers } = await fetch(feed);
  assert.equal(headers.get('access-control-allow-origin'), '*');
  assert.equal(headers.get('cache-control'), 'public, max-age=60');
  const etag = headers.get('etag') ?? '';
  assert.ok(etag && headers.get('last-modified'));
  const again = await fetch(feed, { headers: { 'If-None-Match': etag }, cache: 'no-store' });
  assert.equal(again.status, 304);
  assert.equal(again.headers.get('access-control-allow-origin'), '*');
  say('the feed has CORS, a cache time, ETag and 304');

  const cookie = await logIn(site, 'ada', 'ada-secret');
  const own = await fetch(feed, { headers: { Cookie: cookie } });
  assert.match(await own.text(), /A private plan/);
  const pass = `wp-postpass_${site.php('echo COOKIEHASH;')}=x`;
  const withPassword = await fetch(feed, { headers: { Cookie: pass } });
  const none = ['/?feed=rss2&paged=99', '/no-such-page/', '/', '/wp-json/'].map((path) =>
    fetch(site.url + path),
  );
  for (const answer of [own, withPassword, ...(await Promise.all(none))]) {
    assert.notEqual(answer.headers.get('access-control-allow-origin'), '*', answer.url);
    assert.doesNotMatch(answer.headers.get('cache-control') ?? '', /public/, answer.url);
  }
  say('who is logged in or knows a password gets neither; nor have pages, errors and the REST API');

  const page = await browser.newPage();
  for (const url of [feed, `${feed}atom/`]) {
    const xml = await text(url);
    const { articles } = await parseFeed(xml, { url });
    const ferry = articles.find(({ headline }) => headline === 'Ferry runs all winter & spring');
    assert.match(ferry?.image?.url ?? '', /\/picture-0-1024x576\.jpg$/);
    assert.equal(ferry?.image?.width, 1024);
    assert.equal(ferry.image.height, 576);
    assert.equal(ferry.image.caption, 'The ferry Ada & her crew');
    assert.match(xml, /<media:title type="plain">A boat &amp; &quot;its&quot; pier<\/media:title>/);
    assert.equal(articles.filter(({ image }) => image).length, 3);
    assert.doesNotMatch(xml, /<news-ticker/);
    const errors = await page.evaluate(
      `new DOMParser().parseFromString(${JSON.stringify(xml)}, 'text/xml').querySelectorAll('parsererror').length`,
    );
    assert.equal(errors, 0);
  }
  await page.close();
  say('RSS and Atom carry the featured images, with size, words and caption');
}

async function tryReaders(site: WordPressSite, browser: Browser): Promise<void> {
  const { link } = await publish(
    site,
    'With a strip',
    `<!-- wp:shortcode -->[news_ticker label="Harbour News" times images for="story"]<!-- /wp:shortcode -->
     <!-- wp:off-the-wire/news-ticker {"label":"In the block","mode":"list","align":"wide"} /-->
     <!-- wp:shortcode -->[font_size][article_view id="story" heading-level="3"]<!-- /wp:shortcode -->`,
  );
  const alone = await publish(site, 'With a strip alone', '[news_ticker]');
  for (const theme of site.themes) {
    useTheme(site, theme);
    await tryShift(browser, alone.link);
    for (const width of WIDTHS) {
      const page = await open(browser, link, width);
      await page.waitForFunction(
        `[...document.querySelectorAll('news-ticker')].every((strip) => strip.matches(':state(ready)') && strip.feed)`,
      );
      await page.waitForFunction(`document.querySelector('article-view').matches(':state(ready)')`);
      await page.waitForFunction(
        `document.querySelector('news-ticker').shadowRoot.querySelector('img')?.naturalWidth > 0`,
      );
      const seen = await page.evaluate(
        `document.querySelector('news-ticker').shadowRoot.textContent`,
      );
      assert.match(String(seen), /Ferry runs all winter & spring/);
      assert.equal(
        await page.evaluate(
          `[...document.querySelectorAll('news-ticker, article-view, font-size-adjuster')].every((element) => element.getBoundingClientRect().right <= innerWidth)`,
        ),
        true,
        `nothing sticks out at ${width} px in ${theme}`,
      );
      assert.ok(
        await page.evaluate(`{
          const [first, second] = document.querySelectorAll('news-ticker');
          second.getBoundingClientRect().top - first.getBoundingClientRect().bottom >= 16;
        }`),
        `strips keep a distance at ${width} px in ${theme}`,
      );
      await picture(page, `${theme}-${width}`);
      await page.close();
    }
  }
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(link);
  assert.ok((await page.$$('news-ticker li a')).length >= 12);
  assert.equal(
    await page.evaluate(`document.querySelector('news-ticker').parentElement.localName`),
    'div',
  );
  await picture(page, 'without-script');
  await page.close();
  say(
    `headlines show in ${site.themes.join(' and ')} at ${WIDTHS.join(' and ')} px, and without JavaScript`,
  );
}

/** A strip that comes moves nothing, since its style sheet is in the head. */
async function tryShift(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage();
  // A font of the theme that comes late makes the text of the strip wider, too.
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    void (request.resourceType() === 'font' ? request.abort() : request.continue());
  });
  await page.evaluateOnNewDocument(`
    globalThis.shift = 0;
    new PerformanceObserver((list) => {
      // The nodes of a shadow root are none here.
      const isOurs = ({ node }) => !node || Boolean(node.parentElement?.closest('.off-the-wire'));
      for (const { value, sources } of list.getEntries())
        if (sources.some(isOurs)) globalThis.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
  `);
  await page.goto(url);
  await page.waitForFunction(`document.querySelector('news-ticker').matches(':state(ready)')`);
  await page.waitForFunction(`document.querySelector('news-ticker').feed`);
  assert.ok(
    await page.$('head > link[href$="/themes/before-script.css"]'),
    'style sheet in the head',
  );
  await page.evaluate(
    `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`,
  );
  assert.ok(Number(await page.evaluate('shift')) < 0.001, `shift in ${url}`);
  await page.close();
}

async function tryEditor(site: WordPressSite, browser: Browser): Promise<void> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${site.url}/wp-login.php`);
  await page.type('#user_login', 'ada');
  await page.type('#user_pass', 'ada-secret');
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  await page.goto(`${site.url}/wp-admin/post-new.php`);
  // The editor drops blocks that come before its post.
  await page.waitForFunction(
    `globalThis.wp?.blocks?.getBlockType('off-the-wire/news-ticker') && wp.data.select('core/editor').__unstableIsEditorReady()`,
  );
  await page.evaluate(`{
    wp.data.dispatch('core/edit-post').toggleFeature('welcomeGuide');
    wp.data.dispatch('core/editor').editPost({ title: 'By block' });
    const block = wp.blocks.createBlock('off-the-wire/news-ticker');
    wp.data.dispatch('core/block-editor').insertBlock(block);
    wp.data.dispatch('core/block-editor').selectBlock(block.clientId);
  }`);
  const field = await page.waitForSelector('.block-editor-block-inspector input[type=text]');
  await field?.type('Ada & "crew"');
  await page.select('.block-editor-block-inspector select', 'step');
  await page.waitForFunction(
    `[document, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument)]
      .some((place) => place?.querySelector('news-ticker[mode=step][label] li a'))`,
  );
  await picture(page, 'editor');
  await page.evaluate(`wp.data.dispatch('core/editor').editPost({ status: 'publish' })`);
  await page.evaluate(`wp.data.dispatch('core/editor').savePost()`);
  const link = String(await page.evaluate(`wp.data.select('core/editor').getCurrentPost().link`));
  assert.ok(
    (await text(link)).includes(
      `<news-ticker src="${site.url}/feed/" label="Ada &amp; &quot;crew&quot;" mode="step">`,
    ),
  );
  assert.deepEqual(errors, []);
  await page.close();
  say('an author sets up the block in the editor, and publishes it');
}

/** Publishes a post as an author does: over the REST API, with the rights of this role. */
async function publish(
  site: WordPressSite,
  title: string,
  content: string,
): Promise<{ readonly link: string; readonly raw: string }> {
  const answer = await fetch(`${site.url}/wp-json/wp/v2/posts?context=edit`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${btoa(`ada:${site.password}`)}`,
      'Content-Type': 'application/json',
    },
    // An old date keeps these posts out of the headlines.
    body: JSON.stringify({ title, content, status: 'publish', date: '2020-01-01T00:00:00' }),
  });
  assert.equal(answer.status, 201, await answer.clone().text());
  const { link, content: kept } = (await answer.json()) as {
    link: string;
    content: { raw: string };
  };
  return { link, raw: kept.raw };
}

/** The cookies of a user. */
async function logIn(site: WordPressSite, name: string, password: string): Promise<string> {
  const answer = await fetch(`${site.url}/wp-login.php`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
    body: new URLSearchParams({ log: name, pwd: password }),
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function open(browser: Browser, url: string, width: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.goto(url);
  return page;
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

async function text(url: string): Promise<string> {
  return (await fetch(url)).text();
}

function useTheme(site: WordPressSite, theme: string): void {
  site.php(`switch_theme( '${theme}' );`);
}

function without(all: readonly string[], known: readonly string[]): readonly string[] {
  return all.filter((name) => !known.includes(name));
}

function say(what: string): void {
  console.log(`- ${what}`);
}
