/**
 * Types for the templates of React 19, Vue 3 and Svelte 5, made from the manifest. Made here, since what
 * makes them elsewhere takes every event for a CustomEvent, and ours are classes of their own.
 */

const NOTICE = '// Made by scripts/framework-types.js from the comments of the sources.';

/** How each framework calls what a template may hold, and where it looks for it. */
const FRAMEWORKS = {
  'react.d.ts': {
    imports: "import type { DetailedHTMLProps, HTMLAttributes } from 'react';",
    handler: (event) => `'on${event}'`,
    entry: (tag, name) =>
      `'${tag}': DetailedHTMLProps<HTMLAttributes<${name}>, ${name}> & ${name}Props;`,
    wrap: (entries) =>
      `declare module 'react' {\n  namespace JSX {\n    interface IntrinsicElements {\n${entries}\n    }\n  }\n}`,
  },
  'vue.d.ts': {
    imports: "import type { HTMLAttributes } from 'vue';",
    // A template's "@news-feed-load" is looked up under this name.
    handler: (event) => camelCase(`on-${event}`),
    entry: (tag, name) => `'${tag}': new () => { $props: HTMLAttributes & ${name}Props };`,
    wrap: (entries) =>
      `declare module 'vue' {\n    interface GlobalComponents {\n${entries}\n    }\n}`,
  },
  'svelte.d.ts': {
    imports: "import type { HTMLAttributes } from 'svelte/elements';",
    handler: (event) => `'on${event}'`,
    entry: (tag, name) => `'${tag}': HTMLAttributes<${name}> & ${name}Props;`,
    wrap: (entries) =>
      `declare module 'svelte/elements' {\n    interface SvelteHTMLElements {\n${entries}\n    }\n}`,
  },
};

/**
 * The type declarations by the names of their files.
 * @param {import('custom-elements-manifest').Package} manifest
 * @returns {Record<string, string>}
 */
export function frameworkTypes(manifest) {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  const files = Object.entries(FRAMEWORKS).map(([file, framework]) => [
    file,
    declarationsFor(elements, framework),
  ]);
  return Object.fromEntries(files);
}

function declarationsFor(elements, { imports, handler, entry, wrap }) {
  const events = elements.flatMap((element) => element.events.map(({ type }) => type.text));
  const classes = elements.map(({ name }) => name);
  const names = [...new Set([...classes, ...events])].join(', ');
  const entries = elements.map(({ tagName, name }) => `      ${entry(tagName, name)}`).join('\n');
  return [
    NOTICE,
    imports,
    `import type { ${names} } from './index.js';`,
    ...elements.map((element) => propsOf(element, handler)),
    `${wrap(entries)}\n`,
  ].join('\n\n');
}

/** Properties and attributes, since frameworks set the one where there is one, else the other. */
function propsOf({ name, members, attributes, events }, handler) {
  const fields = members
    .filter(({ kind, readonly }) => kind === 'field' && !readonly)
    .map((field) => line(field.description, field.name, `${name}['${field.name}']`));
  const others = attributes
    .filter((attribute) => attribute.name !== attribute.fieldName)
    .map((one) => line(one.description, `'${one.name}'`, `${name}['${one.fieldName}'] | string`));
  const handlers = events.map((event) =>
    line(event.description, handler(event.name), `(event: ${event.type.text}) => void`),
  );
  return `interface ${name}Props {\n${[...fields, ...others, ...handlers].join('\n')}\n}`;
}

function line(description, name, type) {
  const isFunction = type.startsWith('(event');
  return `  /** ${description} */\n  ${name}?: ${isFunction ? `(${type})` : type} | undefined;`;
}

function camelCase(name) {
  return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}
