/** The badges and the text of a headline that readers see, chosen from its slug. */
import type { Article, WireKind, WirePriority, WireSlug } from '../model.js';

/** How agency slugs are treated: versions of one article merged, slugs as badges, or slugs as text. */
export type WireMode = 'collapse' | 'label' | 'off';

/** A badge by the name of its message, or a label in the agency's own words. */
export type Badge =
  | {
      readonly message: Exclude<WirePriority, 'routine'> | Exclude<WireKind, 'news'>;
      readonly version: number;
    }
  | { readonly label: string };

/** The badges before a headline: priority and correction; with `label`, everything that the slug says. */
export function badgesOf(
  { priority, kind, version, label }: WireSlug,
  mode: WireMode,
): readonly Badge[] {
  if (mode === 'off') return [];
  const isKindShown = kind !== 'news' && (mode === 'label' || kind === 'correction');
  return [
    ...(priority === 'routine' ? [] : [{ message: priority, version: 0 }]),
    ...(isKindShown ? [{ message: kind, version: mode === 'label' ? version : 0 }] : []),
    ...(label === undefined ? [] : [{ label }]),
  ];
}

/** The text to show: with the slug in mode `off`, else without it, since badges replace it. */
export function shownText(
  { headline, wire }: Pick<Article, 'headline' | 'wire'>,
  mode: WireMode,
): string {
  return mode === 'off' ? headline : wire.text;
}
