/** The accessibility tree of Chromium itself, by the DevTools protocol: on every system, without a window. */
import type { Page, Protocol } from 'puppeteer-core';
import type { TreeNode } from './print-tree.js';

type AXNode = Protocol.Accessibility.AXNode;

const SHOWN_STATES = ['focused', 'expanded', 'checked', 'pressed', 'busy'];
const SHOWN_ATTRIBUTES = ['live', 'posinset', 'setsize', 'level', 'hasPopup'];
/** Nodes that say again what the one around them says. */
const REPEATS = ['InlineTextBox', 'ListMarker'];

/** Reads the tree of a page. */
export async function chromiumTree(page: Page): Promise<TreeNode> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const [root] = nodes;
  const [tree] = root ? treesOf(root, byId) : [];
  if (!tree) throw new Error('The page has no accessibility tree.');
  return tree;
}

/** A node; in place of an ignored one its children. */
function treesOf(node: AXNode, byId: ReadonlyMap<string, AXNode>): TreeNode[] {
  const role = textOf(node.role);
  const name = textOf(node.name);
  const children = (node.childIds ?? [])
    .flatMap((id) => byId.get(id) ?? [])
    .flatMap((child) => treesOf(child, byId));
  if (REPEATS.includes(role)) return [];
  const attributes = valuesOf(node, SHOWN_ATTRIBUTES);
  if (node.ignored) return children;
  const states = valuesOf(node, SHOWN_STATES).map(([key, value]) =>
    value === 'true' ? key : `${key} ${value}`,
  );
  return [{ role, name, states, attributes: Object.fromEntries(attributes), children }];
}

function valuesOf({ properties = [] }: AXNode, names: readonly string[]): [string, string][] {
  return properties
    .filter(({ name }) => names.includes(name))
    .map(({ name, value }): [string, string] => [name, textOf(value)])
    .filter(([, value]) => value !== '' && value !== '0' && value !== 'off');
}

function textOf(value: Protocol.Accessibility.AXValue | undefined): string {
  return String(value?.value ?? '').trim();
}
