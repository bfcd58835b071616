/** `npm start`: installs and builds what is missing, serves the demo and opens it. `FEEDS=folder` adds feeds. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { env, platform } from 'node:process';
import { installPackages } from './install.js';
import { inPackage } from './paths.js';
import { main, runNode } from './run.js';

await main(async () => {
  findFeeds();
  installPackages();
  buildIfMissing();
  const server = await serve();
  stopOnSignal(server);
  const url = server.resolvedUrls?.local[0] ?? '';
  console.log(`\nOff the Wire: ${url}demo/\nStop it with Ctrl-C.`);
});

/** A folder is named as seen from where the command was typed: npm itself moves to the package. */
function findFeeds() {
  if (!env.FEEDS) return;
  env.FEEDS = resolve(env.INIT_CWD ?? process.cwd(), env.FEEDS);
  const isFolder = statSync(env.FEEDS, { throwIfNoEntry: false })?.isDirectory();
  if (!isFolder)
    throw new Error(`FEEDS should name a folder of feeds: there is none at ${env.FEEDS}.`);
}

/** The builder's lines name the built files. */
function buildIfMissing() {
  if (existsSync(inPackage('dist/cdn/sri.json'))) return;
  console.log('Building the files that the builder names (npm run build) …');
  if (!runNode('node', [inPackage('scripts/build.js')]))
    throw new Error('The build failed; its messages above say why.');
}

async function serve() {
  // Only now, as it may have been installed a moment ago.
  const { createServer } = await import('vite');
  const server = await createServer({
    root: inPackage('.'),
    configFile: inPackage('vite.config.ts'),
    server: { open: hasDisplay() && '/demo/' },
  });
  return server.listen();
}

/** Without one, opening a browser would only print an error, or start one that nobody sees. */
function hasDisplay() {
  if (env.CI) return false;
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Once each, so that a second Ctrl-C ends at once what a first could not.
 * @param {import('vite').ViteDevServer} server
 */
function stopOnSignal(server) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await server.close();
      process.exit();
    });
  }
}
