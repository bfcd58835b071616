/**
 * Assigns each test to the engines that run it. No other file does.
 *
 * Files that end in `.node.test.ts` (or `.test.js`) run in Node. All other `.test.ts` files run in
 * Chromium, and in Firefox and WebKit too where engines can differ.
 */

/** Files of test/, by folder or by the start of their path, with the reason for their engines. */
export const EVERY_ENGINE = [
  {
    why: 'HTML parsers and the Sanitizer API differ',
    tests: ['html/', 'article-view/hostile', 'article-view/repeated-summary.'],
  },
  {
    why: 'fetch, streams, caches, XML parsers, URL parsers and text decoders differ',
    tests: ['feed/'],
  },
  { why: 'hosts meet the elements in every engine', tests: ['hosts/', 'cdn/'] },
  {
    why: 'each engine plays animations, measures text and paints in its own way',
    tests: [
      ...['motion', 'exact', 'live-attributes', 'render-window', 'trajectory'].map(
        (file) => `news-ticker/marquee/${file}.`,
      ),
      'news-ticker/fallback.',
      'news-ticker/story.',
    ],
  },
  {
    why: 'focus, keys, popovers and dragging differ',
    tests: [
      ...[
        'panel/',
        'marquee/drag.',
        'keyboard-only.',
        'focus.',
        'dismiss.',
        'marquee/autoplay.',
        'pause.',
        'wcag.',
      ].map((file) => `news-ticker/${file}`),
      'font-size-adjuster/',
    ],
  },
  {
    why: 'navigation, text ranges and the order of Tab differ',
    tests: [
      'hash-router',
      'renderer/chunk-blocks',
      'renderer/deep-text',
      'renderer/lazy-players',
      'renderer/scrolling-tables',
      'renderer/text-direction',
      'renderer/typeset/layout-budget',
      'renderer/typeset/lines',
      'renderer/typeset/pictures',
      'renderer/typeset/typeset-body',
      'reading-path',
    ].map((file) => `article-view/${file}.`),
  },
  {
    why: 'Intl, Trusted Types, colour functions and line breaks differ',
    tests: [
      'shared/long-strings.',
      'shared/localize-controller.',
      'shared/trusted-types.',
      'shared/failsafe-element.',
      'themes/',
    ],
  },
];

/** Tests that only Chromium runs, with the reason why the other engines need not. */
export const CHROMIUM_ALONE = [
  {
    why: 'the DevTools protocol reads the accessibility tree, touches the screen and emulates media; axe reads styles that the themes test in every engine',
    tests: [
      'article-view/accessibility.',
      'article-view/layout-shift.',
      'news-ticker/accessibility.',
      'news-ticker/accessible-modes.',
      'news-ticker/touch-only.',
    ],
  },
  {
    why: 'Firefox before 155 never asks again for a module that failed to load (whatwg/html 6768)',
    tests: ['article-view/renderer-chunk.'],
  },
  {
    why: 'counts what our code adds and removes; only Chromium counts what is in memory too',
    tests: ['news-ticker/no-leaks.'],
  },
  {
    why: 'our own logic, over methods of the DOM in which engines have agreed for years',
    tests: [
      'article-view/article-view.',
      'article-view/bounded-map.',
      'article-view/early-calls.',
      'article-view/odd-cases.',
      'news-ticker/announce.',
      'news-ticker/relative-times.',
      'news-ticker/impressions.',
      'news-ticker/timers.',
      'news-ticker/news-ticker.',
      'news-ticker/look.',
      'news-ticker/odd-cases.',
      'news-ticker/selection.',
      'news-ticker/pinned-links.',
      'news-ticker/marquee/pages.',
      'shared/minute-clock.',
      'shared/fallback-links.',
      'shared/feed-controller.',
      'shared/several-feeds.',
      'shared/keyed-list.',
    ],
  },
];

/**
 * Whether a test belongs to one of the groups.
 * @param {readonly { why: string, tests: readonly string[] }[]} groups
 * @param {string} test
 */
export function isIn(groups, test) {
  return groups.some((group) => group.tests.some((start) => test.startsWith(start)));
}
