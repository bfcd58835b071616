import { expect } from '@open-wc/testing';
import { waitUntil } from '../support/wait.js';
import { contrastOf } from './contrast.js';
import { HOSTS } from './hosts.js';
import { partOf, visit } from './visit.js';

// With something inside: who hides all that is empty hides an empty element of ours as well.
const READING = `<font-size-adjuster for="story"> </font-size-adjuster>
  <article-view id="story"><a href="/story">Read the story</a></article-view>`;

function textSize(element: Element): number {
  return parseFloat(getComputedStyle(element).fontSize);
}

describe('a story in the page of a stranger', () => {
  // The text size is remembered for all pages of an origin.
  afterEach(() => {
    localStorage.clear();
  });

  for (const host of HOSTS) {
    it(`is read with ${host.name}`, async () => {
      const { page, ticker, said, begin } = await visit(host, { more: READING });
      await begin();
      await waitUntil(() => ticker.feed?.articles[0]?.bodyHtml, `no news: ${said.join('; ')}`);
      const view = page.document.querySelector('article-view');
      const adjuster = page.document.querySelector('font-size-adjuster');
      const [article] = ticker.feed?.articles ?? [];
      if (!view || !adjuster || !article) throw new Error('The page is not whole.');
      view.article = article;
      await waitUntil(() => view.matches(':state(ready)'), `no story: ${said.join('; ')}`);
      await waitUntil(() => view.shadowRoot?.querySelector('[part=body] p'));

      expect(partOf(view, 'headline').textContent.trim()).to.equal(article.headline);
      const body = partOf(view, 'body');
      const paragraph = body.querySelector('p') ?? body;
      expect(body.querySelector('b, a')).not.to.equal(null);
      expect(body.innerText.replace(/\s+/g, ' ').trim()).to.equal(
        'The council of Calder Bay has approved the plan, its chair said.',
      );
      const style = getComputedStyle(paragraph);
      expect([style.letterSpacing, style.textTransform, style.textIndent]).to.deep.equal([
        'normal',
        'none',
        '0px',
      ]);
      const before = textSize(paragraph);
      expect(before).to.be.at.least(12);
      expect(paragraph.offsetHeight).to.be.at.least(before);
      expect(contrastOf(paragraph)).to.be.at.least(4.5);

      adjuster.shadowRoot?.querySelector<HTMLElement>('button.larger')?.click();
      await waitUntil(() => textSize(paragraph) > before, 'the text does not grow');
      expect(said).to.deep.equal([]);
    });
  }
});
