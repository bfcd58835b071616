/** Tells whether a body repeats its summary: weblogs send the first 55 words as one, with "[…]" behind them. */
import { lettersOf } from './letters.js';

/** So many letters are no coincidence, wherever in the body they are. */
const UNMISTAKABLE = 40;
// Behind it stands only advertising, such as "The post … appeared first on …".
const CUT = /[[(]\s*(?:…|\.{3})\s*[\])]/;
const INVITATION =
  /(?:(?:read|learn|see) (?:more|on)|(?:continue|keep) reading|full (?:story|article)|more|weiterlesen|mehr(?: lesen| dazu)?|lire (?:la suite|plus|davantage)|la suite|leer más|seguir leyendo|leia mais|ler mais|continu(?:e|ar) (?:lendo|a ler)|читать (?:далее|дальше|полностью)|подробнее|далее|続きを読む|もっと見る|阅读(?:更多|全文)|继续阅读|閱讀(?:更多|全文)|繼續閱讀|اقرأ المزيد|और पढ़ें|leggi tutto|continua a leggere|lees (?:meer|verder))[\s.:!)\]»›>→⟶-]*$/iu;
const ELLIPSIS = /[\s([]*(?:…|\.{3})[\s.)\]»›>→⟶-]*$/u;

/** Whether all of a summary but its tail, such as "… Read more", is in a body with this text. */
export function includesSummary(body: string, summary = ''): boolean {
  if (summary === '') return true;
  const letters = lettersOf(body);
  if (letters.includes(lettersOf(summary))) return true;
  const beginning = lettersOf(withoutTail(summary));
  return beginning.length < UNMISTAKABLE
    ? letters.startsWith(beginning)
    : letters.includes(beginning);
}

function withoutTail(summary: string): string {
  const [beginning = ''] = summary.split(CUT, 1);
  // A word of the text may look like an invitation, so the two are taken off only once.
  return beginning.trimEnd().replace(INVITATION, '').replace(ELLIPSIS, '');
}
