import type { FileProblem } from './problem';

/** How some files begin that are not transcripts, but that people try to import. */
const beginnings: readonly [
  string,
  FileProblem['code'] &
    ('archive' | 'pdf' | 'rtf' | 'sound' | 'sound-or-video' | 'picture' | 'picture-captions' | 'old-office'),
][] = [
  ['PK\u0003\u0004', 'archive'],
  ['%PDF-', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['ID3', 'sound'],
  ['RIFF', 'sound-or-video'],
  ['OggS', 'sound-or-video'],
  ['fLaC', 'sound'],
  ['FLV\u0001', 'sound-or-video'],
  ['GIF8', 'picture'],
  // Image captions of Blu-ray discs (SUP) and of DVDs (VobSub, whose index is a text file).
  ['PG\u0000', 'picture-captions'],
  ['# VobSub index', 'picture-captions'],
  ['\u2030PNG', 'picture'],
];

type OtherFileCode = (typeof beginnings)[number][1];

/** How some files begin that are not text in any encoding: bytes in hexadecimal, with `..` for any byte. */
const byteBeginnings: readonly [string, OtherFileCode][] = [
  // Matroska and WebM.
  ['1a45dfa3', 'sound-or-video'],
  // The container of Windows Media.
  ['3026b2758e66cf11', 'sound-or-video'],
  // MPEG program streams, as on DVDs.
  ['000001ba', 'sound-or-video'],
  ['000001b3', 'sound-or-video'],
  // The boxes (`moov`, `mdat`) that QuickTime writes first.
  ['........6d6f6f76', 'sound-or-video'],
  ['........6d646174', 'sound-or-video'],
  ['4d546864', 'sound'],
  ['464f524d........41494646', 'sound'],
  ['2321414d52', 'sound'],
  // JPEG and TIFF. WebP begins with RIFF.
  ['ffd8ff', 'picture'],
  ['49492a00', 'picture'],
  ['4d4d002a', 'picture'],
  // gzip, 7-Zip, RAR, bzip2, xz.
  ['1f8b08', 'archive'],
  ['377abcaf271c', 'archive'],
  ['526172211a07', 'archive'],
  ['425a68', 'archive'],
  ['fd377a585a00', 'archive'],
  // Word before 2007, and other files in the same container.
  ['d0cf11e0a1b11ae1', 'old-office'],
];

/** True for an MPEG audio frame without a tag before it: MP3, MP2 or AAC. A byte order mark (FF FE) is not one. */
function isSoundFrame([first, second = 0, third = 0]: Uint8Array): boolean {
  const isSync = first === 0xff && [0xfb, 0xfa, 0xf3, 0xf2, 0xfd, 0xfc, 0xf1, 0xf9].includes(second);
  const isAac = second === 0xf1 || second === 0xf9;
  // The bit rate and the sampling rate must not be the reserved values.
  return isSync && (isAac || (third >> 4 !== 15 && ((third >> 2) & 3) !== 3));
}

/** True for a sequence of packets of 188 bytes, as in recordings of television and cameras. */
function isTransportStream(bytes: Uint8Array): boolean {
  return [0, 188, 376, 564, 752].every((at) => bytes[at] === 0x47);
}

/** The problem code of a file that no encoding turns into text; undefined if the file may be text. */
export function otherBytesCode(bytes: Uint8Array): OtherFileCode | undefined {
  if (isSoundFrame(bytes)) return 'sound';
  if (isTransportStream(bytes)) return 'sound-or-video';
  const known = byteBeginnings.find(([hex]) =>
    (hex.match(/../gu) ?? []).every((pair, at) => pair === '..' || Number.parseInt(pair, 16) === bytes[at]),
  );
  return known?.[1];
}

/**
 * The problem code of a file that is not text; undefined if it may be a transcript.
 *
 * @param text the decoded file, with all its control characters
 */
export function otherFileCode(text: string): OtherFileCode | 'not-text' | undefined {
  // In MP4 and MOV files, the type of the first box comes after its length.
  if (text.slice(4, 8) === 'ftyp') return 'sound-or-video';
  const known = beginnings.find(([beginning]) => text.startsWith(beginning));
  if (known) return known[1];
  const sample = text.slice(0, 4000);
  let odd = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    const isControl = code < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(code);
    if (isControl || code === 0xfffd || (code >= 0x7f && code < 0xa0)) odd += 1;
  }
  return odd > sample.length * 0.1 ? 'not-text' : undefined;
}
