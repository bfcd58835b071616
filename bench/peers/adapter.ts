/** The strips that are compared, and the form in which each is driven. */

/** A headline and the page that it links to. */
export interface Headline {
  readonly url: string;
  readonly headline: string;
}

/** A strip in a page. */
export interface Strip {
  /** The elements that stand side by side in it; by default `.headline`. */
  items?: () => Iterable<Element>;
  /** The box that they run through; by default the container. */
  viewport?: () => Element | null;
  /** Shows other headlines while the strip runs. */
  setHeadlines?: (headlines: readonly Headline[]) => void;
}

/** Puts a strip into a container and sets it in motion at so many px/s: the export of each adapter. */
export type Mount = (
  container: HTMLElement,
  headlines: readonly Headline[],
  options: { readonly speed: number },
) => Strip;

/** Whether a strip is ours, an older build of ours, a peer or the least that a browser can do. */
export type Kind = 'ours' | 'before' | 'peer' | 'floor';

/** The strips, in the order of the tables. */
export const contestants: readonly { readonly name: string; readonly kind: Kind }[] = [
  { name: 'news-ticker', kind: 'ours' },
  { name: 'before', kind: 'before' },
  { name: 'react-fast-marquee', kind: 'peer' },
  { name: 'dynamic-marquee', kind: 'peer' },
  { name: 'splide-auto-scroll', kind: 'peer' },
  { name: 'embla-auto-scroll', kind: 'peer' },
  { name: 'jquery.marquee', kind: 'peer' },
  { name: 'css-loop', kind: 'peer' },
  { name: 'floor-static', kind: 'floor' },
  { name: 'floor-waapi', kind: 'floor' },
];

/** Whether a strip is ours, a peer or a floor. */
export function kindOf(name: string): Kind | undefined {
  return contestants.find((contestant) => contestant.name === name)?.kind;
}
