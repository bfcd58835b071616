/** Opens a host page, and starts our script on request. */
import '../../src/shared/events.js';
import type { NewsTicker } from '../../src/news-ticker/news-ticker.js';
import { jsonFeed } from '../feed/support.js';
import { serveFeed } from '../support/feed-server.js';
import { heldBuild, openPage, type OpenPage } from '../support/host-page.js';
import { NONCE, type Host } from './hosts.js';

const TITLES = Array.from(
  { length: 20 },
  (_, index) => `Council of Calder Bay approves plan number ${String(index)}`,
);

/** The body of every article. */
const BODY =
  '<p>The council of Calder Bay has <b>approved</b> the plan, its <a href="/chair">chair</a> said.</p>';

/** A host page and the strip in it. */
export interface Visit {
  readonly page: OpenPage;
  readonly ticker: NewsTicker;
  /** The messages of the console and of error events. */
  readonly said: readonly string[];
  /** Starts our script. */
  readonly begin: () => Promise<unknown>;
}

/** Opens a host page that is loaded completely, except for our script. */
export async function visit(host: Host, { more = '' } = {}): Promise<Visit> {
  const style = await (await fetch('/src/themes/before-script.css')).text();
  const script = await heldBuild();
  const items = TITLES.map((title, id) => ({
    id: String(id),
    title,
    url: `/${String(id)}`,
    content_html: BODY,
  }));
  const feed = await serveFeed([{ body: jsonFeed(items) }]);
  const page = await openPage({
    body: pageOf(host, { style, script: script.url, feed: feed.sameOriginUrl, more }),
    ...(host.headers && { headers: host.headers }),
  });
  const ticker = page.document.querySelector('news-ticker');
  if (!ticker) throw new Error('There is no strip.');
  return {
    page,
    ticker,
    said: listenTo(page.window),
    begin: () => script.begin(),
  };
}

function pageOf(
  { css = '', script = '', around = ['', ''], ...host }: Host,
  ours: {
    readonly style: string;
    readonly script: string;
    readonly feed: string;
    readonly more: string;
  },
): string {
  return `${host.doctype ?? '<!doctype html>'}<html lang="en" ${host.html ?? ''}><head><meta charset="utf-8">
    ${host.head ?? ''}<title>Host</title>
    <style nonce="${NONCE}">${ours.style}</style><style nonce="${NONCE}">${css}</style>
    <script nonce="${NONCE}">${script}</script>
    <script nonce="${NONCE}" type="module" src="${ours.script}"></script></head>
    <body><h1>Host page</h1><p>Words and <a href="/a">a link</a>.</p>
    ${around[0]}<news-ticker src="${ours.feed}" label="${host.label ?? 'Off the wire'}"><ul>
      ${TITLES.map((title) => `<li><a href="/${title}">${title}</a></li>`).join('')}
    </ul></news-ticker>${ours.more}${around[1]}
    <ul><li>One</li><li>Two</li></ul>
    <form><input value="a"><button type="button">Press</button></form>
    <table><tr><th>A</th><td>1</td></tr></table><p>The end.</p></body></html>`;
}

function listenTo(page: OpenPage['window']): readonly string[] {
  const said: string[] = [];
  for (const method of ['error', 'warn', 'info', 'log'] as const)
    page.console[method] = (...words: unknown[]) => said.push(words.map(String).join(' '));
  page.addEventListener('error', ({ message }) => said.push(message));
  page.addEventListener('unhandledrejection', ({ reason }) => said.push(String(reason)));
  return said;
}

/** A part of one of our elements. */
export function partOf(element: Element, part: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`[part~=${part}]`);
  if (!found) throw new Error(`There is no ${part}.`);
  return found;
}
