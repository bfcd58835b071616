/**
 * The one Trusted Types policy of the package. It passes strings through unchanged, so it is only
 * as safe as those it is handed to: Lit, for templates written by us, and DOMPurify and the reader of
 * XML feeds, for documents that are never shown. No entry of the package exports it.
 */
import type { TrustedTypePolicy, TrustedTypesWindow } from 'trusted-types/lib/index.js';

/** Turns strings into what sinks under Trusted Types take: the part that Lit and DOMPurify use. */
export type Policy = Pick<TrustedTypePolicy, 'name' | 'createHTML' | 'createScriptURL'>;

/** The name that a host allows by `trusted-types off-the-wire` in its Content-Security-Policy. */
export const POLICY_NAME = 'off-the-wire';

let asked = false;
let policy: Policy | undefined;

/** The policy, made on the first call; undefined where there are no Trusted Types, or its name is forbidden or taken. */
export function trustedTypesPolicy(): Policy | undefined {
  // Asked once, refusals too: each further attempt would be one more violation in the host's reports.
  if (asked) return policy;
  asked = true;
  policy = createPolicy();
  return policy;
}

/** Reads XML into documents that are never shown, also where Trusted Types are enforced. */
export const domParser = {
  parseFromString(text: string, type: DOMParserSupportedType): Document {
    // The sink takes TrustedHTML at run time, but the DOM's types still know only strings.
    const trusted: unknown = trustedTypesPolicy()?.createHTML(text) ?? text;
    return new DOMParser().parseFromString(trusted as string, type);
  },
};

/**
 * Whether templates can be rendered in this document: not in XHTML, where markup is parsed as XML,
 * nor where Trusted Types refuse `attempt`. `attempt` renders something and throws where it cannot;
 * by default it fills a template under our policy, as Lit does in the CDN build.
 */
export function canRender(attempt: () => unknown = fillTemplate): boolean {
  // No document, no sinks: what renders on a server decides for itself.
  if (typeof document === 'undefined') return true;
  if (document.contentType !== 'text/html') return false;
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
  return (globalThis as Partial<TrustedTypesWindow>).trustedTypes;
}

function fillTemplate(): void {
  const html = '<b></b>';
  // The sink takes TrustedHTML at run time, but the DOM's types still know only strings.
  const trusted: unknown = trustedTypesPolicy()?.createHTML(html) ?? html;
  document.createElement('template').innerHTML = trusted as string;
}
