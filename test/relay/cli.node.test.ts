/** The command `off-the-wire`, run as its users run it. */
import { expect } from 'chai';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, describe, it } from 'node:test';
import { inPackage } from '../../scripts/paths.js';
import { parseFeed } from '../../src/feed/index.js';
import { jsonFeed } from '../feed/support.js';
import { source } from './support.js';

const CLI = ['--import', 'tsx', inPackage('src/relay/cli.ts')];
const folder = mkdtempSync(join(tmpdir(), 'relay-'));
after(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...CLI, ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

function config(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

const FERRY = jsonFeed([{ id: 'ferry', title: 'Ferry runs', date_published: '2026-03-07' }]);
const NINJS = [{ uri: 'urn:tram', headline: 'Tram runs', versioncreated: '2026-03-08T08:00:00Z' }];

describe('off-the-wire', () => {
  it('relays the feeds of a file until it is stopped', async () => {
    const { url } = await source({ body: NINJS, gzip: true });
    const feeds = config('relay.json', { feeds: { world: url }, cacheSeconds: 5 });
    const relay = spawn(process.execPath, [...CLI, 'relay', feeds, '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let address = '';
    for await (const line of createInterface(relay.stdout))
      if ((address = /^http.+\/world\.json$/.exec(line)?.[0] ?? '')) break;
    const answer = await fetch(address);
    expect(answer.status).to.equal(200);
    expect(answer.headers.get('Access-Control-Allow-Origin')).to.equal('*');
    const { articles } = await parseFeed(await answer.text(), { url: address });
    expect(articles.map(({ headline }) => headline)).to.deep.equal(['Tram runs']);
    const tag = answer.headers.get('ETag') ?? '';
    const again = await fetch(address, { headers: { 'If-None-Match': tag } });
    expect(again.status).to.equal(304);
    expect((await fetch(new URL('other.json', address))).status).to.equal(404);
    expect((await fetch(address, { method: 'POST', body: 'x' })).status).to.equal(405);
    relay.kill();
    const [code] = (await once(relay, 'exit')) as [number | null];
    expect(code).to.equal(0);
  });

  it('builds one file of several feeds, and writes it only when it changes', async () => {
    const sources = [await source({ body: FERRY }), await source({ body: NINJS })];
    const [a, b] = sources.map(({ url }) => url);
    const out = join(folder, 'feed.json');
    const file = config('build.json', { feeds: { a, b } });
    expect(await run('build', file, '--out', out)).to.deep.equal({
      code: 0,
      stdout: '',
      stderr: '',
    });
    const { articles } = await parseFeed(readFileSync(out, 'utf8'), { url: 'https://a.example/' });
    expect(articles.map(({ headline }) => headline)).to.deep.equal(['Tram runs', 'Ferry runs']);
    const before = statSync(out).mtimeMs;
    await run('build', file, '--out', out);
    expect(statSync(out).mtimeMs).to.equal(before);
  });

  it('builds without a feed that fails, and keeps the file where all fail', async () => {
    const [good, bad] = [await source({ body: FERRY }), await source({ status: 500 })];
    const out = join(folder, 'kept.json');
    const some = config('some.json', { feeds: { bad: bad.url, good: good.url } });
    const first = await run('build', some, '--out', out);
    expect(first.code).to.equal(0);
    expect(first.stderr).to.match(/bad: The feed .* answered with HTTP status 500/);
    const kept = readFileSync(out, 'utf8');
    const none = await run('build', config('none.json', { feeds: { bad: bad.url } }), '--out', out);
    expect(none.code).to.equal(1);
    expect(none.stderr).to.match(/no feed could be loaded/);
    expect(readFileSync(out, 'utf8')).to.equal(kept);
  });

  for (const [what, args, message] of [
    ['no command', [], /something is missing/],
    ['an unknown command', ['serve', 'x.json'], /something is missing/],
    ['no file to write', ['build', 'x.json'], /something is missing/],
    ['an unknown option', ['relay', 'x.json', '--proxy'], /--proxy/],
    ['a file that is not there', ['relay', 'none/x.json'], /ENOENT/],
    ['a file that is no JSON', ['relay', config('broken.json', '{')], /not valid JSON/],
    ['a file without feeds', ['relay', config('empty.json', {})], /needs feeds/],
    [
      'a port that is none',
      ['relay', config('port.json', { feeds: { a: 'http://a.example' } }), '--port', 'x'],
      /port/i,
    ],
  ] as const)
    it(`says what is wrong: ${what}`, async () => {
      const { code, stderr } = await run(...args);
      expect(code).to.equal(1);
      expect(stderr).to.match(message);
      expect(stderr).not.to.match(/\n {4}at /);
    });

  it('says what to do where another program has the port', async () => {
    const { url } = await source({ body: FERRY });
    const { port } = new URL(url);
    const { code, stderr } = await run(
      'relay',
      config('taken.json', { feeds: { a: url } }),
      '--port',
      port,
    );
    expect(code).to.equal(1);
    expect(stderr).to.include(`Another program has port ${port}: name another by --port.`);
  });

  it('explains itself', async () => {
    const { code, stdout } = await run('--help');
    expect(code).to.equal(0);
    expect(stdout).to.match(/off-the-wire relay/);
  });
});
