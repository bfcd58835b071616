/** The one way by which HTML of a feed becomes nodes of the page. */
import { firstLock, type LockName } from './first-lock.js';
import { levelHeadings } from './headings.js';
import { preScan } from './pre-scan.js';
import { rebuild, type Rebuilt } from './rebuild.js';
import type { Surroundings } from './surroundings.js';
import { paragraphs, stripTags } from './text-only.js';

/** How and for which place a body is made safe. */
export interface SanitizeOptions {
  /** What relative URLs are resolved against: the article's or the feed's; without one they are dropped. */
  readonly baseUrl?: string | undefined;
  /** Level of the article's headline, 1 to 6: the body's own headings start one below. */
  readonly headingLevel: number;
  /** Put before every id, such as `body-`; unique in the tree that the content goes to. */
  readonly idPrefix: string;
  /** Uses this lock only; for tests. */
  readonly lock?: LockName;
}

/** A body that may be inserted as it is: nodes of the live document, in no tree yet. */
export interface SafeContent {
  readonly content: DocumentFragment;
  /** How many frames, plug-ins and other embedded things were left out. */
  readonly droppedEmbeds: number;
  /** The HTML was too large, too deep, or could not be made safe here: this is its text alone. */
  readonly asText: boolean;
}

/** Makes HTML safe to insert; never rejects, and falls back to the text where a lock fails. */
export async function sanitizeHtml(html: string, options: SanitizeOptions): Promise<SafeContent> {
  const safe = await makeSafe(html, options);
  levelHeadings(safe.content, options.headingLevel);
  return safe;
}

/** As `sanitizeHtml`, but with headings as written, for a caller who has some to take out first. */
export async function makeSafe(html: string, options: SanitizeOptions): Promise<SafeContent> {
  const { reason, embeds } = preScan(html);
  const rebuilt = reason === undefined ? await passLocks(html, options) : undefined;
  if (!rebuilt)
    return { content: paragraphs(stripTags(html)), droppedEmbeds: embeds, asText: true };
  const { content, droppedEmbeds } = rebuilt;
  return { content, droppedEmbeds: embeds + droppedEmbeds, asText: false };
}

/** Whether the page came over https, in a frame by what it is part of. */
export function isSecurePage(): boolean {
  const { origin, location } = globalThis;
  return location.protocol === 'https:' || origin.startsWith('https:');
}

async function passLocks(html: string, options: SanitizeOptions): Promise<Rebuilt | undefined> {
  try {
    const tree = await firstLock(html, options.lock);
    return tree && rebuild(tree, surroundings(options));
  } catch {
    // The page has broken what the locks are built on, such as the prototypes' getters.
    return undefined;
  }
}

function surroundings({ baseUrl, idPrefix }: SanitizeOptions): Surroundings {
  return { baseUrl, idPrefix, pageOrigin: globalThis.origin, upgrade: isSecurePage() };
}
