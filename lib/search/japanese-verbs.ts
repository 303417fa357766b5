import type { Found } from './phrase';
import type { WordRun } from './word-run';

/** The same as for an inflection in other languages. */
const cost = 0.4;

const te = 'て(?:い(?:る|た|ます|ました|ない))?|た(?:ら|り)?';
const de = 'で(?:い(?:る|た|ます|ました|ない))?|だ(?:ら|り)?';
const masu = 'ま(?:した|す|せん(?:でした)?|しょう)';
const nai = 'な(?:い|かった|く|けれ)';
const wish = 'た(?:い|かった|く)';
const beforeMasu = `${masu}|${wish}|ながら|なさい|そう|つつ`;
/** After "お" and the verb: "お話しします", "お待ちください", "お聞きになる". */
const polite = 'し(?:て|ま(?:す|した|しょう))|ください|にな(?:[るり]|った)';
const passive = `(?:れ|せ)(?:る|た|て|${masu}|${nai})`;
const conditional = `ば|る|${masu}|${nai}|て|た`;

/** The endings of a five-vowel verb: its last sound before each vowel, and before "て" or "で". */
const fiveVowels = (a: string, i: string, e: string, o: string, before: string, past: string): string =>
  `${a}(?:${nai}|${passive}|ず)|${i}(?:${beforeMasu}|${polite})|${e}(?:${conditional})|${o}う|${before}(?:${past})`;

/** By the last sound of the dictionary form: what other forms have in its place. */
const formsOf: Readonly<Record<string, string>> = {
  う: fiveVowels('わ', 'い', 'え', 'お', 'っ', te),
  く: fiveVowels('か', 'き', 'け', 'こ', 'い', te),
  ぐ: fiveVowels('が', 'ぎ', 'げ', 'ご', 'い', de),
  す: fiveVowels('さ', 'し', 'せ', 'そ', 'し', te),
  つ: fiveVowels('た', 'ち', 'て', 'と', 'っ', te),
  ぬ: fiveVowels('な', 'に', 'ね', 'の', 'ん', de),
  ぶ: fiveVowels('ば', 'び', 'べ', 'ぼ', 'ん', de),
  む: fiveVowels('ま', 'み', 'め', 'も', 'ん', de),
  る: `${fiveVowels('ら', 'り', 'れ', 'ろ', 'っ', te)}|${beforeMasu}|${te}|${nai}|よう|られ(?:る|た|て|${masu}|${nai})|れば|させ|ず`,
  い: 'か(?:った|ろう)|く(?:て|ない|な)?|ければ|そう',
};

/** Verbs that are made of a noun: "勉強する". */
const suru = `し(?:${te}|${beforeMasu}|${nai}|よう)|さ${passive}|すれば|せず`;

/** The dictionary form of a verb or an adjective: with a Chinese character, or with at least three characters. */
const dictionaryForm =
  /^(?=.*\p{sc=Han}|...)([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+)([うくぐすつぬぶむるい])$/u;

function patternOf(word: string): RegExp | null {
  const match = dictionaryForm.exec(word);
  if (!match) return null;
  const [, stem, last] = match;
  const noun = /^(.+)する$/u.exec(word)?.[1];
  if (noun !== undefined) return new RegExp(`${noun}(?:${suru})`, 'gu');
  // The only verb of its kind.
  const forms = /(?:行|^い)く$/u.test(word) ? fiveVowels('か', 'き', 'け', 'こ', 'っ', te) : formsOf[last!]!;
  // "提出した" is a form of another verb than "出す".
  const start = last === 'す' ? String.raw`(?<!\p{sc=Han})` : '';
  return new RegExp(`${start}${stem}(?:${forms})`, 'gu');
}

/**
 * Places where another form of a Japanese verb or adjective occurs, which is given in its dictionary form: "行く" finds
 * "行きました". None for other words.
 */
export function findJapaneseForms(run: WordRun, words: readonly string[]): Found[] {
  const pattern = patternOf(words.join(''));
  if (!pattern) return [];
  return Array.from(run.glued.matchAll(pattern), ({ 0: { length }, index }) => ({
    first: run.wordAt[index]!,
    last: run.wordAt[index + length - 1]!,
    cost,
  }));
}
