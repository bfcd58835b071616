/**
 * Writes into each file of the CDN build what the bundler has in a file of its own: the object that
 * `import()` gives for a module that shares its file with others. One request less to wait for; and the
 * bundler's own code takes for a name of the module whatever the page has put on `Object.prototype`.
 */

const IMPORT = /import\{(\w+)(?: as (\w+))?\}from"\.\/rolldown-runtime-[\w-]+\.js";/;

/** @returns {import('vite').Plugin} */
export function inlineNamespaces() {
  return {
    name: 'inline-namespaces',
    generateBundle(_, files) {
      for (const [name, file] of Object.entries(files)) {
        if (name.startsWith('rolldown-runtime-')) delete files[name];
        else if (file.type === 'chunk') file.code = file.code.replace(IMPORT, ownHelper);
      }
    },
  };
}

function ownHelper(_, exported, local = exported) {
  return `const ${local}=a=>{const b={};for(const c of Object.keys(a))Object.defineProperty(b,c,{__proto__:null,get:a[c],enumerable:!0});return b};`;
}
