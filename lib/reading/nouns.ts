import type { Cue } from '../transcript/cue';
import type { Candidate } from './candidate';
import { keyOf, type SpokenText } from './spoken-text';
import { capitalStopWords } from './stop-words';

/** Words of work between two chances to give way. */
const wordsPerStep = 500;

const sliceWords = 120;
/** Function words are spread evenly: their residual inverse document frequency is less. */
const leastResidual = 0.15;
const leastCapitals = 0.7;
/** Where more words than this begin with a capital, capitals tell nothing. */
const mostCapitals = 0.6;
const leastTimes = 3;
const fewestLetters = 3;

interface Noun {
  readonly places: number[];
  inside: number;
  capitals: number;
  slices: number;
  lastSlice: number;
  form: string;
}

/** A word without what a script that has no capitals adds to it, as Korean its particles: “linux에서” is “linux”. */
function casedKey(key: string): string {
  const other = key.search(/\p{Lo}/u);
  return other > 0 ? keyOf(key.slice(0, other)) : key;
}

/**
 * The words that are written with a capital inside sentences and come in some places of the talk more than in others.
 * None in text without capitals or without sentences.
 */
export function* nounsOf(
  { words, isPunctuated }: SpokenText,
  cues: readonly Cue[],
): Generator<void, readonly Candidate[], void> {
  const nouns = new Map<string, Noun>();
  let inside = 0;
  let capitals = 0;
  for (const [index, word] of words.entries()) {
    if (index % wordsPerStep === wordsPerStep - 1) yield;
    const slice = Math.floor(index / sliceWords);
    const key = casedKey(word.key);
    const noun = nouns.get(key) ?? {
      places: [],
      inside: 0,
      capitals: 0,
      slices: 0,
      lastSlice: -1,
      form: '',
    };
    nouns.set(key, noun);
    noun.places.push(index);
    if (noun.lastSlice !== slice) noun.slices += 1;
    noun.lastSlice = slice;
    const isInside = index > 0 && words[index - 1]!.end === '' && (isPunctuated || !word.isFirst);
    if (!isInside) continue;
    inside += 1;
    noun.inside += 1;
    const text = cues[word.cue]!.text.slice(word.from, word.to);
    if (!/^\P{L}*\p{Lu}/u.test(text)) continue;
    capitals += 1;
    noun.capitals += 1;
    noun.form = text.replace(/^[^\p{L}\p{N}]+/u, '').slice(0, key.length);
  }
  if (capitals > mostCapitals * inside) return [];
  const slices = Math.max(1, Math.ceil(words.length / sliceWords));
  return [...nouns].flatMap(([key, noun]): Candidate[] => {
    const times = noun.places.length;
    if (times < leastTimes || key.length < fewestLetters || noun.inside === 0) return [];
    if (capitalStopWords.has(key)) return [];
    if (noun.capitals < leastCapitals * noun.inside) return [];
    const expected = slices * (1 - Math.exp(-times / slices));
    if (Math.log2(expected / noun.slices) < leastResidual) return [];
    return [{ stems: [key], kind: 'uncommon', text: noun.form, places: noun.places }];
  });
}
