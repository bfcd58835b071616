/** The pages and the feed of the benchmark `start`, compressed as a server sends them. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { headlines } from './headlines.js';
import { bundlePeer } from './peers/bundle.js';
import { pageStyles } from './peers/pages.js';
import { feedContent, type Content, type WholeContent } from './server.js';

/** A page that starts a strip, by its title in the tables. */
export interface StartPage {
  readonly title: string;
  readonly path: string;
}

/** Pages, and everything that they load, by path. */
export interface StartPages {
  readonly pages: readonly StartPage[];
  readonly files: ReadonlyMap<string, Content>;
}

/** The titles of our own pages. */
export const OURS = {
  plain: 'news-ticker',
  links: 'news-ticker, links inside',
  preload: 'news-ticker, feed preloaded',
  before: 'before',
} as const;

/** The feed reader and the strip of these peers are in one script. */
const PEERS = ['dynamic-marquee', 'css-loop', 'splide-auto-scroll', 'react-fast-marquee'];

const COUNT = 50;
const WORDS_IN_BODY = 220;
const SPEED = 80;
const FEED = '/feed.json';
const PRELOAD = `<link rel="preload" as="fetch" crossorigin href="${FEED}" />`;

/** Builds the pages of the strips with these names, from builds of ours. */
export async function startPages(
  names: readonly string[],
  builds: { readonly built: string; readonly before: string | undefined },
): Promise<StartPages> {
  const files = new Map([[FEED, compressed(feedContent(feed()))]]);
  const pages: StartPage[] = [];
  const addPage = (title: string, html: string) => {
    const path = `/start/${pages.length}.html`;
    pages.push({ title, path });
    files.set(path, compressed({ type: '.html', body: html }));
  };
  if (names.includes('news-ticker')) {
    addFolder(files, join(builds.built, 'cdn'), '/cdn/');
    addPage(OURS.plain, ourPage(builds.built, '/cdn/'));
    addPage(OURS.links, ourPage(builds.built, '/cdn/', { links: true }));
    addPage(OURS.preload, ourPage(builds.built, '/cdn/', { head: PRELOAD }));
  }
  if (builds.before !== undefined && names.includes('before')) {
    addFolder(files, join(builds.before, 'cdn'), '/before/cdn/');
    addPage(OURS.before, ourPage(builds.before, '/before/cdn/'));
  }
  for (const name of PEERS.filter((peer) => names.includes(peer))) {
    const { js, css } = await bundlePeer(name);
    files.set(`/peers/${name}.js`, compressed({ type: '.js', body: js }));
    addPage(name, peerPage(name, css));
  }
  return { pages, files };
}

function compressed({ type, body, headers }: WholeContent): Content {
  return {
    type,
    body: brotliCompressSync(body),
    headers: { ...headers, 'Content-Encoding': 'br' },
  };
}

/** All scripts of a build, however many a strip needs. */
function addFolder(files: Map<string, Content>, folder: string, path: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((file) => extname(file) === '.js'))
    files.set(
      path + name.replaceAll(sep, '/'),
      compressed({ type: '.js', body: readFileSync(join(folder, name)) }),
    );
}

/** Our page as the README writes it, with the style sheet for the time before the script copied into it. */
function ourPage(build: string, cdn: string, { links = false, head = '' } = {}): string {
  const styles = readFileSync(join(build, 'cdn/themes/before-script.css'), 'utf8');
  const inside = headlines(COUNT).map(
    ({ url, headline }) => `<li><a href="${url}">${headline}</a></li>`,
  );
  return pageOf(
    `${head}<style>${styles}</style>
  <script type="module" src="${cdn}news-ticker.js"></script>`,
    `<news-ticker src="${FEED}" label="Off the wire" speed="${SPEED}">${
      links ? `<ul>${inside.join('\n')}</ul>` : ''
    }</news-ticker>`,
  );
}

/** A peer reads the feed itself; its styles are in the page, which saves it a request. */
function peerPage(name: string, css: string): string {
  return pageOf(
    `<style>${pageStyles}${css}</style>`,
    `<div id="strip"></div>
  <script type="module">
    import { mount } from '/peers/${name}.js';
    const { items } = await (await fetch('${FEED}')).json();
    const headlines = items.map(({ url, title }) => ({ url, headline: title }));
    mount(document.querySelector('#strip'), headlines, { speed: ${SPEED} });
  </script>`,
  );
}

/** The text below shows whether the strip pushes it down; each strip has the height of ours reserved. */
function pageOf(head: string, strip: string): string {
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" />
  <title>Start</title>
  <link rel="icon" href="data:," />
  <style>
    body { margin: 0; font: 16px/1.5 sans-serif; }
    #strip { min-block-size: 44px; }
  </style>
  ${head}
  <h1>Calder Bay today</h1>
  ${strip}
  <p>The council of Calder Bay meets on Tuesday, and everybody is welcome.</p>
</html>`;
}

/** A JSON Feed with bodies that compress about as well as real ones. */
function feed(): object {
  const nextWord = inventWords();
  const items = headlines(COUNT).map(({ url, headline }, index) => ({
    id: url,
    url,
    title: headline,
    content_html: `<p>${Array.from({ length: WORDS_IN_BODY }, nextWord).join(' ')}.</p>`,
    date_published: new Date(Date.UTC(2026, 10, 28, 12) - index * 600_000).toISOString(),
    authors: [{ name: 'Calder Bay Wire' }],
  }));
  return { version: 'https://jsonfeed.org/version/1.1', title: 'Calder Bay Wire', items };
}

const SYLLABLES =
  'al be cor da el fen go har in jo ka lor me nor os pe qui ra sten tu um vor wen ya zel bri cle dor fa gre hol mar';

/** Words of two or three syllables, always the same ones; a generator of the form that C libraries use. */
function inventWords(): () => string {
  const syllables = SYLLABLES.split(' ');
  let state = 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 16) % below;
  };
  return () => Array.from({ length: 2 + next(2) }, () => syllables[next(32)]).join('');
}
