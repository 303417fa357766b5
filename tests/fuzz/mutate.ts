import type { Random } from './random';

/** Pieces that mean something to some format, or to none. */
const pieces: readonly string[] = [
  ...'<>&[](){}:;,.|/\\"\'-=#%*_~` \t\n\r0123456789',
  '\n\n',
  '\r\n',
  '-->',
  '00:00:01,000 --> 00:00:02,000\n',
  '99:59:59.999',
  '1:60',
  '-5',
  '1e999',
  'NaN',
  'null',
  'true',
  '<v Ann>',
  '</v>',
  '<b',
  '<00:01.000>',
  '&lt;',
  '&#x0;',
  '{\\k5}',
  '[00:01.00]',
  'WEBVTT\n\n',
  'Speaker 1: ',
  '"start":',
  '"text":',
  '\u0000',
  '\ufeff',
  '\u200e',
  '\u2028',
  '\u0301',
  '\ud800',
  '漢字',
  'שלום',
  '\u{1f600}',
];

const mostChanges = 6;
const longestCopy = 200;

/** Changes the text at some places: takes away, doubles, puts in, or puts in a part of `other`. */
export function mutate(text: string, other: string, random: Random): string {
  let changed = text;
  const changes = 1 + random.below(mostChanges);
  for (let change = 0; change < changes; change += 1) {
    const at = random.below(changed.length + 1);
    const length = random.below(Math.min(longestCopy, changed.length - at) + 1);
    const here = changed.slice(at, at + length);
    const from = random.below(other.length + 1);
    const put = random.pick([
      () => '',
      () => here + here,
      () => random.pick(pieces),
      () => random.pick(pieces).repeat(1 + random.below(50)),
      () => other.slice(from, from + 1 + random.below(longestCopy)),
    ])();
    changed = changed.slice(0, at) + put + changed.slice(random.pick([at, at + length]));
  }
  return changed;
}

/** Changes some bytes, as damage on the way does. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice(0, random.pick([bytes.length, random.below(bytes.length + 1)]));
  for (let change = 0; change < mostChanges && changed.length > 0; change += 1) {
    changed[random.below(changed.length)] = random.below(256);
  }
  return changed;
}
