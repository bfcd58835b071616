/** The stories behind the sample wire: each whole, each its own, and true to what follows on it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stories, type Story, type Version } from '../../demo/stories/index.js';

const textsOf = (story: Story): readonly Version[] => story.versions ?? [story];

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
  const corrected = stories.flatMap((story) =>
    story.correction ? [{ ...story.correction, slug: story.slug, texts: textsOf(story) }] : [],
  );
  assert.ok(corrected.length >= 3);
  for (const { slug, texts, wrong, right } of corrected) {
    const text = texts.map(({ title, body }) => `${title} ${body}`).join(' ');
    assert.ok(text.includes(wrong), slug);
    assert.ok(!text.includes(right), slug);
  }
});

test('the versions of a story keep its headline, so that readers can be shown the last alone', () => {
  const running = stories.filter((story) => story.versions !== undefined);
  assert.ok(running.length >= 4);
  for (const { slug, versions } of running) {
    const bases = versions.map(({ title }) => title.replace(/^(?:Urgent|\d\w\w LD[\w-]*): /, ''));
    assert.equal(new Set(bases).size, 1, slug);
  }
});
