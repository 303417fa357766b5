/**
 * Words that only look like a form of another word, as returned by `foldWord`. Each row is one word with its forms. A
 * word is not listed if one of its forms is also a form of the other word, as Russian "банки" is of "банк" and of
 * "банка", or if both are forms of a common verb, as Spanish "cuento" and "cuenta" are of "contar".
 */
const wordsOf: Readonly<Record<string, string>> = {
  en: `
    news|evening evenings|paste pastes pasted pasting|singe singes singed|breathe breathes breathed breathing|
    bathe bathes bathed bathing|clothe clothes clothed clothing|ceiling ceilings`,
  de: `
    kurs kurse kursen kurses|master masters|rinde rinden|kosten|mais|messer messern messers|nase nasen|hafen hafens|
    hafer hafers|eisen eisens|bote boten|lager lagern lagers|zucker zuckers|butter|meister meistern meisters|
    leiter leitern leiters|kammer kammern|artikel artikeln artikels|restaurant restaurants|torte torten|handel handels`,
  es: `
    casa casas|puerta puertas|libra libras|punta puntas|plata|banca bancas|manzana manzanas|rata ratas|
    foca focas|moda modas|suela suelas|cuba cubas|barca barcas|copa copas|cera ceras|vela velas|bolsa bolsas|
    fruta frutas|pera peras|corte cortes|mesa mesas|grado grados|pelo pelos|onda ondas|lado lados|costa costas|
    carta cartas|manga mangas|pala palas|vina vinas`,
  pt: `
    casa casas|porta portas|ponta pontas|banca bancas|moda modas|folha folhas|prata pratas|barca barcas|
    corte cortes|mesa mesas|rata ratas|copa copas|vela velas|bola bolas|bolsa bolsas|fruta frutas|lado lados|
    pasta pastas`,
  it: `
    casa case|libra libbre|punta punte|banca banche|moda mode|pala pale|pera pere|serata serate|corte|
    testa teste|torta torte|legna|foglia foglie|capo capi|colpa colpe|cappella cappelle`,
  fr: `
    mere meres|case cases|fois|foie foies|mois|vente ventes|voire|dose doses|ideal ideale ideaux|
    central centrale centraux|porte portes|boucher bouchers|livrer|couper|rater|pointer|tarder|course courses|
    barre barres|journee journees`,
  pl: 'pani|lista liste|prawie|porto|stal stali',
  ru: `
    поле поля полю полем полей полях|полка полке полкой|рота роты роту ротой|корона короны короне корону короной|кров|
    лицей лицея лицее|лакей лакея|мат мата матом|месть мести местью|плато|тесто тестом|веко|сел|море моря морю морем`,
  sv: 'barn barnen barnet|kort korten kortet|tak taken taket|takt takter takten|rasa|sakna|landa|ordna|manet',
};

const firstOf: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(wordsOf).map(([language, rows]) => [
    language,
    new Map(
      rows.split('|').flatMap((row) => {
        const forms = row.trim().split(/\s+/u);
        return forms.map((form) => [form, forms[0]!] as const);
      }),
    ),
  ]),
);

const none: ReadonlyMap<string, string> = new Map();

/**
 * A map from words that only look like a form of another word to the first form of their own word. Two words with
 * different values, or of which only one has a value, are not forms of one word.
 *
 * @param language BCP 47 subtag
 */
export function wordsApart(language: string): ReadonlyMap<string, string> {
  return firstOf.get(language) ?? none;
}
