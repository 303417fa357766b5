import { languageOfScript, languagesOf } from './commonest-words';
import { functionWords } from './english-words';

/** So much of English is function words; of other languages that share some, as Dutch or Portuguese, a tenth. */
const englishShare = 0.25;

/** A shorter text does not tell: its tag is believed. */
const fewestWords = 100;

/** Whether words of which so many are English function words are English. */
export function isEnglishShare(functionWordCount: number, count: number): boolean {
  return functionWordCount > 0 && functionWordCount >= englishShare * count;
}

/** A language is told by its commonest words where so many of them, and so great a share of all words, are its own. */
const fewestOwn = 2;
const leastShare = 0.03;

/** It must have so much more of them than the next likely one, and so many words more. */
const leastLead = 1.2;
const fewestMore = 1.25;

/** Languages so near to each other that the texts of one have most of the other's words, and a small lead is enough. */
const near: readonly string[] = ['hr sr', 'sr hr', 'da nb', 'nb da', 'cs sk', 'sk cs', 'gl pt', 'pt gl'];
const nearLead = 1.05;

/** More words tell nothing new. */
const mostWords = 5000;

/** Fewer letters of Chinese may be Japanese without kana. */
const fewestHan = 8;

const kana = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;
const han = /\p{sc=Han}/u;
const bengali = /\p{sc=Bengali}/u;
/** Bengali has no such letters; Assamese has them in most lines. */
const assamese = /[ৰৱ]/u;

/** The language of a text of which more than half is in one script, if the script tells it; else ''. */
function byScript(words: readonly string[]): string {
  let most = '';
  let times = 0;
  const counts = new Map<string, number>();
  for (const word of words) {
    const known = languageOfScript.find(([script]) => script.test(word))?.[1];
    const name = known ?? (kana.test(word) ? 'ja' : han.test(word) ? 'zh' : bengali.test(word) ? 'bn' : '');
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (name !== '' && count > times) [most, times] = [name, count];
  }
  const eastern = (counts.get('ja') ?? 0) + (counts.get('zh') ?? 0);
  if (eastern * 2 > words.length) {
    // Japanese has more kana than Han; a Chinese text may quote some.
    if ((counts.get('ja') ?? 0) > eastern * leastKana) return 'ja';
    return eastern >= fewestHan ? 'zh' : '';
  }
  if (times * 2 <= words.length) return '';
  return most === 'bn' && words.some((word) => assamese.test(word)) ? 'as' : most;
}

const leastKana = 0.1;

/** The language whose commonest words are most of these; '' where that is not clear. */
function byWords(words: readonly string[]): string {
  const scores = new Map<string, number>();
  for (const word of words) {
    const languages = languagesOf.get(word) ?? [];
    // What many languages have tells little.
    for (const language of languages)
      scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length);
  }
  const [first, second] = [...scores].sort(([, one], [, other]) => other - one);
  if (!first) return '';
  const [language, score] = first;
  const [other, next] = second ?? ['', 0];
  const isOwn = score >= fewestOwn && score >= leastShare * words.length;
  const lead = near.includes(`${language} ${other}`) ? nearLead : leastLead;
  return isOwn && score > lead * next && score >= next + fewestMore ? language : '';
}

/** The language that script or commonest words tell; '' where that is not clear. */
function likeliest(words: readonly { readonly text: string }[]): string {
  const texts = words.slice(0, mostWords).map(({ text }) => text);
  return byScript(texts) || byWords(texts);
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

/** Other subtags of languages that are known here by one. */
const sameLanguage: Readonly<Record<string, string>> = {
  no: 'nb',
  nn: 'nb',
  iw: 'he',
  in: 'id',
  cmn: 'zh',
  yue: 'zh',
  fil: 'tl',
  mo: 'ro',
};

function primarySubtag(tag: string): string {
  const subtag = tag.toLowerCase().split('-')[0]!;
  return sameLanguage[subtag] ?? subtag;
}
