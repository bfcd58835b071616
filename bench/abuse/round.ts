/** One round: a page with a good feed, the input, and what became of the page. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { PATIENCE_MS, pageFunctions } from '../browser.js';
import type * as InPage from '../in-page/abuse.js';
import { compileInPage } from '../server.js';
import { brokenIn, type Measuring } from './checks.js';
import type { Abuse } from './generators.js';
import { LAST_ID, type AbuseSite } from './site.js';

/** A page that does not answer for so long is dead, in milliseconds. */
const WATCHDOG_MS = 60_000;

/** The articles that are opened of each feed: its longest ones. */
const OPENED = 2;

const WIDTH = 800;

const inPage = pageFunctions<typeof InPage>('abuse');

/** What a round runs on. */
export interface Stage extends Measuring {
  readonly browser: Browser;
  readonly url: string;
  readonly site: AbuseSite;
}

/** What became of a page. */
export interface Outcome {
  readonly broken: readonly string[];
  /** Whether the elements showed the good feed at all: on some pages they may stand back. */
  readonly hasStarted: boolean;
  /** Whether the browser is still of use. */
  readonly isAlive: boolean;
}

/** Runs one round. */
export async function runRound(abuse: Abuse, stage: Stage): Promise<Outcome> {
  const page = await stage.browser.newPage();
  try {
    await openPage(page, abuse, stage);
    const outcome = await Promise.race([abusePage(page, abuse, stage), frozen(page)]);
    await page.close();
    return { ...outcome, isAlive: true };
  } catch (error) {
    // A page that crashed or froze makes each further call fail.
    return { broken: [String(error)], hasStarted: true, isAlive: false };
  }
}

async function openPage(page: Page, abuse: Abuse, { site, url, countsWork }: Stage): Promise<void> {
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewport({ width: WIDTH, height: 600 });
  for (const name of ['watch', ...(countsWork ? ['count-work'] : [])])
    await page.evaluateOnNewDocument(await compileInPage(name, 'iife'));
  await page.goto(`${url.slice(0, -1)}${site.take(abuse)}/page`);
}

async function abusePage(
  page: Page,
  abuse: Abuse,
  stage: Stage,
): Promise<Omit<Outcome, 'isAlive'>> {
  const { site } = stage;
  const hasStarted = await inPage(page, 'start');
  const before = await inPage(page, 'measure');
  const broken = new Set(brokenIn(before, before, stage));
  if (!hasStarted) {
    // A strip may stand back, but not hide the links that are there instead.
    const hasLinks = abuse.page.isEmbedded || before.showsLinks;
    if (!hasLinks) broken.add('neither headlines nor the links inside show');
    return { broken: [...broken], hasStarted };
  }
  const check = async (isRefused: boolean) => {
    const now = await inPage(page, 'measure');
    for (const one of brokenIn(before, now, stage)) broken.add(one);
    if (now.headlines.length === 0 && !now.isEmpty) broken.add('no headline is left');
    if (isRefused && now.headlines.join() !== before.headlines.join())
      broken.add('a feed was refused, and the good headlines are gone');
  };
  site.turnBad();
  const isTaken = await deliver(page, abuse);
  await check(abuse.way === 'feed' && !isTaken);
  for (let rank = 0; isTaken && rank < OPENED; rank++)
    if (await inPage(page, 'open', rank)) await check(false);
  if (site.trapped().length > 0) broken.add(`asked for ${site.trapped().join()}`);
  return { broken: [...broken], hasStarted };
}

function deliver(page: Page, { way }: Abuse): Promise<boolean> {
  if (way === 'feed') return inPage(page, 'poll');
  return way === 'stream' ? inPage(page, 'listen', LAST_ID) : inPage(page, 'assign');
}

/** Rejects once the page has not answered for too long. */
async function frozen(page: Page): Promise<never> {
  for (;;) {
    const silence = new AbortController();
    await Promise.race([
      page.evaluate('1'),
      wait(WATCHDOG_MS, undefined, { signal: silence.signal, ref: false }).then(() => {
        throw new Error(`the page did not answer for ${WATCHDOG_MS / 1000} s`);
      }),
    ]);
    silence.abort();
    await wait(500);
  }
}
