/**
 * The slugs that agencies put before their headlines, as a table of patterns and meanings.
 * Sources: the AP, dpa and Reuters handbooks, and the wire copy of Xinhua, Kyodo, Yonhap, dpa-AFX and AFP.
 */
import type { WireKind, WirePriority } from '../model.js';

/** The meaning of one prefix; a prefix leaves out the fields that it does not set. */
export interface PrefixMeaning {
  readonly priority?: Exclude<WirePriority, 'routine'>;
  readonly kind?: Exclude<WireKind, 'news'>;
  readonly version?: number;
  readonly label?: string;
}

/** One kind of prefix. */
export interface PrefixRule {
  /** Matches the prefix and its separator at the head of the remaining headline. */
  readonly pattern: RegExp;
  /** Returns the meaning, from the groups of the pattern. */
  readonly read: (...groups: readonly (string | undefined)[]) => PrefixMeaning;
}

// Chinese and Japanese agencies write a full-width colon; "://" belongs to an address.
const COLON = String.raw`\s*[:：]\s*(?!//)`;
const HYPHEN = String.raw`\s*(?:--?|[–—])\s*`;
const DASH = String.raw`\s+(?:--?|[–—])\s+`;
// In "Update 2:30 p.m.: …" the number is a time.
const NUMBER = String.raw`(\d{1,2})(?![:：]\d)`;
// Ends a correction, a refile or a repeat: also before a version, as in "RPT UPDATE 2-".
const ACTION_END = String.raw`(?:\s*-?\s*\([Oo](?:FFICIAL|fficial)\))?(?:${COLON}|${HYPHEN}|\s*(?=UPDATE \d+\s*[-–—:：]))`;

/** Each prefix and each attribution has one of these signs: most headlines have none, and no rule has to be tried. */
export const SIGNS = /[-–—:：|/([【]/;

const PRIORITIES: Readonly<Record<string, PrefixMeaning['priority']>> = {
  FLASH: 'flash',
  МОЛНИЯ: 'flash',
  BULLETIN: 'alert',
  ALERT: 'alert',
  ALERTE: 'alert',
  SNAP: 'alert',
  URGENT: 'urgent',
  BREAKING: 'urgent',
  'BREAKING NEWS': 'urgent',
  NEWSBREAK: 'urgent',
};

/** Series and topics before a headline, upper or lower case, followed by a colon or a bar. */
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
  'full text',
  'GLOBALink',
  'highlights',
  String.raw`in (?:photos|pics|pictures)`,
  'infographics?',
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
  'special report',
  'spotlight',
  'timeline',
  'transcript',
  'Xinhua (?:commentary|headlines)',
  '[a-z]+ (?:album|focus|insights?)',
];

/** More labels in capitals: Reuters and dpa write them and the others with a hyphen, some with a number. */
const CAPITAL_LABELS = [
  ...LABELS.map((label) => label.toUpperCase()),
  'BRIEF',
  'BUZZ',
  'COLUMN',
  'DAVOS',
  'DIARY',
  'FOREX',
  'GRAINS',
  'INSTANT VIEW',
  'METALS',
  'POLL',
  'SOFTS',
  'STOCKS',
  'TABLE',
  'TEXT',
];

/** The rules, in the order in which they are tried. */
export const PREFIX_RULES: readonly PrefixRule[] = [
  rule(
    String.raw`(FLASH|МОЛНИЯ|BULLETIN|ALERTE?|SNAP|URGENT|BREAKING NEWS|BREAKING|NEWSBREAK)(?:${COLON}|${DASH}|-(?=[A-Z][a-z]))`,
    (word = '') => withPriority(word),
  ),
  rule(
    String.raw`(?:urgente?|breaking news|eil(?:meldung)?|última hora|срочно|عاجل|속보|快[讯訊]|突[发發]|速報)${COLON}`,
    () => withPriority('URGENT'),
    'iu',
  ),
  rule(String.raw`(?:AP\s?)?NewsAlert(?:${COLON}|${DASH})`, () => withPriority('ALERT'), 'i'),

  // A hyphen without spaces ends a slug only in capitals or after "LD": "1st lead-free station" has none.
  rule(
    String.raw`${nth('st|nd|rd|th')}(?:(?:LD|Lead)[\s-]*Writethru|LD)(?:${COLON}|${HYPHEN})`,
    nthLead,
    'i',
  ),
  rule(String.raw`${nth('st|nd|rd|th')}Lead(?:${COLON}|${DASH})`, nthLead, 'i'),
  rule(String.raw`${nth('ST|ND|RD|TH')}LEAD${HYPHEN}`, nthLead),
  rule(String.raw`Writethru${COLON}`, () => update(), 'i'),
  rule(String.raw`LEAD${COLON}`, () => update()),
  // Includes the common misspellings UDPATE, UPADTE and UPDDATE.
  rule(String.raw`U(?:[PDAT]{3,6}E|pdate(?=\s*\d+-[A-Z]))(?:\s*(\d{1,2}))?${HYPHEN}`, update),
  rule(
    String.raw`(?:update|aktualisiert|actualización|تحديث|更新)\s*(?:${NUMBER})?${COLON}`,
    update,
    'iu',
  ),
  rule(String.raw`(?:WRAPUP|RECAP)(?:\s*${NUMBER})?(?:${COLON}|${HYPHEN})`, (number) => ({
    kind: 'wrapup',
    version: Number(number ?? 1),
  })),

  rule(
    String.raw`(?:CORRECT(?:ED|ION)|Correct(?:ed|ion)(?!-(?!\(|[A-Z]{3})))${ACTION_END}`,
    correction,
  ),
  rule(
    String.raw`(?:korrektur|berichtigung|corrección|corrigé|تصحيح|更正)${COLON}`,
    correction,
    'iu',
  ),
  rule(String.raw`REFILE[SD]?${ACTION_END}`, () => ({ kind: 'refile' })),
  rule(String.raw`(?:RPT|RPR|REPEAT|WDH)${ACTION_END}`, () => ({ kind: 'repeat' })),
  rule(String.raw`(?:KILL(?: KILL)*|(?:STORY )?WITHDRAWN|WITHDRAWAL)(?:${COLON}|${DASH})`, () => ({
    kind: 'withdrawal',
  })),
  rule(String.raw`HOLD(?: HOLD)*(?:${COLON}|${DASH})`, () => ({ kind: 'hold' })),
  rule(String.raw`EMBARGO(?:ED)?(?:${COLON}|${DASH})`, () => ({ kind: 'embargo' })),
  // In mixed case "Advisory-Board" and "Advisory-council" are words of ordinary headlines.
  rule(
    String.raw`(?:ADVISORY-\s*|Advisory-(?=[A-Z])(?!Board|Co[mu]|Group|Panel)|(?:ADVISORY|Advisory)${COLON})`,
    () => ({ kind: 'advisory' }),
  ),

  rule(String.raw`(${LABELS.join('|')})(?:\s${NUMBER})?(?:${COLON}|\s*\|\s*)`, withLabel, 'i'),
  rule(
    String.raw`(${CAPITAL_LABELS.join('|')})(?:\s${NUMBER})?(?:${COLON}|${HYPHEN}|/)`,
    withLabel,
  ),
];

/** A series in capitals and brackets, such as "(CIIE)"; it counts only before a prefix. */
export const SERIES = /^\([A-Z0-9 ]{2,20}\)\s*/;

/** A prefix in brackets instead of before a colon, such as "(2nd LD)" or "【快讯】". */
export const BRACKETED = /^[([【]([^)\]】]{2,20})[)\]】]\s*/;

/**
 * A label of any topic in capitals, closed by a hyphen before mixed case, such as "US STOCKS-". A short word could be
 * an acronym, as in "NATO-Orin talks".
 */
export const CAPITALS =
  /^(?=\p{Lu}{7}|[\p{Lu}&. ]+ \p{Lu}{5}|\p{Lu}{5,} )([\p{Lu}&. ]{5,30})-\s?(?=["'“‘«]?\p{Lu}.*\p{Ll}{2})/u;

/** Words that are a label where a known prefix follows, such as "DAVOS-" before "UPDATE 3-". */
export const TOPIC =
  /^([\p{Lu}\p{Lo}][^-:：|]{1,30}?)\s*(?:-\s*(?=\p{Lu}{2}|\d)|[:：|]\s*(?!Advisory))/u;

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

/** The attribution at the end of a headline: up to two words and a noun from above, or an agency. Capitals count too. */
export const ATTRIBUTION = new RegExp(
  String.raw`^(?<base>.*\S)(?:\s+(?:--|–|—)\s+|\s+-\s?|:\s+)` +
    String.raw`(?<attribution>(?:[\p{L}\p{M}.'’]+\s+){0,2}(?:${ATTRIBUTING_NOUNS.flatMap(anyCase).join('|')})|${AGENCIES.flatMap((name) => [name, name.toUpperCase()]).join('|')})$`,
  'u',
);

function rule(source: string, read: PrefixRule['read'], flags = ''): PrefixRule {
  return { pattern: new RegExp(`^${source}`, flags), read };
}

function withPriority(word: string): PrefixMeaning {
  const priority = PRIORITIES[word];
  return priority ? { priority } : {};
}

// The number of a lead, after an "URGENT" that some agencies write before it without a colon.
function nth(endings: string): string {
  return String.raw`(?:(URGENT)\s+)?(\d{1,2})(?:${endings})\s*`;
}

function nthLead(urgent?: string, number?: string): PrefixMeaning {
  return { ...update(number), ...(urgent === undefined ? {} : withPriority('URGENT')) };
}

function update(number?: string): PrefixMeaning {
  return { kind: 'update', version: Number(number ?? 1) };
}

function correction(): PrefixMeaning {
  return { kind: 'correction' };
}

function withLabel(label = '', number?: string): PrefixMeaning {
  return number === undefined ? { label } : { label, version: Number(number) };
}

// Not by the flag `i`: the names of agencies match as written, since "who" is not the WHO.
function anyCase(noun: string): readonly string[] {
  return [
    noun.replace(/^[a-z]/, (first) => `[${first}${first.toUpperCase()}]`),
    noun.toUpperCase(),
  ];
}
