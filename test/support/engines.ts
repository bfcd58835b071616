/** The engines that tests run in, as they tell themselves apart. */
export type Engine = 'chromium' | 'firefox' | 'webkit';

/** The engine that runs this test. */
export const engine: Engine = navigator.userAgent.includes('Firefox/')
  ? 'firefox'
  : navigator.userAgent.includes('Chrome/')
    ? 'chromium'
    : 'webkit';

/** Everything that some engine of the test run cannot do. A test is left out for no other reason. */
const cannot = {
  'emulate media': {
    engines: ['firefox', 'webkit'],
    why: 'only the DevTools protocol can switch media features while a page is open',
  },
  'read the accessibility tree': {
    engines: ['firefox', 'webkit'],
    why: 'only the DevTools protocol hands out the tree that the engine computed',
  },
  'touch the screen': {
    engines: ['firefox', 'webkit'],
    why: 'only the DevTools protocol makes touches from which the engine itself makes scrolling',
  },
  'count what is in memory': {
    engines: ['firefox', 'webkit'],
    why: 'only the DevTools protocol collects garbage when told to, and counts what is left',
  },
  'ask by an entity tag': {
    engines: ['webkit'],
    why: 'its sessions under automation keep no HTTP cache',
  },
  'share a preloaded response': {
    engines: ['webkit'],
    why: 'its sessions under automation keep no cache, and so ask twice',
  },
  'measure layout shifts': {
    engines: ['firefox', 'webkit'],
    why: 'only Chromium reports them',
  },
  'run modules in XHTML': {
    engines: ['chromium', 'webkit'],
    why: 'they run none there: https://crbug.com/717643',
  },
  'find by a point under zoom': {
    engines: ['webkit'],
    why: 'it counts boxes in pixels of the page, and points in those of the screen',
  },
  'throw with the mouse': {
    engines: ['webkit'],
    why: 'its driver sends moves so slowly on a busy machine that nothing is thrown',
  },
  'set the viewport': {
    engines: ['webkit'],
    why: 'its driver has no such command: use a sized container or an iframe there',
  },
  setHTML: {
    engines: ['webkit'],
    why: 'WebKitGTK 2.50 has no Sanitizer API yet',
  },
} as const satisfies Record<string, { engines: readonly Engine[]; why: string }>;

/** Something that not every engine can do. */
export type Ability = keyof typeof cannot;

/** Whether the engine that runs this test can do this. */
export function can(ability: Ability): boolean {
  const engines: readonly Engine[] = cannot[ability].engines;
  return !engines.includes(engine);
}

/** `it` where the engine has the ability; elsewhere the test is reported as skipped, with the reason. */
export function itWhere(ability: Ability, title: string, test: Mocha.AsyncFunc | Mocha.Func): void {
  if (can(ability)) it(title, test);
  else it.skip(`${title} (cannot ${ability} in ${engine}: ${cannot[ability].why})`, test);
}

/** `describe` where the engine has the ability; elsewhere it is reported as skipped, with the reason. */
export function describeWhere(ability: Ability, title: string, suite: () => void): void {
  if (can(ability)) describe(title, suite);
  else describe.skip(`${title} (cannot ${ability} in ${engine}: ${cannot[ability].why})`, suite);
}
