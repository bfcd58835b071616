import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { includesSummary } from '../../../../src/article-view/renderer/typeset/repeated-summary.js';

const BODY =
  'The harbour authority said on Friday that the old ferry would run all winter.Its engines were replaced in the yard at the northern end of the bay.';
const BEGINNING =
  'The harbour authority said on Friday that the old ferry would run all winter. Its engines';

describe('a summary', () => {
  for (const summary of [
    undefined,
    '',
    BODY,
    'The harbour authority said on Friday that the old ferry would run all winter.\n Its engines were replaced',
    `${BEGINNING} […]`,
    `${BEGINNING} [...]`,
    `${BEGINNING}…`,
    `${BEGINNING} ...`,
    `${BEGINNING} (…)`,
    `${BEGINNING} Read more`,
    `${BEGINNING}… Read more »`,
    `${BEGINNING} … Continue reading →`,
    `${BEGINNING} […] The post Ferry runs all winter appeared first on Harbour Weekly.`,
    `${BEGINNING} … Weiterlesen`,
    `${BEGINNING}… Lire la suite`,
    `${BEGINNING} [Leer más]`,
    `${BEGINNING}… Читать далее`,
    'The harbour auth…',
    '“The Harbour Authority said on Friday…”',
    'Its engines were replaced in the yard at the northern end […]',
    'Read more',
  ]) {
    it(`is no summary beside the same words in the body: ${summary}`, () => {
      assert.equal(includesSummary(BODY, summary), true);
    });
  }

  for (const summary of [
    'The ferry gets new engines.',
    'The ferry gets new engines […]',
    'Ferry to run all winter… says port',
    'Read more about the ferry',
    'The harbour authority said on Friday that the old ferry would be sold.',
    'The harbour authority said on Friday that the old ferry would be sold […]',
    'What the port wants, and what it gets. More',
    '渡し船は冬の間も運航する。',
    'A long dry summer…',
  ]) {
    it(`stays where the body does not say it: ${summary}`, () => {
      assert.equal(includesSummary(BODY, summary), false);
    });
  }

  it('is compared by letters also where words have no blanks between them', () => {
    assert.equal(
      includesSummary(
        '渡し船は冬の間も運航する。機関は新しい。',
        '渡し船は冬の間も運航する。機関は […]',
      ),
      true,
    );
  });

  // Work without end would exceed the time of a test. How work grows, no test can tell without a clock.
  it('is compared in the end, however it is written', () => {
    for (const part of ['[', '… ', 'read more ', '.', ' ', '»', 'more', '[ ', 'lire la ']) {
      assert.equal(includesSummary(BODY, part.repeat(20_000 / part.length) + 'x'), false, part);
    }
  });
});
