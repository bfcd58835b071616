/** Grows bodies: tag soup, known attacks, and one small piece of markup many times over. */
import { hostileFamilies } from '../../test/html/hostile-bodies.js';
import { tagSoup } from '../../test/html/tag-soup.js';
import type { Random } from './random.js';

const PIECES = [
  '<p>a',
  '<div>',
  '<a href="/a">a</a>',
  '<b><i>a</b></i>',
  '<video src="/a.mp4"></video>',
  '<audio controls><source src="/a.mp3"></audio>',
  '<video><track src="/a.vtt"></video>',
  '<picture><source srcset="/a.png 1x, /b.png 2x"><img src="/c.png"></picture>',
  '<img src="/a.png" width="1" height="8000">',
  '<table><tr><td colspan="1000" rowspan="65534">a',
  '<ruby>a<rt>b</rt></ruby>',
  '<details open><summary>a</summary>b</details>',
  '<fieldset><legend>a</legend></fieldset>',
  '<pre>a</pre>',
  '<br>',
  '<ul><li>a',
  '<iframe src="https://media.example/a"></iframe>',
  '<svg><foreignObject><p>a',
  '<math><mtext><p>a',
  '<!--a-->',
  '&amp;',
  'a\n\n',
  '\u0301',
  'wide',
];

const DEEP = ['<div>', '<blockquote>', '<b>', '<table><tr><td>', '<ul><li>', '<a><div>', '<ruby>'];

/** A body of markup, not longer than `limit`. @param trap a URL that must not be requested */
export function growBody(random: Random, limit: number, trap: string): string {
  const most = random.integer(100, limit);
  const kinds = [
    () => tagSoup(random.integer(1, 1e9)),
    () => attacks(random, trap),
    () => random.pick(PIECES).repeat(random.size(60_000)),
    () => random.pick(DEEP).repeat(random.size(20_000)),
    () => `<p ${'a=1 '.repeat(random.size(100_000))}>a`,
  ];
  const parts = Array.from({ length: random.integer(1, 4) }, () => random.pick(kinds)());
  return parts.join('').slice(0, most);
}

function attacks(random: Random, trap: string): string {
  const { bodies } = random.pick(hostileFamilies(trap));
  return random.shuffled(bodies).slice(0, random.integer(1, 30)).join('');
}
