/** What windows-1252 has for the bytes 80 to 9F; the five that it leaves out stand for themselves. */
export const highLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The byte that stands for `letter` in windows-1252; `letter` must be one that has one. */
export function windows1252ByteOf(letter: string): number {
  const high = highLetters.indexOf(letter);
  return high >= 0 ? 0x80 + high : letter.charCodeAt(0);
}

/**
 * Text of windows-1252 bytes. Not by `TextDecoder`: Node 20 reads that label as Latin-1 and loses quotes and
 * dashes.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes);
  return latin.replace(/[\u0080-\u009f]/gu, (control) => highLetters.charAt(control.charCodeAt(0) - 0x80));
}
