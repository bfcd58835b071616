/** What a person with assistive technology must meet, checked through the platform's own interface. */
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { until, type PlatformEvent, type Reader } from './reader.js';
import type { WireSite } from './site.js';

/** An open page of the strip, its reader, and the desk that sends news to it. */
export interface Stage {
  readonly page: Page;
  readonly title: string;
  readonly reader: Reader;
  readonly site: WireSite;
  /** For how long a running strip is watched. */
  readonly seconds: number;
}

/** A check: rejects where the page is not as its title says. */
export type Check = (stage: Stage) => Promise<void>;

/** Beyond the ten seconds for which a message stays in its region. */
const AFTER_MESSAGE_MS = 12_000;

/** A screen reader has told of the page by then. */
const AFTER_LOAD_MS = 3000;

/** The checks, in an order in which none disturbs the next one. */
export const checks: Readonly<Record<string, Check>> = {
  'a running strip fires no accessibility event': async ({ page, title, reader, seconds }) => {
    await moves(page);
    // The end of a long list comes once the main thread is idle.
    await reader.tree(title);
    await reader.events();
    await wait(seconds * 1000);
    assert.deepEqual(summary(await reader.events()), []);
    await moves(page);
  },
  'focus and default action on "Pause headlines" stop the strip': async (stage) => {
    const { page, title, reader } = stage;
    const { name, namedAfterFocus } = await reader.press(title, 'Pause headlines');
    assert.equal(namedAfterFocus, name, 'Focus alone changes the label.');
    await until(async () => assert.equal(await buttonName(stage), 'Play headlines'));
    await stands(page);
    assert.ok((await reasons(page)).includes('user'), 'The press is not kept.');
  },
  'focus and default action on "Play headlines" start it again': async (stage) => {
    await stage.reader.press(stage.title, 'Play headlines');
    await until(async () => assert.equal(await buttonName(stage), 'Pause headlines'));
    await moves(stage.page);
  },
  'one urgent arrival is announced exactly once': async ({ reader, site, page }) => {
    await moves(page);
    await reader.events();
    await site.publish('story');
    await site.publish('urgent');
    const spoken: string[] = [];
    await until(async () => {
      spoken.push(...announced(await reader.events()));
      assert.ok(spoken.length > 0, 'Nothing is announced.');
    });
    await wait(AFTER_MESSAGE_MS);
    spoken.push(...announced(await reader.events()));
    assert.equal(spoken.length, 1, spoken.join('\n'));
    assert.match(spoken[0] ?? '', /urgent/i);
  },
  'a page with an article announces nothing while it loads': async ({ page, reader, site }) => {
    await reader.events();
    await page.goto(site.addressOf('article'));
    await reader.find('article', 'push button', 'Share');
    await wait(AFTER_LOAD_MS);
    assert.deepEqual(announced(await reader.events()), []);
  },
  'a larger text size is announced exactly once': async ({ reader }) => {
    await reader.events();
    await reader.press('article', 'Larger text');
    await wait(AFTER_MESSAGE_MS);
    assert.deepEqual(announced(await reader.events()), ['Text size 112.5%']);
  },
};

/** The texts that a screen reader speaks because they came into a live region. */
export function announced(events: readonly PlatformEvent[]): string[] {
  return events
    .filter(({ type, live, text }) => isSpoken(type, live) && text.trim() !== '')
    .map(({ text }) => text);
}

function isSpoken(type: string, live: string): boolean {
  return (
    /^object:(announcement|notification)/.test(type) ||
    (type.startsWith('object:text-changed:insert') && live !== 'off')
  );
}

function summary(events: readonly PlatformEvent[]): string[] {
  return events.map(({ type, role, name, text }) => `${type} of ${role} "${name}" ${text}`.trim());
}

/** The name of the first button that pauses or plays, as the platform has it. */
function buttonName({ reader, title }: Stage): Promise<string> {
  return reader.find(title, 'push button', 'P');
}

function reasons(page: Page): Promise<string[]> {
  return page.evaluate(`document.querySelector('news-ticker').pauseReasons`) as Promise<string[]>;
}

function leftOfFirst(page: Page): Promise<number> {
  return page.evaluate(
    `document.querySelector('news-ticker').shadowRoot.querySelector('[part~=item]').getBoundingClientRect().left`,
  ) as Promise<number>;
}

async function travelled(page: Page): Promise<number> {
  const before = await leftOfFirst(page);
  await wait(300);
  return Math.abs((await leftOfFirst(page)) - before);
}

function moves(page: Page): Promise<void> {
  return until(async () => assert.ok((await travelled(page)) > 0, 'The strip stands.'));
}

/** It eases to a stop, so the first looks may still see it move. */
function stands(page: Page): Promise<void> {
  return until(async () => assert.equal(await travelled(page), 0, 'The strip moves.'));
}
