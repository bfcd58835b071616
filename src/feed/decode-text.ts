/** From the bytes of a feed to its text: in the encoding that it is in, which is not always the one it claims. */

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

/** An XML declaration stands at the very beginning (XML 1.0, section 2.8), and its names are ASCII in any encoding but UTF-16. */
const DECLARATION_BYTES = 200;

/** All names of UTF-16, and some of UTF-8, which needs none (https://encoding.spec.whatwg.org/#names-and-labels). */
const UTF_16 = /utf-16|ucs-2|unicode/i;

/**
 * The text of a feed, without its byte order mark. Asked in turn: the mark, the charset of the content
 * type, the XML declaration; else UTF-8, and windows-1252 where it is not valid UTF-8. JSON is UTF-8
 * (RFC 8259, section 8.1), whatever its content type says, unless it is not valid as such.
 */
export function decodeText(body: ArrayBuffer | Uint8Array, contentType = ''): string {
  const bytes = body instanceof Uint8Array ? body : new Uint8Array(body);
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return decode(bytes, marked.encoding) ?? '';
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION_BYTES));
  // Feeds begin in ASCII, every second byte of which is zero in UTF-16: without, it is claimed in error.
  const mayBeWide = bytes.subarray(0, 2).includes(0);
  const claimed = [charsetOf(contentType), declaredEncoding(start)].filter(
    (label = '') => mayBeWide || !UTF_16.test(label),
  );
  const encodings = start.trimStart().startsWith('<')
    ? [...claimed, 'utf-8']
    : ['utf-8', ...claimed];
  for (const encoding of encodings) {
    const text = encoding === undefined ? undefined : decode(bytes, encoding, { fatal: true });
    if (text !== undefined) return text;
  }
  // Takes every byte there is.
  return decode(bytes, 'windows-1252') ?? '';
}

function charsetOf(contentType: string): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s";]{1,40})/i.exec(contentType)?.[1];
}

function declaredEncoding(start: string): string | undefined {
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(start)?.[1];
}

// Undefined for an encoding that nobody knows, and for bytes that are not in it.
function decode(
  bytes: Uint8Array,
  encoding: string,
  options: TextDecoderOptions = {},
): string | undefined {
  try {
    return new TextDecoder(encoding, options).decode(bytes);
  } catch {
    return undefined;
  }
}
