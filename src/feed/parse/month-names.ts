/** Months by their names, in full or short. */
import { normalForm } from '../text/normal-form.js';

const ENGLISH =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** Languages whose feeds often have dates of their own. The engine knows their names of months. */
const LANGUAGES = 'ar cs da de el es fi fr hi hr hu it nb nl pl pt ro ru sv tr uk'.split(' ');

/** 1 to 12; 0 for a word that names no month, or different ones: "listopada" is October or November. */
export function monthNumber(word: string): number {
  const name = simplified(word);
  if (name.length < 3) return 0;
  return ENGLISH.findIndex((month) => month.startsWith(name)) + 1 || monthOfAnyLanguage(name);
}

function monthOfAnyLanguage(name: string): number {
  const all = (months ??= monthsOfAllLanguages());
  const known = all.get(name);
  if (known !== undefined) return known;
  const longer = [...all].filter(([month]) => month.startsWith(name));
  const numbers = new Set(longer.map(([, number]) => number));
  return numbers.size === 1 ? (longer[0]?.[1] ?? 0) : 0;
}

let months: ReadonlyMap<string, number> | undefined;

function monthsOfAllLanguages(): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' });
      for (let number = 1; number <= 12; number++) {
        const parts = format.formatToParts(Date.UTC(2026, number - 1, 1));
        const name = simplified(parts.find(({ type }) => type === 'month')?.value ?? '');
        const known = numbers.get(name) ?? number;
        numbers.set(name, known === number ? number : 0);
      }
    }
  }
  return numbers;
}

/** Without case, accents and dots. */
function simplified(word: string): string {
  return normalForm(word, 'NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
}
