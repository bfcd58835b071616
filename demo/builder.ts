/** The builder: a form, what comes of it at three widths, and the lines to paste. */
import type { NewsTicker } from '../src/index.js';
import { colourProperties, readForm } from './builder-form.js';
import { get } from './dom.js';
import { snippetOf, type Build, type Link, type Piece, type Recipe } from './snippet.js';
import { themeSheet } from './theme-sheet.js';

const form = get('form', HTMLFormElement);
const feed = get('feed', HTMLInputElement);
const base = get('base', HTMLInputElement);
const snippet = get('snippet', HTMLTextAreaElement);
const copied = get('copied', HTMLElement);
const feedNote = get('feed-note', HTMLElement);
const previews = get('previews', HTMLElement);
const stages = [...previews.querySelectorAll<HTMLElement>('.stage')];
const build = loadBuild();
let theme: CSSStyleSheet | undefined;
let turn = 0;

/** Whoever runs the demo has it at such an address. */
const THIS_COMPUTER = /^https?:\/\/(?:localhost|127\.|\[::1\])/;

/** A feed that every demo has. */
const SAMPLE = '../wire/feed.json';

base.value = new URL('../dist/cdn/', document.baseURI).href;
form.addEventListener('input', ({ target }) => void (target === feed ? write() : update()));
// Not before it is typed: each letter would be another address to ask.
feed.addEventListener('change', () => void update());
form.addEventListener('submit', (event) => event.preventDefault());
previews.addEventListener('news-feed-load', () => void write());
previews.addEventListener('news-feed-error', ({ error }) => (feedNote.textContent = error.message));
get('copy', HTMLButtonElement).addEventListener('click', () => void copy());
for (const id of ['preview-scheme', 'preview-dir'])
  get(id, HTMLSelectElement).addEventListener('change', light);
light();
void update();

/** Previews are on pages of their own light and direction, whatever this one's are. */
function light(): void {
  for (const stage of stages) {
    stage.dataset['scheme'] = get('preview-scheme', HTMLSelectElement).value;
    stage.dir = get('preview-dir', HTMLSelectElement).value;
  }
}

async function update(): Promise<void> {
  copied.textContent = '';
  get('base-note', HTMLElement).hidden = !THIS_COMPUTER.test(base.value);
  const recipe = await recipeNow();
  const pieces = recipe.pieces.map(atHome);
  feedNote.textContent = noteOnFeeds(recipe.pieces, pieces);
  for (const stage of stages) show({ ...recipe, pieces }, stage);
  await Promise.all([write(), wear(recipe.theme)]);
}

/** What the preview shows in place of an address that only the reader's own site knows. */
function noteOnFeeds(pieces: Recipe['pieces'], shown: Recipe['pieces']): string {
  const feeds = pieces.map(({ attributes }) => attributes['src']);
  if (feeds.includes('')) return 'Name a feed. The preview shows the sample wire until then.';
  return feeds.every((feed, index) => feed === shown[index]?.attributes['src'])
    ? ''
    : 'An address without https:// is on your own site. The preview shows the sample wire in its place.';
}

async function write(): Promise<void> {
  const recipe = await recipeNow();
  get('sri-note', HTMLElement).hidden = !new FormData(form).has('hashes');
  snippet.value = snippetOf({ ...recipe, pieces: recipe.pieces.map(abroad) });
}

async function recipeNow(): Promise<Recipe> {
  const { pieces, fallback, withHashes, ...rest } = readForm(form);
  const links = fallback ? newestLinks() : [];
  return {
    ...rest,
    pieces: pieces.map((piece) => (piece.tag === 'news-ticker' ? { ...piece, links } : piece)),
    build: withHashes ? await build : undefined,
  };
}

/** The newest headlines of what is shown, as links that a page without script has. */
function newestLinks(): Link[] {
  const strip = previews.querySelector<NewsTicker>('news-ticker');
  const articles = strip?.feed?.articles ?? [];
  return articles
    .filter(({ status }) => status === 'usable')
    .flatMap(({ url, wire }) => (url === undefined ? [] : [{ url, text: wire.text }]))
    .slice(0, 3);
}

/** The demo's own feeds, whose addresses begin with a dot. All others stay as they are typed. */
function isOwn(src: string): boolean {
  return src.startsWith('.') && URL.canParse(src, document.baseURI);
}

/** For a page somewhere else: with the whole addresses of feeds of the demo. */
function abroad(piece: Piece): Piece {
  return withFeeds(piece, (url) => (isOwn(url) ? new URL(url, document.baseURI).href : url));
}

/** For a page here: an address on the reader's own site leads nowhere from here. */
function atHome(piece: Piece): Piece {
  return withFeeds(piece, (url) => (isOwn(url) || URL.canParse(url) ? url : SAMPLE));
}

function withFeeds(piece: Piece, change: (url: string) => string): Piece {
  const { src } = piece.attributes;
  if (src === undefined) return piece;
  return {
    ...piece,
    attributes: { ...piece.attributes, src: src.split(' ').map(change).join(' ') },
  };
}

/** Elements that are there already stay, and get their attributes: what runs goes on running. */
function show({ pieces, colours }: Recipe, stage: HTMLElement): void {
  const tags = [...stage.children].map(({ localName }) => localName).join();
  if (tags !== pieces.map(({ tag }) => tag).join())
    stage.replaceChildren(...pieces.map(({ tag }) => document.createElement(tag)));
  pieces.forEach((piece, index) => {
    const element = stage.children[index];
    if (element instanceof HTMLElement) dress(element, piece, { stage, colours });
  });
}

function dress(
  element: HTMLElement,
  { attributes, children = [] }: Piece,
  { stage, colours }: { stage: HTMLElement; colours: Recipe['colours'] },
): void {
  // Ids are one page's own, and here are three pages in one.
  const own = (name: string, value: string): string =>
    name === 'id' || name === 'for' ? `${value}-${stage.dataset['width'] ?? ''}` : value;
  // Three views can't share the address of one page.
  const wanted = Object.entries(attributes).filter(([name]) => name !== 'hash');
  for (const name of element.getAttributeNames())
    if (name !== 'style' && !wanted.some(([one]) => one === name)) element.removeAttribute(name);
  for (const [name, value] of wanted) element.setAttribute(name, own(name, value));
  for (const name of colourProperties) element.style.setProperty(name, colours[name] ?? null);
  if (element.children.length !== children.length)
    element.replaceChildren(...children.map(({ tag }) => document.createElement(tag)));
  children.forEach((child, index) => {
    const inner = element.children[index];
    if (inner instanceof HTMLElement) dress(inner, child, { stage, colours });
  });
}

async function wear(name: string): Promise<void> {
  const mine = ++turn;
  const sheet = name === '' ? undefined : await themeSheet(name, '.previews');
  if (mine !== turn) return;
  const others = document.adoptedStyleSheets.filter((one) => one !== theme);
  document.adoptedStyleSheets = sheet ? [...others, sheet] : others;
  theme = sheet;
}

async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(snippet.value);
    copied.textContent = 'Copied. Paste it into your page.';
  } catch {
    // Not over plain http, and not where the reader has forbidden it.
    snippet.focus();
    snippet.select();
    copied.textContent = 'The lines are selected: copy them with Ctrl or ⌘ and C.';
  }
}

async function loadBuild(): Promise<Build | undefined> {
  const answer = await fetch(new URL('../dist/cdn/sri.json', document.baseURI));
  const isThere = answer.ok && answer.headers.get('Content-Type')?.includes('json');
  get('sri-note', HTMLElement).textContent = isThere
    ? 'With hashes, the browser refuses a file that is not the one of this build: paste anew after an update.'
    : 'There are no hashes yet: npm run build makes the files, and them.';
  return isThere ? ((await answer.json()) as Build) : undefined;
}
