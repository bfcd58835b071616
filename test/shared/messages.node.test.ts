import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { nothing } from 'lit';
import {
  withoutColon,
  interpolate,
  pluralize,
  registerTranslation,
  messagesFor,
  watchMessages,
} from '../../src/shared/messages.js';
import { MESSAGES as AR } from '../../src/shared/messages/ar.js';
import { MESSAGES as DE } from '../../src/shared/messages/de.js';
import { MESSAGES as EN, type Messages } from '../../src/shared/messages/en.js';
import { MESSAGES as FR } from '../../src/shared/messages/fr.js';
import { MESSAGES as RU } from '../../src/shared/messages/ru.js';
import { MESSAGES as ZH } from '../../src/shared/messages/zh.js';

const FOLDER = new URL('../../src/shared/messages/', import.meta.url);
const PAGE = readFileSync(new URL('../../docs/behaviour.md', import.meta.url), 'utf8');

/** Every language that is built in: each is a file. */
const LANGUAGES = await Promise.all(
  readdirSync(FOLDER).map(async (file) => {
    const module = (await import(new URL(file, FOLDER).href)) as { readonly MESSAGES: Messages };
    return [file.replace('.ts', ''), module.MESSAGES] as const;
  }),
);

const NAMES = Object.keys(EN) as (keyof Messages)[];
/** Messages with a number, with the least that they count. */
const COUNTING = { new: 1, headlinesArrived: 2, readingTime: 1 } as const;
/** Messages that have one text for every number in a language whose nouns have several forms. */
const UNCHANGED = {
  de: ['new', 'headlinesArrived', 'readingTime'],
  en: ['new', 'headlinesArrived', 'readingTime'],
  es: ['headlinesArrived', 'readingTime'],
  fr: ['headlinesArrived', 'readingTime'],
  hi: ['new', 'headlinesArrived', 'readingTime'],
  pt: ['headlinesArrived', 'readingTime'],
  ru: ['readingTime'],
} as Readonly<Record<string, readonly string[] | undefined>>;
/** The punctuation between the parts of a spoken text. */
const JOINTS: readonly string[] = ['comma', 'colon', 'semicolon'];
/** Words that a language shares with English. */
const SHARED = { fr: ['Flash', 'Urgent'] } as Readonly<
  Record<string, readonly string[] | undefined>
>;
/** The scripts of languages that are not in Latin letters. */
const SCRIPTS = {
  ar: /^\p{scx=Arabic}+$/u,
  hi: /^\p{scx=Devanagari}+$/u,
  ja: /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]+$/u,
  ru: /^\p{scx=Cyrillic}+$/u,
  zh: /^\p{scx=Han}+$/u,
  'zh-hant': /^\p{scx=Han}+$/u,
} as Readonly<Record<string, RegExp | undefined>>;

function placeholdersIn(text: string): readonly string[] {
  return text.match(/\{\w+\}/g) ?? [];
}

function formsOf(messages: Messages, name: keyof Messages): readonly string[] {
  const message = messages[name];
  return typeof message === 'string' ? [message] : Object.values(message);
}

/** Waits until a lazily loaded language is there. */
async function load(language: string): Promise<Messages> {
  const isThere = (): boolean => messagesFor(language).share !== EN.share;
  await new Promise<void>((resolve) => {
    const stop = watchMessages(handleChange);
    handleChange();
    function handleChange(): void {
      if (!isThere()) return;
      stop();
      resolve();
    }
  });
  return messagesFor(language);
}

describe('the messages of each language', () => {
  for (const [language, messages] of LANGUAGES) {
    const texts = NAMES.flatMap((name) => formsOf(messages, name));

    it(`are complete in ${language}, without others`, () => {
      expect(Object.keys(messages)).to.have.members(NAMES);
      const isOpen = (name: string): boolean => !JOINTS.includes(name);
      const phrases = NAMES.filter(isOpen).flatMap((name) => formsOf(messages, name));
      expect(phrases.filter((text) => text === '' || text.trim() !== text)).to.deep.equal([]);
      expect(texts.filter((text) => text.normalize() !== text)).to.deep.equal([]);
    });

    it(`have the same placeholders in ${language} as in English`, () => {
      for (const name of NAMES) {
        const blanks = placeholdersIn(formsOf(EN, name).join());
        for (const text of formsOf(messages, name)) {
          // "Two minutes" need not contain the number.
          if (!(name in COUNTING) || placeholdersIn(text).length > 0)
            expect(placeholdersIn(text), name).to.deep.equal(blanks);
        }
      }
    });

    it(`have the plural forms that ${language} needs, and no others`, () => {
      const rules = new Intl.PluralRules(language);
      for (const [name, least] of Object.entries(COUNTING)) {
        const message = messages[name as keyof typeof COUNTING];
        const counts = [...Array(1000).keys()].slice(least);
        const categories = new Set(counts.map((count) => rules.select(count)));
        const isUnchanged = categories.size === 1 || UNCHANGED[language]?.includes(name) === true;
        expect(typeof message === 'string', name).to.equal(isUnchanged);
        if (typeof message === 'string') continue;
        expect(Object.keys(message), name).to.have.members([...categories.add('other')]);
      }
    });

    it(`are in the script of ${language}`, () => {
      const text = texts.join(' ').replaceAll(/\{\w+\}/g, '');
      for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? [])
        expect(word).to.match(SCRIPTS[language] ?? /^\p{scx=Latin}+$/u);
    });

    it(`do not part a number from its unit in ${language}`, () => {
      for (const text of formsOf(messages, 'readingTime'))
        expect(text).to.not.match(/\} (?:min|мин|मिनट)/i);
    });

    it(`are named in the documents: ${language}`, () => {
      const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? '';
      // "Traditional Chinese" is one of "both scripts".
      expect(PAGE).to.include(name.replace('Traditional ', ''));
    });

    if (language === 'en') continue;

    it(`are nowhere in English in ${language}`, () => {
      const same = NAMES.filter((name) => !JOINTS.includes(name) && messages[name] === EN[name]);
      expect(same.map((name) => EN[name])).to.deep.equal(SHARED[language] ?? []);
    });

    it(`are loaded for a page in ${language}`, async () => {
      expect(await load(language)).to.deep.equal({ ...messages, lang: nothing });
    });
  }

  it('have forms for two, few and many in Arabic', () => {
    const said = [1, 2, 3, 11, 100].map((count) =>
      pluralize(AR.new, count, 'ar').replace(/[\d\u0660-\u0669]+/, '#'),
    );
    expect(said).to.deep.equal([
      'خبر جديد',
      'خبران جديدان',
      '# أخبار جديدة',
      '# خبرًا جديدًا',
      '# خبر جديد',
    ]);
  });

  it('have the form of one for 21 in Russian', () => {
    const said = [2, 5, 11, 21, 22].map((count) => pluralize(RU.headlinesArrived, count, 'ru'));
    expect(said).to.deep.equal([
      '2 новые новости',
      '5 новых новостей',
      '11 новых новостей',
      '21 новая новость',
      '22 новые новости',
    ]);
  });

  it('are written with the numbers of the language', () => {
    expect(pluralize(EN.new, 1234, 'en')).to.equal('1,234 new');
    expect(pluralize(DE.new, 1234, 'de')).to.equal('1.234 neue');
  });
});

describe('finding the messages of a language', () => {
  it('starts with English, and loads the language', async () => {
    expect((await load('de')).share).to.equal('Teilen');
    expect(messagesFor('de-AT').share).to.equal('Teilen');
  });

  it('uses traditional characters for the regions that read them', async () => {
    const share = async (language: string): Promise<string> => (await load(language)).share;
    for (const tag of ['zh-TW', 'zh-HK', 'zh-Hant', 'zh-Hant-HK'])
      expect((await load(tag)).retry, tag).to.equal('重試');
    for (const tag of ['zh', 'zh-CN', 'zh-SG', 'zh-Hans-HK'])
      expect((await load(tag)).retry, tag).to.equal('重试');
    expect(await share('zh-MO')).to.equal('分享');
  });

  it('stays English for an unknown language, also one named like a property of every object', () => {
    for (const tag of ['fi', 'sw-KE', 'constructor', ''])
      expect(messagesFor(tag).share, tag).to.equal('Share');
  });

  it('marks English messages where the language has none', () => {
    const marked = ['fi', 'sw-KE', 'en', 'en-GB'].filter((tag) => messagesFor(tag).lang === 'en');
    expect(marked).to.deep.equal(['fi', 'sw-KE']);
    registerTranslation('et', { share: 'Jaga' });
    expect(messagesFor('et').lang).to.equal(nothing);
  });
});

describe('registerTranslation', () => {
  it('overrides our own messages, before they are loaded and after', async () => {
    registerTranslation('es', { close: 'Fuera' });
    expect(messagesFor('es').close).to.equal('Fuera');
    expect((await load('es')).close).to.equal('Fuera');
    registerTranslation('es', { next: 'Otro' });
    const { close, next, share } = messagesFor('es');
    expect([close, next, share]).to.deep.equal(['Fuera', 'Otro', 'Compartir']);
  });

  it('adds a new language, for its regions too', () => {
    registerTranslation('nl', { share: 'Delen', close: 'Sluiten' });
    registerTranslation('nl_BE', { share: 'Doorsturen' });
    expect(messagesFor('nl-NL').share).to.equal('Delen');
    expect(messagesFor('nl-BE').share).to.equal('Doorsturen');
    expect(messagesFor('nl-BE').close).to.equal('Sluiten');
    expect(messagesFor('nl-BE').retry).to.equal('Try again');
  });

  it('accepts plural forms, and uses `other` for missing ones', () => {
    registerTranslation('pl', {
      new: { one: '{count} nowy', few: '{count} nowe', other: '{count} nowych' },
    });
    const said = [1, 3, 5].map((count) => pluralize(messagesFor('pl').new, count, 'pl'));
    expect(said).to.deep.equal(['1 nowy', '3 nowe', '5 nowych']);
    registerTranslation('pl', { new: { other: '{count}!' } });
    expect(pluralize(messagesFor('pl').new, 3, 'pl')).to.equal('3!');
  });

  it('ignores an invalid language and undefined messages', () => {
    registerTranslation('no language', { share: 'a' });
    registerTranslation('da', JSON.parse('{}') as Partial<Messages>);
    registerTranslation('da', { share: undefined } as unknown as Partial<Messages>);
    expect(messagesFor('no language').share).to.equal('Share');
    expect(messagesFor('da').share).to.equal('Share');
  });
});

describe('filling in messages', () => {
  it('inserts the value unchanged', () => {
    expect(interpolate('Read at {source}', '$& {source}')).to.equal('Read at $& {source}');
  });

  it('removes the colon at the end of a name', () => {
    expect([EN, FR, ZH].map(({ youAreHere }) => withoutColon(youAreHere))).to.deep.equal([
      'You are here',
      'Vous êtes ici',
      '当前位置',
    ]);
  });
});
