/**
 * The costs of hearing one sound for another, in twentieths, by how similarly the two are articulated, as in Kondrak,
 * "A new algorithm for the alignment of phonetic sequences" (2000). The figures were chosen with misheard names of the
 * bundled talks and with names that are never said there.
 */
const unit = 20;

const vowels = 'aAeEiIou@YWO';
const consonants = 'pbtdkgfvTszSZCJmnNlrwyh';
const allSounds = vowels + consonants;

/** The number of a sound, from 0; -1 for any other character. */
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

/** Sounds that are articulated similarly, and the cost of taking one for the other. */
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
  // g and ch are pronounced in two ways: "GitLab" and "Gilead", "chakra" and "Chronos".
  ['gJ', 0.6],
  ['kC', 0.6],
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

/** The cost, in twentieths, of hearing the sound of the row as that of the column. Row-major, `soundCount` wide. */
export const substitutionCosts: Uint8Array = Uint8Array.from(
  [...allSounds].flatMap((a) => [...allSounds].map((b) => Math.round(price(a, b) * unit))),
);

/** The cost, in twentieths, of a sound that is dropped or inserted, at any position. */
const plainGapCosts: Uint8Array = Uint8Array.from(
  [...allSounds].map((sound) => {
    if (sound === '@') return 0.25 * unit;
    if (vowels.includes(sound) || 'hyw'.includes(sound)) return 0.35 * unit;
    return ('rtdn'.includes(sound) ? 0.55 : 0.75) * unit;
  }),
);

/**
 * The cost of hardly audible sounds: a t or d between consonants ("wild labs"), the second of two equal sounds ("talks
 * slab").
 */
const mutedGap = 0.3 * unit;
const repeatedGap = 0.15 * unit;
const muted = new Set([...'td'].map(soundCode));

/** For each sound of a stream, the cost in twentieths of dropping it there. */
export function gapCostsOf(codes: Uint8Array): Uint8Array {
  const isConsonant = (at: number) => at >= 0 && at < codes.length && codes[at]! >= vowels.length;
  return codes.map((code, at) => {
    if (at > 0 && codes[at - 1] === code) return repeatedGap;
    if (muted.has(code) && isConsonant(at - 1) && isConsonant(at + 1)) return mutedGap;
    return plainGapCosts[code]!;
  });
}

/** The weight of each sound, in twentieths. A query's limit is a share of their sum. */
export const soundWeights: Uint8Array = Uint8Array.from(
  [...allSounds].map((sound) => {
    if (vowels.includes(sound)) return 0.5 * unit;
    return ('hyw'.includes(sound) ? 0.6 : 1) * unit;
  }),
);

/**
 * Classes of sounds that are confused at the beginning: lips, teeth and tongue tip, sibilants, back, liquids, vowels.
 */
const classes = ['pbfvmw', 'tdTnCJ', 'szSZCJ', 'kgN', 'lr', `${vowels}hy`, 'mn', 'vw'];

/** Whether a name that begins with one sound may be heard as beginning with the other. */
export function beginAlike(a: number, b: number): boolean {
  const [first, second] = [allSounds[a]!, allSounds[b]!];
  return first === second || classes.some((sounds) => sounds.includes(first) && sounds.includes(second));
}

/** Converts twentieths to a plain cost, in which a different consonant costs 1. */
export function plainCost(twentieths: number): number {
  return twentieths / unit;
}

/** Converts a plain cost to twentieths. */
export function inTwentieths(cost: number): number {
  return Math.round(cost * unit);
}
