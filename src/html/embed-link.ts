/** Makes a link of an embed: a frame, plug-in or player of another site. */
import { page } from '../page.js';
import { safeLink } from '../feed/text/safe-url.js';
import { LATE_SRC } from './allow-list.js';
import { pointOut } from './links.js';
import type { AttributeReader } from './picture-address.js';
import type { SanitizeContext } from './sanitize-context.js';

/** A link in the place of an embed. Its text is the host, until it is given a better one. */
export interface EmbedLink {
  readonly link: HTMLAnchorElement;
  /** Such as `example.com`, without `www.`. */
  readonly host: string;
  readonly isVideo: boolean;
}

const ADDRESSES = ['src', 'data', ...LATE_SRC];
const VIDEO_SITE =
  /(?:^|\.)(?:youtube|youtube-nocookie|youtu|vimeo|dailymotion|dai|twitch|tiktok|rumble|streamable|wistia|brightcove|jwplatform|kaltura|bilibili|youku|rutube|odysee|bitchute|veoh|loom)\./;
/** The word in a host name, or as a folder of an address. */
const VIDEO_WORD = /(?:^|[./_-])(?:videos?|videoplayer|webtv|tv|vod)(?:[./_-]|$)/;

/** A link to what an embed shows; undefined where it names no address. */
export function buildEmbedLink(
  read: AttributeReader,
  where: SanitizeContext,
): EmbedLink | undefined {
  for (const name of ADDRESSES) {
    const href = safeLink(read(name) ?? '', where.baseUrl);
    if (href?.startsWith('http')) return linkTo(href, read('type') ?? '', where);
  }
  return undefined;
}

function linkTo(href: string, type: string, where: SanitizeContext): EmbedLink {
  const { hostname, pathname } = new URL(href);
  const host = hostname.replace(/^www\./, '');
  const link = page.createElement('a');
  pointOut(link, href, where);
  link.append(host);
  const isVideo =
    type.trim().startsWith('video/') ||
    VIDEO_SITE.test(hostname) ||
    VIDEO_WORD.test(hostname + pathname.toLowerCase());
  return { link, host, isVideo };
}
