/**
 * Commands that only Chromium's DevTools protocol can do. The test runner's own `emulateMedia`
 * silently ignores forced colours there, and its snapshot leaves out most of the tree.
 */
import type { BrowserLauncher, TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession, Page, Protocol } from 'puppeteer-core';

type Node = Protocol.Accessibility.AXNode;
type Touch = Protocol.Input.TouchPoint;
type Session = Parameters<NonNullable<TestRunnerPlugin['executeCommand']>>[0]['session'];
/** A launcher that drives its browser by puppeteer. */
interface WithPages {
  readonly getPage: (sessionId: string) => Page;
}

type Command = (client: CDPSession, payload: unknown) => Promise<unknown>;

/** Answers the commands of test/support/devtools.ts. */
export function devtoolsPlugin(): TestRunnerPlugin {
  /** One connection a page: Chromium forgets an emulation when the connection that set it closes. */
  const connections = new WeakMap<Page, Promise<CDPSession>>();

  async function connect(session: Session): Promise<CDPSession> {
    if (session.browser.name !== 'Chromium') {
      throw new Error(`${session.browser.name} cannot do this; see test/support/engines.ts`);
    }
    const page = (session.browser as BrowserLauncher & WithPages).getPage(session.id);
    const connection = connections.get(page) ?? page.createCDPSession();
    connections.set(page, connection);
    return connection;
  }

  return {
    name: 'devtools',
    async executeCommand({ command, payload, session }) {
      const run = COMMANDS[command];
      return run && run(await connect(session), payload ?? {});
    },
  };
}

/** The commands by their names; tests send what each takes. */
const COMMANDS: Readonly<Record<string, Command>> = {
  'emulate-media-features': (client, payload) =>
    emulateMediaFeatures(client, payload as Record<string, string>),
  'emulate-touch-screen': (client, payload) =>
    emulateTouchScreen(client, payload as { enabled: boolean }),
  touch: (client, payload) => touch(client, payload as { points: Touch[]; isLifted: boolean }),
  wheel: (client, payload) => wheel(client, payload as Wheel),
  'count-memory': countMemory,
  'full-ax-tree': (client, payload) => fullTree(client, payload as { ignored?: boolean }),
};

/** `{ 'prefers-reduced-motion': 'reduce', media: 'print' }`; what is left out is reset. */
async function emulateMediaFeatures(
  client: CDPSession,
  { media = '', ...features }: Record<string, string>,
): Promise<boolean> {
  await client.send('Emulation.setEmulatedMedia', {
    media,
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
  return true;
}

/** Whether the page is on a screen that is touched: only there a finger becomes a tap. */
async function emulateTouchScreen(
  client: CDPSession,
  { enabled }: { enabled: boolean },
): Promise<boolean> {
  await client.send('Emulation.setTouchEmulationEnabled', { enabled });
  return true;
}

/** A finger that moves along points, from which the engine itself makes pointers, taps and scrolling. */
async function touch(
  client: CDPSession,
  { points, isLifted }: { points: Touch[]; isLifted: boolean },
): Promise<boolean> {
  for (const [index, point] of points.entries()) {
    const type = index === 0 ? 'touchStart' : 'touchMove';
    await client.send('Input.dispatchTouchEvent', { type, touchPoints: [point] });
  }
  if (isLifted)
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  return true;
}

interface Wheel {
  readonly x: number;
  readonly y: number;
  readonly deltaX: number;
  readonly deltaY: number;
}

/** A turn of a mouse's wheel. */
async function wheel(client: CDPSession, { x, y, deltaX, deltaY }: Wheel): Promise<boolean> {
  await client.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX, deltaY });
  return true;
}

/** The objects of the page that are still in memory after garbage collection. */
async function countMemory(client: CDPSession): Promise<object> {
  await client.send('HeapProfiler.collectGarbage');
  const { documents, nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
  return { documents, nodes, listeners: jsEventListeners };
}

/** The page's accessibility tree as a list in reading order. */
async function fullTree(
  client: CDPSession,
  { ignored = false }: { ignored?: boolean },
): Promise<object[]> {
  await client.send('Accessibility.enable');
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  return readingOrder(nodes).filter((node) => ignored || !node.ignored);
}

/** Pieces of a line of text: the text node above them says the same. */
const NOISE = ['InlineTextBox', 'LineBreak'];

interface SimpleNode {
  readonly depth: number;
  readonly role: unknown;
  readonly name: unknown;
  readonly description?: unknown;
  readonly value?: unknown;
  readonly ignored: boolean;
  readonly properties: Readonly<Record<string, unknown>>;
}

function readingOrder(nodes: readonly Node[]): SimpleNode[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (node: Node, depth: number): SimpleNode[] => [
    simplify(node, depth),
    ...(node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child && !isNoise(child) ? walk(child, depth + 1) : [];
    }),
  ];
  const roots = nodes.filter(({ parentId }) => parentId === undefined || !byId.has(parentId));
  return roots.flatMap((root) => walk(root, 0));
}

function isNoise({ role }: Node): boolean {
  return NOISE.some((noise) => noise === role?.value);
}

function simplify(node: Node, depth: number): SimpleNode {
  const { role, name, description, value, ignored, properties = [] } = node;
  return {
    depth,
    role: valueOf(role) ?? 'none',
    name: valueOf(name) ?? '',
    ...(valueOf(description) ? { description: valueOf(description) } : {}),
    ...(value && { value: valueOf(value) }),
    ignored,
    properties: Object.fromEntries(properties.map((one) => [one.name, valueOf(one.value)])),
  };
}

/** The protocol types each value as `any`. */
function valueOf(value: Protocol.Accessibility.AXValue | undefined): unknown {
  return value?.value;
}
