import type { DosEncoding } from './dos-letters';

/** The encodings of old files, by their `TextDecoder` labels. `TextDecoder` does not support all of them. */
export type OldEncoding =
  | DosEncoding
  | 'shift_jis'
  | 'euc-jp'
  | 'euc-kr'
  | 'gb18030'
  | 'big5'
  | 'windows-1252'
  | 'windows-1250'
  | 'windows-1251'
  | 'windows-1253'
  | 'windows-1254'
  | 'windows-1255'
  | 'windows-1256'
  | 'windows-1257'
  | 'windows-874'
  | 'koi8-r'
  | 'koi8-u'
  | 'ibm866'
  | 'iso-8859-5'
  | 'iso-8859-6'
  | 'x-mac-cyrillic'
  | 'iso-8859-2'
  | 'macintosh';

/** A language and the encodings for its letters. */
export interface LanguageLetters {
  readonly encodings: readonly OldEncoding[];
  /** Its letters beyond ASCII, in lower case, the most common first. */
  readonly letters: string;
  /** Set if its words do not contain ASCII letters. */
  readonly isOwnScript?: true;
  /** Its other characters, if there are too many for a list. `letters` are then the most common ones, in any order. */
  readonly others?: RegExp;
}

const central = ['windows-1250', 'iso-8859-2', 'ibm852'] as const;
const western = ['windows-1252', 'macintosh', 'ibm850'] as const;

/**
 * The letters of the most common languages of each encoding, by which encodings are distinguished. If two explain a
 * text equally well, the first is used. The order of letters roughly follows common frequency lists.
 */
export const languageLetters: readonly LanguageLetters[] = [
  { encodings: western, letters: 'üäöß' },
  { encodings: western, letters: 'éèàêçôîùâûœëïÿæ' },
  { encodings: western, letters: 'óíáéñúü' },
  { encodings: western, letters: 'ãçáéíóõêâàúôü' },
  { encodings: western, letters: 'èàùòìéóíî' },
  { encodings: western, letters: 'éëïóöüèêáç' },
  { encodings: western, letters: 'äöåéü' },
  { encodings: western, letters: 'øåæéòôóü' },
  { encodings: western, letters: 'éàóèíòçïúü' },
  { encodings: central, letters: 'ęłóąśżćńź' },
  { encodings: central, letters: 'íáěéžřčšýůúťďňó' },
  { encodings: central, letters: 'áíéúžčýšľťôňďĺŕäó' },
  { encodings: ['windows-1250', 'ibm852'], letters: 'éáőöóíüúű' },
  { encodings: central, letters: 'čšžćđ' },
  { encodings: ['windows-1250'], letters: 'ăîâşţ' },
  { encodings: ['windows-1254'], letters: 'ıüşçöğİâîû' },
  { encodings: ['windows-1252'], letters: 'ðáíþéöóúýæ' },
  { encodings: ['windows-1257'], letters: 'ėšžųįąčūę' },
  { encodings: ['windows-1257'], letters: 'āīšēņūļžčķģ' },
  { encodings: ['windows-1257', 'windows-1252'], letters: 'äõüöšž' },
  {
    encodings: ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'],
    letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё',
    isOwnScript: true,
  },
  {
    encodings: ['windows-1251', 'koi8-u', 'iso-8859-5', 'x-mac-cyrillic'],
    letters: 'оанивіертслкдумпязьбгчйхїцшюжєщфґ',
    isOwnScript: true,
  },
  { encodings: ['windows-1251'], letters: 'аоиентрсвлдкпмзуябъгчшщцжхйюфь', isOwnScript: true },
  { encodings: ['windows-1251'], letters: 'аоиенртсјувкмдлпзгбчшхцжњљћђфџ', isOwnScript: true },
  { encodings: ['windows-1253'], letters: 'αοιετσνρκπυμςλάίδηωγέόήθύχώφβξζψϊϋΐΰ', isOwnScript: true },
  {
    encodings: ['windows-1255'],
    letters: 'יוהלארתשמבנםכעדקחפטגסןצזךףץ\u05b0\u05b7\u05b8\u05b4\u05b6\u05bc\u05b9\u05b5',
    isOwnScript: true,
  },
  {
    encodings: ['windows-1256', 'iso-8859-6'],
    letters: 'اليمونرتبهعدفسكحقةجأشصطخىذءإزئضثغؤآظ\u064e\u064f\u0650\u0652\u0651\u064b\u064d',
    isOwnScript: true,
  },
  { encodings: ['windows-1256'], letters: 'ایرندهموتبسشکزلگفخقجعحپصطآغچذضئثظءژ', isOwnScript: true },
  {
    encodings: ['windows-874'],
    letters:
      'านรอกเง่้มยลวดทสต\u0e31\u0e34\u0e35ปบคหแจพขใไ\u0e37\u0e38\u0e39ชะ\u0e48\u0e49โถธผซ\u0e47ณศฟษญ\u0e4cฉภฐฝฮ',
    isOwnScript: true,
  },
  {
    encodings: ['gb18030'],
    letters:
      '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去' +
      '法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日者意无力它与长把机十民第公此已工使情明性知全三又关点正' +
      '业外将两高间由问很最重并物手应向头文体政美相见被什二等产或新己身果加西月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立' +
      '及比员解水名真论处走各入几口认条平系气题活更别打女变四总何电数安少报才结反受目太量再感建务做接必场件计请谢吧吗呢',
    others: /\p{sc=Han}/u,
  },
  {
    encodings: ['big5'],
    letters:
      '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去' +
      '法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日者意無力它與長把機十民第公此已工使情明性知全三又關點正' +
      '業外將兩高間由問很最重並物手應向頭文體政美相見被什二等產或新己身果加西月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立' +
      '及比員解水名真論處走各入幾口認條平系氣題活更別打女變四總何電數安少報才結反受目太量再感建務做接必場件計請謝吧嗎呢',
    others: /\p{sc=Han}/u,
  },
  {
    encodings: ['shift_jis', 'euc-jp'],
    letters:
      'のいるたにをはとてがしでなれかこまもすらあうさりっくよんきえけつみどちだおせそわじやろめばびゃょむげひねへぶづずぎぬべぼほふゆご' +
      'ンースルトラリイクシドアレタフロマジコッカテサプメキニグパバデナムビ日人年大一国本中出時行見月分後前生今上間東自社者事手会話気私' +
      '何言来思学入下子家小新方高',
    others: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}](?<![\uff61-\uff9f])/u,
  },
  {
    encodings: ['euc-kr'],
    letters:
      '이다는에가을고의하지로기서나도사한리어자대은그시를으인들있아수해만니라보일요주게정부러전것여면장원상스제우과안습까구세거',
    others: /\p{sc=Hangul}/u,
  },
];
