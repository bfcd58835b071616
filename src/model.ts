/** The types of the data: what a feed, an article and a wire slug are once they have been read. */

/** A news feed as read: frozen, whatever format it came in. */
export interface Feed {
  /** The feed's own name, absent where it gives none. */
  readonly title?: string;
  /** Where the feed was found in the end, after redirects. */
  readonly url: string;
  /** The page for people that the feed belongs to. */
  readonly homepage?: string;
  /** Language of the feed, as a BCP 47 tag. */
  readonly language?: string;
  /** Who writes the articles that name nobody themselves. */
  readonly authors?: readonly string[];
  /** Newest first where every article is dated, else in the feed's own order. */
  readonly articles: readonly Article[];
  /** The publisher says that this feed will never change again. */
  readonly expired: boolean;
  /** How many articles were left out because they could not be read or may not be shown. */
  readonly skipped: number;
}

/** One article of a feed, frozen. */
export interface Article {
  /** Unique in its feed. */
  readonly id: string;
  readonly url?: string;
  /** As written, slug and all, in plain text. */
  readonly headline: string;
  /** Plain text, and only where it is not the body. */
  readonly summary?: string;
  /** Untrusted HTML, as it came. */
  readonly bodyHtml?: string;
  readonly bodyText?: string;
  readonly image?: Image;
  readonly published?: Date;
  /** Present only when more than a minute after `published`. */
  readonly updated?: Date;
  readonly authors: readonly string[];
  /** The agency or publication that the article came from. */
  readonly source?: string;
  readonly place?: string;
  /** Language of the article, as a BCP 47 tag. */
  readonly language?: string;
  readonly tags: readonly string[];
  readonly wire: WireSlug;
  /** Withdrawn articles stay in the feed, so that what shows them can take them back. */
  readonly status: 'usable' | 'withdrawn';
  /** Other names of the same story: what it rewrites, or is called elsewhere. A version of it may have one of them as its id. */
  readonly sameAs?: readonly string[];
  /** Superseded versions of the same story, newest first. */
  readonly earlier: readonly Article[];
}

/** How pressing an agency calls a story, most pressing first. */
export type WirePriority = 'flash' | 'alert' | 'urgent' | 'routine';

/** What kind of message an agency says it sends. */
export type WireKind =
  | 'news'
  | 'update'
  | 'wrapup'
  | 'correction'
  | 'refile'
  | 'repeat'
  | 'advisory'
  | 'embargo'
  | 'hold'
  | 'withdrawal';

/** The slug at the head of a wire headline, taken apart. */
export interface WireSlug {
  readonly priority: WirePriority;
  readonly kind: WireKind;
  /** Which version of the story this is; 0 when none is said. */
  readonly version: number;
  /** A series or topic that stands before the headline, such as "Factbox". */
  readonly label?: string;
  /** The headline without its slug, attribution as written: what is shown. */
  readonly text: string;
  /** `text` without the attribution: what versions of one story are matched by. */
  readonly base: string;
  /** Who is said to say so ("officials"), without the separator. */
  readonly attribution?: string;
}

/** A picture that goes with an article. */
export interface Image {
  readonly url: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  /** Pixels. */
  readonly width?: number;
  /** Pixels. */
  readonly height?: number;
}

/** An article given by script: only the headline is required, the rest is filled in as in parsing. */
export type ArticleInput = Partial<Article> & { readonly headline: string };
