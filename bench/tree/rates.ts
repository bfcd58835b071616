/** Events on the accessibility bus while a strip runs: ours beside its peers, counted in the same way. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { writeBetween } from '../../scripts/pages.js';
import { inPage, type PuppeteerEngine } from '../browser.js';
import { headlines } from '../headlines.js';
import { peerPages } from '../peers/pages.js';
import { inPageSite } from '../server.js';
import { startPlatform } from './platform.js';
import type { PlatformEvent, Reader } from './reader.js';
import { startSite, type WireSite } from './site.js';

const DOCUMENT = 'docs/accessibility.md';
const STRIPS = [
  'floor-static',
  'news-ticker',
  'css-loop',
  'dynamic-marquee',
  'react-fast-marquee',
  'splide-auto-scroll',
];
const LIVE = 'news-ticker, a new headline each 5 s';
const HEADLINES = 30;
/** Until the events of loading and mounting are over. */
const SETTLE_MS = 3000;

/** The rate and the most frequent kind of event, by strip and engine. */
type Rates = Map<string, Map<PuppeteerEngine, string>>;

/** Watches each strip for so many seconds in each engine, and writes the table into the docs. */
export async function measureRates(
  engines: readonly PuppeteerEngine[],
  seconds: number,
): Promise<void> {
  const site = await startSite([await peerPages(STRIPS), inPageSite]);
  const rates: Rates = new Map(
    [...STRIPS, LIVE].map((name) => [name, new Map<PuppeteerEngine, string>()]),
  );
  const versions: string[] = [];
  try {
    for (const engine of engines) {
      const platform = await startPlatform();
      const browser = await platform.launch(engine);
      versions.push(await browser.version());
      for (const name of rates.keys()) {
        const events = await watch(name, { browser, site, reader: platform.reader, seconds });
        const rate = rateOf(events, seconds);
        rates.get(name)?.set(engine, rate);
        console.log(`${engine}, ${name}: ${rate}`);
      }
      await browser.close();
      platform.stop();
    }
  } finally {
    await site.close();
  }
  const table = markdown(rates, engines);
  console.log(`\n${table}`);
  if (engines.length > 1)
    await writeBetween(DOCUMENT, 'rates', `${about(versions, seconds)}\n\n${table}`);
}

interface Watch {
  readonly browser: Browser;
  readonly site: WireSite;
  readonly reader: Reader;
  readonly seconds: number;
}

async function watch(name: string, stage: Watch): Promise<PlatformEvent[]> {
  const { browser, site, reader, seconds } = stage;
  const page = await browser.newPage();
  if (name === LIVE) await page.goto(site.addressOf('strip'));
  else await mount(page, name, site);
  await wait(SETTLE_MS);
  await reader.events();
  for (let second = 0; second < seconds; second++) {
    if (name === LIVE && second % 5 === 0) await site.publish('story');
    await wait(1000);
  }
  const events = await reader.events();
  await page.close();
  return events;
}

async function mount(page: Page, name: string, { url }: WireSite): Promise<void> {
  await page.setViewport({ width: 1000, height: 400 });
  await page.goto(`${url}peers/${name}.html`);
  await inPage(page, 'prepare', headlines(HEADLINES));
  await inPage(page, 'mountStrip', name, { speed: 80 });
}

function rateOf(events: readonly PlatformEvent[], seconds: number): string {
  const counts = new Map<string, number>();
  for (const { type } of events) {
    const kind = type.split(':').slice(0, 2).join(':').replace('object:', '');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  const rate = (events.length / seconds).toFixed(2);
  return most ? `${rate}, mostly ${most[0]}` : rate;
}

function about(versions: readonly string[], seconds: number): string {
  const day = new Date().toISOString().slice(0, 10);
  return `${versions.join(' and ')}, ${seconds} s each, ${HEADLINES} headlines, ${day}.`;
}

function markdown(rates: Rates, engines: readonly PuppeteerEngine[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [
    line(['strip', ...engines]),
    line(['---', ...engines.map(() => '---')]),
    ...[...rates].map(([name, row]) =>
      line([name, ...engines.map((engine) => row.get(engine) ?? '')]),
    ),
  ].join('');
}
