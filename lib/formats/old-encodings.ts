import { countOf, type DecodedText } from './decode-bytes';
import type { Encoding } from './encodings';
import { decodeOld, guessEncoding } from './guess-encoding';
import { decodeRare, isRareEncoding, rareEncodingIn } from './rare-encodings';

/** Decodes bytes that are not UTF-8 or UTF-16, in the chosen encoding or in the one that their letters suggest. */
export function decodeOldBytes(bytes: Uint8Array, chosen?: Encoding): DecodedText {
  const ascii = bytes.every((byte) => byte > 0 && byte < 0x80)
    ? new TextDecoder('latin1').decode(bytes)
    : undefined;
  const told = chosen === undefined ? rareEncodingIn(bytes, ascii) : undefined;
  const rare = told ?? (chosen !== undefined && isRareEncoding(chosen) ? chosen : undefined);
  if (rare) {
    const text = decodeRare(rare, bytes);
    return { text, encoding: rare, unreadable: countOf(text, '\ufffd'), isGuessed: told === 'utf-7' };
  }
  if (chosen === undefined && ascii !== undefined)
    return { text: ascii, encoding: 'utf-8', unreadable: 0, isGuessed: false };
  const encoding = chosen ?? guessEncoding(bytes);
  const text = decodeOld(encoding, bytes);
  return { text, encoding, unreadable: countOf(text, '\ufffd'), isGuessed: chosen === undefined };
}
