import { hasUnspacedWords, sentenceStops } from './script';
import { lengthInWords } from './speech-length';
import { wordsOfCue } from './words';

/** Longer paragraphs are cut between sentences, so that a reader can follow them. */
const mostWordsInLine = 30;

const quote = `["'”’」』）]?`;

/** Where a sentence has ended: before white space or, in many scripts, directly after the full stop. */
const sentenceEnd = new RegExp(
  [
    String.raw`(?<=[.?!…${sentenceStops}։]${quote})\s+(?=\S)`,
    `(?<=[${sentenceStops}]${quote})(?=[^\\s${sentenceStops}"'”’」』）])`,
    // The Greek question mark looks like a semicolon.
    String.raw`(?<=\p{sc=Greek}[;\u037e])\s+(?=\S)`,
  ].join('|'),
  'u',
);

/** Sums of thirds are not exact in floating point. */
const tolerance = 1e-6;

/** A longer sentence is taken for speech without punctuation. */
const mostWordsInSentence = 60;

/**
 * Cuts a paragraph of more than 30 words into sentences. A sentence of more than 60 words, as recognisers write it
 * without full stops, is cut into pieces of 30. Only the spaces at the cuts are lost.
 */
export function cutAtSentences(text: string): string[] {
  if (lengthInWords(text) <= mostWordsInLine) return [text];
  return text
    .split(sentenceEnd)
    .flatMap((sentence) =>
      lengthInWords(sentence) <= mostWordsInSentence ? [sentence] : cutByLength(sentence),
    );
}

/** In scripts without spaces between words, a space ends a phrase. After this many words a piece may end there. */
const fewestWordsInPhrase = 15;

/** Cuts a sentence into pieces of `mostWordsInLine` words. Only the spaces at the cuts are lost. */
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
