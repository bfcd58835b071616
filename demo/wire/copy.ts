/** The words around a story: datelines, notes to editors and what the placeholders stand for. */
import type { Story } from '../stories/index.js';
import type { Copy, Moved } from './desk.js';

const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY = 24 * 60 * 60 * 1000;

/** Months as agencies abbreviate them, which is not what `Intl` gives for any locale. */
const MONTHS = {
  en: 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.',
  fr: 'janv. févr. mars avril mai juin juill. août sept. oct. nov. déc.',
  es: 'ene feb mar abr may jun jul ago sep oct nov dic',
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
};

/** The line that says where and when a story was written, by language. */
const DATELINES: Readonly<Record<string, (place: string, date: Date) => string>> = {
  en: (place, date) => `${place}, ${monthOf(date, 'en')} ${date.getUTCDate()} (OTW) --`,
  fr: (place, date) => `${place}, ${date.getUTCDate()} ${monthOf(date, 'fr')} (OTW) –`,
  es: (place, date) => `${place}, ${date.getUTCDate()} ${monthOf(date, 'es')} (OTW) –`,
  de: (place) => `${place} (OTW) –`,
  ar: (place, date) => `${place} ${date.getUTCDate()} ${monthOf(date, 'ar')} (OTW) --`,
  zh: (place, date) => `OTW${place}${date.getUTCMonth() + 1}月${date.getUTCDate()}日电`,
};

/**
 * The body with its placeholders filled in.
 *
 * `{dateline}`; `{today}`, `{yesterday}` and `{tomorrow}`, the days' English names; `{figures}`, the
 * folder of the pictures; `{stories}`, that of the stories' pages.
 */
export function bodyOf({ story, body, published }: Moved, baseUrl: string): string {
  const words: Readonly<Record<string, () => string>> = {
    dateline: () => dateline(story, new Date(published)),
    today: () => dayName(published),
    yesterday: () => dayName(published - DAY),
    tomorrow: () => dayName(published + DAY),
    figures: () => `${baseUrl}/figures`,
    stories: () => `${baseUrl}/stories`,
  };
  return body.trim().replace(/\{(\w+)\}/g, (whole, name: string) => words[name]?.() ?? whole);
}

/** The headline and text of an article after an update, which leaves its id. */
export function updatedBody(
  { story, title, body }: Copy,
  time: number,
): { body: string; title?: string } {
  const { update } = story;
  if (update) return { title: update.title ?? title, body: afterLead(body, update.add) };
  const checked = `<p><em>This story was last checked at ${clock(time)} GMT.</em></p>`;
  return { body: body.trim() + checked };
}

/** The corrected version of an article, which goes out as an article of its own. */
export function correctedBody({ story, title, summary, body }: Copy): Omit<Copy, 'story'> {
  const { note, wrong, right } = story.correction ?? {
    note: 'Corrects the spelling of a name; the rest of the text is unchanged',
    wrong: '',
    right: '',
  };
  const mend = (text: string): string => (wrong ? text.replaceAll(wrong, right) : text);
  return {
    title: `CORRECTED-${mend(title)}`,
    summary: summary && mend(summary),
    body: `<p><em>(${note})</em></p>${mend(body).trim()}`,
  };
}

/** The message by which an article is withdrawn. */
export function killNotice({ story, title, published }: Moved): Omit<Copy, 'story'> {
  const reason = story.kill ?? 'The source has asked for its figures to be checked.';
  return {
    title: `KILL: ${title}`,
    body: `
<p><strong>Editors: please withdraw the story headlined “${title}”, moved at ${clock(published)} GMT.</strong></p>
<p>${reason} A substitute will follow if warranted.</p>
<p>The OTW desk</p>`,
  };
}

function dateline({ language = 'en', place }: Story, date: Date): string {
  const [code = ''] = language.split('-');
  const write = DATELINES[code];
  if (!write) throw new Error(`There is no dateline for the language ${language}.`);
  return write(place, date);
}

function monthOf(date: Date, language: keyof typeof MONTHS): string {
  return MONTHS[language].split(' ')[date.getUTCMonth()] ?? '';
}

function dayName(time: number): string {
  return DAYS[new Date(time).getUTCDay()] ?? '';
}

function clock(time: number): string {
  return new Date(time).toISOString().slice(11, 16);
}

function afterLead(body: string, added: string): string {
  return body.replace('</p>', `</p>\n${added}`);
}
