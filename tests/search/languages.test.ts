import { describe, expect, test } from 'vitest';
import { createSearch } from '../../lib/search/search';
import { finish } from '../../lib/search/word-run';
import { cuesOf, found, heard } from './lines';

const search = (language: string, ...lines: string[]) => createSearch(cuesOf(...lines), { language });
const exact = (language: string, query: string, ...lines: string[]) =>
  found(search(language, ...lines), `${query} `, 'exact');
const similar = (language: string, query: string, ...lines: string[]) =>
  found(search(language, ...lines), `${query} `, 'similar');

describe('exact is exact in every script', () => {
  test.each([
    ['hi', 'दिन', 'यह दान है', 'अच्छा दिन है'],
    ['th', 'ดี', 'เขาดูหนัง', 'อากาศดีมาก'],
    ['th', 'น้ำ', 'น้าไป', 'ดื่มน้ำ'],
    ['ja', 'バス', 'パスワード', 'バスに'],
    ['ja', 'バス', 'ハスの花', 'ﾊﾞｽに'],
    ['ru', 'чай', 'чаи', 'чай'],
    ['pt', 'dia', 'diz', 'um dia'],
    ['ko', '모델', '모들', '모델'],
    ['de', 'bank', 'die Daten\u00adbank', 'die Bank'],
    ['he', 'ל', 'צה"ל פרסם', 'ל או ב'],
    ['vi', 'mà', 'má đi', 'má mà'],
    ['es', 'él', 'el niño', 'el él'],
    ['id', 'orang-orang', 'satu orang', 'banyak orang-orang'],
    ['hi', 'धीरे धीरे', 'धीरे चलो', 'धीरे धीरे'],
  ])('%s: %s is not in %j', (language, query, other, own) => {
    expect(exact(language, query, other)).toEqual([]);
    expect(exact(language, query, own)).toHaveLength(1);
  });

  test.each([
    ['fr', 'eleve', 'un élève', 'élève'],
    ['vi', 'ma', 'con má', 'má'],
    ['ru', 'елка', 'наша ёлка', 'ёлка'],
    ['el', 'οδος', 'η οδός', 'οδός'],
    ['he', 'ספר', 'סֵפֶר חדש', 'סֵפֶר'],
    ['ar', 'كتاب', 'كِتَاب', 'كِتَاب'],
    ['ar', 'كتاب', 'كتـــاب', 'كتـــاب'],
    ['fa', 'علي', 'آقای علی', 'علی'],
    ['fa', 'کتاب', 'كتاب', 'كتاب'],
    ['ar', '3', 'الفصل ٣', '٣'],
    ['hi', '12', 'पाठ १२', '१२'],
    ['ja', 'がく', 'か\u3099く', 'か\u3099く'],
    ['th', 'น้ำ', 'น\u0e4d\u0e49าใส', 'น\u0e4d\u0e49า'],
    ['hi', 'हिन्दी', 'यह हिंदी है', 'हिंदी'],
    ['ml', 'അവൻ', 'അവന്\u200d വന്നു', 'അവന്\u200d'],
    ['vi', 'hoà bình', 'vì hòa bình', 'hòa bình'],
    ['fa', 'خانهٔ', 'خانۀ ما', 'خانۀ'],
    ['ur', 'ہے', 'یہ هے', 'هے'],
    ['he', 'צהל', 'צה״ל פרסם', 'צה״ל'],
    ['he', "ג'ירפה", 'ג׳ירפה גבוהה', 'ג׳ירפה'],
    ['uk', "п'ять", 'п\u02bcять років', 'п\u02bcять'],
    ['de', 'Datenbank', 'die Daten\u00adbank', 'Daten\u00adbank'],
    ['th', 'เเม่', 'แม่มาแล้ว', 'แม่'],
    ['tr', 'İSTANBUL', 'büyük istanbul', 'istanbul'],
    ['tr', 'ısparta', 'Isparta güzel', 'Isparta'],
    ['fr', 'homme', 'cet été l’homme vient', 'homme'],
    ['fr', 'était', 'c’était hier', 'était'],
    ['ro', 'știința', 'toată ştiinţa', 'ştiinţa'],
    ['it', 'amico', "la casa dell'amico", 'amico'],
  ])('%s: %s, without what a reader leaves out, finds it in %j', (language, query, line, text) => {
    expect(exact(language, query, line)).toEqual([text]);
  });

  test.each([
    ['vi', 'má', 'ma', 'con má'],
    ['es', 'año', 'ano', 'el año'],
    ['pl', 'łaska', 'laska', 'łaska'],
    ['tr', 'kız', 'kiz', 'bu kız'],
    ['fr', 'lune', 'l’une', 'la lune'],
  ])('%s: an accent that was typed and is lacking makes it similar', (language, query, other, line) => {
    expect(exact(language, query, other)).toEqual([]);
    expect(similar(language, query, other)).toEqual([other]);
    expect(exact(language, query, line)).toHaveLength(1);
    expect(similar(language, query, line)).toEqual([]);
  });

  test('what is taught for an accented word is found only with its accents', () => {
    const [hits] = finish(search('es', 'el año', 'ano').findPhrases(['año']));
    expect(hits!.map(({ text }) => text)).toEqual(['año']);
  });
});

describe('Serbian', () => {
  const cyrillic = ['ово је Београд и његова љубав', 'џеп је празан'];
  const latin = ['ovo je Beograd i njegova ljubav', 'džep je prazan'];
  test.each([
    ['Beograd', cyrillic, 'Београд'],
    ['njegova ljubav', cyrillic, 'његова љубав'],
    ['Džep', cyrillic, 'џеп'],
    ['Београд', latin, 'Beograd'],
    ['његова љубав', latin, 'njegova ljubav'],
    ['Београд', cyrillic, 'Београд'],
    ['Docker', ['ово је Docker', 'у граду'], 'Docker'],
  ])('%s finds it in either script', (query, lines, text) => {
    expect(exact('sr', query, ...lines)).toEqual([text]);
  });
});

describe('the other script of a language', () => {
  test.each([
    ['zh', '语言', '他的語言', '語言'],
    ['zh', '語言', '他的语言', '语言'],
    ['zh', '臺灣', '我在台湾', '台湾'],
    ['', '头发', '她的頭髮', '頭髮'],
    ['ja', 'さくら', 'サクラが咲く', 'サクラ'],
    ['ja', 'ガラス', 'がらすの靴', 'がらす'],
  ])('%s: %s is similar to what %j has', (language, query, line, text) => {
    expect(exact(language, query, line)).toEqual([]);
    expect(similar(language, query, line)).toEqual([text]);
  });
  test('a sign that only sounds or looks alike is none', () => {
    expect(search('zh', '后来的人').find('後天 ')).toEqual([]);
    expect(search('ja', 'サグラ').find('さくら ')).toEqual([]);
  });
});

describe('small numbers are similar as words and as digits', () => {
  test.each([
    ['de', 'drei Modelle', 'es gibt 3 Modelle', '3 Modelle'],
    ['de', '21', 'einundzwanzig Jahre', 'einundzwanzig'],
    ['de', 'fünf', 'etwa 5 Leute', '5'],
    ['nl', 'tweeëntwintig', 'nu 22 jaar', '22'],
    ['fr', '3 ans', 'il a trois ans', 'trois ans'],
    ['es', 'veintidós', 'son 22', '22'],
    ['pl', '40', 'miał czterdzieści lat', 'czterdzieści'],
    ['ru', 'три года', 'прошло 3 года', '3 года'],
    ['ar', '٣', 'منذ ثلاثة أيام', 'ثلاثة'],
    ['ja', '三回', '毎日3回', '3回'],
    ['zh', '3年', '学了三年', '三年'],
    ['ko', '다섯 명', '모두 5 명', '5 명'],
  ])('%s: %s finds it in %j', (language, query, line, text) => {
    expect(exact(language, query, line)).toEqual([]);
    expect(similar(language, query, line)).toEqual([text]);
  });
  test.each([
    ['it', '6', 'dove sei stato'],
    ['fr', '9', 'un livre neuf'],
    ['ja', '3', '三重県に'],
    ['de', '3', 'das ist 4 mal'],
  ])('%s: %s is not in %j', (language, query, line) => {
    expect(search(language, line).find(`${query} `)).toEqual([]);
  });
});

describe('doubled signs', () => {
  test.each([
    ['ja', 'ここ', 'こちらへ', 'ここへ'],
    ['zh', '妈妈', '大妈', '我妈妈'],
  ])('%s: %s is not %j', (language, query, other, own) => {
    expect(exact(language, query, other)).toEqual([]);
    expect(exact(language, query, own)).toEqual([query]);
  });
});

describe('fillers', () => {
  test.each([
    ['pt', 'um dia', ['cada dia', 'era um dia']],
    ['', 'um dia', ['cada dia aprendo mais', 'tenho um livro', 'era um dia']],
    ['de', 'er kommt', ['sie kommt', 'er kommt']],
    ['en', '5 mm', ['about 5', 'about 5 mm']],
  ])('%s: the first word of %j counts', (language, query, lines) => {
    expect(exact(language, query, ...lines)).toEqual([query]);
  });
  test('a language has its own', () => {
    expect(exact('de', 'wir haben', 'wir ähm haben')).toEqual(['wir ähm haben']);
    expect(exact('de', 'ähm', 'wir ähm haben')).toEqual(['ähm']);
  });
  test('a wrong tag is not believed where there is enough text', () => {
    const lines = Array.from({ length: 40 }, () => 'und dann geht er um den Turm');
    expect(exact('en', 'er um', ...lines)).toHaveLength(40);
  });
});

describe('joined and inflected words are similar', () => {
  test.each([
    ['ko', '학교', '저는 학교에서 공부', '학교에서'],
    ['ko', '학교에서', '학교가 컸습니다', '학교가'],
    ['ar', 'كتاب', 'قرأت الكتاب', 'الكتاب'],
    ['ar', 'الكتاب', 'هذا كتاب', 'كتاب'],
    ['he', 'ספר', 'קראתי את הספר', 'הספר'],
    ['he', 'הספר', 'זה ספר', 'ספר'],
    ['ru', 'школа', 'в нашей школе', 'школе'],
    ['de', 'Begrenzung', 'die Geschwindigkeitsbegrenzung gilt', 'Geschwindigkeitsbegrenzung'],
    ['de', 'Haus', 'die Häuser', 'Häuser'],
    ['es', 'libros', 'un libro', 'libro'],
    ['tr', 'kitap', 'bizim kitaplar', 'kitaplar'],
    ['tr', 'kitap', 'bir kitabı', 'kitabı'],
    ['el', 'λόγος', 'του λόγου', 'λόγου'],
    ['fi', 'kirja', 'monta kirjoja', 'kirjoja'],
    ['hu', 'könyv', 'a könyvet', 'könyvet'],
    ['nl', 'huis', 'de huizen', 'huizen'],
    ['pl', 'książka', 'o książce', 'książce'],
    ['bn', 'বই', 'আমার বইটি', 'বইটি'],
    ['ko', '책', '저는 책을', '책을'],
    ['de', 'Größe', 'die Groesse', 'Groesse'],
    ['he', 'מלך', 'באו המלכים', 'המלכים'],
    ['ko', '인공 지능', '이제 인공지능이란', '인공지능이란'],
    ['ko', '인공지능', '새 인공 지능을', '인공 지능을'],
    ['de', 'Haus', 'die Krankenhäuser', 'Krankenhäuser'],
    ['da', 'skole', 'i folkeskolen', 'folkeskolen'],
    ['no', 'jente', 'den jenta', 'jenta'],
    ['is', 'hestur', 'hjá hestinum', 'hestinum'],
    ['ar', 'سيارة', 'هذه سيارتي', 'سيارتي'],
    ['ar', 'سيارتي', 'هذه سيارة', 'سيارة'],
    ['fr', 'cheval', 'des chevaux', 'chevaux'],
    ['fr', "l'homme", 'un homme', 'homme'],
    ['ro', 'carte', 'toate cărțile', 'cărțile'],
    ['fi', 'kaupunki', 'isossa kaupungissa', 'kaupungissa'],
    ['ru', 'любовь', 'без любви', 'любви'],
    ['ru', 'отец', 'у моего отца', 'отца'],
    ['uk', 'ринок', 'на ринку', 'ринку'],
    ['cs', 'otec', 'bez otce', 'otce'],
    ['sk', 'zámok', 'v zámku', 'zámku'],
    ['lt', 'namas', 'jų namuose', 'namuose'],
    ['bg', 'град', 'в градът', 'градът'],
    ['ka', 'წიგნი', 'ეს წიგნები', 'წიგნები'],
    ['mr', 'घर', 'माझ्या घरात', 'घरात'],
    ['ne', 'घर', 'मेरो घरमा', 'घरमा'],
    ['ur', 'لڑکا', 'سب لڑکے', 'لڑکے'],
    ['te', 'పుస్తకం', 'ఈ పుస్తకాలు', 'పుస్తకాలు'],
    ['en', 'go', 'we went there', 'went'],
    ['en', 'writing', 'it was written', 'written'],
    ['en', 'mouse', 'the mice ran', 'mice'],
    ['de', 'gehen', 'er ging nach Hause', 'ging'],
    ['de', 'sprechen', 'sie spricht laut', 'spricht'],
    ['de', 'anrufen', 'ich habe angerufen', 'angerufen'],
    ['de', 'schreiben', 'es ist geschrieben', 'geschrieben'],
    ['de', 'arbeiten', 'wir haben gearbeitet', 'gearbeitet'],
    ['de', 'gearbeitet', 'sie will arbeiten', 'arbeiten'],
    ['de', 'Übergang', 'an den Übergängen', 'Übergängen'],
    ['de', 'Museum', 'viele Museen', 'Museen'],
    ['fr', 'manger', 'nous mangeons', 'mangeons'],
    ['fr', 'finissent', 'il va finir', 'finir'],
    ['fr', 'heureux', 'elle est heureuse', 'heureuse'],
    ['es', 'hablar', 'hablamos mucho', 'hablamos'],
    ['es', 'voz', 'dos voces', 'voces'],
    ['pt', 'ação', 'as ações', 'ações'],
    ['it', 'banca', 'le banche', 'banche'],
    ['nl', 'boom', 'de bomen', 'bomen'],
    ['nl', 'werken', 'hij heeft gewerkt', 'gewerkt'],
    ['pl', 'robić', 'robiłem to', 'robiłem'],
    ['pl', 'pies', 'bez psa', 'psa'],
    ['cs', 'Praha', 'žil v Praze', 'Praze'],
    ['ru', 'писать', 'он пишет письмо', 'пишет'],
    ['ru', 'день', 'эти дни', 'дни'],
    ['uk', 'Київ', 'у Києві', 'Києві'],
    ['sv', 'bok', 'alla böckerna', 'böckerna'],
    ['fi', 'käsi', 'vasemmassa kädessä', 'kädessä'],
    ['tr', 'gelmek', 'yarın geliyorum', 'geliyorum'],
    ['hi', 'जाना', 'वह जाता है', 'जाता'],
    ['ta', 'புத்தகம்', 'பல புத்தகங்கள்', 'புத்தகங்கள்'],
    ['ko', '가다', '학교에 갔습니다', '갔습니다'],
    ['ko', '먹다', '밥을 먹으면서', '먹으면서'],
    ['ko', '말하다', '그는 말했다', '말했다'],
    ['ko', '빠르다', '그것은 빨라요', '빨라요'],
    ['ko', '듣다', '음악을 들었다', '들었다'],
    ['ko', '아름답다', '아름다운 꽃', '아름다운'],
    ['ko', '살다', '서울에 사는 사람', '사는'],
    ['ja', '行く', '東京に行きました', '行きました'],
    ['ja', '食べる', '本当に食べたい', '食べたい'],
    ['ja', '読む', '昨日読んだ本', '読んだ'],
    ['ja', '高い', 'とても高くて', '高くて'],
    ['ja', '勉強する', '今勉強しています', '勉強しています'],
    ['ja', '話す', '今日お話しします', '話しします'],
    ['ja', '待つ', '少々お待ちください', '待ちください'],
    ['ja', '食べる', '魚が食べられませんでした', '食べられませんでした'],
    ['sv', 'stänga', 'dörren stängdes', 'stängdes'],
    ['fi', 'suomalainen', 'vanhassa suomalaisessa talossa', 'suomalaisessa'],
    ['ko', '이야기하다', '오늘 이야기하겠습니다', '이야기하겠습니다'],
    ['ko', '먹다', '잘 먹겠습니다', '먹겠습니다'],
    ['he', 'רב', 'אמר הרב שלנו', 'הרב'],
    ['ar', 'دم', 'تحليل الدم اليوم', 'الدم'],
    ['de', 'Qualitaet', 'die Qualitätssicherung', 'Qualitätssicherung'],
    ['el', 'μιλάω', 'σήμερα μιλάμε', 'μιλάμε'],
    ['fa', 'خواندن', 'من خواندم', 'خواندم'],
    ['es', 'decir', 'qué dijo él', 'dijo'],
    ['es', 'tuvimos', 'yo tengo hambre', 'tengo'],
    ['fr', 'vouloir', 'ils veulent partir', 'veulent'],
    ['pt', 'trazer', 'ela trouxe pão', 'trouxe'],
    ['it', 'scrivere', 'ha scritto tanto', 'scritto'],
  ])('%s: %s finds it in %j', (language, query, line, text) => {
    expect(exact(language, query, line)).toEqual([]);
    expect(similar(language, query, line)).toEqual([text]);
  });
  test('a Japanese verb is also found in other forms where it occurs as typed', () => {
    const hits = search('ja', '東京に行く', '昨日行った').find('行く');
    expect(hits.map(({ tier, text }) => [tier, text])).toEqual([
      ['exact', '行く'],
      ['similar', '行った'],
    ]);
  });
  test('they come after whole words', () => {
    const hits = search('ko', '학교에서', '그 학교 앞에').find('학교 ');
    expect(hits.map(({ tier, text }) => [tier, text])).toEqual([
      ['exact', '학교'],
      ['similar', '학교에서'],
    ]);
  });
  test('English words are not looked for inside others', () => {
    expect(similar('en', 'art', 'the party starts')).toEqual([]);
  });
  test.each([
    ['es', 'mar', 'el marcador'],
    ['fr', 'mer', 'je vais nommer'],
    ['ru', 'кот', 'тот который'],
    ['de', 'Raum', 'ein Traum'],
    ['vi', 'anh', 'rất thanh và nhanh'],
    ['de', 'Gang', 'er geht'],
    ['de', 'Begriff', 'er begreift'],
    ['de', 'Gesicht', 'er setzt sich'],
    ['fr', 'maison', 'mais oui'],
    ['ko', '자다', '새 자동차가'],
    ['ko', '가다', '가수 가게 가지 간호사'],
    ['ja', '行く', '銀行から急行かもしれない'],
    ['ja', '出す', '書類を提出した'],
    ['ja', '出る', '声を出してください'],
    ['he', 'רב', 'היא הרבה'],
    ['ar', 'دم', 'هو يدمر'],
  ])('%s: %s is in %j only by chance', (language, query, line) => {
    expect(search(language, line).find(`${query} `)).toEqual([]);
  });
  test('a slip finds the forms of the word that was meant', () => {
    const lines = ['das Petrinetz hier', 'die Petrinetze dort'];
    expect(similar('de', 'Petrienetz', ...lines)).toEqual(['Petrinetz', 'Petrinetze']);
  });
});

describe('mixed scripts', () => {
  test('a query of two scripts is found where both are', () => {
    expect(exact('ru', 'контейнер Docker', 'наш контейнер Docker')).toEqual(['контейнер Docker']);
    expect(exact('ja', 'Python入門', 'Python 入門')).toEqual(['Python 入門']);
  });
  test('nothing is guessed by half of it', () => {
    const talk = search('ru', 'это Docker', 'просто Docker');
    expect([...talk.find('контейнер Docker'), ...heard(talk, 'контейнер Docker')]).toEqual([]);
  });
});
