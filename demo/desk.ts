/** The editor's desk of the front page: drives the sample wire, and shows the page in other lights. */
import { get } from './dom.js';

const SAMPLE = `<script type="module"
  src="off-the-wire.js"></script>

<news-ticker
  src="wire.json weather.json"
  sources="OTW, Harbour Weather"
  images label="Off the wire"
  for="story"></news-ticker>

<article-view id="story"
  src="wire.json weather.json"
  breadcrumb>
  <font-size-adjuster slot="tools">
  </font-size-adjuster>
</article-view>`;

interface OwnFeed {
  readonly file: string;
  readonly url: string;
  readonly title?: string;
}

const strip = document.querySelector('news-ticker');
const story = document.querySelector('article-view');
/** Where the strip shows several feeds: their addresses, and their names. */
const severalFeeds = strip?.getAttribute('src');
const names = strip?.getAttribute('sources') ?? '';
const feedSelect = get('feed', HTMLSelectElement);
const log = get('log', HTMLElement);
const isRecorded = document.documentElement.dataset['wire'] === 'recorded';
const desk = isRecorded ? import('./desk-recorded.js') : import('./desk-live.js');

get('snippet', HTMLElement).textContent = SAMPLE;
get('today', HTMLElement).textContent = new Intl.DateTimeFormat('en', {
  dateStyle: 'full',
}).format();

get('publish', HTMLElement).addEventListener('click', ({ target }) => {
  if (target instanceof HTMLButtonElement) void publish(target.value);
});
get('fault', HTMLSelectElement).addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) void setFault(target.value);
});
feedSelect.addEventListener('change', () => {
  void showFeed(feedSelect.value);
});
get('scheme', HTMLSelectElement).addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement)
    document.documentElement.dataset['scheme'] = target.value;
});
get('dir', HTMLSelectElement).addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) document.documentElement.dir = target.value;
});

void offerFeeds();

async function publish(kind: string): Promise<void> {
  log.textContent = `Sent: ${await (await desk).publish(kind)}`;
}

async function setFault(name: string): Promise<void> {
  await fetch(`/wire/fault?name=${name}`, { method: 'POST' });
  log.textContent = name === 'none' ? 'The wire is back.' : 'The wire does so from now on.';
  // What comes of it is seen in the strip.
  strip?.reload().catch(() => undefined);
}

// `FEEDS=folder npm start` serves a folder of feeds beside our own; `?src=` shows any other one.
async function offerFeeds(): Promise<void> {
  if (!isRecorded) await listOwnFeeds();
  const asked = new URL(location.href).searchParams.get('src');
  if (asked === null) return;
  if (![...feedSelect.options].some(({ value }) => value === asked))
    feedSelect.add(new Option(asked, asked));
  feedSelect.value = asked;
  await showFeed(asked);
}

async function listOwnFeeds(): Promise<void> {
  const response = await fetch('/wire/feeds/');
  const feeds = response.ok ? ((await response.json()) as readonly OwnFeed[]) : [];
  for (const { url, file, title } of feeds)
    feedSelect.add(new Option(title ? `${title} (${file})` : file, url));
}

async function showFeed(url: string): Promise<void> {
  strip?.setAttribute('src', url);
  // One feed alone needs no names.
  if (url === severalFeeds) strip?.setAttribute('sources', names);
  else strip?.removeAttribute('sources');
  story?.setAttribute('src', url);
  (await desk).follow(url);
}
