/** What a page holds in memory, from a snapshot of V8's heap, which is taken after a collection. */

/**
 * Kilobytes of data: objects, text and closures. Not of code, of which V8 makes more for hours where
 * something runs often, nor of the browser's own, such as the log of requests that a watched page has.
 * @param {import('puppeteer-core').CDPSession} session
 */
export async function dataKilobytes(session) {
  const { snapshot, nodes } = JSON.parse(await takeSnapshot(session));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const uncounted = ['code', 'native', 'synthetic'].map((name) => types[type].indexOf(name));
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length)
    if (!uncounted.includes(nodes[node + type])) bytes += nodes[node + size];
  return Math.round(bytes / 1000);
}

async function takeSnapshot(session) {
  const chunks = [];
  const take = ({ chunk }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  return chunks.join('');
}
