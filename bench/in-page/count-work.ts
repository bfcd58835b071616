/** Runs after watch.ts: replaces what reads text and addresses by the same that counts. Time differs between machines, this does not. */
import type {} from './watch.js';

for (const name of ['replace', 'replaceAll', 'normalize', 'split', 'trim', 'match'])
  counted(String.prototype, name);
countTests();
counted(Intl, 'getCanonicalLocales');
counted(DOMParser.prototype, 'parseFromString');
counted(Date, 'parse');
window.URL = new Proxy(URL, {
  construct(target, args: unknown[], newTarget) {
    const { work } = window.__watch;
    work.urls += 1;
    for (const text of args) if (typeof text === 'string') work.characters += text.length;
    return Reflect.construct(target, args, newTarget) as object;
  },
});

/** A pattern that goes on from match to match reads each character once. */
function countTests(): void {
  const { test: own } = RegExp.prototype as { test: (this: RegExp, text: string) => boolean };
  const value = new Proxy(own, {
    apply(target, pattern: RegExp, args: [string]) {
      const { work } = window.__watch;
      const from = pattern.lastIndex;
      const isMatch = Reflect.apply(target, pattern, args);
      const goesOn = pattern.global || pattern.sticky;
      if (!goesOn) work.calls += 1;
      work.characters += (goesOn && isMatch ? pattern.lastIndex : args[0].length) - from;
      return isMatch;
    },
  });
  Object.defineProperty(RegExp.prototype, 'test', { value });
}

function counted(owner: object, name: string): void {
  const own = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
  const value = new Proxy(own, {
    apply(target, that: unknown, args: unknown[]) {
      const { work } = window.__watch;
      work.calls += 1;
      for (const text of [that, args[0]])
        if (typeof text === 'string') work.characters += text.length;
      return Reflect.apply(target, that, args);
    },
  });
  Object.defineProperty(owner, name, { value });
}
