/** The example of a worker, with the built package; needs a build. */
import { expect } from 'chai';
import { it } from 'node:test';

interface Worker {
  readonly default: { readonly fetch: (request: Request) => Promise<Response> };
}

it('the worker answers, and has no feed but its own', async () => {
  const path = new URL('../../integrations/worker.js', import.meta.url).href;
  const worker = ((await import(path)) as Worker).default;
  const answer = await worker.fetch(new Request('https://relay.example/other.json'));
  expect(answer.status).to.equal(404);
  expect(answer.headers.get('Access-Control-Allow-Origin')).to.equal('*');
});
