import { irregularRomance } from './irregular-romance';

/**
 * Words whose forms have different letters inside, as returned by `foldWord`: one word in each row, with its forms in
 * any order. These are the most common strong verbs and irregular plurals. Forms that usually are another word ("left",
 * "rose") are left out.
 */
const wordsOf: Readonly<Record<string, string>> = {
  ...irregularRomance,
  en: `
    be been being|go goes going went gone|do does doing did done|have has having had|say said|make made|take took taken|
    come came|see saw seen|know knew known|get got gotten|give gave given|find found|think thought|tell told|
    become became|show showed shown|keep kept|begin began begun|write wrote written|stand stood|hear heard|
    mean meant|meet met|run ran|pay paid|sit sat|speak spoke spoken|lead led|grow grew grown|lose lost|
    fall fell fallen|send sent|build built|understand understood|draw drew drawn|break broke broken|spend spent|
    drive drove driven|buy bought|wear wore worn|choose chose chosen|eat ate eaten|teach taught|catch caught|
    fight fought|bring brought|sell sold|hold held|fly flew flown|forget forgot forgotten|sing sang sung|
    win won|throw threw thrown|sleep slept|feel felt|drink drank drunk|swim swam swum|ride rode ridden|hide hid hidden|
    steal stole stolen|shake shook shaken|wake woke woken|freeze froze frozen|strike struck|swear swore sworn|
    tear tore torn|bite bit bitten|blow blew blown|dig dug|feed fed|forgive forgave forgiven|hang hung|shoot shot|
    sink sank sunk|slide slid|spin spun|stick stuck|sweep swept|deal dealt|learn learnt|dream dreamt|burn burnt|
    rise risen|arise arose arisen|lend lent|bend bent|seek sought|overcome overcame|withdraw withdrew withdrawn|
    child children|man men|woman women|person people|foot feet|tooth teeth|mouse mice|goose geese|wolf wolves|
    knife knives|wife wives|half halves|shelf shelves|thief thieves|calf calves|loaf loaves|
    analysis analyses|thesis theses|hypothesis hypotheses|crisis crises|diagnosis diagnoses|
    criterion criteria|phenomenon phenomena|bacterium bacteria|index indices|matrix matrices|vertex vertices|
    use uses used using|die dies died dying|lie lies lied lying|tie ties tied tying|quiz quizzes|big bigger biggest|
    large larger largest|small smaller smallest|happy happier happiest|easy easier easiest|early earlier earliest|
    fast faster fastest|high higher highest|low lower lowest|long longer longest|short shorter shortest|
    strong stronger strongest|old older oldest|young younger youngest|new newer newest|great greater greatest|
    hard harder hardest|simple simpler simplest|cheap cheaper cheapest|deep deeper deepest|close closer closest|
    rich richer richest|wide wider widest|quick quicker quickest|slow slower slowest|smart smarter smartest|
    safe safer safest|panic panicked panicking|appendix appendices|stimulus stimuli|nucleus nuclei|fungus fungi|alumnus alumni|axis axes`,
  ru: `
    день дня дню днем дне дни дней дням днями днях|друг друзья друзей друзьям друзьями друзьях|
    человек люди людей людям людьми людях|ребенок дети детей детям детьми детях|
    идти иду идет идем идут шел шла шло шли|мать матери матерью матерей|дочь дочери дочерью дочерей|
    время времени временем времена времен|имя имени именем имена имен|рот рта рту рте|лев льва львы львов|
    брат братья братьев братьям|сын сыновья сыновей|пес пса псы псов|лоб лба лбу|сон сна сне сны снов|
    мочь могу может можем могут мог могла могли|взять возьму возьмет возьмут|хотеть хочу хочет хотим хотят|
    есть ем ест едим едят|жить живу живет живем живут|ждать жду ждет ждем ждут|брать беру берет берем берут|
    звать зову зовет зовем зовут|понять пойму поймет поймут|начать начну начнет начнут`,
  uk: `
    день дня дню днем дні днів дням днями днях|друг друзі друзів друзям|людина люди людей людям людьми|
    дитина діти дітей дітям дітьми|йти іду йду іде йде йдуть йшов йшла йшли|ніч ночі|річ речі`,
  pl: `
    pies psa psu psem psie psy psow psom psami psach|dzien dnia dniu dniem dni dniom dniami dniach|
    reka reke rece rak rekami rekach|czlowiek czlowieka ludzie ludzi ludziom ludzmi ludziach|
    dziecko dziecka dzieci dzieciom dziecmi dzieciach|brat bracia braci|rok roku lata lat|tydzien tygodnia tygodnie tygodni|
    isc ide idzie ida szedl szla szli|miasto miescie|swiat swiecie|las lesie|miejsce miejsc|ksiadz ksiedza ksieza|
    przyjaciel przyjaciele przyjaciol|oko oczy oczu|ucho uszy uszu|sen snu sny snow|brac biore bierze biora|
    moc moge moze mozemy moga mogl mogla|chciec chce chca chcial|jesc jem je jedza jadl`,
  cs: `
    pes psa psu psem psi psy psum psech|den dne dni dnu dny dnech|clovek lide lidi lidem lidmi lidech|
    dite deti detem detmi detech|dum domu dome domem domy domech|stul stolu stole stolem stoly stolech|
    vul vola voli|kun kone koni konich|pritel pratele pratel|jit jdu jde jdou sel sla sli|oko oci|sen snu sny|
    ruka ruce rukou|noha noze|moct muzu muze mohou mohl mohla|psat pisu pise pisou`,
  sv: `
    man mannen mannar|bok bocker bockerna|hand hander handerna|stad stader staderna|natt natter natterna|
    fot fotter fotterna|son soner sonerna|dotter dottrar dottrarna|bror broder broderna|land lander landerna|
    ga gar gick gatt|fa far fick fatt|se ser sag sett|komma kommer kom kommit|skriva skriver skrev skrivit|
    ta tar tog tagit|ge ger gav gett|bli blir blev blivit|finna finns fanns|sta star stod statt|saga sager sade sagt`,
  da: `
    barn barnet born bornene|mand manden maend maendene|bog bogen boger bogerne|hand haand haender haenderne|
    fod foden fodder|by byen byer|datter dotre|bror brodre|nat natten naetter|ga gik gaet|fa fik faet|se sa set|
    komme kom|skrive skrev skrevet|tage tog taget|give gav givet|blive blev blevet|finde fandt fundet|sige sagde sagt`,
  nb: `
    bok boka boken boker bokene|mann mannen menn mennene|hand handa hender hendene|fot foten fotter fottene|
    natt natta netter|bror brodre|datter dotre|barn barna|ga gar gikk gatt|fa far fikk fatt|se ser sa sett|
    komme kom kommet|skrive skrev skrevet|ta tok tatt|gi ga gitt|bli ble blitt|finne fant funnet|si sier sa sagt`,
  nl: `
    gaan ga gaat ging gingen gegaan|doen doet deed deden gedaan|zien zie ziet zag zagen gezien|
    komen komt kwam kwamen|nemen neem neemt nam namen genomen|geven geef geeft gaf gaven gegeven|
    schrijven schrijf schrijft schreef schreven geschreven|lopen loop loopt liep liepen gelopen|
    spreken spreek spreekt sprak spraken gesproken|vinden vindt vond vonden gevonden|denken denkt dacht dachten gedacht|
    brengen brengt bracht brachten gebracht|kopen koop koopt kocht kochten gekocht|krijgen krijgt kreeg kregen gekregen|
    lezen lees leest las lazen gelezen|eten eet at aten gegeten|drinken dronk gedronken|staan staat stond stonden gestaan|
    zoeken zoekt zocht gezocht|beginnen begint begon begonnen|kind kinderen|stad steden|schip schepen|ei eieren|lid leden`,
};

/**
 * German strong verbs, without umlauts: the stem of the infinitive, then other stems. After the bar come stems that
 * count only as participles, because nouns have them too ("Begriffen").
 */
const strongGerman = `
  geh ging geht / gang|nehm nahm nimm / nomm|geb gab gib gibt|komm kam|steh standen / stand|seh sah sieh|
  sprech sprach sprich / sproch|schreib schrieb|find fand / fund|lass liess|halt hielt|fahr fuhr|trag trug|les las lies|
  ess isst / gess|trink tranken / trunk|sing sangen / sung|beginn begann begonn|bleib blieb|bring bracht|denk dacht|
  kenn kannt|nenn nannt|schlaf schlief|lauf lief|ruf rief|fall fiel|helf half hilf / holf|treff traf triff / troff|
  werf warf wirf / worf|sterb starb stirb / storb|brech brach brich / broch|lieg lag|sitz sass / sess|bitt bat|zieh zog|
  flieg flog|schliess schlossen / schloss|verlier verlor|biet / bot|schneid / schnitt|leid litt|greif / griff|reit / ritt|
  steig stieg|scheid schied|treib / trieb|wachs wuchs|schlag schlug|wasch wusch|lad lud|heb hob|gewinn gewann gewonn|
  schwimm schwamm / schwomm|spring sprangen / sprung|zwing zwangen / zwung|bind banden / bund|sink sanken / sunk|
  gelt galt gilt / golt|vergess vergass vergiss|wiss weiss wusst|heiss hiess|fang fing|stehl stahl stiehl / stohl`;

/** What may come before a German verb, and the prefix of its participle. */
const germanPrefix =
  /^((?:zuruck|zusammen|durch|unter|wieder|uber|nach|fest|statt|teil|ver|ent|zer|miss|auf|aus|ein|hin|her|los|mit|vor|weg|ab|an|be|er|um|zu|bei|da)(?=.{3}))?(ge(?=.{3}))?/u;

/** The first form of its word, by form. */
function firstForms(rows: string): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const row of rows.split('|')) {
    const forms = row.trim().split(/\s+/u);
    for (const form of forms) first.set(form, forms[0]!);
  }
  return first;
}

const firstFormOf = new Map(Object.entries(wordsOf).map(([language, rows]) => [language, firstForms(rows)]));

/** The stem of the infinitive, by stem. */
const strongStems = new Map<string, string>();
const strongParticiples = new Map<string, string>();
for (const row of strongGerman.split('|')) {
  const [any, participle] = row.split('/').map((part) => part.trim());
  const [infinitive, ...stems] = any!.split(' ');
  for (const stem of [infinitive!, ...stems]) strongStems.set(stem, infinitive!);
  if (participle !== undefined) strongParticiples.set(participle, infinitive!);
}

function strongInfinitive(word: string, isParticiple: boolean): string | undefined {
  const whole = strongStems.get(word);
  if (whole !== undefined) return whole;
  const ending = /(?:en|st|t)$/u.exec(word)?.[0] ?? '';
  const stem = word.slice(0, word.length - ending.length);
  return (isParticiple && ending === 'en' ? strongParticiples.get(stem) : undefined) ?? strongStems.get(stem);
}

/** The stem of a strong verb in any form, with the verb's prefix; undefined for any other word. */
function strongGermanStem(word: string): string | undefined {
  const whole = strongInfinitive(word, false);
  if (whole !== undefined) return whole;
  const [both, prefix = '', mark] = germanPrefix.exec(word)!;
  const verb = both === '' ? undefined : strongInfinitive(word.slice(both.length), mark !== undefined);
  return verb === undefined ? undefined : prefix + verb;
}

/**
 * One form that stands for all irregular forms of a word; undefined for any other word. The language is a BCP 47
 * subtag. A German word must be given without umlauts, and the result has no ending.
 */
export function irregularOf(language: string, word: string): string | undefined {
  return language === 'de' ? strongGermanStem(word) : firstFormOf.get(language)?.get(word);
}
