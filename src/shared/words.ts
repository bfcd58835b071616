/** Every word that the elements show or speak: English at once, other languages loaded when needed, each word replaceable. */
import { languageTag } from '../feed/language-tag.js';
import { present } from '../feed/present.js';
import { number, pluralCategory } from './formats.js';
import { WORDS as ENGLISH, type PluralForms, type Words } from './words/en.js';

/** The languages that are loaded when a page is in them. */
const MODULES: Readonly<Record<string, () => Promise<{ readonly WORDS: Words }>>> = {
  ar: () => import('./words/ar.js'),
  de: () => import('./words/de.js'),
  es: () => import('./words/es.js'),
  fr: () => import('./words/fr.js'),
  zh: () => import('./words/zh.js'),
  'zh-hant': () => import('./words/zh-hant.js'),
};

const loaded = new Map<string, Words>();
const asked = new Set<string>();
const replaced = new Map<string, Partial<Words>>();
/** The words as they are now, by the language of who asks. */
const known = new Map<string, Words>();
const listeners = new Set<() => void>();

/**
 * Replaces words of a language, such as "en" or "pt-BR", in whatever is on the page and in what comes
 * later. Words of "pt" also serve "pt-BR", unless that has its own.
 */
export function setWords(language: string, words: Partial<Words>): void {
  const key = languageTag(language)?.toLowerCase();
  if (key === undefined) return;
  replaced.set(key, { ...replaced.get(key), ...present<Partial<Words>>(words) });
  handleChange();
}

/** The words of a language as far as they are here, else English ones; what is missing begins to load. */
export function wordsOf(language: string): Words {
  const key = language.toLowerCase();
  const words = known.get(key) ?? gather(key);
  known.set(key, words);
  return words;
}

/** Calls back whenever words have changed or come, until the returned function is called. */
export function watchWords(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/** A word with what it is about in the place of `{…}`. */
export function fill(word: string, value: string): string {
  return word.replace(/\{\w+\}/, () => value);
}

/** A word that counts, in the form that goes with this number. */
export function fillCount(word: string | PluralForms, count: number, language: string): string {
  // A language may have forms that whoever replaced its words did not know of.
  const text =
    typeof word === 'string' ? word : (word[pluralCategory(count, language)] ?? word.other);
  return fill(text, number(count, language));
}

/** A word without the colon at its end: as the name of what follows it. */
export function asName(word: string): string {
  return word.replace(/\s*[:：]\s*$/, '');
}

function gather(language: string): Words {
  const [base = ''] = language.split('-');
  const module = moduleFor(language, base);
  void load(module);
  const layers = [...new Set([base, module, ...prefixesOf(language)])];
  const own = layers.map((key) => replaced.get(key));
  return own.reduce<Words>((words, more) => ({ ...words, ...more }), loaded.get(module) ?? ENGLISH);
}

// Whoever reads traditional characters says so by region more often than by script.
function moduleFor(language: string, base: string): string {
  const isTraditional = base === 'zh' && new Intl.Locale(language).maximize().script === 'Hant';
  return isTraditional ? 'zh-hant' : base;
}

// "zh", "zh-hant" and "zh-hant-hk" for the last of them.
function prefixesOf(language: string): readonly string[] {
  const parts = language.split('-');
  return parts.map((_, index) => parts.slice(0, index + 1).join('-'));
}

async function load(name: string): Promise<void> {
  const module = Object.hasOwn(MODULES, name) ? MODULES[name] : undefined;
  if (!module || asked.has(name)) return;
  asked.add(name);
  try {
    loaded.set(name, (await module()).WORDS);
    handleChange();
  } catch (error) {
    console.warn(`Off the Wire could not load its words for "${name}" and stays English.`, error);
  }
}

function handleChange(): void {
  known.clear();
  for (const listener of listeners) listener();
}
