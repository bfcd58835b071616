/** "desk@news.example (Ruth Callan)", as RSS 2.0 wants it. */
const BEHIND_ADDRESS = /^[^\s()@]+@[^\s()@]+ ?\((.+)\)$/;
/** "Ruth Callan <desk@news.example>", or in parentheses. */
const BEFORE_ADDRESS = / ?[(<][^\s()<>@]+@[^\s()<>@]+[)>]$/;

/** The name in an author's line: readers want no address. Undefined for an address alone. */
export function authorName(line: string): string | undefined {
  const name = BEHIND_ADDRESS.exec(line)?.[1] ?? line.replace(BEFORE_ADDRESS, '');
  return /^[^\s@]+@[^\s@]+$/.test(name) ? undefined : name.trim() || undefined;
}
