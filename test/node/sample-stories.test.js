/** The stories behind the sample wire: each whole, each its own, and true to what follows on it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stories } from '../../demo/stories/index.js';

const textsOf = (story) => story.versions ?? [story];

test('every story has a name of its own, a place, a section, a headline and a text', () => {
  assert.ok(stories.length >= 26, `${stories.length} stories`);
  assert.equal(new Set(stories.map(({ slug }) => slug)).size, stories.length);
  for (const story of stories) {
    assert.ok(story.place && story.tags[0], story.slug);
    for (const { title, body } of textsOf(story))
      assert.ok(title.trim() && body.trim(), story.slug);
  }
});

test('no story repeats a paragraph of another', () => {
  const paragraphs = stories.flatMap((story) => [
    ...new Set(textsOf(story).flatMap(({ body }) => body.match(/<p>.{40,}<\/p>/g) ?? [])),
  ]);
  assert.equal(new Set(paragraphs).size, paragraphs.length);
});

test('every correction finds in its story what it corrects', () => {
  const corrected = stories.filter((story) => story.correction?.wrong);
  assert.ok(corrected.length >= 3);
  for (const { slug, title, body, correction } of corrected) {
    assert.ok(`${title} ${body}`.includes(correction.wrong), slug);
    assert.ok(!`${title} ${body}`.includes(correction.right), slug);
  }
});

test('the versions of a story keep its headline, so that readers can be shown the last alone', () => {
  const running = stories.filter(({ versions }) => versions);
  assert.ok(running.length >= 4);
  for (const { slug, versions } of running) {
    const bases = versions.map(({ title }) => title.replace(/^(?:Urgent|\d\w\w LD[\w-]*): /, ''));
    assert.equal(new Set(bases).size, 1, slug);
  }
});
