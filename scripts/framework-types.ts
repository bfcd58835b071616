/**
 * Types for the templates of React 19, Preact, Solid, Vue 3 and Svelte 5, made from the manifest. The usual
 * generators take every event for a CustomEvent; the events of this package are classes of their own.
 */
import type { ElementDeclaration, Manifest } from './manifest-types.js';

const NOTICE = '// Made by scripts/framework-types.ts from the comments of the sources.';

interface Framework {
  readonly imports: string;
  readonly handler: (event: string) => string;
  readonly entry: (tag: string, name: string) => string;
  readonly wrap: (entries: string) => string;
}

/** How each framework calls what a template may hold, and where it looks for it. */
const FRAMEWORKS: Readonly<Record<string, Framework>> = {
  'react.d.ts': {
    imports: "import type { DetailedHTMLProps, HTMLAttributes } from 'react';",
    handler: (event) => `'on${event}'`,
    entry: (tag, name) =>
      `'${tag}': DetailedHTMLProps<HTMLAttributes<${name}>, ${name}> & ${name}Props;`,
    wrap: (entries) =>
      `declare module 'react' {\n  namespace JSX {\n    interface IntrinsicElements {\n${entries}\n    }\n  }\n}`,
  },
  'preact.d.ts': {
    imports: "import type { HTMLAttributes } from 'preact';",
    handler: (event) => `'on${event}'`,
    entry: (tag, name) => `'${tag}': HTMLAttributes<${name}> & ${name}Props;`,
    wrap: (entries) =>
      `declare module 'preact' {\n  namespace JSX {\n    interface IntrinsicElements {\n${entries}\n    }\n  }\n}`,
  },
  'solid.d.ts': {
    imports: "import type { JSX as SolidJSX } from 'solid-js';",
    // Solid listens to an event by its very name behind "on:".
    handler: (event) => `'on:${event}'`,
    entry: (tag, name) => `'${tag}': SolidJSX.HTMLAttributes<${name}> & ${name}Props;`,
    wrap: (entries) =>
      `declare module 'solid-js' {\n  namespace JSX {\n    interface IntrinsicElements {\n${entries}\n    }\n  }\n}`,
  },
  'vue.d.ts': {
    imports: "import type { HTMLAttributes, ReservedProps } from 'vue';",
    // A template's "@news-feed-load" is looked up under this name.
    handler: (event) => camelCase(`on-${event}`),
    // A template ref is the element itself.
    entry: (tag, name) =>
      `'${tag}': new () => ${name} & { $props: HTMLAttributes & ReservedProps & ${name}Props };`,
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

/** The type declarations by the names of their files. */
export function frameworkTypes(manifest: Manifest): Record<string, string> {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  const files = Object.entries(FRAMEWORKS).map(
    ([file, framework]) => [file, declarationsFor(elements, framework)] as const,
  );
  return Object.fromEntries(files);
}

function declarationsFor(
  elements: readonly ElementDeclaration[],
  { imports, handler, entry, wrap }: Framework,
): string {
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
function propsOf(element: ElementDeclaration, handler: Framework['handler']): string {
  const { name, members, attributes, events } = element;
  const fields = members
    .filter(({ kind, readonly }) => kind === 'field' && !readonly)
    .map((field) => line(field.description, field.name, typeOf(element, field.name)));
  const others = attributes
    .filter((attribute) => attribute.name !== attribute.fieldName)
    .map((one) => line(one.description, `'${one.name}'`, attributeType(element, one.fieldName)));
  const handlers = events.map((event) =>
    line(event.description, handler(event.name), `(event: ${event.type.text}) => void`),
  );
  return `interface ${name}Props {\n${[...fields, ...others, ...handlers].join('\n')}\n}`;
}

/** A number may also be written as HTML has it, in quotes. */
function typeOf({ name, members }: ElementDeclaration, field: string): string {
  const isNumber = members.find((one) => one.name === field)?.type?.text === 'number';
  return `${name}['${field}']${isNumber ? ' | `${number}`' : ''}`;
}

/** An attribute without a value is an empty text. */
function attributeType(element: ElementDeclaration, field: string): string {
  const isBoolean = element.members.find((one) => one.name === field)?.type?.text === 'boolean';
  return `${typeOf(element, field)}${isBoolean ? " | ''" : ''}`;
}

function line(description: string | undefined, name: string, type: string): string {
  const isFunction = type.startsWith('(event');
  return `  /** ${description ?? ''} */\n  ${name}?: ${isFunction ? `(${type})` : type} | undefined;`;
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
