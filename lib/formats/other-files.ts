import type { FileProblem } from './problem';

/** How files begin that are no transcripts but that people try all the same. */
const beginnings: readonly [
  string,
  FileProblem['code'] & ('archive' | 'pdf' | 'rtf' | 'sound' | 'sound-or-video' | 'picture'),
][] = [
  ['PK\u0003\u0004', 'archive'],
  ['%PDF-', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['ID3', 'sound'],
  ['RIFF', 'sound-or-video'],
  ['OggS', 'sound-or-video'],
  ['\u2030PNG', 'picture'],
];

/**
 * What a file is that is no text, as the code of a problem; undefined if it may be a transcript. `text` is the
 * decoded file as it is, before any control character is taken out.
 */
export function otherFileCode(text: string): (typeof beginnings)[number][1] | 'not-text' | undefined {
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
