/**
 * What it costs to hear one sound for another, in twentieths: graded by how near the two are made, as in
 * Kondrak, "A new algorithm for the alignment of phonetic sequences" (2000). The figures were settled on the
 * misheard names of the bundled talks and on names never said there.
 */
const unit = 20;

const vowels = 'aAeEiIou@YWO';
const consonants = 'pbtdkgfvTszSZCJmnNlrwyh';
const allSounds = vowels + consonants;

/** A number for each sound, from 0; -1 for what is no sound. */
export function soundCode(sound: string): number {
  return allSounds.indexOf(sound);
}

export const soundCount = allSounds.length;

const nearVowels = [
  'aAe',
  'aE',
  'eEi',
  'iI',
  'eI',
  'Ao',
  'ou',
  'Wo',
  'WA',
  'Yi',
  'YE',
  'YA',
  'Oo',
  'OY',
  'uW',
];
const voicingPairs = ['pb', 'td', 'kg', 'fv', 'sz', 'SZ', 'CJ', 'Td'];

/** Sounds made alike or at the same place, and what taking one for the other costs. */
const nearConsonants: readonly (readonly [string, number])[] = [
  ['mn', 0.45],
  ['nN', 0.45],
  ['mN', 0.6],
  ['lr', 0.45],
  ['rw', 0.5],
  ['lw', 0.6],
  ['sS', 0.45],
  ['SC', 0.45],
  ['ZJ', 0.45],
  ['zZ', 0.45],
  ['Tf', 0.45],
  ['Ts', 0.45],
  ['Tt', 0.45],
  ['vb', 0.45],
  ['vw', 0.45],
  ['fp', 0.5],
  ['tC', 0.5],
  ['dJ', 0.5],
  ['ts', 0.6],
  ['sC', 0.6],
  ['zJ', 0.6],
  ['yJ', 0.6],
  ['pt', 0.6],
  ['tk', 0.6],
  ['pk', 0.6],
  ['bd', 0.6],
  ['dg', 0.6],
  ['bg', 0.6],
  ['nl', 0.6],
  ['nd', 0.6],
  ['mb', 0.6],
  ['Ng', 0.5],
  ['Nk', 0.6],
];

function price(a: string, b: string): number {
  if (a === b) return 0;
  const aIsVowel = vowels.includes(a);
  if (aIsVowel !== vowels.includes(b)) return 1.1;
  const isPair = (pair: string) => pair.includes(a) && pair.includes(b);
  if (aIsVowel) return a === '@' || b === '@' || nearVowels.some(isPair) ? 0.2 : 0.3;
  if (voicingPairs.some(isPair)) return 0.25;
  return nearConsonants.find(([pair]) => isPair(pair))?.[1] ?? 1;
}

/** Twentieths for hearing the sound of row code as that of column code; row-major, `soundCount` wide. */
export const substitutionCosts: Uint8Array = Uint8Array.from(
  [...allSounds].flatMap((a) => [...allSounds].map((b) => Math.round(price(a, b) * unit))),
);

/** Twentieths for a sound that is swallowed or put in, wherever it stands. */
const plainGapCosts: Uint8Array = Uint8Array.from(
  [...allSounds].map((sound) => {
    if (sound === '@') return 0.25 * unit;
    if (vowels.includes(sound) || 'hyw'.includes(sound)) return 0.35 * unit;
    return ('rtdn'.includes(sound) ? 0.55 : 0.75) * unit;
  }),
);

/** A t or d between consonants is hardly heard ("wild labs"), nor is a sound twice ("talks slab"). */
const mutedGap = 0.3 * unit;
const repeatedGap = 0.15 * unit;
const muted = new Set([...'td'].map(soundCode));

/** By sound of a stream: twentieths for leaving it out there. */
export function gapCostsOf(codes: Uint8Array): Uint8Array {
  const isConsonant = (at: number) => at >= 0 && at < codes.length && codes[at]! >= vowels.length;
  return codes.map((code, at) => {
    if (at > 0 && codes[at - 1] === code) return repeatedGap;
    if (muted.has(code) && isConsonant(at - 1) && isConsonant(at + 1)) return mutedGap;
    return plainGapCosts[code]!;
  });
}

/** Twentieths that a sound is worth: a query's budget is a share of their sum. */
export const soundWeights: Uint8Array = Uint8Array.from(
  [...allSounds].map((sound) => {
    if (vowels.includes(sound)) return 0.5 * unit;
    return ('hyw'.includes(sound) ? 0.6 : 1) * unit;
  }),
);

/** Sounds of one class begin alike to the ear: lips, teeth and tongue tip, hissing, back, liquids, vowels. */
const classes = ['pbfvmw', 'tdTnCJ', 'szSZCJ', 'kgN', 'lr', `${vowels}hy`, 'mn', 'vw'];

/** True when a name may well begin with one sound and be heard beginning with the other. */
export function beginAlike(a: number, b: number): boolean {
  const [first, second] = [allSounds[a]!, allSounds[b]!];
  return first === second || classes.some((sounds) => sounds.includes(first) && sounds.includes(second));
}

/** From costs as kept here to plain ones, in which another consonant costs 1. */
export function plainCost(twentieths: number): number {
  return twentieths / unit;
}

/** From plain costs to those kept here. */
export function inTwentieths(cost: number): number {
  return Math.round(cost * unit);
}
