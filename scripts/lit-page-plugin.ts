import type { Rolldown } from 'vite';

/**
 * Gives Lit our view of the page in the CDN build. Lit reads `document` and `globalThis` as it loads, where an
 * `<img name=createTreeWalker>` or an `<img id=litHtmlVersions>` of a stranger would stop it.
 */
const LIT = /\/node_modules\/(?:lit|lit-element|lit-html|@lit\/reactive-element)\/.*\.js$/;

/** A walker begins and ends at a real node. */
const WALKER = /\b(\w+)\.createTreeWalker\(\1,129\)(.*\.currentNode=)\1\b/gs;

/** The plugin. @param options `pageModule`: path of the built module that exports `page` and `globals` */
export function litPage({ pageModule }: { readonly pageModule: string }): Rolldown.Plugin {
  const ourImport = `import{page as offTheWirePage,globals as offTheWireGlobals}from${JSON.stringify(pageModule)};`;
  return {
    name: 'lit-page',
    transform: {
      filter: { id: LIT },
      handler: (code) => ({ code: ourImport + replacePage(code), map: null }),
    },
  };
}

/** Puts our view where Lit's production build reads the page; throws where it makes a walker in a new way. */
export function replacePage(code: string): string {
  const replaced = code
    .replace(/\bdocument\b/g, 'offTheWirePage')
    .replace(/\bglobalThis\b/g, 'offTheWireGlobals');
  const result = replaced.replace(WALKER, '$1.createTreeWalker(document,129)$2document');
  if (result === replaced && code.includes('createTreeWalker')) {
    throw new Error(
      'lit-html makes its tree walker in an unknown way: has Lit been upgraded? ' +
        'scripts/lit-page-plugin.ts must learn the new form.',
    );
  }
  return result;
}
