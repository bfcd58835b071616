/** The examples for Node in the README, as a user of the package would run them. */
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startFeedServer } from '../server/feed-server.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
/** Blocks of code that use the data layer by itself. */
const EXAMPLES = [...README.matchAll(/^```js\n(.*?)^```$/gms)]
  .map(([, code]) => code)
  .filter((code) => code.includes("'off-the-wire/feed'"));

const HEADLINES = [
  {
    id: '3',
    title: 'UPDATE 1-Harbour bridge closed after storm damage',
    date: '2026-11-24T09:00:00Z',
  },
  { id: '2', title: 'Ferry to Little Hale runs all winter', date: '2026-11-24T08:30:00Z' },
  {
    id: '1',
    title: 'Urgent: Harbour bridge closed after storm damage',
    date: '2026-11-24T08:00:00Z',
  },
];

let folder;
let server;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readme-'));
  installPackage(join(folder, 'node_modules', 'off-the-wire'));
  server = await startFeedServer();
});

after(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What npm would install: package.json and the compiled modules. */
function installPackage(target) {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const dist = join(target, 'dist');
  const { status, stdout } = spawnSync(
    process.execPath,
    [compiler, '-p', 'tsconfig.build.json', '--outDir', dist],
    { cwd: ROOT, encoding: 'utf8' },
  );
  assert.equal(status, 0, stdout);
  cpSync(join(ROOT, 'package.json'), join(target, 'package.json'));
  // The one other package that an example names; Lit is left out on purpose.
  symlinkSync(join(ROOT, 'node_modules', '@xmldom'), join(dirname(target), '@xmldom'), 'junction');
}

/** Serves a feed, and gives its address. */
async function serve(name, step) {
  await fetch(`${server.url}/scripts/${name}`, { method: 'POST', body: JSON.stringify([step]) });
  return `${server.url}/feeds/${name}`;
}

/** Runs an example with an address of ours in the place of the one that it names. */
async function run(example, url) {
  const addresses = example.match(/https:\/\/[^'"]+/g);
  assert.equal(addresses?.length, 1, 'the example names one address');
  const file = join(folder, 'example.mjs');
  writeFileSync(file, example.replace(addresses[0], url));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [file]);
  assert.equal(stderr, '');
  return stdout.trim().split('\n');
}

test('the README has an example for JSON and one for XML', () => {
  assert.equal(EXAMPLES.length, 2);
});

test('the first example prints each story once, with what the agency calls it', async () => {
  const items = HEADLINES.map(({ date, ...item }) => ({ ...item, date_published: date }));
  const body = { version: 'https://jsonfeed.org/version/1.1', title: 'Harbour News', items };
  assert.deepEqual(await run(EXAMPLES[0], await serve('json', { body })), [
    '2026-11-24T08:30:00.000Z routine Ferry to Little Hale runs all winter',
    '2026-11-24T09:00:00.000Z routine Harbour bridge closed after storm damage',
  ]);
});

test('the first example says what went wrong', async () => {
  const url = await serve('gone', { status: 404 });
  assert.deepEqual(await run(EXAMPLES[0], url), [
    `status The feed ${url} answered with HTTP status 404. Check the address, or try again later.`,
  ]);
});

test('the second example reads RSS', async () => {
  const items = HEADLINES.map(
    ({ id, title }) => `<item><guid>${id}</guid><title>${title}</title></item>`,
  );
  const body = `<rss version="2.0"><channel><title>Harbour News</title>${items.join('')}</channel></rss>`;
  const url = await serve('rss', { body, type: 'application/rss+xml' });
  assert.deepEqual(await run(EXAMPLES[1], url), ['Harbour News: 3 articles']);
});
