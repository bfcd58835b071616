/** The memory of a page, from a snapshot of V8's heap after a garbage collection. */
import type { CDPSession } from 'puppeteer-core';

/** The parts of a heap snapshot that are read here. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      /** The first one lists the types of nodes; others may be names. */
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  /** The fields of all nodes in a row. */
  readonly nodes: readonly number[];
}

/** V8 makes more code for hours, and the rest belongs to the browser, such as its log of requests. */
const UNCOUNTED = new Set(['code', 'native', 'synthetic']);

/** Kilobytes of data: objects, text and closures. */
export async function dataKilobytes(session: CDPSession): Promise<number> {
  const { snapshot, nodes } = await takeSnapshot(session);
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const isCounted = types[0].map((name) => !UNCOUNTED.has(name));
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length)
    if (isCounted[nodes[node + type] ?? -1]) bytes += nodes[node + size] ?? 0;
  return Math.round(bytes / 1000);
}

async function takeSnapshot(session: CDPSession): Promise<Snapshot> {
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  // The boundary to V8, which writes this form.
  return JSON.parse(chunks.join('')) as Snapshot;
}
