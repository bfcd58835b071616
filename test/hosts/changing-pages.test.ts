import { expect } from '@open-wc/testing';
import { BUILT, openPage, type OpenPage } from '../support/host-page.js';
import { waitUntil } from '../support/wait.js';
import { BODY, CHANGING_PAGES, PAGES_OF_FACTORS, type ChangingPage } from './changing-pages.js';

/** Rounding of engines, in pixels. */
const TOLERANCE = 0.05;

function htmlOf({ head = '', body = BODY, change = '' }: Partial<ChangingPage>): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page that changes</title>${head}
    <script type="module" src="${BUILT}"></script></head><body>${body}
    <script>window.change = async () => {
      const main = document.querySelector('main'), story = document.querySelector('#story');
      ${change}
    }</script></body></html>`;
}

/** Finds an element also in the shadow root of the page's component. */
function find({ document }: OpenPage, selector: string): HTMLElement | null {
  const component = document.querySelector('my-page')?.shadowRoot;
  return (
    document.querySelector<HTMLElement>(selector) ??
    component?.querySelector<HTMLElement>(selector) ??
    null
  );
}

function sizeOf(page: OpenPage, selector: string): number {
  const element = find(page, selector);
  return element ? parseFloat(page.window.getComputedStyle(element).fontSize) : NaN;
}

async function waitForSize(page: OpenPage, selector: string, size: number): Promise<void> {
  await waitUntil(
    () => Math.abs(sizeOf(page, selector) - size) < TOLERANCE,
    `${selector} does not get ${String(size)} px`,
  );
}

async function waitForFactor(
  page: OpenPage,
  { target, property }: { readonly target: string; readonly property: string },
  factor: number,
): Promise<void> {
  const read = (): number => {
    const element = find(page, target);
    return element
      ? Number(page.window.getComputedStyle(element).getPropertyValue(property) || '1')
      : NaN;
  };
  await waitUntil(
    () => Math.abs(read() - factor) < TOLERANCE,
    `${property} of ${target} does not get ${String(factor)}`,
  );
}

/** Opens a page with a text size of 125 %. */
async function openAt125(page: Partial<ChangingPage>): Promise<OpenPage> {
  const opened = await openPage({ body: htmlOf(page) });
  await waitUntil(() => find(opened, 'font-size-adjuster')?.shadowRoot?.querySelector('.larger'));
  press(opened, 'larger');
  press(opened, 'larger');
  return opened;
}

function press(page: OpenPage, kind: string): void {
  find(page, 'font-size-adjuster')?.shadowRoot?.querySelector<HTMLElement>(`.${kind}`)?.click();
}

async function change(page: OpenPage, { size }: Partial<ChangingPage>): Promise<void> {
  if (size) {
    [page.frame.width, page.frame.height] = size.map(String) as [string, string];
  }
  await (Reflect.get(page.window, 'change') as () => Promise<void>)();
}

/** How often a page's styles change while nobody does anything. */
async function changesWhileQuiet({ window }: OpenPage): Promise<number> {
  const nextFrame = (): Promise<unknown> =>
    new Promise((resolve) => window.requestAnimationFrame(resolve));
  await nextFrame();
  await nextFrame();
  let count = 0;
  const observer = new window.MutationObserver((records) => (count += records.length));
  observer.observe(window.document, {
    attributes: true,
    subtree: true,
    attributeFilter: ['style'],
  });
  for (let frames = 0; frames < 5; frames++) await nextFrame();
  observer.disconnect();
  return count;
}

/** Waits until the last change has been followed: from then on nothing must change. */
async function waitUntilQuiet(page: OpenPage): Promise<void> {
  await waitUntil(
    async () => (await changesWhileQuiet(page)) === 0,
    'styles change while nobody does anything',
  );
}

describe('a text size of 125 % on a page that changes', () => {
  beforeEach(() => {
    localStorage.clear();
  });
  afterEach(() => {
    localStorage.clear();
  });

  for (const page of CHANGING_PAGES) {
    it(`stays 125 % with ${page.name}`, async () => {
      const { authored, target = '#story', style = '' } = page;
      const opened = await openAt125(page);
      if (!page.isLate) await waitForSize(opened, target, authored[0] * 1.25);
      await change(opened, page);
      await waitForSize(opened, target, authored[1] * 1.25);
      await waitUntilQuiet(opened);
      press(opened, 'reset');
      await waitForSize(opened, target, authored[1]);
      expect(find(opened, target)?.getAttribute('style') ?? '').to.equal(style);
    });
  }

  for (const page of PAGES_OF_FACTORS) {
    it(`stays 125 % with ${page.name}`, async () => {
      const { factors, target, property, style = '' } = page;
      const opened = await openAt125(page);
      await waitForFactor(opened, page, factors[0]);
      await change(opened, page);
      await waitForFactor(opened, page, factors[1]);
      await waitUntilQuiet(opened);
      press(opened, 'reset');
      await waitForFactor(opened, { target, property }, factors[1] / 1.25);
      expect(find(opened, target)?.getAttribute('style') ?? '').to.equal(style);
    });
  }

  it('is there in the first frame of a new page', async () => {
    const [page = {}] = CHANGING_PAGES;
    const opened = await openAt125(page);
    await waitForSize(opened, '#story', 20);
    void change(opened, page);
    // Ours is asked for in a microtask, and comes first in the frame.
    await new Promise((resolve) =>
      queueMicrotask(() => opened.window.requestAnimationFrame(resolve)),
    );
    expect(find(opened, '#story')?.textContent).to.equal('New text');
    expect(sizeOf(opened, '#story')).to.equal(20);
  });

  it('costs nothing where the reader has chosen no size', async () => {
    const opened = await openPage({ body: htmlOf({}) });
    await waitUntil(() => find(opened, 'font-size-adjuster')?.shadowRoot?.querySelector('.larger'));
    await change(opened, { size: [500, 600] });
    expect(await changesWhileQuiet(opened)).to.equal(0);
    expect(find(opened, '#story')?.hasAttribute('style')).to.equal(false);
  });
});
