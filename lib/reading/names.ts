import { englishClasses } from '../search/word-class';
import type { TalkInfo } from '../transcript/talk';

/** Shorter words have too few sounds to be recognised by sound. */
const fewestLetters = 4;
const mostNames = 40;

const address = /https?:\/\/\S+|www\.\S+|\S+@\S+|[@#]\S+/giu;
const wordPattern = /\p{L}[\p{L}\p{N}'’.&-]*/gu;
const edgeSigns = /[.'’&-]$/u;
const possessive = /['’]s$/u;

/**
 * Words that may be names: those of the title, the show and the people that are not everyday words, and those of an
 * English description that also have a capital. Each once, as it is first written, those of the title first.
 */
export function namesOf(
  talk: Pick<TalkInfo, 'title' | 'show' | 'people' | 'language'>,
  description: string,
): string[] {
  const people = talk.people.flatMap(({ name, from }) => [name, from ?? '']);
  const isEnglish = talk.language === '' || /^en\b/iu.test(talk.language);
  const told = [talk.title, ...people, talk.show].flatMap(wordsOf);
  // In other languages we do not know the everyday words, and some write every noun with a capital.
  const described = isEnglish ? wordsOf(description).filter((word) => /\p{Lu}/u.test(word)) : [];
  const names = new Map<string, string>();
  for (const word of [...told, ...described]) {
    const key = word.toLowerCase();
    if (word.length < fewestLetters || names.has(key) || englishClasses.isCommon(key)) continue;
    names.set(key, word);
  }
  return [...names.values()].slice(0, mostNames);
}

function wordsOf(text: string): string[] {
  const words = text.replace(address, ' ').match(wordPattern) ?? [];
  return words.map((word) => word.replace(possessive, '').replace(edgeSigns, ''));
}
