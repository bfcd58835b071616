/** The tables of docs/reference.md, made from the manifest: what the elements' sources say, and nothing else. */
import { format, resolveConfig } from 'prettier';
import type { ElementDeclaration, Entry, Manifest, Member } from './manifest-types.js';
import { inPackage } from './paths.js';

/** What lies between two such comments is written by this script. */
const SECTION = /(<!-- reference of (?<tag>[a-z-]+) -->)[^]*?(<!-- end of reference -->)/g;

/** A Markdown page with every section of it that belongs to an element written anew. */
export async function withReference(page: string, manifest: Manifest): Promise<string> {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  const text = page.replace(SECTION, (_, start: string, tag: string, end: string) => {
    const element = elements.find(({ tagName }) => tagName === tag);
    if (!element) throw new Error(`There is no <${tag}> to make a reference of.`);
    return `${start}\n\n${sectionOf(element)}\n\n${end}`;
  });
  const config = await resolveConfig(inPackage('docs/reference.md'));
  return format(text, { ...config, parser: 'markdown' });
}

function sectionOf(element: ElementDeclaration): string {
  const attributes = tableOf('attribute', element.attributes, ({ name, default: value }) => [
    code(name),
    // What is false is not there.
    value === undefined || value === 'false' ? '' : code(unquoted(value)),
  ]);
  const rest = [
    tableOf('property without an attribute', propertiesOf(element), ({ name, type, readonly }) => [
      code(name),
      code(type?.text ?? 'unknown') + (readonly ? ', read only' : ''),
    ]),
    tableOf('method', methodsOf(element), (method) => [code(signatureOf(method)), '']),
    tableOf('event', element.events, ({ name, type }) => [code(name), code(type.text)]),
    tableOf('slot', element.slots, ({ name }) => [name ? code(name) : 'default', '']),
    tableOf('part', element.cssParts, ({ name }) => [code(name), '']),
    tableOf('custom property', element.cssProperties, ({ name, default: value }) => [
      code(name),
      value === undefined ? '' : code(value),
    ]),
    tableOf('state', element.cssStates, ({ name }) => [code(`:state(${name})`), '']),
  ];
  const more = rest.filter(Boolean).join('\n\n');
  return `${attributes}\n\n${more}`;
}

type Row = readonly [first: string, middle: string, last: string];

/** The title of the column in the middle, by the title of the first; elsewhere it is `type`. */
const MIDDLE_TITLES: Readonly<Record<string, string>> = {
  attribute: 'default',
  event: 'class',
  'custom property': 'default',
};

/** A table of three columns, or of two where the one in the middle would be empty; none without rows. */
function tableOf<T extends Entry>(
  title: string,
  things: readonly T[] | undefined,
  cellsOf: (thing: T) => readonly [first: string, middle: string],
): string {
  if (!things?.length) return '';
  const rows = things.map((thing): Row => [...cellsOf(thing), thing.description ?? '']);
  const hasMiddle = rows.some(([, middle]) => middle !== '');
  const head: Row = [title, MIDDLE_TITLES[title] ?? 'type', 'meaning'];
  const rule: Row = ['---', '---', '---'];
  const lines = [head, rule, ...rows].map(([first, middle, last]) =>
    hasMiddle ? [first, middle, last] : [first, last],
  );
  return lines.map((cells) => `| ${cells.map(oneLine).join(' | ')} |`).join('\n');
}

function propertiesOf({ members, attributes }: ElementDeclaration): Member[] {
  const reflected = new Set(attributes.map(({ fieldName }) => fieldName));
  return members.filter(({ kind, name }) => kind === 'field' && !reflected.has(name));
}

function methodsOf({ members }: ElementDeclaration): Member[] {
  return members.filter(({ kind }) => kind === 'method');
}

function signatureOf({ name, parameters = [], return: result }: Member): string {
  const list = parameters.map((one) => `${one.name}: ${one.type?.text ?? 'unknown'}`).join(', ');
  return `${name}(${list}): ${result?.type?.text ?? 'void'}`;
}

function unquoted(value: string): string {
  return value.replace(/^'(.*)'$/, '$1');
}

function code(text: string): string {
  return `\`${text}\``;
}

// A bar would end the cell, in code too.
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
