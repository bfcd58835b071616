/**
 * The slugs that agencies put before their headlines, as a table: what each looks like and what it says.
 * Sources: the AP, dpa and Reuters handbooks, and the wire copy of Xinhua, Kyodo and AFP.
 */
import type { WireKind, WirePriority } from '../model.js';

/** What one prefix says; what it leaves out it says nothing about. */
export interface Saying {
  readonly priority?: Exclude<WirePriority, 'routine'>;
  readonly kind?: Exclude<WireKind, 'news'>;
  readonly version?: number;
  readonly label?: string;
}

/** One kind of prefix. */
export interface PrefixRule {
  /** Matches at the head of what is left of the headline, its separator included. */
  readonly pattern: RegExp;
  /** What it says; the groups are those of the pattern. */
  readonly says: (...groups: readonly (string | undefined)[]) => Saying;
}

// A full-width colon comes from Chinese and Japanese desks; "://" is an address.
const COLON = String.raw`\s*[:：]\s*(?!//)`;
const HYPHEN = String.raw`\s*-\s*`;
const DASH = String.raw`\s+-\s+`;
// "Update 2:30 p.m.: …" tells the time.
const NUMBER = String.raw`(\d{1,2})(?![:：]\d)`;

const PRIORITIES: Readonly<Record<string, Saying['priority']>> = {
  FLASH: 'flash',
  BULLETIN: 'alert',
  ALERT: 'alert',
  SNAP: 'alert',
  URGENT: 'urgent',
  BREAKING: 'urgent',
  'BREAKING NEWS': 'urgent',
  NEWSBREAK: 'urgent',
};

/** Series and topics that stand before a headline in any case, closed by a colon or a bar. */
const LABELS = [
  'album',
  'analysis',
  'backgrounder',
  'chronicle',
  'commentary',
  'economic watch',
  'exclusive',
  'explainer',
  'fact check',
  'factbox',
  'factfile',
  'feature',
  'GLOBALink',
  'in pictures',
  'insight',
  'interview',
  'news analysis',
  'opinion',
  'preview',
  'profile',
  'review',
  'roundup',
  'snap analysis',
  'snapshot',
  'spotlight',
  'timeline',
  'world insights',
  'Xinhua headlines',
  'Xinhua commentary',
  String.raw`[a-z]+ focus`,
];

/** Labels that Reuters and others write in capitals with a hyphen, some of them numbered. */
const CAPITAL_LABELS = [
  'ANALYSIS',
  'BREAKINGVIEWS',
  'BRIEF',
  'CHRONOLOGY',
  'EXCLUSIVE',
  'EXPLAINER',
  'FACTBOX',
  'FEATURE',
  'FOREX',
  'INSIGHT',
  'INSTANT VIEW',
  'INTERVIEW',
  'MARKET WATCH',
  'NEWSMAKER',
  'POLL',
  'PREVIEW',
  'PROFILE',
  'SCENARIOS',
  'SNAPSHOT',
  'STOCKS',
  'TIMELINE',
];

/** In the order in which they are tried. */
export const PREFIX_RULES: readonly PrefixRule[] = [
  rule(
    String.raw`(FLASH|BULLETIN|ALERT|SNAP|URGENT|BREAKING NEWS|BREAKING|NEWSBREAK)(?:${COLON}|${DASH})`,
    (word = '') => withPriority(word),
  ),
  rule(
    String.raw`(urgent|breaking news)${COLON}`,
    (word = '') => withPriority(word.toUpperCase()),
    'i',
  ),
  rule(String.raw`(?:AP\s?)?NewsAlert(?:${COLON}|${DASH})`, () => withPriority('ALERT'), 'i'),

  // A glued hyphen makes a slug of what is in capitals, or is no word: "1st lead-free station" is none.
  rule(
    String.raw`${nth('st|nd|rd|th')}(?:(?:LD|Lead)[\s-]*Writethru|LD)(?:${COLON}|${HYPHEN})`,
    nthLead,
    'i',
  ),
  rule(String.raw`${nth('st|nd|rd|th')}Lead(?:${COLON}|${DASH})`, nthLead, 'i'),
  rule(String.raw`${nth('ST|ND|RD|TH')}LEAD${HYPHEN}`, nthLead),
  rule(String.raw`Writethru${COLON}`, () => update(), 'i'),
  rule(String.raw`LEAD${COLON}`, () => update()),
  // Misspelt often enough to matter: UDPATE, UPADTE, UPDDATE.
  rule(String.raw`U[PDAT]{3,6}E(?:\s*(\d{1,2}))?\s*-\s*`, update),
  rule(String.raw`update\s*(?:${NUMBER})?${COLON}`, update, 'i'),
  rule(String.raw`(?:WRAPUP|RECAP)(?:\s*${NUMBER})?(?:${COLON}|${HYPHEN})`, (number) => ({
    kind: 'wrapup',
    version: Number(number ?? 1),
  })),

  rule(
    String.raw`(?:CORRECTED|CORRECTION|(?:Corrected|Correction)(?!-[^(]))(?:-?\s*\(OFFICIAL\))?(?:${COLON}|${HYPHEN})`,
    () => ({ kind: 'correction' }),
  ),
  rule(String.raw`REFILE[SD]?(?:${COLON}|${HYPHEN})`, () => ({ kind: 'refile' })),
  rule(String.raw`(?:RPT|RPR|REPEAT)(?:${COLON}|${HYPHEN})`, () => ({ kind: 'repeat' })),
  rule(String.raw`(?:KILL(?: KILL)*|(?:STORY )?WITHDRAWN|WITHDRAWAL)(?:${COLON}|${DASH})`, () => ({
    kind: 'withdrawal',
  })),
  rule(String.raw`HOLD(?: HOLD)*(?:${COLON}|${DASH})`, () => ({ kind: 'hold' })),
  rule(String.raw`EMBARGO(?:ED)?(?:${COLON}|${DASH})`, () => ({ kind: 'embargo' })),
  rule(String.raw`(?:ADVISORY-\s*|(?:ADVISORY|Advisory)${COLON})`, () => ({ kind: 'advisory' })),

  rule(String.raw`(${LABELS.join('|')})\s*(?:${COLON}|\|\s*)`, (label = '') => ({ label }), 'i'),
  rule(String.raw`(${CAPITAL_LABELS.join('|')})(?:\s(\d{1,2}))?-\s*`, (label = '', number) =>
    number === undefined ? { label } : { label, version: Number(number) },
  ),
];

/** A series in capitals and brackets, such as "(CIIE)": one only where a prefix follows. */
export const SERIES = /^\([A-Z0-9 ]{2,20}\)\s*/;

const ATTRIBUTING_NOUNS = [
  'agency',
  'agencies',
  'ambassador',
  'analysts?',
  'army',
  'authorit(?:y|ies)',
  'board',
  'CEO',
  'city',
  'club',
  'commission',
  'committee',
  'company',
  'council',
  'court',
  'data',
  'embassy',
  'exit polls?',
  'experts?',
  'government',
  'hospital',
  'institute',
  'mayor',
  'media',
  'military',
  'minister',
  'ministry',
  'observatory',
  'office',
  'officials?',
  'operator',
  'organi[sz]ers?',
  'papers?',
  'police',
  'polls?',
  'president',
  'prosecutors?',
  'radio',
  'reports?',
  'researchers?',
  'results',
  'scientists?',
  'service',
  'sources?',
  'spokes(?:person|man|woman)',
  'statement',
  'study',
  'survey',
  'TV',
  'union',
  'university',
  'witness(?:es)?',
];
const AGENCIES = [
  'AFP',
  'AP',
  'BBC',
  'DPA',
  'dpa',
  'EU',
  'FT',
  'IAEA',
  'IMF',
  'Interfax',
  'KCNA',
  'Kyodo',
  'NATO',
  'Nikkei',
  'PTI',
  'Reuters',
  'TASS',
  'UN',
  'USGS',
  'WHO',
  'WSJ',
  'Xinhua',
  'Yonhap',
];

/** Who is said to say so, at the end of a headline: up to two words and a noun that can say things, or an agency. */
export const ATTRIBUTION = new RegExp(
  String.raw`^(?<base>.*\S)(?:\s+(?:--|–|—)\s+|\s+-\s?|:\s+)` +
    String.raw`(?<attribution>(?:[\p{L}\p{M}.'’]+\s+){0,2}(?:${ATTRIBUTING_NOUNS.map(anyCase).join('|')})|${AGENCIES.join('|')})$`,
  'u',
);

function rule(source: string, says: PrefixRule['says'], flags = ''): PrefixRule {
  return { pattern: new RegExp(`^${source}`, flags), says };
}

function withPriority(word: string): Saying {
  const priority = PRIORITIES[word];
  return priority ? { priority } : {};
}

// The number of a lead, and whether it is urgent, which some desks write before it without a colon.
function nth(endings: string): string {
  return String.raw`(?:(URGENT)\s+)?(\d{1,2})(?:${endings})\s*`;
}

function nthLead(urgent?: string, number?: string): Saying {
  return { ...update(number), ...(urgent === undefined ? {} : withPriority('URGENT')) };
}

function update(number?: string): Saying {
  return { kind: 'update', version: Number(number ?? 1) };
}

// Nouns come with or without a capital; the agencies beside them in the pattern do not.
function anyCase(noun: string): string {
  return noun.replace(/^[a-z]/, (first) => `[${first}${first.toUpperCase()}]`);
}
