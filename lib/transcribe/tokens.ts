/** English has about four tokens a second. A recogniser that writes more than this is repeating itself. */
const mostTokensPerSecond = 6.5;

/** The most tokens that a piece of audio may have. `seconds`: its length. */
export const mostTokens = (seconds: number): number => Math.max(4, Math.ceil(seconds * mostTokensPerSecond));

const byteToken = /^<0x([0-9A-F]{2})>$/;

/**
 * The text of tokens. The vocabulary writes a space as ▁, and characters without a token of their own as bytes such as
 * `<0x0A>`. The tokens 0 to 2 are control tokens and are left out.
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
