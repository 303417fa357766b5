import type { FileProblem } from './problem';

/** How files begin that are no transcripts but that people try all the same. */
const beginnings: readonly [
  string,
  FileProblem['code'] &
    ('archive' | 'pdf' | 'rtf' | 'sound' | 'sound-or-video' | 'picture' | 'picture-captions'),
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
  // Captions of Blu-ray discs (SUP) and of DVDs (VobSub, whose index is a text).
  ['PG\u0000', 'picture-captions'],
  ['# VobSub index', 'picture-captions'],
  ['\u2030PNG', 'picture'],
];

/**
 * What a file is that is no text, as the code of a problem; undefined if it may be a transcript. `text` is the
 * decoded file as it is, before any control character is taken out.
 */
export function otherFileCode(text: string): (typeof beginnings)[number][1] | 'not-text' | undefined {
  // The box with the type of an MP4 or MOV file stands behind its length.
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
