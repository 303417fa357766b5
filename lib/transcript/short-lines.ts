import { hasUnspacedWords, sentenceStops } from './script';
import { lengthInWords } from './speech-length';
import { wordsOfCue } from './words';

/** Longer paragraphs are cut at the ends of sentences, so that they can be followed. */
const mostWordsInLine = 30;

const quote = `["'”’」』）]?`;

/** Where a sentence has ended: before white space, and after the stops of many scripts also without any. */
const sentenceEnd = new RegExp(
  [
    String.raw`(?<=[.?!…${sentenceStops}։]${quote})\s+(?=\S)`,
    `(?<=[${sentenceStops}]${quote})(?=[^\\s${sentenceStops}"'”’」』）])`,
    // Greek asks with a semicolon.
    String.raw`(?<=\p{sc=Greek}[;\u037e])\s+(?=\S)`,
  ].join('|'),
  'u',
);

/** Sums of thirds are not exact. */
const tolerance = 1e-6;

/** No sentence is longer; such a text is speech without punctuation. */
const mostWordsInSentence = 60;

/**
 * Cuts a paragraph of more than 30 words into its sentences, and a sentence of more than 60 words, as recognisers
 * write them without full stops, into pieces of 30. Only the spaces at the cuts are lost.
 */
export function cutAtSentences(text: string): string[] {
  if (lengthInWords(text) <= mostWordsInLine) return [text];
  return text
    .split(sentenceEnd)
    .flatMap((sentence) =>
      lengthInWords(sentence) <= mostWordsInSentence ? [sentence] : cutByLength(sentence),
    );
}

/** A piece of a script that writes no spaces between words may end earlier at one: there a thought ends. */
const fewestWordsInPhrase = 15;

/** Pieces of as many words as a line has; only the spaces at the cuts are lost. */
function cutByLength(sentence: string): string[] {
  const hasPhrases = hasUnspacedWords(sentence);
  const pieces: string[] = [];
  let from = 0;
  let length = 0;
  for (const word of wordsOfCue({ start: 0, end: 0, text: sentence })) {
    const isPhrase = hasPhrases && length >= fewestWordsInPhrase && /\s/u.test(sentence[word.from - 1] ?? '');
    if (isPhrase || length + tolerance >= mostWordsInLine) {
      pieces.push(sentence.slice(from, word.from).trimEnd());
      from = word.from;
      length = 0;
    }
    length += lengthInWords(sentence.slice(word.from, word.to));
  }
  return [...pieces, sentence.slice(from).trimEnd()];
}
