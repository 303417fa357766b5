/** English has about four tokens a second; a recogniser that writes more of them repeats itself. */
const mostTokensPerSecond = 6.5;

/** The greatest number of tokens of a piece of audio. `seconds`: its length. */
export const mostTokens = (seconds: number): number => Math.max(4, Math.ceil(seconds * mostTokensPerSecond));

const byteToken = /^<0x([0-9A-F]{2})>$/;

/**
 * The text of tokens. The vocabulary writes a space as ▁, and bytes of what it has no token for as `<0x0A>`. Tokens
 * with angle brackets that are no bytes mark the text and are no part of it.
 */
export function textOfTokens(vocabulary: readonly string[], ids: readonly number[]): string {
  const encoder = new TextEncoder();
  const bytes: number[] = [];
  for (const id of ids) {
    const token = vocabulary[id] ?? '';
    const byte = byteToken.exec(token)?.[1];
    if (byte !== undefined) bytes.push(Number.parseInt(byte, 16));
    else if (id > 2) bytes.push(...encoder.encode(token.replaceAll('▁', ' ')));
  }
  return new TextDecoder().decode(Uint8Array.from(bytes)).replace(/\s+/g, ' ').trim();
}
