import { countSpokenWords, wordsOfCue } from './words';

/** Longer paragraphs are cut at the ends of sentences, so that they can be followed. */
const mostWordsInLine = 30;

/** No sentence is longer; such a text is speech without punctuation. */
const mostWordsInSentence = 60;

/**
 * Cuts a paragraph of more than 30 words into its sentences, and a sentence of more than 60 words, as recognisers
 * write them without full stops, into pieces of 30. Only the spaces at the cuts are lost.
 */
export function cutAtSentences(text: string): string[] {
  if (countSpokenWords(text) <= mostWordsInLine) return [text];
  return text.split(/(?<=[.?!…]["'”’)]?)\s+(?=\S)/u).flatMap((sentence) => {
    const words = wordsOfCue({ start: 0, end: 0, text: sentence });
    if (words.length <= mostWordsInSentence) return [sentence];
    const pieces: string[] = [];
    for (let first = 0; first < words.length; first += mostWordsInLine) {
      const from = first === 0 ? 0 : words[first]?.from;
      pieces.push(sentence.slice(from, words[first + mostWordsInLine]?.from).trimEnd());
    }
    return pieces;
  });
}
