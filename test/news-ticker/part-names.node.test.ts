import { describe, it } from 'node:test';
import { expect } from 'chai';
import { normalizeArticle } from '../../src/feed/parse/normalize-article.js';
import { partNamesOf } from '../../src/news-ticker/templates/part-names.js';
import type { ArticleInput } from '../../src/model.js';

describe('the part names of an item', () => {
  for (const [input, expected] of [
    [{}, ''],
    [{ headline: 'Urgent: Bridge closed' }, ' urgent'],
    [{ headline: 'FLASH: Bridge closed' }, ' urgent'],
    [{ headline: 'CORRECTED-Bridge closed' }, ''],
    [{ tags: ['Sport'] }, ' tag-sport'],
    [{ tags: ['Local  News & Views!'] }, ' tag-local-news-views'],
    [{ tags: ['--Sport--'] }, ' tag-sport'],
    [{ tags: ['Sport', 'sport', 'SPORT', 'Bay'] }, ' tag-sport tag-bay'],
    [{ tags: ['!', '1', '2', '3', '4'] }, ' tag-1 tag-2 tag-3'],
    [{ tags: ['Économie', 'हिंदी', '天气'] }, ' tag-économie tag-हिंदी tag-天气'],
    [{ tags: ['Ｓｐｏｒｔ', 'ﬁlm'] }, ' tag-sport tag-film'],
    [{ tags: ['a'.repeat(50)] }, ` tag-${'a'.repeat(40)}`],
    [{ tags: [`${'a'.repeat(39)} b`] }, ` tag-${'a'.repeat(39)}`],
    [{ tags: ['😀', '𝒜b'] }, ' tag-ab'],
    [{ source: 'Bay Post' }, ' source-bay-post'],
    [{ source: '…' }, ''],
    [{ tags: ['item'], source: 'headline' }, ' tag-item source-headline'],
  ] as const satisfies readonly (readonly [Partial<ArticleInput>, string])[]) {
    it(`are "${expected}" of ${JSON.stringify(input).slice(0, 60)}`, () => {
      const article = normalizeArticle({ headline: 'Ferry runs', ...input });
      expect(partNamesOf(article)).to.equal(expected);
      expect(partNamesOf(article)).to.equal(expected);
    });
  }
});
