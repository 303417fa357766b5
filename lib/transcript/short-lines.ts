import { countSpokenWords, wordsOfCue } from './words';

/** Longer paragraphs are cut where sentences end, so that following them makes sense. */
const mostWordsInLine = 30;

/** So long no sentence is: it is speech that nobody has punctuated. */
const mostWordsInSentence = 60;

/**
 * A paragraph of more than 30 words as its sentences; one of more than 60, as recognisers write them without a stop,
 * in pieces of 30 words. All of the text is kept but the spaces at the cuts.
 */
export function cutAtSentences(text: string): string[] {
  if (countSpokenWords(text) <= mostWordsInLine) return [text];
  return text.split(/(?<=[.?!…]["'”’)]?)\s+(?=\S)/u).flatMap((sentence) => {
    const words = wordsOfCue({ start: 0, end: 0, text: sentence });
    if (words.length <= mostWordsInSentence) return [sentence];
    const pieces: string[] = [];
    for (let first = 0; first < words.length; first += mostWordsInLine) {
      const from = first === 0 ? 0 : words[first]!.from;
      pieces.push(sentence.slice(from, words[first + mostWordsInLine]?.from).trimEnd());
    }
    return pieces;
  });
}
