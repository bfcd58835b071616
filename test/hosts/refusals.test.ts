import { expect } from '@open-wc/testing';
import { jsonFeed } from '../feed/support.js';
import { itWhere } from '../support/engines.js';
import { serveFeed, type Step } from '../support/feed-server.js';
import { BUILT, BUILT_AGAIN, openPage, type OpenPage } from '../support/host-page.js';
import { waitUntil } from '../support/wait.js';

const LINKS = '<ul><li><a href="/ferry">Ferry runs all winter</a></li></ul>';

interface Visit {
  readonly page: OpenPage;
  readonly said: readonly string[];
}

/** Opens a page whose scripts of ours run only after its console is recorded. */
async function visit(
  body: (script: string) => string,
  { load, ...page }: { readonly load: string } & Step,
): Promise<Visit> {
  const script = await serveFeed([{ type: 'text/javascript', body: load, hold: true }]);
  const opened = await openPage({ ...page, body: body(script.sameOriginUrl) });
  const said: string[] = [];
  const { window } = opened;
  window.console.warn = window.console.error = (text: unknown) => said.push(String(text));
  window.addEventListener('error', ({ message }) => said.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => said.push(String(reason)));
  await waitUntil(async () => (await script.hangUp()) > 0);
  await waitUntil(() => opened.document.readyState === 'complete');
  return { page: opened, said };
}

function htmlPage(script: string, head = ''): string {
  return `<!doctype html><meta charset="utf-8"><title>Host</title>${head}
    <script type="module" src="${script}"></script><news-ticker>${LINKS}</news-ticker>
    <font-size-adjuster></font-size-adjuster>`;
}

function expectLinks({ document }: OpenPage): void {
  const link = document.querySelector('news-ticker a');
  expect(link?.checkVisibility()).to.equal(true);
  expect(link?.getBoundingClientRect().height).to.be.greaterThan(10);
}

describe('a page where the elements cannot work', () => {
  itWhere(
    'run modules in XHTML',
    'keeps its links where it is XHTML, and says so once',
    async () => {
      const { page, said } = await visit(
        (script) => `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Host</title>
        <script type="module" src="${script}"></script></head>
        <body><news-ticker>${LINKS}</news-ticker></body></html>`,
        { load: `import '${BUILT}';`, type: 'application/xhtml+xml' },
      );
      expectLinks(page);
      await waitUntil(() => said.length > 0);
      expect(said).to.have.length(1);
      expect(said[0]).to.include('Off the Wire stays out of this page');
    },
  );

  it('keeps its links where Trusted Types allow no policy, with one warning', async () => {
    const { page, said } = await visit((script) => htmlPage(script), {
      load: `import '${BUILT}';`,
      headers: {
        'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types 'none'",
      },
    });
    expectLinks(page);
    expect(page.document.querySelector('news-ticker:defined')).to.equal(null);
    expect(said).to.have.length(1);
    expect(said[0]).to.include('trusted-types off-the-wire');
  });

  it('keeps its own element of that name, with one warning', async () => {
    const own = `<script>customElements.define('news-ticker', class extends HTMLElement {});</script>`;
    const { page, said } = await visit((script) => htmlPage(script, own), {
      load: `import '${BUILT}';`,
    });
    expectLinks(page);
    expect(page.document.querySelector('font-size-adjuster')?.shadowRoot).not.to.equal(null);
    expect(said).to.have.length(1);
    expect(said[0]).to.include('<news-ticker>');
  });

  it('keeps the first of two versions, with one warning', async () => {
    const { page, said } = await visit((script) => htmlPage(script), {
      load: `import '${BUILT}'; import '${BUILT_AGAIN}'; import '${BUILT}';`,
    });
    expect(page.document.querySelector('news-ticker')?.shadowRoot?.querySelector('a')).not.to.equal(
      null,
    );
    expect(said).to.have.length(1);
  });
});

describe('a sandboxed page', () => {
  it('shows a strip without an origin and without storage', async () => {
    const feed = await serveFeed([{ body: jsonFeed([{ id: 'a', title: 'x'.repeat(900) }]) }]);
    const heard = new Promise<unknown>((resolve) => {
      addEventListener('message', function listen({ data, origin }: MessageEvent<unknown>) {
        if (origin !== 'null') return;
        removeEventListener('message', listen);
        resolve(data);
      });
    });
    await openPage(
      {
        body: `<!doctype html><meta charset="utf-8"><title>Host</title><script>
            window.said = [];
            console.warn = console.error = (text) => said.push(String(text));
            onerror = (text) => { said.push(String(text)) };
            onunhandledrejection = ({ reason }) => { said.push(String(reason)) };
            addEventListener('news-ticker-play', ({ target }) => {
              target.shadowRoot.querySelector('[part~=pause-button]').click();
              parent.postMessage({ said, origin, paused: target.paused, height: target.offsetHeight }, '*');
            });
          </script>
          <script type="module" src="${BUILT}"></script>
          <news-ticker src="${feed.url}">${LINKS}</news-ticker>`,
      },
      { sandbox: 'allow-scripts' },
    );
    expect(await heard).to.deep.equal({ said: [], origin: 'null', paused: true, height: 46 });
  });
});
