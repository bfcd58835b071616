import { expect } from '@open-wc/testing';
import { waitUntil } from '../support/wait.js';
import { BROKEN_PAGES } from './old-pages.js';
import { expectRead, READING } from './reading.js';
import { partOf, visit, type Visit } from './visit.js';

/** Waits until the strip has headlines, or the console says why it has none. */
async function outcomeOf({ ticker, said }: Visit): Promise<'headlines' | 'links'> {
  const headlines = (): number =>
    ticker.shadowRoot?.querySelectorAll('[part=headline]').length ?? 0;
  await waitUntil(() => headlines() > 0 || said.length > 0, 'neither headlines nor a message');
  return headlines() > 0 ? 'headlines' : 'links';
}

function expectVisible(element: Element | null | undefined): void {
  expect(element?.checkVisibility()).to.equal(true);
  const { width, height } = element?.getBoundingClientRect() ?? { width: 0, height: 0 };
  expect(height).to.be.greaterThan(10);
  expect(width).to.be.greaterThan(10);
}

describe('a page that breaks what the elements need', () => {
  // The text size is stored for all pages of an origin.
  afterEach(() => {
    localStorage.clear();
  });

  for (const page of BROKEN_PAGES) {
    it(`has headlines and articles, or keeps its links and says why, with ${page.name}`, async () => {
      const visited = await visit(page, { more: READING });
      const { ticker, said } = visited;
      await visited.begin();
      if ((await outcomeOf(visited)) === 'headlines') {
        expectVisible(partOf(ticker, 'headline'));
        if (page.isPoor) expect(said).to.have.length.at.most(1);
        else {
          await expectRead(visited);
          expect(said).to.deep.equal([]);
        }
      } else {
        expectVisible(ticker.querySelector('a'));
        expect(said).to.have.length(1);
      }
      // What broke cost a feature or the feed, and the console says so, or nothing.
      for (const line of said)
        expect(line).to.match(
          /^(?:(?:Uncaught )?(?:\w*Error: )?Off the Wire .*script of this page|The feed )/,
        );
    });
  }
});
