/**
 * The characters of the bytes 80 to 9F in windows-1252. The five undefined bytes are mapped to the control characters
 * with the same codes.
 */
export const highLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The windows-1252 byte of `letter`, which must be a character of that encoding. */
export function windows1252ByteOf(letter: string): number {
  const high = highLetters.indexOf(letter);
  return high >= 0 ? 0x80 + high : letter.charCodeAt(0);
}

/**
 * Decodes windows-1252 bytes. `TextDecoder` is not used for it, because Node 20 reads that label as Latin-1 and loses
 * quotes and dashes.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes);
  return latin.replace(/[\u0080-\u009f]/gu, (control) => highLetters.charAt(control.charCodeAt(0) - 0x80));
}
