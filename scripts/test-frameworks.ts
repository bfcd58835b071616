/**
 * `npm run test:frameworks`: the package as npm would publish it, in small apps of Vite, React, Preact, Solid, Vue,
 * Svelte, Lit, plain HTML, webpack and a server that renders, and in sites of Next.js, Nuxt, SvelteKit, Angular and
 * Astro: type-checked and built by their own tools, and used in Chromium.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowsers } from './browsers.js';
import { installPackages } from './install.js';
import { inPackage } from './paths.js';
import { main, run, runNode } from './run.js';
import { serveFiles } from '../test/demo/static-server.js';

const APPS = 'test/frameworks';

type Command = readonly [program: string, ...args: string[]];

const TYPES: readonly Command[] = [
  ['typescript/bin/tsc', '-p', 'react'],
  ['typescript/bin/tsc', '-p', 'preact'],
  ['typescript/bin/tsc', '-p', 'solid'],
  ['typescript/bin/tsc', '-p', 'lit'],
  ['typescript/bin/tsc', '-p', 'vite'],
  ['vue-tsc/bin/vue-tsc.js', '-p', 'vue'],
  ['svelte-check/bin/svelte-check', '--workspace', 'svelte', '--fail-on-warnings'],
];
const BUNDLES: readonly Command[] = [
  ...['vite', 'react', 'preact', 'solid', 'vue', 'svelte', 'lit', 'server'].map((app): Command => [
    'vite/bin/vite.js',
    'build',
    app,
    '--config',
    `${app}/vite.config.js`,
  ]),
  ['webpack-cli/bin/cli.js', '--config', 'webpack/webpack.config.js'],
];

/** Sites with dependencies of their own: `npm run build` checks their types, too. */
const SITES = ['next', 'nuxt', 'sveltekit', 'angular', 'astro'];

await main(async () => {
  if (!hasBrowser()) return;
  installPackages();
  if (!isBuilt() && !runNode('node', ['scripts/build.js'])) throw new Error('The build failed.');
  installAll();
  await Promise.all([inTurn(TYPES), inTurn(BUNDLES)]);
  await buildSites();
  const tests = readdirSync(inPackage(APPS)).filter((file) => /\.test\.[jt]s$/.test(file));
  const files = tests.map((file) => join(APPS, file));
  if (!runNode('node', ['--import', 'tsx', '--test', ...files]))
    throw new Error('An app does not do what it should.');
});

function hasBrowser(): boolean {
  if (findBrowsers().found.chromium) return true;
  const message = 'The apps need Chromium, and there is none: install it, or set CHROME_PATH.';
  if (process.env['CI']) throw new Error(message);
  console.warn(`${message}\nNothing was tested.`);
  return false;
}

/** Whether dist/ is as new as what it is made from; the licences are written last. */
function isBuilt(): boolean {
  const last = inPackage('dist/cdn/LICENSES.txt');
  if (!existsSync(last)) return false;
  const sources = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(inPackage(folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file),
    ),
  );
  const times = [...sources, 'package.json'].map((file) => statSync(inPackage(file)).mtimeMs);
  return statSync(last).mtimeMs > Math.max(...times);
}

/** As npm installs it from its registry, but for the lock files, in which no tarball's hash can stay. */
function installAll(): void {
  const folder = mkdtempSync(join(tmpdir(), 'off-the-wire-'));
  npm(['pack', '--silent', '--pack-destination', folder], '.');
  const [tarball = ''] = readdirSync(folder);
  for (const app of [APPS, ...SITES.map((site) => `${APPS}/${site}`)]) {
    const installed = `${app}/node_modules/off-the-wire`;
    installPackages(app, ['--ignore-scripts']);
    rmSync(inPackage(installed), { recursive: true, force: true });
    const flags = ['--no-save', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts'];
    npm(['install', ...flags, join(folder, tarball)], app);
    const [made, copied] = ['dist', `${installed}/dist`].map((dist) =>
      readFileSync(inPackage(`${dist}/cdn/sri.json`), 'utf8'),
    );
    if (made !== copied) throw new Error('npm has installed another build than this one.');
  }
  rmSync(folder, { recursive: true });
  const cdn = `${APPS}/node_modules/off-the-wire/dist/cdn`;
  cpSync(inPackage(cdn), inPackage(`${APPS}/plain/dist`), { recursive: true });
}

/** Each renders the links of a feed, which a server has. */
async function buildSites(): Promise<void> {
  const server = await serveFiles(new URL(`../${APPS}/`, import.meta.url), '/');
  const env = {
    ...process.env,
    FEED_URL: `${server.url}feed.json`,
    ASTRO_TELEMETRY_DISABLED: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    NUXT_TELEMETRY_DISABLED: '1',
  };
  const shell = process.platform === 'win32';
  try {
    for (const site of SITES) {
      const options = { cwd: inPackage(`${APPS}/${site}`), env, stdio: 'inherit', shell } as const;
      const child = spawn('npm', ['run', '--silent', 'build'], options);
      const [status] = (await once(child, 'exit')) as [number | null];
      if (status !== 0) throw new Error(`The site ${site} could not be built.`);
    }
  } finally {
    server.close();
  }
}

function npm(args: readonly string[], folder: string): void {
  const options = { cwd: inPackage(folder), shell: process.platform === 'win32' };
  if (!run('npm', args, options)) throw new Error(`npm ${args[0] ?? ''} failed.`);
}

/** Beside one another where nothing waits for the other: two cores have enough to do. */
async function inTurn(commands: readonly Command[]): Promise<void> {
  for (const [program, ...args] of commands) {
    const child = spawn(process.execPath, [`node_modules/${program}`, ...args], {
      cwd: inPackage(APPS),
      stdio: 'inherit',
    });
    const [status] = (await once(child, 'exit')) as [number | null];
    if (status !== 0) throw new Error(`Failed: ${[program, ...args].join(' ')}`);
  }
}
