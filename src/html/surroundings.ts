/** What an article body is put into: the page's side of every decision about ids and URLs. */

/** Where a body came from and where it goes. */
export interface Surroundings {
  /** What relative URLs are resolved against; without one they are dropped. */
  readonly baseUrl: string | undefined;
  /** Origin of the page, `null` in a sandbox: not its address, which in a frame may be `about:srcdoc`. */
  readonly pageOrigin: string;
  /** Whether media must come over https, as a page on https blocks or upgrades the rest. */
  readonly upgrade: boolean;
  /** Put before every id, so that none can meet one of the page's or of another article. */
  readonly idPrefix: string;
}
