/** A block of code that also runs on its page, with the elements and the feeds of the demo. */
import { createSampleWire } from '../../demo/wire/sample-wire.js';

/** Where the addresses of the examples lead on the site. */
const ADDRESSES: Readonly<Record<string, string>> = {
  '/feed.json': '../wire/feed.json',
  '/off-the-wire/': '../dist/cdn/',
};

const STRIP = '<news-ticker src="/feed.json" label="Off the wire"></news-ticker>';

/** For readers without script: the links that an example leaves out. */
const LINKS = `<ul>${createSampleWire()
  .feed({ baseUrl: 'https://wire.invalid/wire' })
  .items.slice(0, 3)
  .map(({ id, title }) => `<li><a href="../wire/stories/${id}.html">${title}</a></li>`)
  .join('')}</ul>`;

/** What a block shows. @param index tells the examples of one page apart */
export function liveExample(code: string, language: string, index: number): string {
  const id = `live-${index}`;
  const style = language === 'css' ? `<style>#${id} {\n${code}}</style>` : '';
  const html = language === 'css' ? STRIP : code;
  return `${style}<div class="stage" id="${id}" role="group" aria-label="Live example">${onSite(html)}</div>`;
}

/** The page itself has the script, and knows other addresses. */
function onSite(html: string): string {
  let text = html
    .replace(/<(?:link|script)\b.*\n/g, '')
    .replace(/(<news-ticker[^>]*>)(?=<\/news-ticker>)/g, `$1${LINKS}`);
  for (const [address, place] of Object.entries(ADDRESSES))
    text = text.replaceAll(`"${address}`, `"${place}`);
  return text;
}
