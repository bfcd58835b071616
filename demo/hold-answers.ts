/**
 * Some situations can't be had from a file: an answer that never comes, and one that comes only once. The page
 * itself brings them about, by what stands behind the question mark of an address.
 */
const realFetch = window.fetch.bind(window);
const asked = new Set<string>();

window.fetch = async (input, init) => {
  const { href, search } = new URL(input instanceof Request ? input.url : input, document.baseURI);
  if (search === '?held') return untilGivenUp(init?.signal);
  if (search === '?once' && asked.has(href)) throw new TypeError('The second answer is held back.');
  asked.add(href);
  return realFetch(input, init);
};

function untilGivenUp(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
  });
}
