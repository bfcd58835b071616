import { describe, it } from 'node:test';
import { expect } from 'chai';
import { decodeHTMLStrict } from 'entities/decode';
import { cutText } from '../../../src/feed/text/cut-text.js';
import { lineOfHtml, lineOfMixed, lineOfText } from '../../../src/feed/text/plain-text.js';
import { decodeBy } from '../../../src/feed/text/references.js';
import { countCalls } from '../../support/count-calls.js';

// As parseFeed does where there is no page.
decodeBy(decodeHTMLStrict);

const SCOTLAND = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}';
const FAMILY = '👩‍👩‍👧‍👦';

describe('a line of HTML', () => {
  for (const [html, line] of [
    ['<div class="[&>p]:mt-4 prose"><p>Ferry runs</p></div>', 'Ferry runs'],
    [`<p title='a -> b' data-x="c > d">Ferry runs</p>`, 'Ferry runs'],
    ['<img src=a.jpg alt="3 > 2">Ferry<br/>runs', 'Ferry runs'],
    ['<a href=/a?b="c">Ferry</a> runs', 'Ferry runs'],
    ['<a href = "x>y" >Ferry</a> runs', 'Ferry runs'],
    ['<!--[if mso]><table><![endif]-->Ferry runs<!-- a > b -->', 'Ferry runs'],
    ['Ferry<!-->runs<!--->now<!-- x --!> on', 'Ferryrunsnow on'],
    ['Ferry runs<!-- without an end', 'Ferry runs'],
    ['<!DOCTYPE html><?xml version="1.0"?>Ferry runs', 'Ferry runs'],
    ['<p>Ferry</p><p>runs</p>', 'Ferry runs'],
    ['Fer<b>r</b>y <o:p></o:p>runs', 'Ferry runs'],
    ['<style-guide>Ferry</style-guide> <scripts>runs', 'Ferry runs'],
    ['What <script> and <style> are for', 'What and are for'],
    ['<head><title>Site</title></head><body>Ferry runs', 'Ferry runs'],
    ['<template>Tram</template><iframe>Tram</iframe>Ferry runs', 'Ferry runs'],
    ['<p <b>Ferry</b> runs', 'Ferry runs'],
    ['<p title="Ferry runs><b>now</b>', 'now'],
    ['3 < 4, 4 > 3, <3 and </3', '3 < 4, 4 > 3, <3 and </3'],
    ['a <b or c', 'a <b or c'],
    ['About &lt;template&gt; <em>today</em>', 'About <template> today'],
    ['AT&amp;amp;T', 'AT&amp;T'],
    ['It&#146;s 5&#8364; &#x1F600; &#150;', 'It’s 5€ 😀 –'],
    ['c&oelig;ur &Scaron;koda &rarr; &le; &Omega; &sigmaf; &thetasym;', 'cœur Škoda → ≤ Ω ς ϑ'],
  ] as const) {
    it(`of ${JSON.stringify(html)} is "${line}"`, () => {
      expect(lineOfHtml(html)).to.equal(line);
    });
  }

  it('comes from behind long attributes and styles', () => {
    const html = `<style>${'a{} '.repeat(9999)}</style><p title="${'> '.repeat(9999)}">Ferry runs</p>`;
    expect(lineOfHtml(html)).to.equal('Ferry runs');
  });

  for (const part of [
    ...[
      '<',
      '<a',
      '<a ',
      '<a b="',
      `<a b='`,
      '<a b="<a b=\'',
      '<!--',
      '<!',
      '<?x',
      '</',
      '<a b=',
      '&',
    ],
    ...['<script>', '</script ', '<script></style>', '<a b="c"', `<a ${'b="c>" '.repeat(9)}>`],
  ]) {
    it(`is found at once in a million of "${part.slice(0, 20)}"`, () => {
      const text = part.repeat(1_000_000);
      // Linear work of this kind takes milliseconds, and square work hours.
      expect(lineOfHtml(text).length).to.be.at.most(2000);
      expect(lineOfMixed(text).length).to.be.at.most(2000);
    });
  }
});

describe('the work for a line', () => {
  it('is one look at few end tags, however many there are', async () => {
    const looks = await countCalls(String.prototype, 'toLowerCase', () =>
      lineOfMixed(`<b>Ferry${'</a>'.repeat(1_000_000)}`),
    );
    expect(looks).to.be.lessThan(60_000);
  });

  it('is a count of few characters where it has to be cut', async () => {
    const cut = `${'é'.repeat(1996)}e\u0301e\u0301`;
    expect(cutText(`${cut}e\u0301`, 2000)).to.equal(cut);
    let counted = 0;
    const { segment } = Intl.Segmenter.prototype;
    Intl.Segmenter.prototype.segment = function (text) {
      counted += text.length;
      return segment.call(this, text);
    };
    try {
      cutText('é'.repeat(3000), 2000);
    } finally {
      Intl.Segmenter.prototype.segment = segment;
    }
    expect(counted).to.be.within(1, 300);
  });
});

describe('a line of text', () => {
  for (const text of [
    'When to use <dialog> and when not',
    'History of the <marquee> tag</marquee>',
    '<b>bold</b> in HTML',
    'AT&amp;T and &eacute;',
    'if a<b and c>d',
    'Vec<String> or Vec<&str>?',
    '<!-- a comment -->',
    '<script>alert(1)</script>',
    '<?php echo 1 ?>',
    '</p>',
    `${SCOTLAND} draw`,
    `${FAMILY} 🇫🇷 👍🏽 ❤️ 1️⃣ 🏳️‍🌈`,
  ]) {
    it(`stays as written: ${text}`, () => {
      expect(lineOfText(text)).to.equal(text);
    });
  }

  for (const [text, line] of [
    [' a \n\t b\u00a0c ', 'a b c'],
    ['A\u0000\u202eB\u2066C\u0007', 'ABC'],
    ['Hidden\u{e0068}\u{e0069}\u{e007f} letters', 'Hidden letters'],
    ['👍\u{e0068}\u{e0069}\u{e0064}\u{e007f}', '👍'],
    [`\u{1f3f4}${'\u{e0061}'.repeat(20)}\u{e007f}`, '\u{1f3f4}'],
    ['\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}', '\u{1f3f4}'],
    ['\ud83c broken', '\ufffd broken'],
    ['e\u0301', 'é'],
  ] as const) {
    it(`makes ${JSON.stringify(line)} of ${JSON.stringify(text)}`, () => {
      expect(lineOfText(text)).to.equal(line);
    });
  }
});

describe('a line of text that may hold HTML', () => {
  for (const text of [
    'When to use <dialog> and when not',
    'Vec<String> or Vec<&str>?',
    'if a<b and c>d',
    'Why <b> is not <strong>',
    'What <script> does',
    'Use <!doctype html> now',
    'Map<i, b> and List<p>',
    'Why &str is no String',
    'The <html lang> attribute',
    '<T> and </T>',
    'x <y z> w',
  ]) {
    it(`stays as written: ${text}`, () => {
      expect(lineOfMixed(text)).to.equal(text);
    });
  }

  for (const [text, line] of [
    ['Ferry <b>runs</b> <em>again</em>', 'Ferry runs again'],
    ['<p title="a -> b">Ferry</p><p>runs</p>', 'Ferry runs'],
    ['H<sub>2</sub>O and m<sup>2</sup>', 'H2O and m2'],
    ['Ferry<br>runs<br />on', 'Ferry runs on'],
    ['<a href="https://news.example/">Ferry</a> runs', 'Ferry runs'],
    ['Ferry <a href="https://news.example/">runs', 'Ferry runs'],
    ['<img src="a.png" alt="">Ferry runs', 'Ferry runs'],
    ['Ferry runs</p>', 'Ferry runs'],
    ['<style>p{}</style>Ferry <!-- x -->runs', 'Ferry runs'],
    ['How <b>the</b> <dialog> element works', 'How the <dialog> element works'],
    ['&lt;b&gt; &amp; caf&eacute;', '<b> & café'],
    ['if a<b and <em>c</em>', 'if a<b and c'],
  ] as const) {
    it(`makes "${line}" of ${text}`, () => {
      expect(lineOfMixed(text)).to.equal(line);
    });
  }
});

describe('a cut text', () => {
  for (const [title, text, limit, cut] of [
    ['half a surrogate pair', '渡渡🎉', 3, '渡渡'],
    ['half a flag', '🇫🇷🇩🇪', 6, '🇫🇷'],
    ['half a family', `a${FAMILY}`, 5, 'a'],
    ['a letter without its accent', 'aae\u0301', 3, 'aa'],
    ['a sign without its skin tone', 'a👍🏽', 3, 'a'],
    ['a letter without its vowel sign', 'नि', 1, 'न'],
    ['half a line break', 'a\r\nb', 2, 'a'],
    ['half a syllable', 'a\u1112\u1161\u11ab', 3, 'a'],
    ['a flag without its region', `a${SCOTLAND}`, 6, 'a'],
    ['half a keycap', 'a1\ufe0f\u20e3', 3, 'a'],
    ['nothing that fits', `a${FAMILY}`, 12, `a${FAMILY}`],
    [
      'only what is too long where a single letter is',
      `a${'\u0301'.repeat(50)}`,
      20,
      `a${'\u0301'.repeat(19)}`,
    ],
    ['no half pair of a single cluster', FAMILY, 1, ''],
  ] as const) {
    it(`loses rather than keep ${title}`, () => {
      expect(cutText(text, limit)).to.equal(cut);
    });
  }
});
