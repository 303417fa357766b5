import { foldWord } from './fold';

/**
 * The words for 2, 3 and so on, if each is one word; `-` for a word that also means something else, such as French
 * "neuf". After ` ` come those for 30, 40 to 90.
 */
const wordsOf: Readonly<Record<string, string>> = {
  de:
    'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn ' +
    'neunzehn zwanzig | dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
  nl:
    'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien ' +
    'negentien twintig | dertig veertig vijftig zestig zeventig tachtig negentig',
  fr: 'deux trois quatre cinq six sept huit - dix onze douze treize quatorze quinze seize | trente quarante cinquante',
  es:
    'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho ' +
    'diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho ' +
    'veintinueve | treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  pt:
    'dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove ' +
    'vinte | trinta quarenta cinquenta sessenta setenta oitenta noventa',
  it:
    'due tre quattro cinque - sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto ' +
    'diciannove venti ventuno ventidue ventitré ventiquattro venticinque ventisei ventisette ventotto ventinove | ' +
    'trenta quaranta cinquanta sessanta settanta ottanta novanta',
  pl:
    'dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście ' +
    'szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia | trzydzieści czterdzieści pięćdziesiąt ' +
    'sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt',
  ru:
    'два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать ' +
    'шестнадцать семнадцать восемнадцать девятнадцать двадцать | тридцать сорок пятьдесят шестьдесят семьдесят ' +
    'восемьдесят девяносто',
  ar: '- ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة | ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون',
  ko: '- - - 다섯 여섯 일곱 여덟 아홉 열',
};

/** The joint between ones and tens: "einundzwanzig", "eenentwintig". */
const joints: Readonly<Record<string, readonly [one: string, and: string]>> = {
  de: ['ein', 'und'],
  nl: ['een', 'en'],
};

const firstNumber = 2;
const firstTens = 30;

function listNumbers(language: string): [number, string][] {
  const [small, tens = ''] = (wordsOf[language] ?? '').split(' | ');
  const words: [number, string][] = [
    ...small!.split(' ').map((word, index): [number, string] => [index + firstNumber, word]),
    ...tens.split(' ').map((word, index): [number, string] => [index * 10 + firstTens, word]),
  ].filter(([, word]) => word.length > 1);
  const joint = joints[language];
  if (!joint) return words;
  const [one, and] = joint;
  const ones = [[1, one] as const, ...words.filter(([value]) => value < 10)];
  const joined = words
    .filter(([value]) => value >= 20)
    .flatMap(([ten, word]) => ones.map(([value, own]): [number, string] => [ten + value, own + and + word]));
  return [...words, ...joined];
}

/** These Chinese and Japanese characters are parts of larger numbers and of names, so they count in phrases only. */
const signs = '二三四五六七八九';

/**
 * Returns a function that gives the other way to write a small number in a language (a BCP 47 subtag): the digits of
 * its word, or the word for its digits. English number words are read as digits everywhere.
 */
export function otherNumberOf(language: string): (word: string, isPhrase: boolean) => string | undefined {
  const others = new Map<string, string>();
  for (const [value, written] of listNumbers(language)) {
    const word = foldWord(written);
    others.set(word, String(value));
    others.set(String(value), word);
  }
  const areSigns = language === 'ja' || language === 'zh';
  return (word, isPhrase) => {
    const other = others.get(word);
    if (other !== undefined || !areSigns || !isPhrase) return other;
    if (signs.includes(word)) return String(signs.indexOf(word) + firstNumber);
    return /^[2-9]$/u.test(word) ? signs[Number(word) - firstNumber] : undefined;
  };
}
