/**
 * Commands that only Chromium's DevTools protocol can do. The test runner's own `emulateMedia`
 * silently ignores forced colours there, and its snapshot leaves out most of the tree.
 */
export function devtoolsPlugin() {
  /** One connection a page: Chromium forgets an emulation when the connection that set it closes. */
  const connections = new WeakMap();

  async function connect(session) {
    if (session.browser.name !== 'Chromium') {
      throw new Error(`${session.browser.name} cannot do this; see test/support/engines.ts`);
    }
    const page = session.browser.getPage(session.id);
    if (!connections.has(page)) connections.set(page, page.createCDPSession());
    return connections.get(page);
  }

  const commands = {
    /** `{ 'prefers-reduced-motion': 'reduce', media: 'print' }`; what is left out is reset. */
    async 'emulate-media-features'(client, { media = '', ...features } = {}) {
      await client.send('Emulation.setEmulatedMedia', {
        media,
        features: Object.entries(features).map(([name, value]) => ({ name, value })),
      });
      return true;
    },
    /** Whether the page is on a screen that is touched: only there a finger becomes a tap. */
    async 'emulate-touch-screen'(client, { enabled }) {
      await client.send('Emulation.setTouchEmulationEnabled', { enabled });
      return true;
    },
    /** A finger that moves along points, from which the engine itself makes pointers, taps and scrolling. */
    async touch(client, { points, isLifted }) {
      const types = points.map((point, index) => (index === 0 ? 'touchStart' : 'touchMove'));
      for (const [index, type] of types.entries())
        await client.send('Input.dispatchTouchEvent', { type, touchPoints: [points[index]] });
      if (isLifted)
        await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      return true;
    },
    /** A turn of a mouse's wheel. */
    async wheel(client, { x, y, deltaX, deltaY }) {
      await client.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX, deltaY });
      return true;
    },
    /** What of the page is still in memory after everything that can be thrown away has been. */
    async 'count-memory'(client) {
      await client.send('HeapProfiler.collectGarbage');
      const { documents, nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
      return { documents, nodes, listeners: jsEventListeners };
    },
    /** The page's accessibility tree as a list in reading order. */
    async 'full-ax-tree'(client, { ignored = false } = {}) {
      await client.send('Accessibility.enable');
      const { nodes } = await client.send('Accessibility.getFullAXTree');
      return readingOrder(nodes).filter((node) => ignored || !node.ignored);
    },
  };

  return {
    name: 'devtools',
    async executeCommand({ command, payload, session }) {
      const run = commands[command];
      return run && run(await connect(session), payload ?? {});
    },
  };
}

/** Pieces of a line of text: the text node above them says the same. */
const noise = ['InlineTextBox', 'LineBreak'];

function readingOrder(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (node, depth) => [
    simplify(node, depth),
    ...node.childIds.flatMap((id) => {
      const child = byId.get(id);
      return child && !noise.includes(child.role?.value) ? walk(child, depth + 1) : [];
    }),
  ];
  return nodes.filter((node) => !byId.has(node.parentId)).flatMap((root) => walk(root, 0));
}

function simplify(node, depth) {
  const properties = (node.properties ?? []).map(({ name, value }) => [name, value.value]);
  return {
    depth,
    role: node.role?.value ?? 'none',
    name: node.name?.value ?? '',
    ...(node.description?.value && { description: node.description.value }),
    ...(node.value && { value: node.value.value }),
    ignored: node.ignored,
    properties: Object.fromEntries(properties),
  };
}
