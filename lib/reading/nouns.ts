import { foldWord } from '../search/fold';
import { relatedForms } from '../search/related-forms';
import { languageOf } from '../search/spoken-language';
import { stemmerOf } from '../search/stem';
import type { Cue } from '../transcript/cue';
import type { Candidate } from './candidate';
import { foreignStopWords } from './foreign-stop-words';
import { keyOf, type SpokenText } from './spoken-text';
import { capitalStopWords } from './stop-words';

/** How many words are processed before other work may run. */
const wordsPerStep = 500;
const nounsPerStep = 50;

const sliceWords = 120;
/** Function words are spread evenly: their residual inverse document frequency is below this. */
const leastResidual = 0.15;
/** Words that are common in speech but not in a list of function words are spread evenly too. */
const leastResidualPlain = 0.3;
const leastCapitals = 0.7;
/** If more than this share of words begins with a capital, capitals say nothing. */
const mostCapitals = 0.6;
/**
 * If this share of the words inside sentences begins with a capital, all nouns do, as in German: then a word without a
 * capital is no noun.
 */
const nounCapitals = 0.08;
const leastTimes = 3;
const fewestLetters = 3;
const fewestLettersPlain = 4;
/** Words that identify the language if its tag does not. */
const languageWords = 1000;

interface Noun {
  readonly places: number[];
  /** How often each of its forms was said. */
  readonly forms: Map<string, number>;
  inside: number;
  capitals: number;
  slices: number;
  lastSlice: number;
  /** For each form: how it is written with a capital. */
  readonly written: Map<string, string>;
}

/** How the words of a language are distinguished from each other. */
interface Wording {
  /** A primary subtag of BCP 47; '' if unknown. */
  readonly language: string;
  /** Words that name no subject, folded; undefined if the language has no list. */
  readonly stopWords: ReadonlySet<string> | undefined;
  /** What the forms of a word have in common. */
  readonly stemOf: (key: string) => string;
}

function wordingOf({ words, language: tag }: SpokenText): Wording {
  const sample = words.slice(0, languageWords).map(({ key }) => ({ text: foldWord(key) }));
  const language = languageOf(sample, tag);
  const stopWords = foreignStopWords(language);
  const stemmer = stemmerOf(language);
  return { language, stopWords, stemOf: (key) => (stopWords ? stemmer(foldWord(key)) : key) };
}

/** A short word that has lost its last vowel before a noun, such as “l’”, “qu’” or “dell’”. */
const elided = /^\p{L}{1,5}'(?=\p{L}{3})/u;

/**
 * A word without what a script without capitals attaches to it, such as particles in Korean (“linux에서” becomes
 * “linux”), and without an article that is written as part of it.
 */
function bareKey(key: string, { stopWords }: Wording): string {
  const other = key.search(/\p{Lo}/u);
  if (other > 0) return keyOf(key.slice(0, other));
  return stopWords ? key.replace(elided, '') : key;
}

/**
 * The words that occur in some places of the talk more than in others and that either are written with a capital inside
 * sentences or, in a language whose common words are listed, are not common words. None if neither can be determined.
 */
export function* nounsOf(
  text: SpokenText,
  cues: readonly Cue[],
): Generator<void, readonly Candidate[], void> {
  const { words, isPunctuated } = text;
  const wording = wordingOf(text);
  const nouns = new Map<string, Noun>();
  /** Keyed by what is in the text: words without attachments, and their stems. */
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

/** Whether it consists of letters and none of its forms is a common word. `key` is its most frequent form. */
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
