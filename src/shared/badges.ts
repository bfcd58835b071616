import { html, type TemplateResult } from 'lit';
import type { WireSlug } from '../model.js';
import { badgesOf, type Badge, type WireMode } from '../wire/badge.js';
import type { Words } from './words/en.js';

const PRESSING = new Set(['flash', 'alert', 'urgent', 'withdrawal']);

/** The badges of a headline, in words; nothing where its slug says nothing that a reader must know. */
export function renderBadges(
  slug: WireSlug,
  mode: WireMode,
  words: Words,
): readonly TemplateResult[] {
  return badgesOf(slug, mode).map(
    (badge) =>
      html`<span part="badge" class="badge ${isPressing(badge) ? 'pressing' : ''}"
        >${textOf(badge, words)}</span
      > `,
  );
}

/** A headline's badges as they are spoken before it. */
export function badgeWords(slug: WireSlug, mode: WireMode, words: Words): readonly string[] {
  return badgesOf(slug, mode).map((badge) => textOf(badge, words));
}

function isPressing(badge: Badge): boolean {
  return 'word' in badge && PRESSING.has(badge.word);
}

function textOf(badge: Badge, words: Words): string {
  if ('label' in badge) return badge.label;
  const word = words[badge.word];
  return badge.version > 1 ? `${word} ${String(badge.version)}` : word;
}
