import { addTo } from '../transcript/add-to';

/**
 * By BCP 47 subtag: some of the most common words of spoken text, as returned by `foldWord`. A language that is alone
 * in its script is recognised by the script and needs none. For two similar languages, each list has the words that the
 * other writes differently.
 */
const lists: Readonly<Record<string, string>> = {
  de: 'der die das und ist nicht ich wir ein eine auch zu mit es auf den dem wenn dass sich sie von haben aber noch fur',
  nl: 'de het een en niet dat ik van wij ook maar voor zijn wat die naar je hebben met er dit te deze wordt',
  af: 'die en nie is het om te van ons hulle jy dit wat sy hy vir ek wees met moet kan daar nou hierdie',
  sv: 'och det att ar jag som inte en pa for med vi men har den om till av ni han fran ska de',
  da: 'og det at er jeg som ikke en pa for med vi men har den af til de dig os hvis fra vaere mig noget jer hvad ud',
  nb: 'og det at er jeg som ikke en pa for med vi men har den av til de deg oss hvis fra vaere meg noe dere hva ut',
  is: 'og ad er ekki sem vid thad en i fyrir thu eg til um hann af thessi vera thetta theim okkur hefur',
  fr: 'le la les et est pas que je vous nous des un une dans pour ce qui sur du il cest mais avec plus en de au',
  es: 'el la los las que y es no en por con una un pero lo se para como de muy del mi al esta hay su',
  pt: 'o a os as que e de nao uma um para com mas eu isso do da em no na voce se por como muito ao esta',
  gl: 'o a os as que e de non unha un para con mais eu iso do da no na pero ao como se nos esta polo moi',
  ca: 'el la els les que i es no en per amb una un pero ho se com de aquest molt aixo del al hem aquesta',
  it: 'il la che e di non un una per sono ma con gli del della questo si in anche i le nel ho piu',
  ro: 'si de la in nu este un o ca pe cu din mai sa care pentru ce am sau dar fi',
  eo: 'la kaj de estas ne en mi vi ni por al ke ili tiu li kun sed kiel mia via gi tio',
  pl: 'nie to i sie w na ze jest z co jak ale do tak po o za tylko przez czy juz',
  cs: 'a to je se na v ze si ale jako tak jsem s co pro jsme ktery by uz nebo do byl jen jste',
  sk: 'a to je sa na v ze si ale ako tak som s co pre sme ktory by uz alebo do bol len ste nie aj',
  sl: 'je in da se na v za ne so ki sem pa si bi tega to kot ga bo smo ali lahko tako',
  hr: 'je i da se na u ne su za sam to od li kako ali ce si koji smo kao ih bi ovo sto gdje ovdje prije tko',
  sr:
    'и у не да на ја са то је се су за али од ли како ће сам који ово ' +
    'je i da se na u ne su za sam to od li kako ali ce si koji smo kao ih bi ovo sta gde ovde pre ko',
  sq: 'dhe ne te i e nje qe per me nuk si ka eshte ky do jam kjo por nga',
  hu: 'a az es hogy nem is egy ez meg de van volt ha csak mint azt ezt mar vagy akkor lesz',
  fi: 'ja on ei se etta han en mutta kun niin ole ovat joka mina sina me te tama tai jos nyt voi',
  et: 'ja on ei see et ma sa ta me kui ning aga ka mis oma seda nad oli kes teie selle kas',
  lv: 'un ir ka no ar par uz lai bet es tu mes jus vai tas to nav kas bija pie sis',
  lt: 'ir kad yra su tai bet jis is as mes jus ar kaip ne ka mano cia dar buvo nuo uz',
  tr: 'bir ve bu da de icin ne ben cok o gibi daha var ama ile biz sen mi kadar sonra',
  az: 've bu bir ile ucun da de o biz men sen cox daha kimi deyil olan var amma ki hem',
  id: 'yang dan di itu ini dengan untuk tidak dari akan kita saya ada ke pada bisa kami anda atau juga',
  vi: 'la va cua khong co mot nguoi nhung trong duoc cho cac toi ban nay voi da se chung ta khi den',
  tl: 'ang ng mga sa na ay at ako ko mo ka hindi ito siya para may kung nila',
  sw: 'na ya wa kwa ni katika za la kuwa hii yake cha lakini hapa sasa',
  ga: 'an na agus ar a go is le do ni ta i bhi seo nach sin e chun mar ach',
  gd: 'an agus a tha air na gu ann e is cha nach do le bha sinn mi gun seo iad',
  cy: 'yn y a i o yr mae ar ac ei ni chi gan bod wedi hyn fel',
  eu: 'eta da ez du bat dira zen hau ere egin baina dute izan gara',
  ru: 'и в не что на я с это как а он мы но то по вы бы его из все',
  uk: 'і в не що на я з це як а він ми але та у ви до його від все',
  be: 'і у не што на я з гэта як а ён мы але каб вы да яго',
  bg: 'и в не че на аз с това как а той ние но да се за са от ще си по',
  mk: 'и во не дека на јас со тоа како а тој ние но да се за сум ќе од го',
  ar: 'في من علي ان هذا التي لا ما هو كان الي عن هذه لم مع قد او',
  fa: 'است كه را از در اين به با مي براي ان يك هم شما بود ها تا',
  ur: 'هے كے ميں كي اور سے كا كو هيں نے يه كر پر نهيں ايك وه',
  ps: 'د په او چې كې له دا يې سره ته نه دي',
  hi: 'है के में की और का से को हैं नहीं यह कि पर तो भी एक',
  mr: 'आहे आणि या हे ते नाही मी तो ती होते केले आहेत करा किवा एक',
  ne: 'छ को र मा हो गर्न छन छैन यो त्यो लाई पनि भएको गरेको',
};

/** The languages that have each word. */
export const languagesOf: ReadonlyMap<string, readonly string[]> = (() => {
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries(lists)) {
    for (const word of new Set(words.split(' '))) addTo(languages, word, language);
  }
  return languages;
})();

/** Scripts that are used for one language only, or almost only. */
export const languageOfScript: readonly (readonly [script: RegExp, language: string])[] = [
  [/\p{sc=Hangul}/u, 'ko'],
  [/\p{sc=Greek}/u, 'el'],
  [/\p{sc=Hebrew}/u, 'he'],
  [/\p{sc=Thai}/u, 'th'],
  [/\p{sc=Lao}/u, 'lo'],
  [/\p{sc=Khmer}/u, 'km'],
  [/\p{sc=Myanmar}/u, 'my'],
  [/\p{sc=Tibetan}/u, 'bo'],
  [/\p{sc=Georgian}/u, 'ka'],
  [/\p{sc=Armenian}/u, 'hy'],
  [/\p{sc=Ethiopic}/u, 'am'],
  [/\p{sc=Tamil}/u, 'ta'],
  [/\p{sc=Telugu}/u, 'te'],
  [/\p{sc=Kannada}/u, 'kn'],
  [/\p{sc=Malayalam}/u, 'ml'],
  [/\p{sc=Gujarati}/u, 'gu'],
  [/\p{sc=Gurmukhi}/u, 'pa'],
  [/\p{sc=Oriya}/u, 'or'],
  [/\p{sc=Sinhala}/u, 'si'],
];
