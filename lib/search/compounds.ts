/** What distinguishes compounds from words that contain another word by chance, for one language. */
interface Compounding {
  /** Nouns of three letters with which compounds end. */
  readonly shortLast: ReadonlySet<string>;
  /** Prefixes that form a different word: "Urteil" is not a kind of "Teil". */
  readonly prefixes: ReadonlySet<string>;
}

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const compoundingOf: Readonly<Record<string, Compounding>> = {
  de: {
    shortLast: wordsOf(
      'tag hof weg bad see tal amt rat akt bau bus eis gas gut hut kur lob mut not ort rad uhr zug tur ohr',
    ),
    prefixes: wordsOf('ver be ge er ent zer emp ur un an auf aus ab ein zu um bei mit vor'),
  },
  nl: {
    shortLast: wordsOf('dag weg hof bad zee dal rad bus ijs bos dam tuin kan lap oor pad rok tas tak'),
    prefixes: wordsOf('be ge ver ont her aan af op uit in toe om bij on'),
  },
  sv: {
    shortLast: wordsOf('bok hus bil dag vag tak bad bar bat sjo tur bro sak tid del'),
    prefixes: wordsOf('be for an av ut in om upp o'),
  },
  da: {
    shortLast: wordsOf('bog hus bil dag vej tag bad sag tid del bro'),
    prefixes: wordsOf('be for an af ud ind om op u'),
  },
  nb: {
    shortLast: wordsOf('bok hus bil dag vei tak bad sak tid del bro'),
    prefixes: wordsOf('be for an av ut inn om opp u'),
  },
};

/** Longer endings that form a different word: "kindisch" and "Kindheit" are not compounds of "Kind". */
const derives =
  /^(?:s|e?n)?(?:isch|isk|lich|lijk|lig|keit|heit|heid|het|schaft|schap|skap|l?ung|n?ing|l?ier|er(?:en|a)$|is?ation|is(?:ier|er)|eral|iell|chen|haft)/u;

const shortestLast = 4;

/**
 * Whether `whole`, which begins or ends with `word`, may be a compound of it and does not only contain it by chance.
 * Always true for languages without compounds, and for languages whose compounds are not known here.
 *
 * @param language BCP 47 subtag
 */
export function mayBeCompound(language: string, whole: string, word: string): boolean {
  const compounding = compoundingOf[language];
  if (!compounding) return true;
  if (whole.endsWith(word) && !compounding.prefixes.has(whole.slice(0, -word.length))) return true;
  if (!whole.startsWith(word)) return false;
  const last = whole.slice(word.length);
  return last.length < shortestLast ? compounding.shortLast.has(last) : !derives.test(last);
}
