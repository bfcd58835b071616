/** Decodes the bytes of a feed in their real encoding, which is not always the declared one. */
import { pacer } from '../pacer.js';

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

/** An XML declaration is ASCII in any encoding but UTF-16. Warnings that a server prints may stand before it. */
const DECLARATION_BYTES = 1000;

/** Bytes that are decoded in one go, since engines need a third of a second for 5 MB of wrong ones. */
const PIECE_BYTES = 500_000;

/** All names of UTF-16, and some of UTF-8 (https://encoding.spec.whatwg.org/#names-and-labels). */
const UNICODE = /utf|ucs-2|unicode/i;

/**
 * The text of a feed, without its byte order mark. A wrong byte becomes U+FFFD and changes no other. The encoding is
 * the first of these that holds:
 * - the encoding of the byte order mark,
 * - UTF-8 where the bytes look like it, whatever is declared,
 * - the charset of the content type, or of the XML declaration,
 * - windows-1252 where most bytes beyond ASCII are not UTF-8,
 * - UTF-8.
 */
export async function decodeBytes(
  body: ArrayBuffer | Uint8Array,
  contentType = '',
): Promise<string> {
  const pause = pacer();
  const bytes = body instanceof Uint8Array ? body : new Uint8Array(body);
  const unicode = unicodeOf(bytes);
  if (unicode !== undefined) return (await decode(bytes, unicode, pause)) ?? '';
  const declared = declaredFor(bytes, contentType);
  const utf8 = (await decode(bytes, 'utf-8', pause)) ?? '';
  const isValid = !utf8.includes('\ufffd');
  if (isValid && (declared.length === 0 || utf8.length < bytes.length)) return utf8;
  const [wrong, right] = countWrong(utf8);
  // A wrong byte alone says nothing about the others.
  const isLikely = right > 0 && right >= wrong;
  if (isLikely || (wrong < 2 && declared.length === 0)) return utf8;
  const attempts = [
    ...declared.map((encoding) => [encoding, { fatal: true }] as const),
    ...[...declared, 'windows-1252'].map((encoding) => [encoding, {}] as const),
  ];
  for (const [encoding, options] of attempts) {
    const text = await decode(bytes, encoding, pause, options);
    // Undefined where the encoding is unknown, or does not fit.
    if (text !== undefined) return text;
  }
  return utf8;
}

/** UTF-8 or UTF-16 by the mark. Without one, every second byte of UTF-16 is zero where a feed begins, in ASCII. */
function unicodeOf(bytes: Uint8Array): string | undefined {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return marked.encoding;
  const [first, second, third, fourth] = bytes;
  if (first && second === 0 && third && fourth === 0) return 'utf-16le';
  return first === 0 && second && third === 0 && fourth ? 'utf-16be' : undefined;
}

/** The encodings that the content type and the XML declaration name. Unicode is left out: the bytes show it. */
function declaredFor(bytes: Uint8Array, contentType: string): readonly string[] {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION_BYTES));
  return [
    /;\s*charset\s*=\s*"?([^\s";]{1,40})/i.exec(contentType)?.[1],
    /<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(start)?.[1],
  ].filter((label) => label !== undefined && !UNICODE.test(label)) as string[];
}

/** How many sequences beyond ASCII are wrong in a text that was decoded, and how many are right. */
function countWrong(text: string): readonly [wrong: number, right: number] {
  let [wrong, right] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) wrong += 1;
    else if (code > 0x7f) right += 1;
  }
  return [wrong, right];
}

// Undefined for an unknown encoding, and for bytes that are invalid in it.
async function decode(
  bytes: Uint8Array,
  encoding: string,
  pause: () => Promise<void>,
  options: TextDecoderOptions = {},
): Promise<string | undefined> {
  try {
    const decoder = new TextDecoder(encoding, options);
    const pieces: string[] = [];
    for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
      await pause();
      const piece = bytes.subarray(start, start + PIECE_BYTES);
      // In one go, Node reads windows-1252 as ISO 8859-1: its quotes and dashes become controls (nodejs/node 60888).
      pieces.push(decoder.decode(piece, { stream: true }));
    }
    return pieces.join('') + decoder.decode();
  } catch {
    return undefined;
  }
}
