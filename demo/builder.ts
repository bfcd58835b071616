/** The builder: a form, what comes of it at three widths, and the lines to paste. */
import type { NewsTicker } from '../src/index.js';
import { readForm } from './builder-form.js';
import { get } from './dom.js';
import { snippetOf, type Build, type Link, type Piece, type Recipe } from './snippet.js';
import { themeSheet } from './theme-sheet.js';

const form = get('form', HTMLFormElement);
const feed = get('feed', HTMLInputElement);
const base = get('base', HTMLInputElement);
const snippet = get('snippet', HTMLTextAreaElement);
const copied = get('copied', HTMLElement);
const previews = get('previews', HTMLElement);
const stages = [...previews.querySelectorAll<HTMLElement>('.stage')];
const build = loadBuild();
let theme: CSSStyleSheet | undefined;
let turn = 0;

/** Whoever runs the demo has it at such an address. */
const THIS_COMPUTER = /^https?:\/\/(?:localhost|127\.|\[::1\])/;

base.value = new URL('../dist/cdn/', document.baseURI).href;
form.addEventListener('input', ({ target }) => void (target === feed ? write() : update()));
// Not before it is typed: each letter would be another address to ask.
feed.addEventListener('change', () => void update());
form.addEventListener('submit', (event) => event.preventDefault());
previews.addEventListener('news-feed-load', () => void write());
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
  for (const stage of stages) show(recipe, stage);
  await Promise.all([write(), wear(recipe.theme)]);
}

async function write(): Promise<void> {
  const recipe = await recipeNow();
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

/** For a page somewhere else: with the whole address of the feed. */
function abroad(piece: Piece): Piece {
  const { src } = piece.attributes;
  if (src === undefined || !URL.canParse(src, document.baseURI)) return piece;
  const { href } = new URL(src, document.baseURI);
  return { ...piece, attributes: { ...piece.attributes, src: href } };
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
  for (const name of ['accent', 'on-accent', 'ink', 'paper'])
    element.style.setProperty(`--news-${name}`, colours[`--news-${name}`] ?? null);
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
