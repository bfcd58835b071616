/** Each block of code in README.md and docs/ is tried: by its language here, or by another test that is named. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import Eleventy from '@11ty/eleventy';
import { transform } from 'esbuild';
import { Parser } from 'htmlparser2';
import ts from 'typescript';
import { allBlocks, blockNamed, nameOf, type Block } from '../../scripts/doc-blocks.js';
import { inPackage } from '../../scripts/paths.js';
import { parseFeed } from '../../src/feed/index.js';
import { createRelay, type RelayOptions } from '../../src/relay/relay.js';
import { serveFiles } from './static-server.js';
import { launch, openPage } from './support.js';

/** Blocks that a test of their own takes from their page, by page and heading; no heading means all of a page. */
const TRIED_ELSEWHERE: readonly (readonly [page: string, headings: string, test: string])[] = [
  ['docs/recipes.md', '', 'test/demo/recipes.node.test.ts'],
  ['docs/node.md', '', 'test/node/node-page.node.test.ts'],
  [
    'docs/frameworks.md',
    'Vite and TypeScript|React 19|Next 16|Preact 11|Solid 1|Vue 3|Nuxt 4|Svelte 5|SvelteKit 2|Angular 21|Astro 5|Lit 3|webpack|On a server',
    'test/node/frameworks-page.node.test.ts',
  ],
];

/** Single blocks, by their names, and the file that takes each from its page and tries it. */
const TAKEN_BY: Readonly<Record<string, string>> = {
  'docs/embedding.md, A strict page, text': 'test/demo/served-blocks.node.test.ts',
  'docs/feeds.md, Headers, text': 'test/demo/served-blocks.node.test.ts',
  'docs/feeds.md, A static file, text': 'test/demo/served-blocks.node.test.ts',
  'docs/live-updates.md, Streaming, text': 'test/demo/served-blocks.node.test.ts',
  // By `npm run try-servers`, with programs that `npm test` does not install.
  'docs/feeds.md, A static file, apache': 'scripts/servers/static-file.ts',
  'docs/feeds.md, A static file, nginx': 'scripts/servers/static-file.ts',
  'docs/feeds.md, Ghost, nginx': 'scripts/servers/ghost.ts',
  'docs/feeds.md, Hugo, go-html-template': 'scripts/servers/hugo.ts',
  'docs/feeds.md, Hugo, toml': 'scripts/servers/hugo.ts',
};

/** Blocks that nothing tries, each with the reason. */
const UNTRIED: Readonly<Record<string, string>> = {
  'docs/accessibility.md, Trees, text':
    'Output of npm run tree, from three engines and two systems.',
  'docs/accessibility.md, With Orca, text': 'What a screen reader said, written down.',
};

const ALL = allBlocks();
const BLOCKS = ALL.filter((block) => !isTriedElsewhere(block) && !(nameOf(block) in TAKEN_BY));

function isTriedElsewhere({ page, heading }: Block): boolean {
  return TRIED_ELSEWHERE.some(
    ([file, headings]) =>
      file === page && (headings === '' || headings.split('|').includes(heading)),
  );
}

/** The languages that are tried below. */
const TRIED = ['html', 'css', 'js', 'ts', 'json', 'sh', 'php'];

function blocksIn(...languages: readonly string[]): readonly Block[] {
  return BLOCKS.filter(({ language }) => languages.includes(language));
}

/** As `npm run build` has written it. */
interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

interface Declaration {
  readonly tagName: string;
  readonly attributes: readonly {
    readonly name: string;
    readonly type: { readonly text: string };
  }[];
  readonly cssParts: readonly { readonly name: string }[];
  readonly cssProperties: readonly { readonly name: string }[];
  readonly cssStates?: readonly { readonly name: string }[];
}

const manifest = JSON.parse(
  readFileSync(inPackage('dist/custom-elements.json'), 'utf8'),
) as Manifest;
const elements = manifest.modules.flatMap(({ declarations }) => declarations);

test('each block that is tried elsewhere is tried there', () => {
  for (const [page, , file] of TRIED_ELSEWHERE) {
    assert.ok(existsSync(inPackage(file)), file);
    assert.ok(
      readFileSync(inPackage(file), 'utf8').includes(`${page}'`),
      `${file} reads no ${page}`,
    );
  }
});

test('each block that a file takes by its name is there, and is taken', () => {
  for (const [name, file] of Object.entries(TAKEN_BY)) {
    assert.ok(blockNamed(name));
    const source = readFileSync(inPackage(file), 'utf8');
    assert.ok(source.includes(`blockNamed('${name}')`), `${file} takes no ${name}`);
  }
});

for (const block of blocksIn('html')) {
  test(`${nameOf(block)}: the markup is whole, and each attribute is known`, () => {
    const faults: string[] = [];
    const parser = new Parser({
      onopentag: (name, attributes) => faults.push(...faultsOf(name, attributes)),
      onclosetag: (name, isImplied) => {
        if (isImplied && !/^(?:link|img|meta)$/.test(name)) faults.push(`<${name}> stays open`);
      },
    });
    parser.end(block.code);
    assert.deepEqual(faults, []);
  });
}

/** What an element of ours does not know. */
function faultsOf(name: string, attributes: Readonly<Record<string, string>>): readonly string[] {
  if (/embed\.js$/.test(attributes['src'] ?? '')) {
    const { 'data-element': element = 'news-ticker', ...others } = attributes;
    const own = Object.entries(others)
      .filter(([key]) => key.startsWith('data-'))
      .map(([key, value]) => [key.slice('data-'.length), value]);
    return faultsOf(element, Object.fromEntries(own) as Record<string, string>);
  }
  const element = elements.find(({ tagName }) => tagName === name);
  if (!element) return name.includes('-') ? [`<${name}>`] : [];
  return Object.entries(attributes).flatMap(([key, value]) => {
    if (/^(?:id|class|slot|lang|dir)$/.test(key)) return [];
    const type = element.attributes.find((one) => one.name === key)?.type.text;
    return type !== undefined && takes(type, value) ? [] : [`<${name} ${key}="${value}">`];
  });
}

/** Whether an attribute of a type can have this value. */
function takes(type: string, value: string): boolean {
  return type.split(' | ').some((one) => {
    if (one === 'boolean') return value === '';
    if (one === 'number') return value !== '' && Number.isFinite(Number(value));
    return one === 'string' || one === `'${value}'`;
  });
}

/** For blocks that leave it out. */
const SCRIPT = '<script type="module" src="/off-the-wire/off-the-wire.js"></script>';

/** HTML that is here to be replaced. */
const NOT_OURS = /\$\('#news'\)/;

test('each block of HTML runs in Chromium without complaint', async (t) => {
  let pasted = '';
  const items = [1, 2, 3].map((id) => ({
    id: String(id),
    url: `/story-${id}`,
    title: `Ferry number ${id} runs all winter`,
    content_html: '<p>The boat has new engines.</p>',
    date_published: new Date(Date.now() - id * 60_000).toISOString(),
  }));
  const feed = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Post',
    items,
  });
  const site = await serveFiles(
    new URL('../../dist/cdn/', import.meta.url),
    '/off-the-wire/',
    (path) => {
      if (path === '/') return pasted;
      return /^\/(?:feed|world|sport)\.json$|^\/rss$/.test(path) ? feed : undefined;
    },
  );
  const browser = await launch();
  t.after(async () => {
    await browser.close();
    site.close();
  });
  for (const block of blocksIn('html').filter(({ code }) => !NOT_OURS.test(code))) {
    const script = block.code.includes('.js"') ? '' : SCRIPT;
    pasted = `<!doctype html><html lang="en"><title>Mine</title><link rel="icon" href="data:,">${script}
      <body>${block.code.replace(/https:\/\/[a-z-]+\.example\//g, '/')}`;
    const { page, complaints } = await openPage(browser, new URL('/', site.url).href);
    const frame = page.frames().at(-1);
    if (/<news-ticker|embed\.js|frame\.html/.test(block.code))
      await frame?.waitForSelector('news-ticker:state(ready)');
    if (block.code.includes('<article-view'))
      await frame?.waitForSelector('article-view:state(ready)');
    assert.deepEqual(complaints, [], nameOf(block));
    await page.close();
  }
  assert.deepEqual(site.asked, []);
});

test('the style sheets have no fault, and name parts, states and properties that are there', async () => {
  const known = new Set([
    ...elements.flatMap(({ cssParts }) => cssParts.map(({ name }) => `part ${name}`)),
    ...elements.flatMap(({ cssStates = [] }) => cssStates.map(({ name }) => `state ${name}`)),
    ...elements.flatMap(({ cssProperties }) => cssProperties.map(({ name }) => name)),
  ]);
  // Those of the recipes, too.
  for (const block of ALL.filter(({ language }) => language === 'css')) {
    const { warnings } = await transform(block.code, { loader: 'css', logLevel: 'silent' });
    assert.deepEqual(warnings, [], nameOf(block));
    const names = [...block.code.matchAll(/--news-[\w-]+|(::part|:state)\(([^)]+)\)/g)].flatMap(
      ([whole, kind, list = '']) =>
        kind === undefined
          ? [whole]
          : list.split(' ').map((name) => `${kind.replace(/:+/, '')} ${name}`),
    );
    const unknown = names.filter(
      (name) => !known.has(name) && !/^part (?:tag-|source-)/.test(name),
    );
    assert.deepEqual(unknown, [], nameOf(block));
  }
});

/** A page's data file of Eleventy: it runs, and is no module to check. */
const isTemplate = ({ code }: Block): boolean => code.includes('module.exports');

test('the scripts fit the types of the package', () => {
  const blocks = blocksIn('js', 'ts').filter((block) => !isTemplate(block));
  const files = new Map(
    blocks.map((block, index) => [inPackage(`docs/block-${index}.${block.language}`), block]),
  );
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    types: [],
    allowJs: true,
    checkJs: true,
    // A reader knows what is on their page.
    strict: false,
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  const codeOf = (path: string): string | undefined => {
    const code = files.get(path)?.code;
    return code && `import 'off-the-wire/define';\n${code}`;
  };
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => codeOf(path) ?? readFile(path);
  host.getSourceFile = (path, version, onError, isNew) => {
    const code = codeOf(path);
    return code === undefined
      ? getSourceFile(path, version, onError, isNew)
      : ts.createSourceFile(path, code, version);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const faults = ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => [
      nameOf(files.get(file?.fileName ?? '') ?? { page: '', heading: '', language: '', code: '' }),
      ts.flattenDiagnosticMessageText(messageText, '\n'),
    ]);
  assert.deepEqual(faults, []);
});

test('the template of Eleventy makes a feed that is read', async (t) => {
  const [block, ...others] = blocksIn('js').filter(isTemplate);
  assert.ok(block && others.length === 0);
  const folder = mkdtempSync(join(tmpdir(), 'eleventy-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'feed.11ty.cjs'), block.code);
  writeFileSync(
    join(folder, 'ferry.md'),
    '---\ntitle: Ferry runs\ntags: posts\n---\nAll *winter*.',
  );
  const input = relative(process.cwd(), folder);
  const eleventy = new Eleventy(input, `${input}/out`, {
    quietMode: true,
    configPath: null,
    config: (config) => {
      config.setTemplateFormats(['md', '11ty.js']);
      config.setUseGitIgnore(false);
    },
  });
  const pages = await eleventy.toJSON();
  const text = pages.find(({ url }) => url === '/feed.json')?.content ?? '';
  const { articles } = await parseFeed(text, { url: 'https://news.example/feed.json' });
  assert.deepEqual(
    articles.map(({ headline, url }) => [headline, url]),
    [['Ferry runs', 'https://news.example/ferry/']],
  );
});

for (const block of blocksIn('json'))
  test(`${nameOf(block)}: is what its page says`, async () => {
    const value = JSON.parse(block.code) as object;
    if ('items' in value) {
      const url = 'https://news.example/feed.json';
      assert.ok((await parseFeed(block.code, { url })).articles.length > 0);
    } else {
      assert.ok('feeds' in value);
      // A frame lists addresses; a relay has a name for each.
      if (!Array.isArray(value.feeds)) createRelay(value as RelayOptions);
    }
  });

/** Programs of the system, in examples. */
const PROGRAMS = ['curl', 'echo', 'apt-get'];

const { scripts } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

for (const block of blocksIn('sh'))
  test(`${nameOf(block)}: the commands and their options are there`, () => {
    for (const line of block.code.trim().split('\n'))
      assert.equal(
        complaintAboutCommand(line.replace(/^\*\/\d+( \*){4} (cd \S+ && )?|#.*$/g, '').trim()),
        '',
        line,
      );
  });

function complaintAboutCommand(line: string): string {
  const [program = '', command = '', ...words] = line.split(/\s+/);
  const options = words.flatMap((word) => /^--(\w[\w-]*)/.exec(word)?.[1] ?? []);
  if (PROGRAMS.includes(program)) return '';
  if (program === 'npx' && command === 'off-the-wire') {
    const source = readFileSync(inPackage('src/relay/cli.ts'), 'utf8');
    const unknown = options.filter((name) => !source.includes(`${name}: {`));
    return source.includes(`command === '${words[0] ?? ''}'`) ? unknown.join() : `no ${line}`;
  }
  if (program !== 'npm') return `no ${program}`;
  if (command !== 'run') return command in scripts ? '' : `no npm ${command}`;
  const script = scripts[words[0] ?? ''];
  if (script === undefined) return `no npm run ${words[0] ?? ''}`;
  const file = script.split(' ').at(-1) ?? '';
  const folder = file.startsWith('bench/') ? dirname(file) : '';
  const files = folder
    ? readdirSync(inPackage(folder)).filter((name) => name.endsWith('.ts'))
    : [file];
  const source = files
    .map((name) => readFileSync(inPackage(join(folder, name)), 'utf8'))
    .join('\n');
  return options.filter((name) => !new RegExp(`\\b${name}\\b`).test(source)).join();
}

const hasPhp = spawnSync('php', ['-v']).status === 0;

for (const block of blocksIn('php'))
  test(`${nameOf(block)}: is PHP`, { skip: !hasPhp && 'there is no PHP' }, () => {
    const input = block.code.startsWith('<?php') ? block.code : `<?php\n${block.code}`;
    const { status, stdout } = spawnSync('php', ['-l'], { input, encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  });

/** WordPress replaces these in a post. */
const hasShortcodes = ({ language, code }: Block): boolean =>
  language === 'text' && code.startsWith('[');

for (const block of BLOCKS.filter(hasShortcodes))
  test(`${nameOf(block)}: each attribute of a shortcode is one of its element`, () => {
    for (const [, name = '', rest = ''] of block.code.matchAll(/\[(\w+)([^\]]*)\]/g)) {
      const attributes = [...rest.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(
        ([, key = '', value = '']): [string, string] => [key === 'feed' ? 'src' : key, value],
      );
      const tag = { font_size: 'font-size-adjuster' }[name] ?? name.replace('_', '-');
      assert.deepEqual(faultsOf(tag, Object.fromEntries(attributes)), []);
    }
  });

test('every other block is named, with the reason why nothing tries it', () => {
  const left = BLOCKS.filter(
    (block) => !TRIED.includes(block.language) && !hasShortcodes(block),
  ).map(nameOf);
  assert.deepEqual([...new Set(left)].sort(), Object.keys(UNTRIED).sort());
});
