/** The tables of README.md, made from the manifest: what the elements' sources say, and nothing else. */
import { format, resolveConfig } from 'prettier';
import { inPackage } from './paths.js';

/** What lies between two such comments is written by this script. */
const SECTION = /(<!-- reference of (?<tag>[a-z-]+) -->)[^]*?(<!-- end of reference -->)/g;

/**
 * A page with every section of it that belongs to an element written anew.
 * @param {string} page Markdown.
 * @param {import('custom-elements-manifest').Package} manifest
 * @returns {Promise<string>}
 */
export async function withReference(page, manifest) {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  const text = page.replace(SECTION, (_, start, tag, end) => {
    const element = elements.find(({ tagName }) => tagName === tag);
    if (!element) throw new Error(`There is no <${tag}> to make a reference of.`);
    return `${start}\n\n${sectionOf(element)}\n\n${end}`;
  });
  const config = await resolveConfig(inPackage('README.md'));
  return format(text, { ...config, parser: 'markdown' });
}

function sectionOf(element) {
  const attributes = tableOf('attribute', element.attributes, ({ name, default: value }) => [
    code(name),
    // What is false is not there.
    value === undefined || value === 'false' ? '' : code(unquoted(value)),
  ]);
  const rest = [
    tableOf('property without an attribute', propertiesOf(element), ({ name, type, readonly }) => [
      code(name),
      code(type.text) + (readonly ? ', read only' : ''),
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
  const summary = 'Properties, methods, events, slots, parts, custom properties, states';
  return `${attributes}\n\n<details>\n<summary>${summary}</summary>\n\n${more}\n\n</details>`;
}

/** A table of three columns, or of two where the one in the middle would be empty; none without rows. */
function tableOf(title, things = [], cellsOf) {
  if (things.length === 0) return '';
  const rows = things.map((thing) => [...cellsOf(thing), thing.description ?? '']);
  const hasMiddle = rows.some(([, middle]) => middle !== '');
  const middleTitle = { attribute: 'default', event: 'class', 'custom property': 'default' };
  const head = [title, middleTitle[title] ?? 'type', 'meaning'];
  const lines = [head, head.map(() => '---'), ...rows].map((cells) =>
    hasMiddle ? cells : [cells[0], cells[2]],
  );
  return lines.map((cells) => `| ${cells.map(oneLine).join(' | ')} |`).join('\n');
}

function propertiesOf({ members, attributes }) {
  const reflected = new Set(attributes.map(({ fieldName }) => fieldName));
  return members.filter(({ kind, name }) => kind === 'field' && !reflected.has(name));
}

function methodsOf({ members }) {
  return members.filter(({ kind }) => kind === 'method');
}

function signatureOf({ name, parameters = [], return: result }) {
  const list = parameters.map((one) => `${one.name}: ${one.type?.text ?? 'unknown'}`).join(', ');
  return `${name}(${list}): ${result?.type?.text ?? 'void'}`;
}

function unquoted(value) {
  return value.replace(/^'(.*)'$/, '$1');
}

function code(text) {
  return `\`${text}\``;
}

// A bar would end the cell, in code too.
function oneLine(text) {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
