/** The pages of the peers: one strip each, under whatever policy a page's address asks for. */
import { readFileSync } from 'node:fs';
import { contestants } from './adapter.js';
import { bundlePeer } from './bundle.js';

const POLICIES = {
  strict: "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:",
  trusted: "require-trusted-types-for 'script'",
};

const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

/**
 * Bundles what is to be compared.
 * @returns {Promise<(request: object, response: object) => boolean>} Answers what is asked of `/peers/`, and says whether it was.
 */
export async function peerPages(names = contestants.map(({ name }) => name)) {
  const files = new Map([
    ['page.css', read('page.css')],
    ['in-page.js', read('in-page.js')],
  ]);
  for (const name of names) {
    const { js, css } = await bundlePeer(name);
    files.set(`${name}.js`, js).set(`${name}.css`, css);
  }
  return ({ url }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const [, name, type] = /^\/peers\/(.+)\.(\w+)$/.exec(pathname) ?? [];
    const body =
      type === 'html' ? pageOf(name, searchParams.get('dir')) : files.get(`${name}.${type}`);
    if (body === undefined) return false;
    const policy = POLICIES[searchParams.get('policy')];
    response.writeHead(200, {
      'Content-Type': `${TYPES[type]}; charset=utf-8`,
      'Cache-Control': 'no-store',
      ...(policy && { 'Content-Security-Policy': policy }),
    });
    response.end(body);
    return true;
  };
}

function read(name) {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

function pageOf(name, dir) {
  return `<!doctype html>
<html lang="en" dir="${dir === 'rtl' ? 'rtl' : 'ltr'}">
  <title>${name}</title>
  <link rel="icon" href="data:," />
  <link rel="stylesheet" href="/peers/page.css" />
  <link rel="stylesheet" href="/peers/${name}.css" />
  <div id="strip"></div>
  <p><a href="#">After the strip</a></p>
</html>`;
}
