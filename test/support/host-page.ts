/** Pages of strangers: real documents of a real server, in a frame. */
import { serveFeed, type Step } from './feed-server.js';
import { waitUntil } from './wait.js';

/** A page that stays open until the test ends. */
export interface OpenPage {
  readonly frame: HTMLIFrameElement;
  /** Only of a page of the same origin. */
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  /** What the page's own clock has written down so far. */
  entries(type: string): Promise<readonly PerformanceEntry[]>;
}

const opened = new Set<HTMLIFrameElement>();

/** The CDN build of all three elements; each address is another module to the browser, as two versions are. */
export const BUILT = new URL('/dist/cdn/off-the-wire.js', location.origin).href;
export const BUILT_AGAIN = new URL('/__second-copy/off-the-wire.js', location.origin).href;

/** A script that loads the build: a page asks for it at once, and gets it when the test says so. */
export async function heldBuild(): Promise<{ readonly url: string; begin(): Promise<void> }> {
  const script = await serveFeed([
    { type: 'text/javascript', body: `import '${BUILT}';`, hold: true },
  ]);
  return {
    url: script.sameOriginUrl,
    begin: () => waitUntil(async () => (await script.hangUp()) > 0),
  };
}

/** Opens a page, 800 by 600 pixels, parsed to its end, without waiting for anything that it loads. */
export async function openPage(
  page: Step,
  { sandbox }: { readonly sandbox?: string } = {},
): Promise<OpenPage> {
  const { sameOriginUrl } = await serveFeed([{ type: 'text/html; charset=utf-8', ...page }]);
  const frame = document.createElement('iframe');
  Object.assign(frame, { width: '800', height: '600', src: sameOriginUrl });
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.style.cssText = 'border: 0; display: block';
  opened.add(frame);
  document.body.prepend(frame);
  if (sandbox === undefined) await parsed(frame, sameOriginUrl);
  return {
    frame,
    get document() {
      return documentOf(inside(frame));
    },
    get window() {
      return inside(frame);
    },
    entries: (type) => entriesOf(inside(frame), type),
  };
}

afterEach(() => {
  for (const frame of opened) frame.remove();
  opened.clear();
});

function inside(frame: HTMLIFrameElement): Window & typeof globalThis {
  const { contentWindow } = frame;
  if (!contentWindow) throw new Error('The page is gone.');
  return contentWindow as Window & typeof globalThis;
}

/** The document, read through its prototype, since names in the markup of a page replace its properties. */
export function documentOf({ document, Document }: Window & typeof globalThis): Document {
  return new Proxy(document, {
    get(target, name) {
      const value: unknown = Reflect.get(Document.prototype, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

// The empty document that every frame begins with is none of the page's.
async function parsed(frame: HTMLIFrameElement, url: string): Promise<void> {
  const isParsed = (): boolean => {
    const { URL, readyState } = documentOf(inside(frame));
    return URL === url && readyState !== 'loading';
  };
  while (!isParsed()) await new Promise((resolve) => requestAnimationFrame(resolve));
}

function entriesOf(
  { PerformanceObserver, requestAnimationFrame }: Window & typeof globalThis,
  type: string,
): Promise<readonly PerformanceEntry[]> {
  const entries: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
  observer.observe({ type, buffered: true });
  return new Promise((resolve) => {
    // Those of the past are handed over in a task, those of this frame after the next.
    requestAnimationFrame(() =>
      setTimeout(() => {
        observer.disconnect();
        resolve(entries);
      }),
    );
  });
}
