import { withAndWithoutEndings } from './stem';
import { wordsApart } from './words-apart';

/** An ending, and the endings that replace it in other forms of the same word. */
type Change = readonly [ending: string, others: readonly string[]];

const listed = (rows: string): readonly Change[] =>
  rows.split('|').map((row) => {
    const [ending, ...others] = row.trim().split(/\s+/u);
    return [ending!, others];
  });

/**
 * The endings of infinitives and those that replace them in regular verbs, as returned by `foldWord`. They are too many
 * or too short to remove them from every word: French "maisons" is not a verb.
 */
const verbsOf: Readonly<Record<string, readonly Change[]>> = {
  de: listed('en e st t est et te test ten tet ete etest eten etet end|n st t te test ten tet nd'),
  fr: listed(
    'er e es ons eons ez ent ais ait eait ions iez aient a ai as ames erent erai eras era erons erez eront erais erait ' +
      'eraient ant eant|ir it is issons issez issent issais issait issaient irent irai ira iront irait issant i ie is ies|' +
      'dre ds d dons dez dent dais dait daient du due dus dues drai dra dront drait dant',
  ),
  es: listed(
    'ar o as a amos ais an aba abas abamos aban e aste o aron ando ado ada ados adas are ara aran aremos aria arian|' +
      'er o es e emos en ia ias iamos ian i iste io imos ieron iendo ido ida idos idas ere era eran eria|' +
      'ir o es e imos en ia ias iamos ian i iste io ieron iendo ido ida idos idas ire ira iran iria',
  ),
  pt: listed(
    'ar o as a amos am ava avas avamos avam ei aste ou aram ando ado ada ados adas arei ara arao aria|' +
      'er o es e emos em ia ias iamos iam i este eu eram endo ido ida idos idas erei era erao eria|' +
      'ir o es e imos em ia ias iamos iam i iste iu iram indo ido ida idos idas irei ira irao iria',
  ),
  it: listed(
    'are o i a iamo ate ano avo avi ava avamo avano ai asti o arono ando ato ata ati ate ero era eranno erebbe|' +
      'ere o i e iamo ete ono evo evi eva evamo evano ei uto uta uti ute endo ero era eranno|' +
      'ire o i e iamo ite ono isco isci isce iscono ivo iva ivano ii ito ita iti ite endo iro ira iranno',
  ),
  nl: listed('en t te ten de den'),
  sv: listed('a ar ade at er de te t r as ades ats es des tes ts'),
  da: listed('e er ede et te t es edes'),
  nb: listed('e er et te t es'),
  pl: listed(
    'ac am asz a amy acie aja al ala alo ali aly alem alam e esz emy|ic e isz i imy icie a il ila ilo ili ily ilem ilam|' +
      'yc e ysz y ymy ycie a yl yla ylo yli yly ylem ylam|owac uje ujesz ujemy uja owal owala owali owaly|' +
      'ec e isz i y imy a al ala alo eli aly',
  ),
  cs: listed(
    'at am as a ame ate aji al ala alo ali aly an|it im is i ime ite il ila ilo ili ily en|' +
      'et im is i ime ite eji el ela eli ely|ovat uji ujes uje ujeme ujete oval ovala ovali',
  ),
  sk: listed(
    'at am as a ame ate aju al ala alo ali|it im is i ime ite ia il ila ilo ili|' +
      'ovat ujem ujes uje ujeme uju oval ovala ovali',
  ),
  ru: listed(
    'ать аю аешь ает аем аете ают ал ала ало али ай айте ая ав|ить ю у ишь ит им ите ят ат ил ила ило или ив|' +
      'еть ею еешь еет еем еете еют ел ела ело ели ю ишь ит им ят ев|нуть ну нешь нет нем нете нут нул нула нуло нули|' +
      'овать ую уешь ует уем уете уют овал овала овали',
  ),
  uk: listed(
    'ати аю аєш ає аємо аєте ають ав ала ало али|ити ю у иш ить имо ите ять ать ив ила ило или|' +
      'іти ію ієш іє ів іла іли|увати ую уєш ує уємо ують ував увала ували',
  ),
  tr: listed(
    'mek iyor iyorum iyorsun iyoruz iyorlar iyordu uyor uyorum uyoruz uyorlar di dim din dik diler du dum duk ti tim tik tiler ' +
      'tu tum tuk ecek ecegim ecegiz ecekler ir irim er erim mis mus se sem meli mesi meye erek ip up en|' +
      'mak iyor iyorum iyorsun iyoruz iyorlar iyordu uyor uyorum uyoruz uyorlar di dim din dik dilar du dum duk ti tim tik ' +
      'tilar tu tum tuk acak acagim acagiz acaklar ir irim ar arim mis mus sa sam mali masi maya arak ip up an',
  ),
  el: listed('ω εισ ει ουμε ομε ετε ουν ουνε ησα ησε ησαμε ησαν|αω ασ α αμε ατε ανε ησα ησε ησαμε ησαν'),
  fa: listed('ن م ي يم يد ند ه'),
  hi: listed('ना ता ती ते ा ी े या यी ये नी ने ूंगा ूंगी ेगा ेगी ेंगे ो'),
};

/**
 * Changes of a word's last sounds, in nouns, adjectives and verbs. A shorter part of the word remains than with verb
 * endings.
 */
const soundsOf: Readonly<Record<string, readonly Change[]>> = {
  de: listed('um en a|a en|is en|in innen'),
  fr: listed(
    'eux euse euses|f ve ves|el elle elles|en enne ennes|on onne onnes|teur trice trices teuse teuses|c che ches|eau elle elles|ail aux|eler elle elles ellent',
  ),
  es: listed('z ces|car que quen|gar gue guen|zar ce cen'),
  pt: listed('ao oes aes aos|al ais|el eis|ol ois|il is|em ens|im ins|om ons|um uns'),
  it: listed('ca che|ga ghe|co chi|go ghi'),
  pl: listed(
    'ka ce|ga dze|ra rze|ta cie|da dzie|la le|t cie|d dzie|r rze|sac sze szesz szemy sza|kac cze czesz cza|zac ze zesz zemy za',
  ),
  cs: listed('ha ze|ka ce|cha se'),
  ru: listed(
    'сать шу шешь шет шем шете шут|зать жу жешь жет жем жете жут|кать чу чешь чет чем чете чут|дить жу|тить чу щу|' +
      'сить шу|зить жу|деть жу|бить блю|вить влю|мить млю|пить плю|ие ия ии ию ием иям иями иях ий',
  ),
  uk: listed('сати шу шеш ше шемо шуть|зати жу жеш же жемо жуть|ка ці|га зі|ха сі'),
  ta: listed('ம் ங்கள் ங்களை ங்களில் த்தில் த்தை த்தின் த்துக்கு|் ில் ை ின் ுக்கு ால்'),
  ml: listed('ം ത്തില് ത്തിന്റെ ത്തെ ത്തിന് ങ്ങള്'),
  fi: listed(
    'si den dessa desta della delta delle det teen tta tena|nen sen sessa sesta seen sella selta selle set sia sten',
  ),
};

/** A word without its ending has at least this many letters. */
const shortestVerb = 3;
const shortestVerbOf: Readonly<Record<string, number>> = { hi: 1, tr: 2 };
const shortestOther = 2;

function replaceEndings(word: string, changes: readonly Change[], shortest: number): string[] {
  const forms: string[] = [];
  const replace = (ending: string, other: string) => {
    if (word.length - ending.length >= shortest && word.endsWith(ending))
      forms.push(word.slice(0, -ending.length) + other);
  };
  for (const [ending, others] of changes) {
    for (const other of others) {
      replace(ending, other);
      replace(other, ending);
    }
  }
  return forms;
}

/**
 * Whether a German verb can have this form: after t or d, an e comes before the ending ("beten", "betet", never
 * "bett").
 */
const isGerman = (form: string): boolean => !/[td]t(?:e|en)?$/u.test(form);

/** Separable prefixes of verbs. The participle has "ge" after them. */
const separable: Readonly<Record<string, string>> = {
  de: 'zuruck|zusammen|durch|unter|wieder|uber|nach|fest|statt|teil|auf|aus|ein|hin|her|los|mit|vor|weg|ab|an|um|zu|bei|da',
  nl: 'terug|samen|door|onder|over|voor|mee|aan|uit|toe|weg|af|in|op|na|om',
};

/** The participles of a German or Dutch infinitive ("arbeiten", "gearbeitet"), and the infinitive of a participle. */
function participles(language: string, word: string): string[] {
  const prefixes = separable[language];
  if (prefixes === undefined) return [];
  const participle = new RegExp(`^(${prefixes}|)ge(.{2,}?)(?:et|t|d)$`, 'u').exec(word);
  if (participle) return [`${participle[1]}${participle[2]}en`];
  const infinitive = new RegExp(`^(${prefixes}|)(.{2,})en$`, 'u').exec(word);
  if (!infinitive) return [];
  const [, prefix, stem] = infinitive;
  return ['t', 'et', 'd'].flatMap((end) => [`${prefix}ge${stem}${end}`, `ge${prefix}${stem}${end}`]);
}

/**
 * The endings before which a Dutch syllable is spelled with one letter less, and the endings before which it is not.
 */
const dutchOpen = ['en', 'e', 'er', 'ere'];
const dutchClosed = ['', 't', 'te', 'ten', 's'];

/**
 * The other spellings of a Dutch word. A long vowel is written twice only in a closed syllable: "boom", "bomen";
 * "maakt", "maken". After a short vowel, the consonant is doubled: "man", "mannen".
 */
function dutchSpellings(word: string): string[] {
  const long = /^(.*)([aeou])\2([bdfgklmnprst])(?:te?n?)?$/u.exec(word);
  if (long) return dutchOpen.map((end) => `${long[1]}${long[2]}${long[3]}${end}`);
  const open = /^(.*[^aeiou])([aeou])([bdfgklmnprst])(?:en|ere?|e)$/u.exec(word);
  if (open) {
    const closed = `${open[1]}${open[2]}${open[2]}${open[3]}`;
    return [`ge${closed}t`, ...dutchClosed.map((end) => closed + end)];
  }
  const short = /^.*[^aeiou][aeiou]([bdfgklmnprst])$/u.exec(word);
  if (short) return dutchOpen.map((end) => `${word}${short[1]}${end}`);
  const doubled = /^(.*[aeiou]([bdfgklmnprst]))\2(?:en|ere?|e)$/u.exec(word);
  return doubled ? [doubled[1]!] : [];
}

/**
 * Words that may be other forms of a word: from a dictionary form to its forms, and back. Many results are not words,
 * so only those that a transcript contains are used.
 *
 * @param language BCP 47 subtag
 */
export function relatedForms(language: string, word: string): string[] {
  const apart = wordsApart(language);
  const verbs = replaceEndings(word, verbsOf[language] ?? [], shortestVerbOf[language] ?? shortestVerb);
  return [
    ...withAndWithoutEndings(language, word).filter((form) => apart.get(form) === apart.get(word)),
    ...verbs.filter((form) => language !== 'de' || isGerman(form)),
    ...replaceEndings(word, soundsOf[language] ?? [], shortestOther),
    ...participles(language, word),
    ...(language === 'nl' ? dutchSpellings(word) : []),
  ];
}
