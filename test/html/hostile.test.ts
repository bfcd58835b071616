import { expect, oneEvent } from '@open-wc/testing';
import type { SanitizerName } from '../../src/html/sanitizer-backend.js';
import { rebuild } from '../../src/html/rebuild.js';
import { sanitizeHtml, type SafeContent } from '../../src/html/sanitize.js';
import { can } from '../support/engines.js';
import { hostileFamilies } from './hostile-bodies.js';
import { hasRun, inPage, useAll } from './in-page.js';
import { violations } from './oracle.js';

const TRAP = `${location.origin}/trap-that-must-not-be-requested`;
const RULES = {
  idPrefix: 'body-',
  secure: location.protocol === 'https:',
  pageOrigin: location.origin,
};
const WHERE = {
  baseUrl: 'https://news.example/feed/',
  idPrefix: RULES.idPrefix,
  pageOrigin: RULES.pageOrigin,
  upgrade: RULES.secure,
};
const BACKENDS: readonly SanitizerName[] = can('setHTML') ? ['native', 'dompurify'] : ['dompurify'];

function sanitize(html: string, backend: SanitizerName): Promise<SafeContent> {
  return sanitizeHtml(html, {
    baseUrl: WHERE.baseUrl,
    idPrefix: WHERE.idPrefix,
    backend,
  });
}

async function expectHarmless(html: string, backend: SanitizerName): Promise<void> {
  const { content } = await sanitize(html, backend);
  expect(violations(content, RULES), html).to.deep.equal([]);
  const body = inPage(content);
  useAll(body);
  expect(violations(body, RULES), `${html} in the page`).to.deep.equal([]);
  // Some sites copy pages as HTML text, which must stay safe when it is parsed again.
  expect(violations(parsed(body.innerHTML), RULES), `${html} reparsed`).to.deep.equal([]);
  expect(hasRun(), `${html} ran script`).to.equal(false);
  body.remove();
}

function parsed(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

/** Waits for a request of our own, so that all earlier requests are in the browser's list. */
async function roundTrip(): Promise<void> {
  await fetch(`${location.origin}/?round-trip`, { cache: 'no-store' });
}

describe('hostile bodies', function () {
  // WebKit creates a media player for each of some hundred videos.
  this.timeout(120_000);

  // The browser's list of requests ends at 250 by default.
  before(() => performance.setResourceTimingBufferSize(10_000));

  for (const { name, bodies, unlike } of hostileFamilies(TRAP)) {
    for (const backend of BACKENDS) {
      it(`are harmless in ${name}, ${backend} sanitizer`, async () => {
        for (const html of bodies) await expectHarmless(html, backend);
      });
    }

    it(`are harmless in ${name} even without a sanitizer before the rebuilding`, () => {
      for (const html of bodies) {
        const rebuilt = rebuild(parsed(html), WHERE);
        if (rebuilt) expect(violations(rebuilt.content, RULES), html).to.deep.equal([]);
      }
    });

    if (unlike === undefined) {
      it(`are the same with each sanitizer in ${name}`, async () => {
        for (const html of bodies) {
          const results = await Promise.all(BACKENDS.map((backend) => sanitize(html, backend)));
          expect(new Set(results.map(serialize)).size, html).to.equal(1);
        }
      });
    }
  }

  it('are more than two hundred, and each family breaks the rules before sanitizing', () => {
    const families = hostileFamilies(TRAP);
    const offends = (html: string): boolean => violations(parsed(html), RULES).length > 0;
    expect(families.flatMap(({ bodies }) => bodies).length).to.be.greaterThan(200);
    expect(families.filter(({ bodies }) => !bodies.some(offends))).to.deep.equal([]);
  });

  it('would run if they were inserted unsanitized', async () => {
    const body = document.createElement('div');
    body.innerHTML = `<img src="${location.origin}/no-such-image" onerror="window.__ran=1">`;
    await oneEvent(body.querySelector('img') ?? body, 'error');
    expect(hasRun()).to.equal(true);
    Reflect.deleteProperty(window, '__ran');
  });

  it('never cause a request to the trap', async () => {
    await roundTrip();
    const asked = performance.getEntriesByType('resource').map((entry) => entry.name);
    expect(asked.filter((url) => url.startsWith(TRAP))).to.deep.equal([]);
    expect(hasRun()).to.equal(false);
  });
});

function serialize({ content, asText, droppedEmbeds }: SafeContent): string {
  const body = document.createElement('div');
  body.append(content);
  return JSON.stringify({ html: body.innerHTML, asText, droppedEmbeds });
}
