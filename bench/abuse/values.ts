/** Values that no field expects. */

const RUN = 'window.__ran=1';

/** Texts that widen, reverse, break or run something. */
export const HOSTILE_TEXTS: readonly string[] = [
  '\ud800',
  'a\udc00b',
  '\u202eabc\u202d',
  '\u2066'.repeat(200),
  `Z${'\u0335\u0301'.repeat(4000)}`,
  'W'.repeat(10_000),
  '\u{1f469}\u200d'.repeat(3000),
  '\ufdfd'.repeat(500),
  '\u0000\u0007\u001b[31m',
  'a\n'.repeat(5000),
  '\u00ad\u200b\u2060'.repeat(2000),
  '__proto__',
  'constructor',
  `<img src=x onerror=${RUN}>`,
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `\${${RUN}}{{${RUN}}}`,
  'https://',
  'http://[',
  '-1',
  '1e309',
  '0000-00-00T99:99:99Z',
  '275761-01-01T00:00:00Z',
  '',
];

/** Values of every type, and of none that a reader could use. */
export const HOSTILE_VALUES: readonly unknown[] = [
  null,
  true,
  -0,
  -1,
  0.1,
  99_999_999,
  2 ** 53,
  1e308,
  '',
  [],
  [[[]]],
  {},
  [null, 1, 'a', {}],
  { length: 1e9 },
  { toString: null, valueOf: 1 },
  { _$litType$: 1, strings: [`<img src=x onerror=${RUN}>`], values: [] },
  JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'),
];
