import type { Encoding } from './encodings';

/** A file's bytes as text, and which encoding they were in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** True where the letters told it, which is never certain. */
  readonly isGuessed: boolean;
  /** How many byte sequences were no text in that encoding; each stands as U+FFFD. */
  readonly unreadable: number;
}

/** What begins Japanese letters in ISO-2022-JP, which has only bytes of ASCII. */
const japaneseEscapes = ['\u001b$B', '\u001b$@'];

/**
 * Text of a file whose encoding nobody tells: a byte order mark decides; else NUL bytes on every second
 * place tell UTF-16; else escapes ISO-2022-JP; else UTF-8 if (nearly) all of it is and spells nothing else. Some programs cut UTF-8 in the
 * middle of a letter, so single bad bytes among good ones stay UTF-8. Undefined for all others, which `old-encodings`
 * reads. `chosen`: the listener knows better.
 */
export function decodeUtf(bytes: Uint8Array, chosen?: Encoding): DecodedText | undefined {
  if (chosen) return /^utf-(?:8|16)/u.test(chosen) ? decodeAs(chosen, bytes) : undefined;
  const [first, second, third] = bytes;
  // Two NULs side by side are of a number of 32 bits.
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

/** True for ASCII that may spell other letters: with the marks of Chinese (`~{`), of Korean, or of UTF-7 (`+AVk-`). */
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
      // Not all of it is UTF-8: decoded again below, leniently.
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
  // Of a text in another script only spaces, marks and times have them; other files have control characters as well.
  const isText = (place: number) => sample.every((byte, index) => index % 2 !== place || byte > 8);
  const isEnough = (count: number, place: number) =>
    count > sample.length * 0.35 || (count > sample.length * 0.2 && isText(place));
  if (even === 0 && isEnough(odd, 0)) return 'utf-16le';
  return odd === 0 && isEnough(even, 1) ? 'utf-16be' : undefined;
}

/** How often a letter is in a text. */
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

/** The text without what bad copies and old systems fill up a file with at its end: NULs and Ctrl-Z. */
export function withoutPadding(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\0' || text[end - 1] === '\u001a') end -= 1;
  return text.slice(0, end);
}

/**
 * The text as every reader expects it: no byte order mark, every line end (CR LF, lone CR, the CR CR LF
 * of twice converted files) a line feed, NUL as U+FFFD (as WebVTT asks), other control characters gone
 * save tab and escape.
 */
export function normaliseText(text: string): string {
  const marked = text.replace(/^\ufeff/u, '');
  const broken = marked.includes('\r') ? marked.replace(/\r{1,3}\n|\r/gu, '\n') : marked;
  // The line ends of mainframes and of Unicode: elsewhere they may stand inside texts.
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
