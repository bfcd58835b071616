/** Uses a body as a reader would, and detects script that ran. */

/** Inserts the content into a shadow root of this page, as an article-view does. */
export function inPage(content: DocumentFragment): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const body = document.createElement('div');
  body.append(content);
  root.append(body);
  document.body.append(host);
  return body;
}

/** Focuses and clicks every element, and dispatches events that attacks wait for. */
export function useAll(body: HTMLElement): void {
  for (const element of body.querySelectorAll<HTMLElement>('*')) {
    element.addEventListener('click', (event) => event.preventDefault());
    element.focus();
    element.click();
    element.dispatchEvent(new Event('error'));
    element.dispatchEvent(new Event('mouseover'));
  }
}

/** Whether a script of a body has run in this page. */
export function hasRun(): boolean {
  return Reflect.get(window, '__ran') !== undefined;
}
