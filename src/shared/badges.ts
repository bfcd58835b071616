import { html, nothing, type TemplateResult } from 'lit';
import type { WireSlug } from '../model.js';
import { badgesOf, type Badge, type WireMode } from '../wire/badge.js';
import type { PageMessages } from './messages.js';
import type { Messages } from './messages/en.js';

const URGENT = new Set(['flash', 'alert', 'urgent', 'withdrawal']);

/** The badges of a headline; none where its slug holds nothing for readers. */
export function renderBadges(
  slug: WireSlug,
  mode: WireMode,
  messages: PageMessages,
): readonly TemplateResult[] {
  return badgesOf(slug, mode).map(
    (badge) =>
      html`<span
        part="badge"
        class="badge ${isUrgent(badge) ? 'urgent' : ''}"
        lang=${'message' in badge ? messages.lang : nothing}
        >${textOf(badge, messages)}</span
      > `,
  );
}

/** The badges of a headline as text, to be spoken before it. */
export function badgeTexts(slug: WireSlug, mode: WireMode, messages: Messages): readonly string[] {
  return badgesOf(slug, mode).map((badge) => textOf(badge, messages));
}

function isUrgent(badge: Badge): boolean {
  return 'message' in badge && URGENT.has(badge.message);
}

function textOf(badge: Badge, messages: Messages): string {
  if ('label' in badge) return badge.label;
  const text = messages[badge.message];
  return badge.version > 1 ? `${text} ${String(badge.version)}` : text;
}
