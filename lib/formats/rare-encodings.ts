/** Encodings that `TextDecoder` does not know. */
export type RareEncoding = 'utf-32le' | 'utf-32be' | 'utf-7' | 'hz-gb-2312' | 'iso-2022-kr';

const shift = 0x80;

/** Decodes a run of ASCII in a two-byte encoding: the highest bit of each byte is set first. */
function decodeHigh(run: string, encoding: 'gb18030' | 'euc-kr'): string {
  return new TextDecoder(encoding).decode(Uint8Array.from(run, (sign) => sign.charCodeAt(0) | shift));
}

/** RFC 1843: Chinese text between `~{` and `~}`, or up to white space or the end if `~}` is missing. */
function decodeHz(text: string): string {
  return text
    .replace(/~\{([!-~]*?)(?:~\}|(?=\s)|$)/gu, (_, run: string) => decodeHigh(run, 'gb18030'))
    .replaceAll('~~', '~');
}

const shiftOut = '\u000e';
const shiftIn = '\u000f';

/** RFC 1557: Korean text between the characters for shift out and shift in, at most to the end of the line. */
function decodeKorean(text: string): string {
  const [first = '', ...shifted] = text.replaceAll('\u001b$)C', '').split(shiftOut);
  const parts = shifted.map((part) => {
    const ends = [part.indexOf(shiftIn), part.indexOf('\n')].filter((at) => at >= 0);
    const end = Math.min(part.length, ...ends);
    return decodeHigh(part.slice(0, end), 'euc-kr') + part.slice(end).replace(shiftIn, '');
  });
  return first + parts.join('');
}

/** The letters that a run of UTF-7 encodes (RFC 2152); undefined if it does not encode letters. */
function lettersOf(run: string): string | undefined {
  const units = Math.floor((run.length * 6) / 16);
  if (units === 0 || run.length !== Math.ceil((units * 16) / 6)) return undefined;
  const bytes = atob(run.padEnd(Math.ceil(run.length / 4) * 4, '='));
  const letters = Array.from({ length: units }, (_, at) =>
    String.fromCharCode((bytes.charCodeAt(at * 2) << 8) | bytes.charCodeAt(at * 2 + 1)),
  ).join('');
  return /[\p{ASCII}\p{Cn}\p{Co}\p{Cs}]/u.test(letters) ? undefined : letters;
}

const utf7Run = /\+([A-Za-z0-9+/]{3,200})-?/gu;
const fewestRuns = 3;

function decodeUtf7(text: string): string {
  return text.replace(utf7Run, (whole, run: string) => lettersOf(run) ?? whole).replaceAll('+-', '+');
}

/** In pieces, because a function call takes a limited number of arguments. */
const pieceLength = 8192;

function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  let codes: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    codes.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? 0xfffd : code);
    if (codes.length < pieceLength) continue;
    pieces.push(String.fromCodePoint(...codes));
    codes = [];
  }
  return pieces.join('') + String.fromCodePoint(...codes);
}

/**
 * UTF-32 has one byte that is not NUL in most groups of four: the first in little-endian order, the last in big-endian
 * order.
 */
function utf32In(bytes: Uint8Array): RareEncoding | undefined {
  const sample = bytes.subarray(0, 400);
  const fours = Math.floor(sample.length / 4);
  const isFilled = (place: number) =>
    Array.from({ length: fours }, (_, four) => four * 4).filter(
      (at) =>
        sample[at + place] !== 0 &&
        sample[at + 3 - place] === 0 &&
        (sample[at + 2] ?? 0) * (sample[at + 1] ?? 0) === 0,
    ).length >=
    fours * 0.9;
  const isHalfEmpty = sample.filter((byte) => byte === 0).length >= sample.length / 2;
  if (fours < 2 || !isHalfEmpty) return undefined;
  if (isFilled(0)) return 'utf-32le';
  return isFilled(3) ? 'utf-32be' : undefined;
}

/**
 * The rare encoding that a file's bytes reveal; undefined for most files.
 *
 * @param text the bytes as ASCII text, if all of them are ASCII
 */
export function rareEncodingIn(bytes: Uint8Array, text: string | undefined): RareEncoding | undefined {
  if (text === undefined) return utf32In(bytes);
  if (text.includes('\u001b$)C')) return 'iso-2022-kr';
  if (/~\{(?:[!-w][!-~])+~\}/u.test(text)) return 'hz-gb-2312';
  const runs = [...text.matchAll(utf7Run)];
  const spelled = runs.filter(([, run = '']) => lettersOf(run) !== undefined).length;
  return spelled >= fewestRuns && spelled >= runs.length * 0.8 ? 'utf-7' : undefined;
}

/** Decodes bytes in one of the rare encodings. */
export function decodeRare(encoding: RareEncoding, bytes: Uint8Array): string {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(bytes, encoding === 'utf-32le');
  const text = new TextDecoder('latin1').decode(bytes);
  if (encoding === 'utf-7') return decodeUtf7(text);
  return encoding === 'iso-2022-kr' ? decodeKorean(text) : decodeHz(text);
}

const rareEncodings: ReadonlySet<string> = new Set<RareEncoding>([
  'utf-32le',
  'utf-32be',
  'utf-7',
  'hz-gb-2312',
  'iso-2022-kr',
]);

export function isRareEncoding(encoding: string): encoding is RareEncoding {
  return rareEncodings.has(encoding);
}
