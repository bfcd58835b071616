/** Part names by which a publisher styles some items: by their urgency, their tags and their source. */
import { normalForm } from '../../feed/text/normal-form.js';
import type { Article } from '../../model.js';

const MAX_TAG_PARTS = 3;
const MAX_NAME_LENGTH = 40;

const known = new WeakMap<Article, string>();

/** The part names, such as " urgent tag-sport source-bay-post", with a blank before each. Empty without any. */
export function partNamesOf(article: Article): string {
  const names = known.get(article) ?? readNames(article);
  known.set(article, names);
  return names;
}

function readNames({ wire, tags, source }: Article): string {
  const names = [
    ...(wire.priority === 'routine' ? [] : ['urgent']),
    ...[...new Set(tags.flatMap((tag) => partName('tag', tag)))].slice(0, MAX_TAG_PARTS),
    ...partName('source', source ?? ''),
  ];
  return names.map((name) => ` ${name}`).join('');
}

// Part names are separated by blanks, and may have letters of any script.
function partName(kind: 'tag' | 'source', text: string): readonly string[] {
  const words = normalForm(text, 'NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-/, '');
  // The cut must not leave half of a character.
  const name = words.slice(0, MAX_NAME_LENGTH).replace(/[-\p{Surrogate}]$/u, '');
  return name === '' ? [] : [`${kind}-${name}`];
}
