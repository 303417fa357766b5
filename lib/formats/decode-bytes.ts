import type { Encoding } from './encodings';

/** The bytes of a file as text, and their encoding. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** True if the encoding was guessed from the letters, which is never certain. */
  readonly isGuessed: boolean;
  /** The number of byte sequences that are invalid in that encoding. Each became U+FFFD. */
  readonly unreadable: number;
}

/** The escapes that begin Japanese letters in ISO-2022-JP, which consists of ASCII bytes only. */
const japaneseEscapes = ['\u001b$B', '\u001b$@'];

/**
 * Decodes a file of unknown encoding. A byte order mark decides; next, NUL bytes at every second place mean UTF-16;
 * next, escapes mean ISO-2022-JP; next, the text is UTF-8 if (nearly) all of it is valid and it does not spell letters
 * in another encoding. Some programs cut UTF-8 in the middle of a letter, so a few bad bytes among good ones are
 * accepted. Undefined for all other encodings, which `old-encodings` reads.
 *
 * @param chosen the encoding that the listener has chosen, instead of the detected one
 */
export function decodeUtf(bytes: Uint8Array, chosen?: Encoding): DecodedText | undefined {
  if (chosen) return /^utf-(?:8|16)/u.test(chosen) ? decodeAs(chosen, bytes) : undefined;
  const [first, second, third] = bytes;
  // Two adjacent NULs belong to a 32-bit code unit.
  if (bytes.subarray(0, 3).some((byte, at) => byte === 0 && bytes[at + 1] === 0)) return undefined;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeAs('utf-8', bytes);
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes);
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return decodeAs(unmarked, bytes);
  const utf8 = decodeAs('utf-8', bytes);
  if (japaneseEscapes.some((begin) => utf8.text.includes(begin))) return decodeAs('iso-2022-jp', bytes);
  if (mayBeEscaped(utf8.text)) return undefined;
  return utf8.unreadable === 0 || countMultibyte(utf8.text) > utf8.unreadable ? utf8 : undefined;
}

const sampleLength = 20_000;

/** True for ASCII that may encode other letters: with the marks of Chinese (`~{`), of Korean, or of UTF-7 (`+AVk-`). */
function mayBeEscaped(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  const hasMark =
    sample.includes('~{') || sample.includes('\u001b$)C') || /\+[A-Za-z0-9+/]{3,200}-/u.test(sample);
  return hasMark && countMultibyte(text) === 0;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): DecodedText {
  if (encoding === 'utf-8') {
    try {
      return {
        text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
        encoding,
        unreadable: 0,
        isGuessed: false,
      };
    } catch {
      // Some bytes are not valid UTF-8. The text is decoded leniently below.
    }
  }
  const text = new TextDecoder(encoding).decode(bytes);
  const unreadable = encoding === 'utf-16le' || encoding === 'utf-16be' ? 0 : countOf(text, '\ufffd');
  return { text, encoding, unreadable, isGuessed: false };
}

function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 400);
  if (sample.length < 4) return undefined;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  // In other scripts, only spaces, punctuation and times have NUL bytes. Binary files also have control characters.
  const isText = (place: number) => sample.every((byte, index) => index % 2 !== place || byte > 8);
  const isEnough = (count: number, place: number) =>
    count > sample.length * 0.35 || (count > sample.length * 0.2 && isText(place));
  if (even === 0 && isEnough(odd, 0)) return 'utf-16le';
  return odd === 0 && isEnough(even, 1) ? 'utf-16be' : undefined;
}

/** How often a character occurs in a text. */
export function countOf(text: string, letter: string): number {
  let count = 0;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) count += 1;
  return count;
}

function countMultibyte(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f && code !== 0xfffd) count += 1;
  }
  return count;
}

/** Removes NULs and Ctrl-Z from the end of the text: bad copies and old systems pad files with them. */
export function withoutPadding(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\0' || text[end - 1] === '\u001a') end -= 1;
  return text.slice(0, end);
}

/**
 * Normalises a text for all readers: no byte order mark; each line end (CR LF, a lone CR, or CR CR LF from files that
 * were converted twice) becomes a line feed; NUL becomes U+FFFD (as WebVTT requires); other control characters except
 * tab and escape are removed.
 */
export function normaliseText(text: string): string {
  const marked = text.replace(/^\ufeff/u, '');
  const broken = marked.includes('\r') ? marked.replace(/\r{1,3}\n|\r/gu, '\n') : marked;
  // Line ends of mainframes and of Unicode. Only if there are no others: elsewhere they may be inside texts.
  const isOneLine = !broken.includes('\n') && /^[^[{<]/u.test(broken);
  const lines = isOneLine ? broken.replace(/[\u0085\u2028\u2029]/gu, '\n') : broken;
  return (
    lines
      .replaceAll('\0', '\ufffd')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
      .replace(/[\u0001-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/gu, '')
      .replaceAll('\f', '\n')
  );
}
