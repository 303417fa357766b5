import { functionWords } from './english-words';

/** So much of English is function words; of other languages that share some, as Dutch or Portuguese, a tenth. */
const englishShare = 0.25;

/** A shorter text does not tell: its tag is believed. */
const fewestWords = 100;

/** Whether words of which so many are English function words are English. */
export function isEnglishShare(functionWordCount: number, count: number): boolean {
  return functionWordCount > 0 && functionWordCount >= englishShare * count;
}

/** The commonest words of other languages, as `foldWord` gives them, without those that mean something elsewhere. */
const commonest: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    de: 'der die das und ist nicht ich wir ein eine auch zu mit es auf den dem wenn dass sich',
    nl: 'de het een en niet dat ik van wij ook maar voor zijn wat die naar',
    sv: 'och det att ar jag som inte en pa for med vi men har den om',
    da: 'og det at er jeg som ikke en pa for med vi men har den af til',
    nb: 'og det at er jeg som ikke en pa for med vi men har den av til',
    fr: 'le la les et est pas que je vous nous des un une dans pour ce qui sur du',
    es: 'el la los las que y es no en por con una un pero lo se para como de muy',
    pt: 'o a os as que e de nao uma um para com mas eu isso do da em no na voce',
    it: 'il la che e di non un una per sono ma con gli del della questo si in anche',
    ro: 'si de la in nu este un o ca pe cu din mai sa care pentru',
    pl: 'nie to i sie w na ze jest z co jak ale do tak po',
    cs: 'a to je se na v ze si ale jako tak jsem s co pro',
    tr: 'bir ve bu da de icin ne ben cok o gibi daha var ama',
    ru: 'и в не что на я с это как а он мы но то по',
    uk: 'і в не що на я з це як а він ми але та у',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** So much of a language is its commonest words, and so much more than of the next likely one. */
const leastShare = 0.1;
const leastLead = 1.15;

/** The language whose commonest words are most of these; '' where that is not clear. */
function likeliest(words: readonly { readonly text: string }[]): string {
  const counts = Object.entries(commonest).map(([language, common]) => {
    let count = 0;
    for (const { text } of words) if (common.has(text)) count += 1;
    return { language, count };
  });
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  const isClear = first!.count >= leastShare * words.length && first!.count > leastLead * second!.count;
  return words.length > 0 && isClear ? first!.language : '';
}

/**
 * The language in which words are spoken: English where a quarter of them are English function words; otherwise as the
 * tag says or, without a tag, as the commonest words do. A tag that says English of other words is wrong.
 *
 * @param tag BCP 47 tag, or '' where unknown
 * @returns a BCP 47 tag, or '' where unknown
 */
export function languageOf(words: readonly { readonly text: string }[], tag: string): string {
  if (tag !== '' && words.length < fewestWords) return primarySubtag(tag);
  let count = 0;
  for (const { text } of words) if (functionWords.has(text)) count += 1;
  if (isEnglishShare(count, words.length)) return 'en';
  const tagged = primarySubtag(tag);
  return tagged === '' || tagged === 'en' ? likeliest(words) : tagged;
}

const primarySubtag = (tag: string): string => tag.toLowerCase().split('-')[0]!;
