/** What `npm run tree` prints of a tree, and which events it takes for speech. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { announced } from '../bench/tree/checks.js';
import { printTree, type TreeNode } from '../bench/tree/print-tree.js';

function node(role: string, name = '', others: Partial<TreeNode> = {}): TreeNode {
  return { role, name, states: [], attributes: {}, children: [], ...others };
}

test('prints a line a node, without mute boxes and without a name said twice', () => {
  const link = node('link', 'Ferry runs', { children: [node('static', 'Ferry runs')] });
  const tree = node('region', 'Wire', {
    states: ['focused'],
    children: [
      node('section', '', { children: [link] }),
      node('section', '', { text: 'as of noon' }),
    ],
  });
  assert.equal(
    printTree(tree),
    'region "Wire" [focused]\n  link "Ferry runs"\n  section text "as of noon"',
  );
});

test('counts the items of a list beyond the second one, unless it prints the whole', () => {
  const list = node('list', '', { children: Array.from({ length: 4 }, () => node('listitem')) });
  assert.equal(printTree(list), 'list\n  listitem\n  listitem\n  … 2 more');
  assert.equal(printTree(list, true).split('\n').length, 5);
});

for (const [type, live, text, isSpoken] of [
  ['object:text-changed:insert', 'polite', 'Urgent: river rises', true],
  ['object:text-changed:insert:system', 'assertive', 'Urgent: river rises', true],
  ['object:announcement', 'off', 'Urgent: river rises', true],
  ['object:text-changed:delete', 'polite', 'Urgent: river rises', false],
  ['object:text-changed:insert', 'off', 'Urgent: river rises', false],
  ['object:text-changed:insert', 'polite', ' ', false],
  ['object:children-changed:add', 'polite', '', false],
] as const)
  test(`takes ${type} in a region that is ${live}, with "${text}", for ${isSpoken ? '' : 'no '}speech`, () => {
    const spoken = announced([{ type, role: 'section', name: '', live, text }]);
    assert.deepEqual(spoken, isSpoken ? [text] : []);
  });
