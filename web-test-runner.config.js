import { fileURLToPath } from 'node:url';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { freePort } from './scripts/free-port.js';
import { cdnFiles } from './test/support/cdn-files.js';
import { commonjsPlugin } from './test/support/commonjs-plugin.js';
import { devtoolsPlugin } from './test/support/devtools-plugin.js';
import { feedServer } from './test/support/feed-server-plugin.js';
import { launchers } from './test/support/launchers.js';

const feeds = feedServer();

export default {
  files: 'test/**/*.test.ts',
  // An address: engines look up in advance the names that links lead to, and where there is no network
  // to ask, a name of our own would have to wait until they have given up.
  hostname: '127.0.0.1',
  port: await freePort(),
  browsers: await launchers(),
  // One page at a time: pages that share two cores, or fight for the focus, fail at random.
  concurrency: 1,
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  // A shared machine that stands still for a while fails a test by chance: a fault fails it twice.
  testFramework: { config: { timeout: 40_000, retries: process.env.CI ? 1 : 0 } },
  // What readers get: not the development build of Lit, with its warnings.
  nodeResolve: { exportConditions: ['production', 'default'] },
  middleware: [feeds.middleware, cdnFiles],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
    commonjsPlugin(),
    a11ySnapshotPlugin(),
    devtoolsPlugin(),
    feeds.plugin,
  ],
  testRunnerHtml: (testFramework) =>
    `<!doctype html>
    <html lang="en">
      <head><meta charset="utf-8"><title>Tests</title></head>
      <body><script type="module" src="${testFramework}"></script></body>
    </html>`,
};
