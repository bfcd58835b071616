/** Pages with the built elements and the sample wire of the demo, over real HTTP. */
import { createSampleWire } from '../../demo/wire/sample-wire.js';
import { listenWire } from '../../demo/wire/server.js';
import { inPackage } from '../../scripts/paths.js';
import { folderSite, serve, type Site } from '../server.js';

/** A page that is read. */
export type PageName = 'strip' | 'ages' | 'list' | 'article' | 'failed';

/** Attributes of the strip beyond those of its feed, and what stands below it. */
const PAGES: Readonly<Record<PageName, readonly [attributes: string, below: string]>> = {
  strip: ['announce="urgent"', ''],
  ages: ['times', ''],
  list: ['mode="list" max-items="12"', ''],
  article: [
    'for="story"',
    `<article-view id="story" src="FEED" hash="story" breadcrumb>
      <font-size-adjuster slot="tools"></font-size-adjuster>
    </article-view>`,
  ],
  failed: ['src="/nowhere.json"', ''],
};

/** All pages, in the order in which they are printed. */
export const pageNames: readonly PageName[] = ['strip', 'ages', 'list', 'article', 'failed'];

/** A site that runs. */
export interface WireSite {
  readonly addressOf: (page: PageName) => string;
  /** Lets the desk send an article of this kind, such as `urgent` or `story`. */
  readonly publish: (kind: string) => Promise<void>;
  /** The address of anything else on the site. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts the site. The wire's clock stands, so that nothing is sent but what is asked for. */
export async function startSite(others: readonly Site[] = []): Promise<WireSite> {
  const now = Date.now();
  const wire = await listenWire({ wire: createSampleWire({ now: () => now, startedAt: now }) });
  const pages: Site = ({ pathname }) => {
    const name = pageNames.find((one) => pathname === `/${one}.html`);
    return name && { type: '.html', body: htmlOf(name, wire.url) };
  };
  const server = await serve([...others, pages, folderSite(inPackage('dist'))]);
  return {
    url: server.url,
    addressOf: (page) => `${server.url}${page}.html`,
    async publish(kind) {
      const { ok } = await fetch(`${wire.url}/wire/publish?what=${kind}`, { method: 'POST' });
      if (!ok) throw new Error(`The desk does not send "${kind}".`);
    },
    async close() {
      server.close();
      await wire.close();
    },
  };
}

function htmlOf(name: PageName, wire: string): string {
  const [attributes, below] = PAGES[name];
  const feed = `${wire}/wire/feed.json`;
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <title>${name}</title>
  <link rel="icon" href="data:," />
  <script type="module" src="/cdn/off-the-wire.js"></script>
  <h1>A page with a strip</h1>
  <p><a href="#before">Before the strip</a></p>
  <news-ticker ${attributes} src="${feed}" stream="${wire}/wire/stream" label="Off the wire"></news-ticker>
  ${below.replace('FEED', feed)}
  <p><a href="#after">After the strip</a></p>
</html>`;
}
