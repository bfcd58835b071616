/** The example of docs/node.md, as a user of the package would run them. */
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startFeedServer } from '../server/feed-server.js';
import type { Step } from '../support/feed-server.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = readFileSync(join(ROOT, 'docs/node.md'), 'utf8');
/** Blocks of code that use the data layer by itself. */
const [EXAMPLE = '', ...MORE] = [...PAGE.matchAll(/^```js\n(.*?)^```$/gms)]
  .map(([, code = '']) => code)
  .filter((code) => code.includes("'off-the-wire/feed'"));

const HEADLINES = [
  {
    id: '3',
    title: 'UPDATE 1-Harbour bridge closed after storm damage',
    date: '2026-11-24T09:00:00Z',
  },
  { id: '2', title: '2nd LD: Ferry to Little Hale runs all winter', date: '2026-11-24T08:30:00Z' },
  {
    id: '1',
    title: 'Urgent: Harbour bridge closed after storm damage',
    date: '2026-11-24T08:00:00Z',
  },
];

const folder = mkdtempSync(join(tmpdir(), 'readme-'));
installPackage(join(folder, 'node_modules', 'off-the-wire'));
const server = await startFeedServer();

after(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Installs what npm would install: package.json and the compiled modules. */
function installPackage(target: string): void {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const dist = join(target, 'dist');
  const { status, stdout } = spawnSync(
    process.execPath,
    [compiler, '-p', 'tsconfig.build.json', '--outDir', dist],
    { cwd: ROOT, encoding: 'utf8' },
  );
  assert.equal(status, 0, stdout);
  cpSync(join(ROOT, 'package.json'), join(target, 'package.json'));
  // The packages that read XML; Lit is left out on purpose.
  for (const name of ['htmlparser2', 'entities'])
    symlinkSync(join(ROOT, 'node_modules', name), join(dirname(target), name), 'junction');
}

/** Serves a feed, and gives its address. */
async function serve(name: string, step: Step): Promise<string> {
  await fetch(`${server.url}/scripts/${name}`, { method: 'POST', body: JSON.stringify([step]) });
  return `${server.url}/feeds/${name}`;
}

/** Runs an example with an address of ours in the place of the one that it names. */
async function run(example: string, url: string): Promise<string[]> {
  const [address = '', ...others] = example.match(/https:\/\/[^'"]+/g) ?? [];
  assert.ok(address && others.length === 0, 'the example names one address');
  const file = join(folder, 'example.mjs');
  writeFileSync(file, example.replace(address, url));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [file]);
  assert.equal(stderr, '');
  return stdout.trim().split('\n');
}

test('the page has one example', () => {
  assert.ok(EXAMPLE);
  assert.deepEqual(MORE, []);
});

test('the example prints each story once, with what the agency calls it', async () => {
  const items = HEADLINES.map(({ date, ...item }) => ({ ...item, date_published: date }));
  const body = { version: 'https://jsonfeed.org/version/1.1', title: 'Harbour News', items };
  assert.deepEqual(await run(EXAMPLE, await serve('json', { body })), [
    '2026-11-24T08:30:00.000Z routine Ferry to Little Hale runs all winter',
    '2026-11-24T09:00:00.000Z routine Harbour bridge closed after storm damage',
  ]);
});

test('the example says what went wrong', async () => {
  const url = await serve('gone', { status: 404 });
  assert.deepEqual(await run(EXAMPLE, url), [
    `status The feed ${url} answered with HTTP status 404. Check the address, or try again later.`,
  ]);
});

test('the example reads RSS, also where it is not well-formed', async () => {
  const items = HEADLINES.map(
    ({ id, title, date }) =>
      `<item><guid>${id}</guid><title>${title}&nbsp;</title><pubDate>${date}</pubDate></item>`,
  );
  const body = `<rss version="2.0"><channel><title>Harbour News</title>${items.join('')}</channel></rss>`;
  const lines = await run(EXAMPLE, await serve('rss', { body, type: 'application/rss+xml' }));
  assert.deepEqual(lines, [
    '2026-11-24T08:30:00.000Z routine Ferry to Little Hale runs all winter',
    '2026-11-24T09:00:00.000Z routine Harbour bridge closed after storm damage',
  ]);
});
