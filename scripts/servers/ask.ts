/** What those who try a server share: requests, waiting, and a line for what was seen. */
import assert from 'node:assert/strict';
import { request, type Agent, type IncomingHttpHeaders } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** A response that has arrived whole. */
export interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What is sent. */
export interface Question {
  readonly method?: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  readonly agent?: Agent;
}

/** Sends a request, and follows no redirect. */
export function ask(
  url: string,
  { method = 'GET', headers, agent }: Question = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const question = request(url, { method, ...(headers && { headers }), ...(agent && { agent }) });
    question.on('response', (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body }),
      );
    });
    question.on('error', reject).end();
  });
}

/** Checks that a response has both headers of a feed, each once. */
export function assertOpen({ headers }: Answer): void {
  assert.equal(headers['access-control-allow-origin'], '*');
  assert.equal(headers['cache-control'], 'public, max-age=60');
}

/** Checks that other pages have none of the headers of a feed. */
export function assertClosed({ headers }: Answer): void {
  assert.equal(headers['access-control-allow-origin'], undefined);
  assert.doesNotMatch(headers['cache-control'] ?? '', /max-age=60/);
}

/** Waits until something holds, for five seconds at most. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await condition()) return;
    await wait(50);
  }
  throw new Error('What is waited for does not come.');
}

/** Prints what was seen. */
export function say(sentence: string): void {
  console.log(`- ${sentence}`);
}
