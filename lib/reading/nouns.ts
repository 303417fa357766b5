import { foldWord } from '../search/fold';
import { relatedForms } from '../search/related-forms';
import { languageOf } from '../search/spoken-language';
import { stemmerOf } from '../search/stem';
import type { Cue } from '../transcript/cue';
import type { Candidate } from './candidate';
import { foreignStopWords } from './foreign-stop-words';
import { keyOf, type SpokenText } from './spoken-text';
import { capitalStopWords } from './stop-words';

/** Words of work between two chances to give way. */
const wordsPerStep = 500;
const nounsPerStep = 50;

const sliceWords = 120;
/** Function words are spread evenly: their residual inverse document frequency is less. */
const leastResidual = 0.15;
/** So are words that are common in speech, which a list of function words has not. */
const leastResidualPlain = 0.3;
const leastCapitals = 0.7;
/** Where more words than this begin with a capital, capitals tell nothing. */
const mostCapitals = 0.6;
/** Where so many words inside sentences begin with one, all nouns do, as in German: a word without one is none. */
const nounCapitals = 0.08;
const leastTimes = 3;
const fewestLetters = 3;
const fewestLettersPlain = 4;
/** Words that tell the language where its tag does not. */
const languageWords = 1000;

interface Noun {
  readonly places: number[];
  /** How often each form of it was said. */
  readonly forms: Map<string, number>;
  inside: number;
  capitals: number;
  slices: number;
  lastSlice: number;
  /** By form: how it is written with a capital. */
  readonly written: Map<string, string>;
}

/** How the words of a language are told from each other. */
interface Wording {
  /** A primary subtag of BCP 47, or '' where unknown. */
  readonly language: string;
  /** Words that name no subject, folded; undefined where the language has no list. */
  readonly stopWords: ReadonlySet<string> | undefined;
  /** What is common to the forms of a word. */
  readonly stemOf: (key: string) => string;
}

function wordingOf({ words, language: tag }: SpokenText): Wording {
  const sample = words.slice(0, languageWords).map(({ key }) => ({ text: foldWord(key) }));
  const language = languageOf(sample, tag);
  const stopWords = foreignStopWords(language);
  const stemmer = stemmerOf(language);
  return { language, stopWords, stemOf: (key) => (stopWords ? stemmer(foldWord(key)) : key) };
}

/** A short word that has lost its last vowel before a noun: “l’”, “qu’”, “dell’”. */
const elided = /^\p{L}{1,5}'(?=\p{L}{3})/u;

/**
 * A word without what a script that has no capitals adds to it, as Korean its particles (“linux에서” is “linux”), and without
 * an article that is written with it.
 */
function bareKey(key: string, { stopWords }: Wording): string {
  const other = key.search(/\p{Lo}/u);
  if (other > 0) return keyOf(key.slice(0, other));
  return stopWords ? key.replace(elided, '') : key;
}

/**
 * The words that come in some places of the talk more than in others, and are written with a capital inside sentences or, in
 * a language whose common words are listed, are none of those. None where neither can be told.
 */
export function* nounsOf(
  text: SpokenText,
  cues: readonly Cue[],
): Generator<void, readonly Candidate[], void> {
  const { words, isPunctuated } = text;
  const wording = wordingOf(text);
  const nouns = new Map<string, Noun>();
  /** By what stands in the text: bare words and their stems. */
  const known = new Map<string, { readonly key: string; readonly stem: string }>();
  let inside = 0;
  let capitals = 0;
  for (const [index, word] of words.entries()) {
    if (index % wordsPerStep === wordsPerStep - 1) yield;
    let form = known.get(word.key);
    if (!form) {
      const key = bareKey(word.key, wording);
      form = { key, stem: wording.stemOf(key) };
      known.set(word.key, form);
    }
    const noun = nouns.get(form.stem) ?? newNoun();
    nouns.set(form.stem, noun);
    count(noun, form.key, index);
    const isInside = index > 0 && words[index - 1]!.end === '' && (isPunctuated || !word.isFirst);
    if (!isInside) continue;
    inside += 1;
    noun.inside += 1;
    const written = cues[word.cue]!.text.slice(word.from, word.to);
    if (!/^\P{L}*\p{Lu}/u.test(written)) continue;
    capitals += 1;
    noun.capitals += 1;
    noun.written.set(form.key, written.replace(/^[^\p{L}\p{N}]+/u, '').slice(0, form.key.length));
  }
  const tellsByCapitals = capitals <= mostCapitals * inside;
  const hasPlainNouns = capitals < nounCapitals * inside || inside === 0;
  const slices = Math.max(1, Math.ceil(words.length / sliceWords));
  const candidates: Candidate[] = [];
  let tried = 0;
  for (const [stem, noun] of nouns) {
    tried += 1;
    if (tried % nounsPerStep === 0) yield;
    const times = noun.places.length;
    if (times < leastTimes) continue;
    const expected = slices * (1 - Math.exp(-times / slices));
    const residual = Math.log2(expected / noun.slices);
    if (residual < leastResidual) continue;
    const key = commonestOf(noun.forms);
    if (tellsByCapitals && isName(noun, key))
      candidates.push(candidateOf(stem, noun.written.get(key) ?? key, noun));
    else if (hasPlainNouns && residual >= leastResidualPlain && isPlainTerm(noun, key, wording))
      candidates.push(candidateOf(stem, key, noun));
  }
  return candidates;
}

/** Whether it is written with a capital inside sentences. */
function isName({ inside, capitals }: Noun, key: string): boolean {
  return (
    key.length >= fewestLetters &&
    inside > 0 &&
    capitals >= leastCapitals * inside &&
    !capitalStopWords.has(key)
  );
}

const candidateOf = (stem: string, text: string, { places }: Noun): Candidate => ({
  stems: [stem],
  kind: 'uncommon',
  text,
  places,
});

const newNoun = (): Noun => ({
  places: [],
  forms: new Map(),
  inside: 0,
  capitals: 0,
  slices: 0,
  lastSlice: -1,
  written: new Map(),
});

function count(noun: Noun, key: string, index: number): void {
  const slice = Math.floor(index / sliceWords);
  noun.places.push(index);
  noun.forms.set(key, (noun.forms.get(key) ?? 0) + 1);
  if (noun.lastSlice !== slice) noun.slices += 1;
  noun.lastSlice = slice;
}

/** Whether it is made of letters, and none of its forms is a common word. `key` is the commonest of them. */
function isPlainTerm({ forms }: Noun, key: string, { language, stopWords }: Wording): boolean {
  if (!stopWords || key.length < fewestLettersPlain || !/^\p{L}[\p{L}-]*$/u.test(key)) return false;
  const isCommon = (form: string) => stopWords.has(foldWord(form)) || capitalStopWords.has(form);
  return (
    ![...forms.keys()].some(isCommon) &&
    !relatedForms(language, foldWord(key)).some((form) => stopWords.has(form))
  );
}

/** The form that was said most often. */
export function commonestOf(forms: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [form, times] of forms) if (times > (forms.get(best) ?? 0)) best = form;
  return best;
}
