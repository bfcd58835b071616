/** Serves the page of a round, its feed and its stream, and notes what must not be asked for. */
import { PassThrough } from 'node:stream';
import { feedContent, type Content, type Site } from '../server.js';
import { TRAP, type Abuse } from './generators.js';
import { EVIL, htmlOf } from './host-page.js';

/** The headlines of the feed before the abuse. */
export const GOOD = ['Ferry runs again', 'Tram line opens', 'Library stays open at night'];

/** The event after the last one of the input. */
export const LAST_ID = 'last-of-all';

/** The site, and what it has been asked. */
export interface AbuseSite {
  readonly site: Site;
  /** Takes the input of the next round; gives the path of its page. */
  readonly take: (abuse: Abuse) => string;
  /** From here on the feed is the input. */
  readonly turnBad: () => void;
  /** Requests that only something which ran could make. */
  readonly trapped: () => readonly string[];
}

/** A site on which one round after the other takes place. */
export function abuseSite(): AbuseSite {
  let round = 0;
  let abuse: Abuse | undefined;
  let isBad = false;
  let stream: PassThrough | undefined;
  let trapped: string[] = [];
  const evil: Content = { type: '.js', body: 'window.__ran = 1' };
  return {
    take(next) {
      round += 1;
      abuse = next;
      isBad = false;
      trapped = [];
      stream?.destroy();
      stream = undefined;
      return `/round/${round}`;
    },
    turnBad: () => (isBad = true),
    trapped: () => trapped,
    site({ pathname }) {
      // Pictures of the page itself may point to the evil script; as pictures they do no harm.
      if (pathname.startsWith('/evil/')) {
        if (pathname !== EVIL) trapped.push(pathname);
        return evil;
      }
      if (pathname.startsWith(TRAP)) trapped.push(pathname);
      const path = `/round/${round}`;
      if (!abuse || !pathname.startsWith(path)) return undefined;
      switch (pathname.slice(path.length)) {
        case '/page':
          return { type: '.html', body: htmlOf(abuse.page, path) };
        case '/feed':
          return isBad ? bad(abuse) : good();
        case '/articles':
          return bad(abuse);
        case '/stream':
          stream = new PassThrough();
          stream.write(':\n\n');
          return { type: '.sse', body: stream };
        case '/events':
          stream?.write(abuse.body);
          stream?.write(
            `event: article\ndata: ${JSON.stringify({ id: LAST_ID, title: 'Last' })}\n\n`,
          );
          return { type: '.json', body: 'null' };
        default:
          return undefined;
      }
    },
  };
}

function good(): Content {
  const items = GOOD.map((title, index) => ({
    id: `good${index}`,
    url: `https://news.example/${index}`,
    title,
    content_html: '<p>It does.</p>',
  }));
  return feedContent({ version: 'https://jsonfeed.org/version/1.1', title: 'Good', items });
}

function bad({ body }: Abuse): Content {
  return { type: '.json', body, headers: { 'Cache-Control': 'no-store' } };
}
