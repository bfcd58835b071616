/** The desk where the sample wire is a server: `npm start`. */

/** Has the wire do the next thing of this kind. @returns the headline */
export async function publish(kind: string): Promise<string> {
  const response = await fetch(`/wire/publish?what=${kind}`, { method: 'POST' });
  const { title = 'nothing' } = (await response.json()) as { title?: string };
  return title;
}

/** Has the strip hear of changes as they come, where its feed has a stream: the sample wire alone does. */
export function follow(url: string): void {
  const strip = document.querySelector('news-ticker');
  const isSample = /^\.\.\/wire\/(?!feeds\/|weather)/.test(url);
  if (isSample) strip?.setAttribute('stream', '../wire/stream');
  else strip?.removeAttribute('stream');
}
