/** The facts about a body's origin and destination that its ids and URLs depend on. */

/** Where a body came from and where it goes. */
export interface SanitizeContext {
  /** URL that relative URLs are resolved against; without one they are dropped. */
  readonly baseUrl: string | undefined;
  /** Origin of the page, `null` in a sandbox. The address does not tell it: in a frame it may be `about:srcdoc`. */
  readonly pageOrigin: string;
  /** Whether media URLs become https, since a page on https blocks or upgrades others. */
  readonly upgrade: boolean;
  /** Prefix of every id, so that none equals an id of the page or of another article. */
  readonly idPrefix: string;
}
