/** The messages that the elements show or speak: English at once, other languages as lazy chunks, each replaceable. */
import { nothing } from 'lit';
import { languageTag } from '../feed/text/language-tag.js';
import { omitUndefined } from '../feed/omit-undefined.js';
import { formatNumber, pluralCategory } from './intl.js';
import { MESSAGES as ENGLISH, type PluralForms, type Messages } from './messages/en.js';

/** Messages for a page. */
export type PageMessages = Messages & {
  /** The `lang` of elements that show them: nothing, unless they are English and the page is not. */
  readonly lang: 'en' | typeof nothing;
};

/** The languages that are loaded for pages in them. */
const MODULES: Readonly<Record<string, () => Promise<{ readonly MESSAGES: Messages }>>> = {
  ar: () => import('./messages/ar.js'),
  de: () => import('./messages/de.js'),
  es: () => import('./messages/es.js'),
  fr: () => import('./messages/fr.js'),
  hi: () => import('./messages/hi.js'),
  ja: () => import('./messages/ja.js'),
  pt: () => import('./messages/pt.js'),
  ru: () => import('./messages/ru.js'),
  zh: () => import('./messages/zh.js'),
  'zh-hant': () => import('./messages/zh-hant.js'),
};

const loaded = new Map<string, Messages>();
const requested = new Set<string>();
const replaced = new Map<string, Partial<Messages>>();
/** The merged messages by the requested language. */
const merged = new Map<string, PageMessages>();
const listeners = new Set<() => void>();

/**
 * Replaces messages of a language, such as "en" or "pt-BR", in all present and future elements. Messages of "pt"
 * also serve "pt-BR", unless that has its own.
 */
export function registerTranslation(language: string, messages: Partial<Messages>): void {
  const key = languageTag(language)?.toLowerCase();
  if (key === undefined) return;
  replaced.set(key, { ...replaced.get(key), ...omitUndefined<Partial<Messages>>(messages) });
  handleChange();
}

/** The messages of a language, English ones until it is loaded; the first call begins to load it. */
export function messagesFor(language: string): PageMessages {
  const key = language.toLowerCase();
  const messages = merged.get(key) ?? mergeMessages(key);
  merged.set(key, messages);
  return messages;
}

/** Calls back whenever messages were loaded or replaced, until the returned function is called. */
export function watchMessages(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/** Replaces the first `{placeholder}` of a message with the value. */
export function interpolate(message: string, value: string): string {
  return message.replace(/\{\w+\}/, () => value);
}

/** A message with a number, in the plural form of that number. */
export function pluralize(message: string | PluralForms, count: number, language: string): string {
  // A translation may lack a plural form of its language.
  const text =
    typeof message === 'string'
      ? message
      : (message[pluralCategory(count, language)] ?? message.other);
  return interpolate(text, formatNumber(count, language));
}

/** A message without the colon at its end, as an accessible name. */
export function withoutColon(message: string): string {
  return message.replace(/\s*[:：]\s*$/, '');
}

function mergeMessages(language: string): PageMessages {
  const [base = ''] = language.split('-');
  const module = moduleFor(language, base);
  void load(module);
  const layers = [...new Set([base, module, ...prefixesOf(language)])];
  const replacements = layers.flatMap((key) => replaced.get(key) ?? []);
  const own = loaded.get(module);
  // An author who registers messages of a language is taken to have translated all of them.
  if (base !== 'en' && !own && replacements.length === 0) return { ...ENGLISH, lang: 'en' };
  return Object.assign({}, own ?? ENGLISH, { lang: nothing }, ...replacements) as PageMessages;
}

// Traditional characters are named by region (zh-TW) more often than by script (zh-Hant).
function moduleFor(language: string, base: string): string {
  const isTraditional = base === 'zh' && new Intl.Locale(language).maximize().script === 'Hant';
  return isTraditional ? 'zh-hant' : base;
}

// Of "zh-hant-hk": "zh", "zh-hant" and "zh-hant-hk".
function prefixesOf(language: string): readonly string[] {
  const parts = language.split('-');
  return parts.map((_, index) => parts.slice(0, index + 1).join('-'));
}

async function load(name: string): Promise<void> {
  const module = Object.hasOwn(MODULES, name) ? MODULES[name] : undefined;
  if (!module || requested.has(name)) return;
  requested.add(name);
  try {
    loaded.set(name, (await module()).MESSAGES);
    handleChange();
  } catch (error) {
    console.warn(
      `Off the Wire could not load its messages for "${name}" and stays English.`,
      error,
    );
  }
}

function handleChange(): void {
  merged.clear();
  for (const listener of listeners) listener();
}
