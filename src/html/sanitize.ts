/** Turns HTML of a feed into safe nodes. No other code puts such HTML into the page. */
import { pacer } from '../feed/pacer.js';
import type { EmbedLink } from './embed-link.js';
import { parseSanitized, type SanitizerName } from './sanitizer-backend.js';
import { checkBudget } from './parse-budget.js';
import { rebuild, type Rebuilt } from './rebuild.js';
import type { SanitizeContext } from './sanitize-context.js';
import { paragraphs, stripTags } from './plain-text-body.js';

/** The settings that a body is made safe with. */
export interface SanitizeOptions {
  /** URL that relative URLs are resolved against, the article's or the feed's; without one they are dropped. */
  readonly baseUrl?: string | undefined;
  /** Prefix of every id, such as `body-`; unique in the tree that the content goes to. */
  readonly idPrefix: string;
  /** Uses this sanitizer only; for tests. */
  readonly backend?: SanitizerName;
}

/** A body that may be inserted as it is: nodes of the live document, in no tree yet. */
export interface SafeContent {
  readonly content: DocumentFragment;
  /** The links in the places of frames, plug-ins and players of other sites. */
  readonly embeds: readonly EmbedLink[];
  /** Number of embeds and pictures that were left out without a link. */
  readonly droppedEmbeds: number;
  /** Whether this is the text alone, because the HTML was too large or could not be made safe. */
  readonly asText: boolean;
}

/** Makes HTML safe to insert; never rejects, and falls back to its text where no sanitizer works. */
export async function sanitizeHtml(html: string, options: SanitizeOptions): Promise<SafeContent> {
  const { html: checked, embeds, renamed } = checkBudget(html);
  const rebuilt = checked === undefined ? undefined : await sanitizeAndRebuild(checked, options);
  if (!rebuilt)
    return {
      content: paragraphs(stripTags(html)),
      embeds: [],
      droppedEmbeds: embeds + renamed,
      asText: true,
    };
  return { ...rebuilt, droppedEmbeds: embeds + rebuilt.droppedEmbeds, asText: false };
}

/** Whether the page came over https; a frame without an address counts as its parent page. */
export function isSecurePage(): boolean {
  return location.protocol === 'https:' || origin.startsWith('https:');
}

async function sanitizeAndRebuild(
  html: string,
  options: SanitizeOptions,
): Promise<Rebuilt | undefined> {
  const pause = pacer();
  try {
    const tree = await parseSanitized(html, options.backend);
    // Each step may take WebKit a quarter of a second, for thousands of elements.
    await pause();
    return tree && rebuild(tree, surroundings(options));
  } catch {
    // The page has overwritten something that sanitizing needs, such as a getter of a prototype.
    return undefined;
  }
}

function surroundings({ baseUrl, idPrefix }: SanitizeOptions): SanitizeContext {
  return { baseUrl, idPrefix, pageOrigin: origin, upgrade: isSecurePage() };
}
