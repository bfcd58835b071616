/** Runs code of ours in a separate page with its own Content-Security-Policy. */

/** The nonce of the page's script, for policies that allow no other inline script. */
export const NONCE = 'own-script';

/** The result of the code, and the directives that were violated meanwhile. */
export interface Report {
  readonly value: unknown;
  readonly violations: readonly string[];
}

/**
 * Runs the body of an async function in a frame under `policy`. The code may `import()` by absolute path and must
 * return a value that `postMessage` can send. Rejects with the error that the code throws.
 */
export async function inStrictPage(policy: string, code: string): Promise<Report> {
  const page = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">
    <script nonce="${NONCE}">
      window.violations = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        violations.push(effectiveDirective);
      });
      const tell = (message) => parent.postMessage({ ...message, violations: window.violations }, '*');
      (async () => { ${code} })().then(
        // Violations are reported in an earlier task than this timer.
        (value) => setTimeout(() => tell({ value })),
        (error) => tell({ error: String(error) }),
      );
    </script>`;
  return answerOf(frame({ srcdoc: page }));
}

/** As `inStrictPage`, in a page that is XHTML, and without a policy. */
export async function inXhtmlPage(code: string): Promise<Report> {
  const page = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>a</title></head><body><script><![CDATA[
    (async () => { ${code} })().then(
      (value) => parent.postMessage({ value, violations: [] }, '*'),
      (error) => parent.postMessage({ error: String(error) }, '*'),
    );
  ]]></script></body></html>`;
  const url = URL.createObjectURL(new Blob([page], { type: 'application/xhtml+xml' }));
  const report = await answerOf(frame({ src: url }));
  URL.revokeObjectURL(url);
  return report;
}

function frame(source: { readonly srcdoc: string } | { readonly src: string }): HTMLIFrameElement {
  return Object.assign(document.createElement('iframe'), source);
}

async function answerOf(iframe: HTMLIFrameElement): Promise<Report> {
  const answer = new Promise<Report & { readonly error?: string }>((resolve) => {
    addEventListener('message', function listen({ source, data }) {
      if (source !== iframe.contentWindow) return;
      removeEventListener('message', listen);
      resolve(data as Report);
    });
  });
  document.body.append(iframe);
  const { error, value, violations } = await answer;
  iframe.remove();
  if (error !== undefined) throw new Error(error);
  return { value, violations };
}
