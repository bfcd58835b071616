/** Makes varied bad markup, the same in each run, to find unforeseen cases. */

const NAMES = [
  'div p span b i a font table tr td th tbody thead caption li ul ol dl dd dt h1 h3 ruby rt option',
  'select optgroup svg path math mi mtext title desc style script noscript template form object button',
  'marquee pre blockquote textarea iframe br img x-y nobr center details section col colgroup',
].flatMap((line) => line.split(' '));
const EXTRAS = [
  'text',
  ' ',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '"',
  "'",
  '>',
  '<',
  '</',
  '/>',
  '&lt;',
];
const ATTRIBUTES = ['', '', '', ' a=1', ' a="<div>"', " b='</p>'", ' c="', ' d=">', '/', ' e=x/'];

/** Tag soup made from a seed: short repeated patterns, as in attacks on parsers. */
export function tagSoup(seed: number): string {
  const random = randomFrom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const piece = (): string => {
    const kind = random();
    if (kind < 0.08) return pick(EXTRAS);
    if (kind < 0.35) return `</${pick(NAMES)}>`;
    return `<${pick(NAMES)}${pick(ATTRIBUTES)}>`;
  };
  const pattern = (): string =>
    Array.from({ length: 1 + Math.floor(random() * 7) }, piece).join('');
  return Array.from({ length: 3 }, () => pattern().repeat(1 + Math.floor(random() * 400))).join('');
}

/** A pseudorandom generator of numbers from 0 to 1 with this seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
