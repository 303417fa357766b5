import { describe, expect, test } from 'vitest';
import { tokenise } from '../../lib/search/normalise';
import { languageOf } from '../../lib/search/spoken-language';

const told = (text: string, tag = '') => languageOf(tokenise(text), tag);

describe('The language of a text without a tag', () => {
  test.each([
    [
      'de',
      'wir haben das nicht gesehen aber ich glaube dass es auf dem Tisch liegt und die Tür noch offen ist',
    ],
    [
      'nl',
      'wij hebben het niet gezien maar ik denk dat er wat op tafel ligt en de deur wordt naar buiten geopend',
    ],
    ['sv', 'jag tror inte att vi har sett det men han kom från skolan och ska gå hem med oss'],
    ['fr', 'nous ne savons pas ce que vous avez vu mais il est dans la maison avec les enfants et du pain'],
    [
      'es',
      'no sé lo que hay en la mesa pero creo que los niños están muy contentos con una fiesta del pueblo',
    ],
    ['pt', 'eu não sei o que você viu mas acho que uma pessoa está em casa com os filhos e isso é muito bom'],
    ['it', 'non so che cosa ho visto ma sono sicuro che questo è il libro della ragazza con gli occhiali'],
    ['pl', 'nie wiem co to jest ale tak się dzieje tylko przez chwilę i już jest po wszystkim'],
    ['fi', 'minä en tiedä mutta hän on kotona ja se ovi ei ole auki kun me voimme tulla nyt tai jos haluat'],
    [
      'hu',
      'nem tudom hogy mi az de azt hiszem csak egy ház volt és akkor már ezt is meg kell nézni vagy mint',
    ],
    ['tr', 'bu çok güzel bir gün ama ben ne kadar sonra biz de sen gibi ve daha çok var'],
    ['vi', 'chúng ta không có nhiều thời gian cho các bạn trong ngày này và một người của tôi đã đến khi đó'],
    ['id', 'kita tidak bisa pergi ke sana dengan mereka karena ini untuk saya dan kami yang akan ada di itu'],
    ['ru', 'я не знаю что это но мы все вы его по то как бы он из в и на с а'],
    ['uk', 'я не знаю що це але ми до його від все та ви у як він і в з'],
    ['ja', '今日はとても天気がいいですね。'],
    ['zh', '我们今天来谈谈机器学习的方法。'],
    ['ko', '오늘은 데이터를 설명합니다'],
    ['el', 'σήμερα θα μιλήσουμε για τα δεδομένα'],
    ['th', 'วันนี้อากาศดีมาก'],
    ['he', 'היום נדבר על למידת מכונה'],
    ['ar', 'هذا هو الكتاب الذي كان في البيت ولا أعرف ما قال من على الطريق'],
    ['fa', 'این کتاب را از آن خانه به شهر بردم و در راه با هم بودیم که خوب است'],
    ['ur', 'یہ کتاب اس میں ہے اور وہ سے کے کو نہیں'],
    ['hi', 'यह किताब मेज़ पर है और हम उस को नहीं जानते कि वह की है'],
    ['ta', 'இன்று நாம் தரவு பற்றி பேசுவோம்'],
  ])('is %s', (language, text) => {
    expect(told(text)).toBe(language);
  });

  test.each(['', '42', 'Docker', 'ok', 'de', 'la casa', 'и это', '学校', 'Python Kubernetes Docker'])(
    'is not known from %j',
    (text) => {
      expect(told(text)).toBe('');
    },
  );

  test('is not known where one sentence is in each of several languages', () => {
    expect(told('das ist nicht die der und le les est pas vous nous los las una pero muy que')).toBe('');
  });
});

test('a tag is believed for a text that is too short to tell', () => {
  expect(told('la casa', 'es-MX')).toBe('es');
});
