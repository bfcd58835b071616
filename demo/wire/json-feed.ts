/** The sample wire's feed: the part of JSON Feed 1.1 that it uses. */
export interface WireFeed {
  readonly version: string;
  readonly title: string;
  readonly home_page_url: string;
  readonly feed_url: string;
  readonly description: string;
  readonly language: string;
  readonly authors: readonly WireAuthor[];
  readonly items: readonly WireItem[];
}

/** An article of the feed. */
export interface WireItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary?: string;
  readonly content_html: string;
  readonly image?: string;
  readonly date_published: string;
  readonly date_modified?: string;
  readonly authors?: readonly WireAuthor[];
  readonly language: string;
  readonly tags: readonly string[];
}

/** A time in ms, as JSON Feed has it. */
export function rfc3339(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+/, '');
}

/** Who has written an article. */
export interface WireAuthor {
  readonly name: string;
}
