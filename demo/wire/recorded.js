/** How the wire is written down for a server that only has files. */

/**
 * The same text with links to stories as files.
 * @param {string} text
 */
export function pagesIn(text) {
  return text.replace(/\/stories\/[\w-]+/g, '$&.html');
}
