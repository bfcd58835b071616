/** The configuration of the browser tests. */
import { isatty } from 'node:tty';
import { defaultReporter, type TestRunnerConfig } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { freePort } from '../../scripts/free-port.js';
import { inPackage } from '../../scripts/paths.js';
import { browserTests } from '../../scripts/test-files.js';
import { testBundle } from './bundle-plugin.js';
import { cdnFiles } from './cdn-files.js';
import { devtoolsPlugin } from './devtools-plugin.js';
import { feedServer } from './feed-server-plugin.js';
import { BROWSER_START_MS, launchers } from './launchers.js';
import { countingReporter } from './reporter.js';
import { screenshotPlugin } from './screenshot-plugin.js';

const feeds = feedServer();
/** `npm test` says which; else all of them, or those of `--files`, run in every engine of `ENGINES`. */
const tests = process.env['TESTS']?.split(' ') ?? browserTests();

export const config: TestRunnerConfig = {
  files: tests.map((file) => `test/${file}`),
  // An address: engines look up in advance the names that links lead to, and where there is no network
  // to ask, a name of our own would have to wait until they have given up.
  hostname: '127.0.0.1',
  port: await freePort(),
  browsers: await launchers(),
  // One page at a time: pages of one browser fight for the focus. `npm test` runs several browsers.
  concurrency: 1,
  concurrentBrowsers: 1,
  browserStartTimeout: BROWSER_START_MS,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  // A machine that runs several browsers may take many times as long as an idle one.
  testFramework: { config: { timeout: 120_000, retries: 0 } },
  // What readers get: not the development build of Lit, with its warnings.
  nodeResolve: { exportConditions: ['production', 'default'] },
  middleware: [feeds.middleware, cdnFiles, testBundle(tests)],
  plugins: [
    // For the modules that tests import by their address.
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: inPackage('tsconfig.json'),
    }),
    a11ySnapshotPlugin(),
    devtoolsPlugin(),
    screenshotPlugin(),
    feeds.plugin,
  ],
  reporters: [
    defaultReporter({ reportTestProgress: isatty(process.stdout.fd) }),
    countingReporter(),
  ],
  testRunnerHtml: (testFramework) =>
    `<!doctype html>
    <html lang="en">
      <head><meta charset="utf-8"><title>Tests</title></head>
      <body><script type="module" src="${testFramework}"></script></body>
    </html>`,
};
