import { expect } from '@open-wc/testing';
import { asName, fill, fillCount, setWords, wordsOf } from '../../src/shared/words.js';
import { WORDS as AR } from '../../src/shared/words/ar.js';
import { WORDS as DE } from '../../src/shared/words/de.js';
import { WORDS as EN, type Words } from '../../src/shared/words/en.js';
import { WORDS as ES } from '../../src/shared/words/es.js';
import { WORDS as FR } from '../../src/shared/words/fr.js';
import { WORDS as ZH_HANT } from '../../src/shared/words/zh-hant.js';
import { WORDS as ZH } from '../../src/shared/words/zh.js';
import { waitUntil } from '../support/wait.js';

const LANGUAGES: Readonly<Record<string, Words>> = {
  ar: AR,
  de: DE,
  en: EN,
  es: ES,
  fr: FR,
  zh: ZH,
  'zh-Hant': ZH_HANT,
};

const NAMES = Object.keys(EN) as (keyof Words)[];
const COUNTING = NAMES.filter((name) =>
  Object.values(LANGUAGES).some((words) => typeof words[name] !== 'string'),
) as ('new' | 'readingTime')[];

function blanksIn(text: string): readonly string[] {
  return text.match(/\{\w+\}/g) ?? [];
}

function formsOf(words: Words, name: keyof Words): readonly string[] {
  const word = words[name];
  return typeof word === 'string' ? [word] : Object.values(word);
}

/** Waits until a language that is loaded when needed is there. */
async function load(language: string): Promise<Words> {
  const english = wordsOf('en').share;
  await waitUntil(() => wordsOf(language).share !== english, `${language} does not come`);
  return wordsOf(language);
}

describe('the words of each language', () => {
  for (const [language, words] of Object.entries(LANGUAGES)) {
    it(`are all there in ${language}, and say nothing else`, () => {
      expect(Object.keys(words)).to.have.members(NAMES);
      const texts = NAMES.flatMap((name) => formsOf(words, name));
      expect(texts.filter((text) => text === '' || text.trim() !== text)).to.deep.equal([]);
    });

    it(`leave the same blanks in ${language} as in English`, () => {
      for (const name of NAMES) {
        const blanks = blanksIn(formsOf(EN, name).join());
        const isCounting = (COUNTING as string[]).includes(name);
        for (const text of formsOf(words, name)) {
          // "Two minutes" need not have the number in it.
          if (!isCounting || blanksIn(text).length > 0)
            expect(blanksIn(text), name).to.deep.equal(blanks);
        }
      }
    });

    it(`count in ${language} whatever the number is`, () => {
      for (const name of COUNTING) {
        for (const count of [...Array(200).keys(), 1_000_000]) {
          const text = fillCount(words[name], count, language);
          expect(text)
            .to.match(/\S/)
            .and.not.match(/[{}]|undefined/);
        }
      }
    });

    it(`are in the letters of ${language}`, () => {
      const text = NAMES.flatMap((name) => formsOf(words, name)).join(' ');
      const script = { ar: /\p{Script=Arabic}/u, zh: /\p{Script=Han}/u }[language.slice(0, 2)];
      for (const word of text.replaceAll(/\{\w+\}/g, '').match(/\p{L}+/gu) ?? [])
        expect(word).to.match(script ?? /\p{Script=Latin}/u);
    });
  }

  it('have six forms in Arabic', () => {
    const said = [0, 1, 2, 3, 11, 100].map((count) =>
      fillCount(AR.new, count, 'ar').replace(/[\d\u0660-\u0669]+/, '#'),
    );
    expect(said).to.deep.equal([
      'لا أخبار جديدة',
      'خبر جديد',
      'خبران جديدان',
      '# أخبار جديدة',
      '# خبرًا جديدًا',
      '# خبر جديد',
    ]);
  });

  it('have one form for none and one in French', () => {
    expect(fillCount(FR.new, 0, 'fr')).to.equal('0 nouveau');
    expect(fillCount(FR.new, 1, 'fr')).to.equal('1 nouveau');
    expect(fillCount(FR.new, 2, 'fr')).to.equal('2 nouveaux');
  });

  it('are written with the numbers of the language', () => {
    expect(fillCount(EN.new, 1234, 'en')).to.equal('1,234 new');
    expect(fillCount(DE.new, 1234, 'de')).to.equal('1.234 neue');
  });
});

describe('finding the words of a language', () => {
  it('begins in English, and loads the language', async () => {
    expect((await load('de')).share).to.equal('Teilen');
    expect(wordsOf('de-AT').share).to.equal('Teilen');
  });

  it('takes traditional characters where they are read', async () => {
    const share = async (language: string): Promise<string> => (await load(language)).share;
    for (const tag of ['zh-TW', 'zh-HK', 'zh-Hant', 'zh-Hant-HK'])
      expect((await load(tag)).retry, tag).to.equal('重試');
    for (const tag of ['zh', 'zh-CN', 'zh-SG', 'zh-Hans-HK'])
      expect((await load(tag)).retry, tag).to.equal('重试');
    expect(await share('zh-MO')).to.equal('分享');
  });

  it('stays English for a language that there is none of, such as a name of every object', () => {
    for (const tag of ['fi', 'sw-KE', 'constructor', ''])
      expect(wordsOf(tag).share, tag).to.equal('Share');
  });
});

describe('setWords', () => {
  it('wins over what is built in, before it is loaded and after', async () => {
    setWords('es', { close: 'Fuera' });
    expect(wordsOf('es').close).to.equal('Fuera');
    expect((await load('es')).close).to.equal('Fuera');
    setWords('es', { next: 'Otro' });
    const { close, next, share } = wordsOf('es');
    expect([close, next, share]).to.deep.equal(['Fuera', 'Otro', 'Compartir']);
  });

  it('makes a language of its own, for its regions too', () => {
    setWords('pt', { share: 'Partilhar', close: 'Fechar' });
    setWords('pt_BR', { share: 'Compartilhar' });
    expect(wordsOf('pt-PT').share).to.equal('Partilhar');
    expect(wordsOf('pt-BR').share).to.equal('Compartilhar');
    expect(wordsOf('pt-BR').close).to.equal('Fechar');
    expect(wordsOf('pt-BR').retry).to.equal('Try again');
  });

  it('takes plural forms, and other where it was given no more', () => {
    setWords('pl', { new: { one: '{count} nowy', few: '{count} nowe', other: '{count} nowych' } });
    const said = [1, 3, 5].map((count) => fillCount(wordsOf('pl').new, count, 'pl'));
    expect(said).to.deep.equal(['1 nowy', '3 nowe', '5 nowych']);
    setWords('pl', { new: { other: '{count}!' } });
    expect(fillCount(wordsOf('pl').new, 3, 'pl')).to.equal('3!');
  });

  it('does nothing for what is no language, and leaves out what is undefined', () => {
    setWords('no language', { share: 'a' });
    setWords('da', JSON.parse('{}') as Partial<Words>);
    setWords('da', { share: undefined } as unknown as Partial<Words>);
    expect(wordsOf('no language').share).to.equal('Share');
    expect(wordsOf('da').share).to.equal('Share');
  });
});

describe('filling in words', () => {
  it('takes the value as it is', () => {
    expect(fill('Read at {source}', '$& {source}')).to.equal('Read at $& {source}');
  });

  it('makes names of words that end in a colon', () => {
    expect([EN, FR, ZH].map(({ youAreHere }) => asName(youAreHere))).to.deep.equal([
      'You are here',
      'Vous êtes ici',
      '当前位置',
    ]);
  });
});
