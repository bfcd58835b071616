/**
 * Writes Lit's `@property` decorators of the CDN build as the static `properties` that they stand for: as
 * calls of TypeScript's helper they are half a kilobyte more.
 */

const CALL = /__decorate\(\[\s*property\(([^]*?)\)\s*\], (\w+)\.prototype, "(\w+)", void 0\);\n?/g;
const HELPER = /^var __decorate = [^]*?\n};\n/m;
const IMPORT = /^import { property } from 'lit\/decorators\.js';\n/m;

/**
 * @param {object} options
 * @param {RegExp} options.include The modules in which decorators are ours.
 * @returns {import('vite').Plugin}
 */
export function plainProperties({ include }) {
  return {
    name: 'plain-properties',
    transform: {
      filter: { id: include, code: '__decorate(' },
      handler: (code) => ({ code: plainPropertiesIn(code), map: null }),
    },
  };
}

/**
 * The module with its properties declared as Lit does without decorators.
 * @param {string} code JavaScript as TypeScript writes it.
 * @throws where there is another decorator.
 */
export function plainPropertiesIn(code) {
  const calls = [...code.matchAll(CALL)];
  const names = [...new Set(calls.map(([, , name]) => name))];
  const declarations = names.map((name) => declare(name, calls));
  const rest = code.replace(CALL, '').replace(HELPER, '').replace(IMPORT, '');
  if (rest.includes('__decorate')) throw new Error('There is a decorator other than @property.');
  return `${rest}\n${declarations.join('\n')}\n`;
}

function declare(name, calls) {
  const own = calls.filter(([, , owner]) => owner === name);
  const entries = own.map(([, options, , property]) => `${property}: ${options || '{}'}`);
  return `${name}.properties = { ${entries.join(', ')} };`;
}
