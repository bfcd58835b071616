import { expect } from '@open-wc/testing';
import { jsonFeed } from '../feed/support.js';
import { serveFeed, type ServedFeed, type Step } from '../support/feed-server.js';
import { paintedAt } from '../support/screenshot.js';
import { waitUntil } from '../support/wait.js';
import { CDN } from './support.js';

/** The same page, which also tells what it shows: a sandbox keeps everybody out. */
const OBSERVED = '/__observed/frame.html';

interface Told {
  readonly text: string;
  readonly title: string;
  readonly origin: string;
  readonly background: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly sheets: number;
  readonly lang: string;
}

/** Opens the page in a frame. @returns what it tells, asked for again each time */
function openFrame(query: string, sandbox?: string, style = ''): () => Promise<Told> {
  const frame = document.createElement('iframe');
  frame.style.cssText = style;
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.src = OBSERVED + query;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  return async () => {
    await loaded;
    return new Promise((resolve) => {
      const hear = ({ source, data }: MessageEvent<Told>): void => {
        if (source !== frame.contentWindow) return;
        removeEventListener('message', hear);
        resolve(data);
      };
      addEventListener('message', hear);
      frame.contentWindow?.postMessage('', '*');
    });
  };
}

async function says(tell: () => Promise<Told>, text: string): Promise<Told> {
  let told = await tell();
  await waitUntil(async () => (told = await tell()).text.includes(text), `"${text}" does not come`);
  return told;
}

function ferry(step: Step = {}): Promise<ServedFeed> {
  const items = [{ id: '1', title: 'Ferry to Little Hale runs all winter', url: '/ferry' }];
  return serveFeed([{ body: jsonFeed(items), ...step }]);
}

function query(src: string, more: Readonly<Record<string, string>> = {}): string {
  return `?${String(new URLSearchParams({ src, ...more }))}`;
}

describe('frame.html', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  for (const [what, sandbox] of [
    ['in a frame', undefined],
    ['in a sandbox with its own origin', 'allow-scripts allow-same-origin'],
    ['in a sandbox without an origin', 'allow-scripts'],
  ] as const)
    it(`shows a feed of its origin on a clear background, ${what}`, async () => {
      const feed = await ferry();
      const told = await says(
        openFrame(query(feed.sameOriginUrl, { mode: 'step' }), sandbox),
        'Ferry',
      );
      expect(told.origin).to.equal(sandbox === 'allow-scripts' ? 'null' : location.origin);
      expect(told.background).to.equal('rgba(0, 0, 0, 0)rgba(0, 0, 0, 0)');
      expect(told.attributes['mode']).to.equal('step');
      expect(told.title).to.equal('Harbour News');
      expect((await feed.requests()).map(({ headers }) => headers['cookie'])).to.deep.equal([
        undefined,
      ]);
    });

  // Engines paint an opaque background where the colour schemes of a page and its frame differ.
  for (const [scheme, parameters, sandbox] of [
    ['normal', {}, undefined],
    ['light', {}, undefined],
    ['dark', {}, undefined],
    ['light dark', {}, undefined],
    ['normal', {}, 'allow-scripts'],
    ['light', {}, 'allow-scripts'],
    ['dark', { scheme: 'dark' }, 'allow-scripts'],
    ['light dark', { scheme: 'auto' }, 'allow-scripts'],
  ] as const) {
    const said = new URLSearchParams(parameters).toString() || 'no parameter';
    const where = sandbox ? 'in a sandbox' : 'in a frame';
    it(`lets a page of the scheme "${scheme}" show through, with ${said}, ${where}`, async () => {
      const feed = await ferry();
      const style = `position: fixed; inset: 0 auto auto 0; width: 300px; height: 150px; border: 0; background: rgb(0, 128, 0); color-scheme: ${scheme}`;
      const src = query(feed.sameOriginUrl, { mode: 'step', ...parameters });
      await says(openFrame(src, sandbox, style), 'Ferry');
      await waitUntil(async () => (await paintedAt(150, 140)) === '0,128,0');
    });
  }

  it('shows a failure where a sandbox keeps a feed out', async () => {
    const feed = await ferry({ cors: false });
    await says(openFrame(query(feed.sameOriginUrl), 'allow-scripts'), 'could not be loaded');
  });

  it('wears a theme', async () => {
    const feed = await ferry();
    const told = await says(openFrame(query(feed.sameOriginUrl, { theme: 'broadcast' })), 'Ferry');
    expect(told.sheets).to.equal(2);
  });

  it('refuses a feed of another origin that is not listed, and asks nothing there', async () => {
    const feed = await ferry();
    await says(openFrame(query(feed.url)), 'none of them');
    await says(openFrame(query(`${feed.sameOriginUrl} ${feed.url}`)), 'none of them');
    expect(await feed.requests()).to.deep.equal([]);
  });

  it('refuses a redirect of its own origin to another one', async () => {
    const foreign = await ferry();
    const feed = await serveFeed([{ redirect: foreign.url }]);
    await says(openFrame(query(feed.sameOriginUrl)), 'could not be loaded');
    expect(await foreign.requests()).to.deep.equal([]);
  });

  for (const src of [
    '',
    ' ',
    'data:application/json,{}',
    'javascript:alert(1)',
    'blob:https://news.example/1',
    `blob:${location.origin}/1`,
    'file:///feed.json',
    'http://[',
    `${location.protocol}//me@${location.host}/feed.json`,
  ])
    it(`refuses "${src}" as a feed`, async () => {
      const told = await says(openFrame(query(src)), 'his frame');
      expect(told.attributes).to.deep.equal({});
      expect(told.text).to.match(/names no feed|none of them/);
    });

  it('shows no text and no style of its address', async () => {
    const feed = await ferry();
    const odd = {
      label: 'This site is bankrupt',
      sources: 'Somebody',
      mode: 'step" onclick="alert(1)',
      theme: '../../evil',
      lang: '"><b>',
      speed: '1e9',
      target: 'other',
      onclick: 'alert(1)',
      style: 'background: red',
      id: 'x',
      for: 'story',
      credentials: 'include',
      stream: '/stream',
      is: 'x-y',
    };
    const told = await says(openFrame(query(feed.sameOriginUrl, odd)), 'Ferry');
    const { src, credentials, target, ...others } = told.attributes;
    expect([src, credentials, target]).to.deep.equal([feed.sameOriginUrl, 'omit', '_blank']);
    expect(others).to.deep.equal({});
    expect(told.text).not.to.match(/bankrupt|Somebody/);
    expect(told.sheets).to.equal(1);
    expect(told.lang).to.equal(navigator.language);
  });

  it('is the file of the build', async () => {
    const answer = await fetch(`${CDN}/frame.html`);
    expect(await answer.text()).to.match(/src="frame\.js"/);
  });
});
