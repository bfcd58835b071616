/** Counts calls of the engine's own methods: unlike time, work is the same on each machine. */

/** How often a method or getter of a prototype is called while `work` runs. */
export async function countCalls(
  owner: object,
  name: string,
  work: () => unknown,
): Promise<number> {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  const kind = own?.get ? 'get' : 'value';
  const call: unknown = own?.[kind];
  if (!own || typeof call !== 'function') throw new TypeError(`There is no ${name} to count.`);
  let calls = 0;
  const counted = function (this: unknown, ...args: readonly unknown[]): unknown {
    calls += 1;
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
