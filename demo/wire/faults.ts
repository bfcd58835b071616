/** Everything that goes wrong with feeds, on demand. */
import { setTimeout as delay } from 'node:timers/promises';
import { hostileFeed } from './hostile-feed.js';
import type { WireFeed } from './json-feed.js';
import { send, sendHalf, type Answer, type Exchange } from './send.js';

/** The material that a fault spoils. */
export interface Material {
  readonly good: Answer & { readonly body: string };
  readonly feed: WireFeed;
  readonly slowMs: number;
  readonly write: (feed: WireFeed) => string;
}

/** The names that `?fault=` may ask for, or that hold for every request once set. */
export const FAULTS: readonly string[] = [
  'none',
  'slow',
  '500',
  '503',
  'html',
  'cut',
  'empty',
  'syntax',
  'hostile',
];

const HTML_ERROR = `<!doctype html>
<html lang="en">
<title>Sorry</title>
<h1>We will be right back</h1>
<p>The page that you asked for is being looked after.</p>
</html>`;

type Fault = (exchange: Exchange, material: Material) => void | Promise<void>;

const ANSWERS: Readonly<Record<string, Fault>> = {
  500: (exchange) => send(exchange, { status: 500, body: 'Internal server error' }),
  503: (exchange) =>
    send(exchange, { status: 503, headers: { 'Retry-After': '30' }, body: 'Service unavailable' }),
  html: (exchange) =>
    send(exchange, { headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: HTML_ERROR }),
  cut: (exchange, { good }) => sendHalf(exchange, good),
  empty: (exchange, { good, feed, write }) =>
    send(exchange, { ...good, body: write({ ...feed, items: [] }) }),
  syntax: (exchange, { good }) =>
    send(exchange, { ...good, body: good.body.slice(0, good.body.length >> 1) }),
  hostile: (exchange, { good, feed, write }) =>
    send(exchange, { ...good, body: write(hostileFeed(feed)) }),
  async slow(exchange, { good, slowMs }) {
    const gone = new AbortController();
    exchange.res.once('close', () => gone.abort());
    await delay(slowMs, undefined, { signal: gone.signal }).catch(() => undefined);
    if (!exchange.res.destroyed) send(exchange, good);
  },
};

/** Sends the good answer, or what the fault makes of it; an unknown fault is none. */
export function withFault(
  fault: string,
  exchange: Exchange,
  material: Material,
): void | Promise<void> {
  const answer = Object.hasOwn(ANSWERS, fault) ? ANSWERS[fault] : undefined;
  return answer ? answer(exchange, material) : send(exchange, material.good);
}
