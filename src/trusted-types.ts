/**
 * The one Trusted Types policy of the package. It returns strings unchanged, so only code that is safe without it may
 * use it. Lit uses it for our own templates; DOMPurify, the XML parser and the decoder of references use it for
 * documents that are never shown. No entry of the package exports it.
 */
import type { TrustedTypePolicy, TrustedTypesWindow } from 'trusted-types/lib/index.js';
import { globals, page } from './page.js';

/** The part of a policy that Lit and DOMPurify use. */
export type Policy = Pick<TrustedTypePolicy, 'name' | 'createHTML' | 'createScriptURL'>;

/** A page allows this name by `trusted-types off-the-wire` in its Content-Security-Policy. */
export const POLICY_NAME = 'off-the-wire';

let isAttempted = false;
let policy: Policy | undefined;

/** The policy, created at the first call; undefined without Trusted Types, or where its name is forbidden or taken. */
export function trustedTypesPolicy(): Policy | undefined {
  // Attempted once, also when refused: each attempt is a violation in the page's reports.
  if (isAttempted) return policy;
  isAttempted = true;
  policy = createPolicy();
  return policy;
}

/** The text as TrustedHTML, where there is a policy: sinks take it at run time, but the DOM's types know only strings. */
export function trustedHtml(text: string): string {
  const trusted: unknown = trustedTypesPolicy()?.createHTML(text) ?? text;
  return trusted as string;
}

/**
 * Whether templates can be rendered in this document. XHTML parses markup as XML, and Trusted Types may refuse them.
 * @param attempt renders something, or throws; by default it fills a template as Lit does in the CDN build
 */
export function canRender(attempt: () => unknown = fillTemplate): boolean {
  // A server has no document that could refuse.
  if (!globals.document) return true;
  if (page.contentType !== 'text/html') return false;
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

function createPolicy(): Policy | undefined {
  try {
    return factory()?.createPolicy(POLICY_NAME, {
      createHTML: (html: string) => html,
      createScriptURL: (url: string) => url,
    });
  } catch {
    return undefined;
  }
}

function factory(): TrustedTypesWindow['trustedTypes'] {
  return (globals as Partial<TrustedTypesWindow>).trustedTypes;
}

function fillTemplate(): void {
  page.createElement('template').innerHTML = trustedHtml('<b></b>');
}
