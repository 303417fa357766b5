import { countOf, type DecodedText } from './decode-bytes';
import type { Encoding } from './encodings';
import { decodeOld, guessEncoding } from './guess-encoding';

/** Text of bytes that are no UTF: in the encoding that was chosen, or in the one that their letters tell. */
export function decodeOldBytes(bytes: Uint8Array, chosen?: Encoding): DecodedText {
  const encoding = chosen ?? guessEncoding(bytes);
  const text = decodeOld(encoding, bytes);
  return { text, encoding, unreadable: countOf(text, '\ufffd'), isGuessed: chosen === undefined };
}
