/**
 * Words that look like a form of another, as `foldWord` gives them: one word in each row, with its forms. Only those whose
 * forms are no forms of that other, nor both of a common verb: Russian "банки" may be of "банк" and of "банка", and
 * Spanish "cuento" and "cuenta" of "contar", so none of them is here.
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
 * By word, for those of a language that only look like forms of another word: the first form of it. Words of which this
 * differs are not forms of one word.
 *
 * @param language BCP 47 subtag
 */
export function wordsApart(language: string): ReadonlyMap<string, string> {
  return firstOf.get(language) ?? none;
}
