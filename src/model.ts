/** The data model: feeds, articles and wire slugs after parsing. */

/** A parsed feed of any format, frozen. */
export interface Feed {
  /** The feed's own name. */
  readonly title?: string;
  /** The feed's URL after redirects. */
  readonly url: string;
  /** The web page that the feed belongs to. */
  readonly homepage?: string;
  /** Language of the feed, as a BCP 47 tag. */
  readonly language?: string;
  /** The authors of articles that name none themselves. */
  readonly authors?: readonly string[];
  /** Newest first where every article has a date, else in the feed's own order. */
  readonly articles: readonly Article[];
  /** The ids of the articles in the publisher's own order; absent where that is the order of `articles`. */
  readonly order?: readonly string[];
  /** The publisher says that this feed will never change again. */
  readonly expired: boolean;
  /** The number of articles left out because they could not be read or must not be shown. */
  readonly skipped: number;
}

/** One article of a feed, frozen. */
export interface Article {
  /** Unique in its feed. */
  readonly id: string;
  readonly url?: string;
  /** As written, with its slug, in plain text. */
  readonly headline: string;
  /** Plain text; absent where it is the body. */
  readonly summary?: string;
  /** Untrusted HTML, unchanged. */
  readonly bodyHtml?: string;
  readonly bodyText?: string;
  readonly image?: Image;
  readonly published?: Date;
  /** Present only when more than a minute after `published`. */
  readonly updated?: Date;
  readonly authors: readonly string[];
  /** The agency or publication of the article; in merged feeds by default the name of its feed. */
  readonly source?: string;
  readonly place?: string;
  /** Language of the article, as a BCP 47 tag. */
  readonly language?: string;
  readonly tags: readonly string[];
  readonly wire: WireSlug;
  /** Withdrawn articles stay in the feed, so that elements can remove them. */
  readonly status: 'usable' | 'withdrawn';
  /** Other ids of this article, such as the id of the one it rewrites. Its other versions may have one of them as `id`. */
  readonly sameAs?: readonly string[];
  /** Superseded versions of this article, newest first. */
  readonly earlier: readonly Article[];
  /** The same article in other feeds that were merged, in the order of the feeds. */
  readonly duplicates: readonly Article[];
}

/** The priority that an agency gives an article, highest first. */
export type WirePriority = 'flash' | 'alert' | 'urgent' | 'routine';

/** The kind of message that an agency sends. */
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

/** The parsed slug at the head of a wire headline. */
export interface WireSlug {
  readonly priority: WirePriority;
  readonly kind: WireKind;
  /** The version of the article; 0 where the slug names none. */
  readonly version: number;
  /** A series or topic before the headline, such as "Factbox". */
  readonly label?: string;
  /** The headline without its slug, attribution as written: shown to readers. */
  readonly text: string;
  /** `text` without the attribution. Versions of one article have the same words here. */
  readonly base: string;
  /** The source that the headline names ("officials"), without the separator. */
  readonly attribution?: string;
}

/** The picture of an article. */
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

/** An article from script: only the headline is required, the rest is filled in as in parsing. */
export type ArticleInput = Partial<Article> & { readonly headline: string };
