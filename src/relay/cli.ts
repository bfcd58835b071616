#!/usr/bin/env node
/** The command `off-the-wire`: runs a relay, or writes its feeds into one file. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { nodeFetch } from './node-fetch.js';
import { createRelayServer } from './node-server.js';
import { createRelay, type RelayOptions } from './relay.js';

const HELP = `off-the-wire relay FEEDS.json [--port 8080] [--host 127.0.0.1]
  Serves feeds of other sites as JSON Feed, with CORS: /NAME.json, and /ONE+OTHER.json for both, merged.

off-the-wire build FEEDS.json --out FILE.json
  Writes all of these feeds, merged, into one file. A feed that fails is left out; if all fail, the file stays.

FEEDS.json names the feeds:
  { "feeds": { "world": "https://news.example/rss.xml" } }
It may also have "cacheSeconds" (60), "timeoutMs" (20000), "maxBytes" (5000000) and "allowOrigin" ("*").
`;

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(`off-the-wire: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [command, file, ...others] = positionals;
  if (values.help) process.stdout.write(HELP);
  else if (command === 'relay' && file !== undefined && others.length === 0)
    serve(readOptions(file), values);
  else if (command === 'build' && file !== undefined && others.length === 0 && values.out)
    await build(readOptions(file), values.out);
  else
    throw new Error(`something is missing in this command, or its name is not known.\n\n${HELP}`);
}

function readOptions(file: string): RelayOptions {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text) as RelayOptions;
  } catch (cause) {
    throw new Error(`${file} is not valid JSON: ${String(cause)}`, { cause });
  }
}

function serve(options: RelayOptions, { port, host }: { port: string; host: string }): void {
  const server = createRelayServer(createRelay(options, { fetch: nodeFetch() }));
  server.on('error', (error: NodeJS.ErrnoException) => {
    const isTaken = error.code === 'EADDRINUSE';
    const hint = isTaken ? ` Another program has port ${port}: name another by --port.` : '';
    console.error(`off-the-wire: ${error.message}.${hint}`);
    process.exitCode = 1;
  });
  server.listen(Number(port), host, () => {
    const address = server.address();
    const own = typeof address === 'object' && address ? address.port : port;
    const base = `http://${host.includes(':') ? `[${host}]` : host}:${String(own)}/`;
    const lines = Object.keys(options.feeds).map((name) => `${base}${name}.json\n`);
    process.stdout.write(`The relay serves:\n${lines.join('')}`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.close();
      server.closeIdleConnections();
    });
}

async function build(options: RelayOptions, out: string): Promise<void> {
  const names = Object.keys(options.feeds);
  const relay = createRelay(options, { fetch: nodeFetch(), maxMerged: names.length });
  const response = await relay(new Request(`http://relay.invalid/${names.join('+')}.json`));
  const text = await response.text();
  if (!response.ok) throw new Error(`no feed could be loaded, and ${out} stays as it is.`);
  if (text === readIfThere(out)) return;
  // A page that asks meanwhile gets the old file or the new one, never half of one.
  const draft = `${out}.${String(process.pid)}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, out);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
