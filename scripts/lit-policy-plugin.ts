import type { Rolldown } from 'vite';

/**
 * Gives Lit's templates our Trusted Types policy in the CDN build. Lit makes one of its own as soon
 * as it is loaded, which throws on pages that have Lit already or do not allow its name.
 */
const LIT_HTML = /\/node_modules\/lit-html\/lit-html\.js$/;
const LIT_POLICY = /\b[\w$]+\.createPolicy\("lit-html",\{createHTML:([\w$]+)=>\1\}\)/g;
/** Looser than the above: however it is written, no other way to the policy may be left. */
const ANY_LIT_POLICY = /createPolicy\(\s*["'`]lit-html/;

/** Asked for at the first template, as loading the file alone should do nothing to the page. */
const OUR_POLICY = '{createHTML:html=>offTheWirePolicy()?.createHTML(html)??html}';

/** The plugin. @param options `policyModule`: path of the built module that exports `trustedTypesPolicy` */
export function litPolicy({ policyModule }: { readonly policyModule: string }): Rolldown.Plugin {
  const ourImport = `import{trustedTypesPolicy as offTheWirePolicy}from${JSON.stringify(policyModule)};`;
  return {
    name: 'lit-policy',
    transform: {
      filter: { id: LIT_HTML },
      handler: (code) => ({ code: ourImport + replacePolicy(code), map: null }),
    },
    generateBundle(_options, bundle) {
      refuseLeftovers(Object.values(bundle).map((file) => ('code' in file ? file.code : '')));
    },
  };
}

/** Puts our policy where lit-html's production build makes its own; throws unless there is exactly one such place. */
export function replacePolicy(code: string): string {
  const found = code.match(LIT_POLICY)?.length ?? 0;
  if (found !== 1) {
    throw new Error(
      `lit-html makes its Trusted Types policy in ${String(found)} known places, not in one: ` +
        'has Lit been upgraded? scripts/lit-policy-plugin.ts must learn the new form.',
    );
  }
  return code.replace(LIT_POLICY, () => OUR_POLICY);
}

/** Throws where the code of a chunk still makes Lit's policy, because lit-html came from some other file. */
export function refuseLeftovers(codes: readonly string[]): void {
  if (codes.some((code) => ANY_LIT_POLICY.test(code))) {
    throw new Error("The bundle still makes Lit's own Trusted Types policy.");
  }
}
