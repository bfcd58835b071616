/** An accessibility tree as lines of text. */

/** An object of an accessibility tree. */
export interface TreeNode {
  readonly role: string;
  readonly name: string;
  /** Its own text, where that is not its name. */
  readonly text?: string;
  readonly states: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly TreeNode[];
}

/** Items of a list that are printed before the others are only counted. */
const MOST_ITEMS = 2;

const BOXES = ['generic', 'none', 'section'];
const TEXTS = ['StaticText', 'static', 'section'];

/**
 * One line a node, indented by its depth. Boxes that tell nothing are left out, as screen readers do, and so is
 * text that is the name of what is around it.
 * @param isWhole whether long lists are printed to their end
 */
export function printTree(node: TreeNode, isWhole = false, depth = 0): string {
  const indent = '  '.repeat(depth);
  const children = node.children.flatMap(told).filter((child) => !isRepeat(child, node));
  const items = children.filter(isItem);
  const hidden = new Set(isWhole ? [] : items.slice(MOST_ITEMS));
  return [
    indent + describe(node),
    ...children
      .filter((child) => !hidden.has(child))
      .map((child) => printTree(child, isWhole, depth + 1)),
    ...(hidden.size > 0 ? [`${indent}  … ${hidden.size} more`] : []),
  ].join('\n');
}

function told(node: TreeNode): readonly TreeNode[] {
  return BOXES.includes(node.role) && describe(node) === node.role
    ? node.children.flatMap(told)
    : [node];
}

function isRepeat({ role, name, text, children }: TreeNode, around: TreeNode): boolean {
  return (
    TEXTS.includes(role) && children.length === 0 && around.name.includes(name || text || '\n')
  );
}

function isItem({ role }: TreeNode): boolean {
  return role === 'listitem' || role === 'list item';
}

function describe({ role, name, text, states, attributes }: TreeNode): string {
  const facts = [...states, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`)];
  const words = [role];
  if (name) words.push(JSON.stringify(name));
  else if (text) words.push(`text ${JSON.stringify(text)}`);
  if (facts.length > 0) words.push(`[${facts.join(', ')}]`);
  return words.join(' ');
}
