/** What a reader might do to a body, and what of it ran. */

/** Puts the content into this page, inside a shadow root, as an article-view does. */
export function inPage(content: DocumentFragment): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const body = document.createElement('div');
  body.append(content);
  root.append(body);
  document.body.append(host);
  return body;
}

/** Opens, focuses and clicks everything, as a reader might who hopes to find something. */
export function useAll(body: HTMLElement): void {
  for (const element of body.querySelectorAll<HTMLElement>('*')) {
    element.addEventListener('click', (event) => event.preventDefault());
    element.focus();
    element.click();
    element.dispatchEvent(new Event('error'));
    element.dispatchEvent(new Event('mouseover'));
  }
}

/** Whether script of a body has run in this page. */
export function hasRun(): boolean {
  return Reflect.get(window, '__ran') !== undefined;
}
