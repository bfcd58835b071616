/**
 * Serves dist/cdn/ byte for byte, as a site does: what the test runner makes of scripts would not have the
 * hashes of the build. The same files lie at another address, too, where browsers take them for other modules.
 * Pages of any origin may load them, such as sandboxed ones.
 */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { inPackage } from '../../scripts/paths.js';
import type { Middleware } from './middleware.js';

const FILE = /^\/(dist\/cdn|__second-copy|__observed)\/((?:themes\/)?[\w-][\w.-]*)$/;

/** A sandboxed page is out of reach: this one tells what it shows when it is asked. */
const OBSERVER = `<script>addEventListener('message', () => {
  const strip = document.querySelector('news-ticker');
  parent.postMessage({
    text: (strip?.shadowRoot ?? document.body).textContent, title: document.title, origin,
    background: getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor,
    attributes: Object.fromEntries([...(strip?.attributes ?? [])].map(({ name, value }) => [name, value])),
    sheets: document.styleSheets.length, lang: document.documentElement.lang,
  }, '*');
})</script>`;

const TYPES: Readonly<Record<string, string>> = { '.json': 'json', '.css': 'css', '.html': 'html' };

/** Serves the files. */
export const cdnFiles: Middleware = async (context, next) => {
  const [, folder, name] = FILE.exec(context.path) ?? [];
  if (name === undefined) return next();
  const body = await readFile(inPackage(`dist/cdn/${name}`));
  const isObserved = folder === '__observed' && name.endsWith('.html');
  context.body = isObserved ? `${body.toString()}${OBSERVER}` : body;
  context.type = TYPES[extname(name)] ?? 'js';
  context.set('Access-Control-Allow-Origin', '*');
};
