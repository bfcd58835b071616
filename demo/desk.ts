/** The editor's desk of the demo: drives the sample wire, and shows the page in other lights. */

const SAMPLE = `<script type="module"
  src="off-the-wire.js"></script>

<news-ticker src="feed.json"
  label="Off the wire"
  for="story"></news-ticker>

<article-view id="story"
  src="feed.json" breadcrumb>
  <font-size-adjuster slot="tools">
  </font-size-adjuster>
</article-view>`;

interface OwnFeed {
  readonly file: string;
  readonly url: string;
  readonly title?: string;
}

const get = <T extends HTMLElement>(id: string, type: new () => T): T => {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no #${id}.`);
  return element;
};

const strip = document.querySelector('news-ticker');
const story = document.querySelector('article-view');
const feedSelect = get('feed', HTMLSelectElement);
const log = get('log', HTMLElement);

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
  showFeed(feedSelect.value);
});
get('scheme', HTMLSelectElement).addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement)
    document.documentElement.dataset['scheme'] = target.value;
});
get('dir', HTMLSelectElement).addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) document.documentElement.dir = target.value;
});

void listOwnFeeds();

async function publish(kind: string): Promise<void> {
  const response = await fetch(`/wire/publish?what=${kind}`, { method: 'POST' });
  const { title = 'Nothing to send.' } = (await response.json()) as { title?: string };
  log.textContent = `Sent: ${title}`;
}

async function setFault(name: string): Promise<void> {
  await fetch(`/wire/fault?name=${name}`, { method: 'POST' });
  log.textContent = name === 'none' ? 'The wire is back.' : 'The wire does so from now on.';
  // What comes of it is seen in the strip.
  strip?.reload().catch(() => undefined);
}

// `FEEDS=folder npm start` serves a folder of feeds beside our own; `?src=` shows any other one.
async function listOwnFeeds(): Promise<void> {
  const response = await fetch('/wire/feeds/');
  const feeds = response.ok ? ((await response.json()) as readonly OwnFeed[]) : [];
  for (const { url, file, title } of feeds)
    feedSelect.add(new Option(title ? `${title} (${file})` : file, url));
  const asked = new URL(location.href).searchParams.get('src');
  if (asked !== null) {
    if (![...feedSelect.options].some(({ value }) => value === asked))
      feedSelect.add(new Option(asked, asked));
    feedSelect.value = asked;
    showFeed(asked);
  }
}

function showFeed(url: string): void {
  strip?.setAttribute('src', url);
  story?.setAttribute('src', url);
  // The stream tells of the sample wire alone.
  if (url.startsWith('/wire/feeds/') || !url.startsWith('/wire/')) strip?.removeAttribute('stream');
  else strip?.setAttribute('stream', '/wire/stream');
}
