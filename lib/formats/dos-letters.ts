/** The DOS encodings that `TextDecoder` does not support. */
export type DosEncoding = 'ibm850' | 'ibm852';

/**
 * The characters of bytes 80 to FF (https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/). The letters of code
 * page 437 have the same bytes as in 850.
 */
const letters: Readonly<Record<DosEncoding, string>> = {
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ibm852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐' +
    '└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
};

export function isDosEncoding(encoding: string): encoding is DosEncoding {
  return encoding in letters;
}

/** Decodes bytes in one of the DOS encodings. */
export function decodeDos(encoding: DosEncoding, bytes: Uint8Array): string {
  const high = letters[encoding];
  const characters = Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : high.charAt(byte - 0x80),
  );
  return characters.join('');
}
