/** Opens test pages for the files in dist/cdn/, which `npm run build` has written. */
import { waitUntil } from '../support/wait.js';

/** Where the test runner serves the CDN build. */
export const CDN = '/dist/cdn';

/** The same files at another URL, which browsers load as other modules. */
export const SECOND_COPY = '/__second-copy';

/** A page in a frame, with its console messages. */
export interface HostPage {
  readonly document: Document;
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
}

/** Loads HTML as a separate page with the test page's origin. */
export async function hostPage(html: string): Promise<HostPage> {
  const warnings: string[] = [];
  const errors: string[] = [];
  const frame = document.createElement('iframe');
  Reflect.set(window, 'hostConsole', { warnings, errors });
  // Records messages before any other script of the page runs.
  frame.srcdoc = html.replace(
    '<!doctype html>',
    `<!doctype html><script>
      console.warn = (...words) => parent.hostConsole.warnings.push(words.join(' '));
      console.error = (...words) => parent.hostConsole.errors.push(words.join(' '));
      addEventListener('error', ({ message }) => parent.hostConsole.errors.push(message));
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        parent.hostConsole.errors.push(effectiveDirective));
    </script>`,
  );
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve);
  });
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('The frame has no document.');
  return { document: frame.contentDocument, warnings, errors };
}

/** Waits until the shadow root of an element contains this text. */
export async function shows(root: Document, selector: string, text: string): Promise<void> {
  await waitUntil(
    () => root.querySelector(selector)?.shadowRoot?.textContent.includes(text) ?? false,
  );
}

/** Removes all pages of a test. */
export function closePages(): void {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
}
