import { languageOfScript, languagesOf } from './commonest-words';
import { functionWords } from './english-words';

/**
 * The share of function words in English. In other languages that share some, such as Dutch or Portuguese, it is a
 * tenth.
 */
const englishShare = 0.25;

/** A shorter text says too little; its tag is believed. */
const fewestWords = 100;

/** Whether words are English, if this many of them are English function words. */
export function isEnglishShare(functionWordCount: number, count: number): boolean {
  return functionWordCount > 0 && functionWordCount >= englishShare * count;
}

/**
 * A language is recognised by its most common words if at least this many words, and a large enough share of all, are
 * its own.
 */
const fewestOwn = 2;
const leastShare = 0.03;

/** It must have this many times as many as the second likeliest, and enough words more. */
const leastLead = 1.2;
const fewestMore = 1.25;

/**
 * Pairs of languages so similar that texts in one have most of the other's words. For these, a small lead is enough.
 */
const near: readonly string[] = ['hr sr', 'sr hr', 'da nb', 'nb da', 'cs sk', 'sk cs', 'gl pt', 'pt gl'];
const nearLead = 1.05;

/** More words give no new information. */
const mostWords = 5000;

/** Fewer Chinese characters than this may be Japanese without kana. */
const fewestHan = 8;

const kana = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;
const han = /\p{sc=Han}/u;
const bengali = /\p{sc=Bengali}/u;
/** Bengali has no such letters; Assamese has them in most lines. */
const assamese = /[ৰৱ]/u;

/** The language of a text if more than half of it is in one script, and the script tells the language; else ''. */
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
    // Japanese has more kana than Han characters. A Chinese text may quote some kana.
    if ((counts.get('ja') ?? 0) > eastern * leastKana) return 'ja';
    return eastern >= fewestHan ? 'zh' : '';
  }
  if (times * 2 <= words.length) return '';
  return most === 'bn' && words.some((word) => assamese.test(word)) ? 'as' : most;
}

const leastKana = 0.1;

/** The language whose most common words make up most of these; '' if that is not clear. */
function byWords(words: readonly string[]): string {
  const scores = new Map<string, number>();
  for (const word of words) {
    const languages = languagesOf.get(word) ?? [];
    // Words that many languages share tell little.
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

/** The language according to script or common words; '' if that is not clear. */
function likeliest(words: readonly { readonly text: string }[]): string {
  const texts = words.slice(0, mostWords).map(({ text }) => text);
  return byScript(texts) || byWords(texts);
}

/**
 * The language in which words are spoken. It is English if a quarter of them are English function words. Otherwise the
 * tag is believed or, without a tag, the most common words decide. A tag that says English for other words is wrong.
 *
 * @param tag BCP 47 tag; '' if unknown
 * @returns a BCP 47 tag; '' if unknown
 */
export function languageOf(words: readonly { readonly text: string }[], tag: string): string {
  if (tag !== '' && words.length < fewestWords) return primarySubtag(tag);
  let count = 0;
  for (const { text } of words) if (functionWords.has(text)) count += 1;
  if (isEnglishShare(count, words.length)) return 'en';
  const tagged = primarySubtag(tag);
  return tagged === '' || tagged === 'en' ? likeliest(words) : tagged;
}

/** Other subtags for languages that are known here by one subtag. */
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
