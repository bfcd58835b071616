import { expect, oneEvent } from '@open-wc/testing';
import type { LockName } from '../../src/html/first-lock.js';
import { rebuild } from '../../src/html/rebuild.js';
import { sanitizeHtml, type SafeContent } from '../../src/html/sanitize.js';
import { can } from '../support/engines.js';
import { hostileFamilies } from './hostile-bodies.js';
import { hasRun, inPage, useAll } from './in-page.js';
import { violations } from './oracle.js';

const TRAP = `${location.origin}/trap-that-nobody-may-ask-for`;
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
const LOCKS: readonly LockName[] = can('setHTML') ? ['native', 'dompurify'] : ['dompurify'];

function sanitize(html: string, lock: LockName): Promise<SafeContent> {
  return sanitizeHtml(html, {
    baseUrl: WHERE.baseUrl,
    headingLevel: 2,
    idPrefix: WHERE.idPrefix,
    lock,
  });
}

async function expectHarmless(html: string, lock: LockName): Promise<void> {
  const { content } = await sanitize(html, lock);
  expect(violations(content, RULES), html).to.deep.equal([]);
  const body = inPage(content);
  useAll(body);
  expect(violations(body, RULES), `${html} in the page`).to.deep.equal([]);
  // Some hosts copy pages as text; that has to stay safe too.
  expect(violations(parsed(body.innerHTML), RULES), `${html} reparsed`).to.deep.equal([]);
  expect(hasRun(), `${html} ran script`).to.equal(false);
  body.remove();
}

function parsed(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

/** A request that was begun later has been answered, so those begun before have been at least begun. */
async function roundTrip(): Promise<void> {
  await fetch(`${location.origin}/?round-trip`, { cache: 'no-store' });
}

describe('hostile bodies', () => {
  // The list of requests ends at 250 by default.
  before(() => performance.setResourceTimingBufferSize(10_000));

  for (const { name, bodies, unlike } of hostileFamilies(TRAP)) {
    for (const lock of LOCKS) {
      it(`are harmless in ${name}, ${lock} lock`, async () => {
        for (const html of bodies) await expectHarmless(html, lock);
      });
    }

    it(`are harmless in ${name} even without the first lock`, () => {
      for (const html of bodies) {
        const rebuilt = rebuild(parsed(html), WHERE);
        if (rebuilt) expect(violations(rebuilt.content, RULES), html).to.deep.equal([]);
      }
    });

    if (unlike === undefined) {
      it(`are the same through each lock in ${name}`, async () => {
        for (const html of bodies) {
          const results = await Promise.all(LOCKS.map((lock) => sanitize(html, lock)));
          expect(new Set(results.map(serialize)).size, html).to.equal(1);
        }
      });
    }
  }

  it('are more than two hundred, and each family offends as it came', () => {
    const families = hostileFamilies(TRAP);
    const offends = (html: string): boolean => violations(parsed(html), RULES).length > 0;
    expect(families.flatMap(({ bodies }) => bodies).length).to.be.greaterThan(200);
    expect(families.filter(({ bodies }) => !bodies.some(offends))).to.deep.equal([]);
  });

  it('would run if they were inserted as they came', async () => {
    const body = document.createElement('div');
    body.innerHTML = `<img src="${location.origin}/no-such-image" onerror="window.__ran=1">`;
    await oneEvent(body.querySelector('img') ?? body, 'error');
    expect(hasRun()).to.equal(true);
    Reflect.deleteProperty(window, '__ran');
  });

  it('are never fetched from', async () => {
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
