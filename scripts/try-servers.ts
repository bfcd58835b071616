/**
 * `npm run try-servers`: the settings of docs/feeds.md in real servers, on this machine alone, and its template in
 * Hugo. They are taken from the page as they stand there. What is not installed is named in the end
 * (`apt-get install nginx apache2 hugo`). `--ghost=http://127.0.0.1:2368` names a Ghost whose own `url` is
 * https://news.example; without it, another server answers as Ghost does.
 */
import { spawnSync } from 'node:child_process';
import { argv, env } from 'node:process';
import { main } from './run.js';
import { tryFeedProxy } from './servers/feed-proxy.js';
import { tryGhost } from './servers/ghost.js';
import { tryHugo } from './servers/hugo.js';
import { tryApacheFile, tryNginxFile } from './servers/static-file.js';

// Debian has servers where only root looks for programs.
env['PATH'] = `${env['PATH'] ?? ''}:/usr/sbin`;

const ghost = argv.find((text) => text.startsWith('--ghost='))?.slice('--ghost='.length);

/** What is tried with each program, and how the program tells its version. */
const TRIALS: readonly (readonly [
  program: string,
  flag: string,
  title: string,
  attempt: () => Promise<void>,
])[] = [
  ['nginx', '-v', 'a static file', tryNginxFile],
  ['apache2', '-v', 'a static file', tryApacheFile],
  [
    'nginx',
    '-v',
    ghost ? 'before Ghost' : 'before a server that answers as Ghost does',
    () => tryGhost(ghost),
  ],
  ['nginx', '-v', 'as a proxy with docs/feed-proxy.conf', tryFeedProxy],
  ['hugo', 'version', 'a site with a feed', tryHugo],
];

await main(async () => {
  const missing = new Set<string>();
  for (const [program, flag, title, attempt] of TRIALS) {
    const version = versionOf(program, flag);
    if (version === undefined) {
      missing.add(program);
      continue;
    }
    console.log(`\n${program} ${version}, ${title}:\n`);
    await attempt();
  }
  if (missing.size > 0) throw new Error(`Not tried, as not installed: ${[...missing].join(', ')}.`);
});

/** The version of an installed program; undefined where there is none. */
function versionOf(program: string, flag: string): string | undefined {
  const { error, stdout, stderr } = spawnSync(program, [flag], { encoding: 'utf8' });
  return error ? undefined : /\d+\.\d+\.\d+/.exec(stdout + stderr)?.[0];
}
