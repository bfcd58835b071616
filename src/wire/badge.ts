/** What of a slug a reader sees. */
import type { Article, WireKind, WirePriority, WireSlug } from '../model.js';

/** How agency slugs are treated: merged into one headline a story, shown as badges, or left as text. */
export type WireMode = 'collapse' | 'label' | 'off';

/** A badge by the name of its word, or a label in the agency's own words. */
export type Badge =
  | {
      readonly word: Exclude<WirePriority, 'routine'> | Exclude<WireKind, 'news'>;
      readonly version: number;
    }
  | { readonly label: string };

/** The badges before a headline: what is urgent or corrected; with `label`, all that the slug says. */
export function badgesOf(
  { priority, kind, version, label }: WireSlug,
  mode: WireMode,
): readonly Badge[] {
  if (mode === 'off') return [];
  const isKindShown = kind !== 'news' && (mode === 'label' || kind === 'correction');
  return [
    ...(priority === 'routine' ? [] : [{ word: priority, version: 0 }]),
    ...(isKindShown ? [{ word: kind, version: mode === 'label' ? version : 0 }] : []),
    ...(label === undefined ? [] : [{ label }]),
  ];
}

/** The headline as it is shown: with its slug as written, or without where badges say it. */
export function shownText(
  { headline, wire }: Pick<Article, 'headline' | 'wire'>,
  mode: WireMode,
): string {
  return mode === 'off' ? headline : wire.text;
}
