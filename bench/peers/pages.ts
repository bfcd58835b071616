/** The pages of the peers: one strip each, under the policy that a page's address names. */
import { readFileSync } from 'node:fs';
import type { Content, Site } from '../server.js';
import { bundlePeer } from './bundle.js';

const POLICIES: Readonly<Record<string, string>> = {
  strict: "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:",
  trusted: "require-trusted-types-for 'script'",
};

interface TextContent extends Content {
  readonly body: string;
}

/** The style sheet of all strips' pages. */
export const pageStyles = readFileSync(new URL('page.css', import.meta.url), 'utf8');

/** Bundles the strips that are compared, and serves them under `/peers/`. */
export async function peerPages(names: readonly string[]): Promise<Site> {
  const files = new Map<string, TextContent>([['page.css', { type: '.css', body: pageStyles }]]);
  for (const name of names) {
    const { js, css } = await bundleContestant(name);
    files.set(`${name}.js`, { type: '.js', body: js });
    files.set(`${name}.css`, { type: '.css', body: css });
    files.set(`${name}.html`, { type: '.html', body: pageOf(name) });
  }
  return ({ pathname, searchParams }) => {
    const content = files.get(pathname.replace('/peers/', ''));
    if (!content || content.type !== '.html') return content && { ...content, headers: FRESH };
    const policy = POLICIES[searchParams.get('policy') ?? ''];
    return {
      type: content.type,
      body: content.body.replace('dir=""', `dir="${searchParams.get('dir') ?? ''}"`),
      headers: { ...FRESH, ...(policy && { 'Content-Security-Policy': policy }) },
    };
  };
}

const FRESH = { 'Cache-Control': 'no-store' };

/** An older build of ours has our adapter, and its files under `/before/`. */
async function bundleContestant(name: string) {
  if (name !== 'before') return bundlePeer(name);
  const { js, css } = await bundlePeer('news-ticker');
  return { js: js.replaceAll('/cdn/', '/before/cdn/'), css };
}

function pageOf(name: string): string {
  return `<!doctype html>
<html lang="en" dir="">
  <title>${name}</title>
  <link rel="icon" href="data:," />
  <link rel="stylesheet" href="/peers/page.css" />
  <link rel="stylesheet" href="/peers/${name}.css" />
  <div id="strip"></div>
  <p><a href="#">After the strip</a></p>
</html>`;
}
