/** Requests of the relay in Node. None goes to a host with a private address, unless the owner named that host. */
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isPrivateHost } from './private-address.js';
import type { UpstreamFetch } from './upstream.js';

const DECODERS: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/** `fetch` for Node. It checks the address of a host as it connects, so that no second look-up can differ. */
export function nodeFetch(lookup: typeof dns.lookup = dns.lookup): UpstreamFetch {
  const guarded = publicOnly(lookup);
  return async (url, { headers, signal }, isConfigured) => {
    const { request } = url.startsWith('https:') ? https : http;
    const options = {
      headers: { ...headers, 'Accept-Encoding': 'gzip, br' },
      signal,
      // No connection is used twice: an allowed one could serve a request that is not allowed.
      agent: false,
      lookup: isConfigured ? lookup : guarded,
    };
    const message = await new Promise<http.IncomingMessage>((resolve, reject) => {
      request(url, options, resolve).on('error', reject).end();
    });
    return responseOf(message);
  };
}

function publicOnly(lookup: typeof dns.lookup): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      const [first] = error ? [] : addresses;
      const hidden = error ? undefined : addresses.find(({ address }) => isPrivateHost(address));
      if (error || !first) callback(error ?? new Error(`${host} has no address.`), '');
      else if (hidden)
        callback(new Error(`${host} resolves to ${hidden.address}, a private address.`), '');
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function responseOf(message: http.IncomingMessage): Response {
  const { statusCode: status = 0 } = message;
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers))
    if (value !== undefined) headers.set(name, String(value));
  const hasBody = status !== 204 && status !== 304;
  if (!hasBody) message.resume();
  const decoder = DECODERS.get(headers.get('content-encoding') ?? '')?.();
  return new Response(hasBody ? streamOf(message, decoder) : null, { status, headers });
}

function streamOf(
  message: http.IncomingMessage,
  decoder: Transform | undefined,
): ReadableStream<Uint8Array> {
  if (!decoder) return Readable.toWeb(message) as ReadableStream<Uint8Array>;
  message.on('error', (error) => decoder.emit('error', error));
  return Readable.toWeb(message.pipe(decoder)) as ReadableStream<Uint8Array>;
}
