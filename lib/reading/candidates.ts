import { stem } from '../search/stem';
import { englishClasses } from '../search/word-class';
import type { Cue } from '../transcript/cue';
import type { Candidate } from './candidate';
import { commonestOf, nounsOf } from './nouns';
import type { ReadText } from './paragraphs';
import { bareAdjectives, stopWords } from './stop-words';

/** How many words are processed before other work may run. */
const wordsPerStep = 200;
const foundPerStep = 1000;

const longestSequence = 3;
/** How much more often than by chance the words of a sequence must occur together, as the ln of the quotient. */
const leastAttraction = 2.5;
const leastShareOfRarer = 0.25;
const oftenEnough = 4;

interface Found {
  readonly stems: readonly string[];
  readonly forms: Map<string, number>;
  readonly places: number[];
}

/** The role that a word may have in a term. */
interface TermWord {
  readonly stem: string;
  /** It may begin or end a sequence. */
  readonly isContent: boolean;
  readonly mayStandAlone: boolean;
  readonly isCommon: boolean;
}

function termWordOf(key: string): TermWord {
  const isContent = key.length > 1 && !key.includes("'") && !/^[\d.,:%-]+$/u.test(key) && !stopWords.has(key);
  const root = stem(key);
  const isCommon = englishClasses.isCommon(key);
  const isVerbForm = isCommon && root !== key && /(?:ing|ed)$/u.test(key);
  return {
    stem: root,
    isContent,
    isCommon,
    mayStandAlone: isContent && !isVerbForm && !bareAdjectives.has(key),
  };
}

/**
 * What may name the subjects of a talk. In English: distinctive words and sequences. In another language: words that
 * are written with a capital inside sentences, as nouns are in German. None if neither can be determined.
 */
export function* findCandidates(
  read: ReadText,
  cues: readonly Cue[],
): Generator<void, readonly Candidate[], void> {
  if (!read.text.isEnglish) return yield* nounsOf(read.text, cues);
  const { words } = read.text;
  const known = new Map<string, TermWord>();
  const termWords: TermWord[] = [];
  for (const [index, { key }] of words.entries()) {
    if (index % wordsPerStep === wordsPerStep - 1) yield;
    const word = known.get(key) ?? termWordOf(key);
    known.set(key, word);
    termWords.push(word);
  }
  const found = yield* collect(read, termWords);
  const said = new Map<string, number>();
  for (const { stem: root } of termWords) said.set(root, (said.get(root) ?? 0) + 1);
  yield;
  const isCommon = new Map([...known.values()].map((word) => [word.stem, word.isCommon]));
  const candidates: Candidate[] = [];
  let tried = 0;
  for (const { stems, forms, places } of found.values()) {
    tried += 1;
    if (tried % foundPerStep === 0) yield;
    if (stems.length > 1 && !isSequence(stems, places.length, said, words.length)) continue;
    const areCommon = stems.every((root) => root === 'of' || isCommon.get(root) === true);
    const [common, rare] =
      stems.length > 1 ? (['common-sequence', 'sequence'] as const) : (['common', 'uncommon'] as const);
    candidates.push({ stems, places, kind: areCommon ? common : rare, text: commonestOf(forms) });
  }
  return candidates;
}

function* collect(
  { text: { words }, firstWords }: ReadText,
  termWords: readonly TermWord[],
): Generator<void, Map<string, Found>, void> {
  const found = new Map<string, Found>();
  let paragraph = 0;
  for (const [first, word] of termWords.entries()) {
    if (first % wordsPerStep === wordsPerStep - 1) yield;
    while (first >= (firstWords[paragraph + 1] ?? words.length)) paragraph += 1;
    if (!word.isContent) continue;
    const limit = Math.min(first + longestSequence, firstWords[paragraph + 1] ?? words.length);
    for (let last = first; last < limit; last += 1) {
      if (last > first && words[last - 1]!.end !== '') break;
      const end = termWords[last]!;
      if (!end.isContent) {
        if (last === first + 1 && words[last]!.key === 'of') continue;
        break;
      }
      if (last === first && !word.mayStandAlone) continue;
      const stems = termWords.slice(first, last + 1).map((part) => part.stem);
      const key = stems.join(' ');
      const form = words
        .slice(first, last + 1)
        .map((part) => part.key)
        .join(' ');
      const entry = found.get(key) ?? { stems, forms: new Map<string, number>(), places: [] };
      entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
      entry.places.push(first);
      found.set(key, entry);
    }
  }
  return found;
}

function isSequence(
  stems: readonly string[],
  times: number,
  said: ReadonlyMap<string, number>,
  all: number,
): boolean {
  if (times < 2 || new Set(stems).size < stems.length) return false;
  const first = said.get(stems[0]!)!;
  const last = said.get(stems.at(-1)!)!;
  if (Math.log((times * all) / (first * last)) <= leastAttraction) return false;
  return times >= oftenEnough || times >= leastShareOfRarer * Math.min(first, last);
}
