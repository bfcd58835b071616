/** What an article body is put into: the page's side of every decision about ids and URLs. */

/** Where a body came from and where it goes. */
export interface Surroundings {
  /** What relative URLs are resolved against; without one they are dropped. */
  readonly baseUrl: string | undefined;
  readonly pageUrl: string;
  /** Put before every id, so that none can meet one of the page's or of another article. */
  readonly idPrefix: string;
}

/** Whether media must come over https here, as a page on https blocks or upgrades the rest. */
export function mustUpgrade({ pageUrl }: Surroundings): boolean {
  return pageUrl.startsWith('https:');
}
