/** Counts calls of the engine's own methods: unlike time, work is the same on each machine. */

/**
 * How often a method or getter of a prototype is called while `work` runs.
 * @param weightOf what one call counts, by its arguments; 1 by default
 */
export async function countCalls(
  owner: object,
  name: string,
  work: () => unknown,
  weightOf: (...args: readonly unknown[]) => number = () => 1,
): Promise<number> {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  const kind = own?.get ? 'get' : 'value';
  const call: unknown = own?.[kind];
  if (!own || typeof call !== 'function') throw new TypeError(`There is no ${name} to count.`);
  let calls = 0;
  const counted = function (this: unknown, ...args: readonly unknown[]): unknown {
    calls += weightOf(...args);
    return Reflect.apply(call, this, args) as unknown;
  };
  Object.defineProperty(owner, name, { ...own, [kind]: counted });
  try {
    await work();
  } finally {
    Object.defineProperty(owner, name, own);
  }
  return calls;
}
