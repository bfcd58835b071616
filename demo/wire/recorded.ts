/** How the wire is written down for a server that only has files. */

/** The same text with links to stories as files. */
export function pagesIn(text: string): string {
  return text.replace(/\/stories\/[\w-]+/g, '$&.html');
}
