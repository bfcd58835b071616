/** A copy without the properties that are undefined: an optional property of our types is absent. */
export function omitUndefined<T extends object>(value: {
  readonly [K in keyof T]: T[K] | (undefined extends T[K] ? undefined : never);
}): T {
  const copy: Record<string, unknown> = {};
  // A loop, since a feed may have thousands of articles, each copied more than once.
  for (const [name, part] of Object.entries(value)) if (part !== undefined) copy[name] = part;
  return copy as T;
}
