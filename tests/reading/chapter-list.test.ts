import { describe, expect, test } from 'vitest';
import { readChapterList } from '../../lib/reading/chapter-list';

const hour = 3600;
const read = (text: string, length = hour) =>
  readChapterList(text, length).map(({ start, title }) => `${start} ${title}`);
const three = ['0 Welcome', '90 Rain', '600 Sun'];

describe('Chapters in a description', () => {
  test.each<[what: string, text: string]>([
    ['plain', '0:00 Welcome\n1:30 Rain\n10:00 Sun'],
    ['with hours', '00:00:00 Welcome\n00:01:30 Rain\n00:10:00 Sun'],
    [
      'among other text',
      'About the weather.\n\n0:00 Welcome\n1:30 Rain\n10:00 Sun\n\nFollow us: example.com',
    ],
    ['in round brackets', '(0:00) Welcome\n(1:30) Rain\n(10:00) Sun'],
    ['in square brackets', '[0:00] Welcome\n[1:30] Rain\n[10:00] Sun'],
    ['after the title', 'Welcome - 0:00\nRain - 1:30\nSun - 10:00'],
    ['after the title in brackets', 'Welcome (0:00)\nRain (1:30)\nSun (10:00)'],
    ['with ranges', '0:00 - 1:30 Welcome\n1:30 – 10:00 Rain\n10:00 to 12:00 Sun'],
    ['with numbers', '1. 0:00 Welcome\n2. 1:30 Rain\n3. 10:00 Sun'],
    ['with numbers after the time', '0:00 1. Welcome\n1:30 2. Rain\n10:00 3. Sun'],
    ['with letters', 'a) 0:00 Welcome\nb) 1:30 Rain\nc) 10:00 Sun'],
    ['with emoji', '⏱️ 0:00 👋 Welcome\n⏱️ 1:30 Rain 🌧️\n⏱️ 10:00 ☀️ Sun'],
    ['with bullets and bars', '• 0:00 | Welcome\n• 1:30 | Rain\n• 10:00 | Sun'],
    ['with arrows', '► 0:00 → Welcome\n► 1:30 → Rain\n► 10:00 → Sun'],
    ['with invisible marks', '\u200e0:00\u200f Welcome\n\ufeff1:30\u00a0Rain\n10:00\u3000Sun'],
    ['with titles on lines of their own', '0:00\nWelcome\n1:30\nRain\n10:00\nSun'],
    ['all in one line', '0:00 Welcome 1:30 Rain 10:00 Sun'],
    ['in one line after a label', 'Chapters: 0:00 Welcome, 1:30 Rain, 10:00 Sun'],
    ['with an equal time twice', '0:00 Welcome\n1:30 Rain\n1:30 Rain again\n10:00 Sun'],
    ['of which some lie past the end', '0:00 Welcome\n1:30 Rain\n10:00 Sun\n1:10:00 Snow'],
    [
      'the longer of two lists',
      '0:00 Song\n2:00 Other\n3:00 Third\n\n0:00 Welcome\n1:30 Rain\n10:00 Sun\n11:00 X',
    ],
  ])('are read %s', (what, text) => {
    expect(read(text)).toEqual(what.startsWith('the longer') ? [...three, '660 X'] : three);
  });

  test.each<[language: string, text: string, titles: string[]]>([
    ['Chinese', '００：００　欢迎\n０１：３０　下雨\n１０：００　太阳', ['欢迎', '下雨', '太阳']],
    ['Arabic', '٠:٠٠ مرحبا\n١:٣٠ مطر\n١٠:٠٠ شمس', ['مرحبا', 'مطر', 'شمس']],
    ['Persian', '۰:۰۰ سلام\n۱:۳۰ باران\n۱۰:۰۰ خورشید', ['سلام', 'باران', 'خورشید']],
    ['Hindi', '०:०० नमस्ते\n१:३० बारिश\n१०:०० धूप', ['नमस्ते', 'बारिश', 'धूप']],
    ['French', '0:00 Accueil\n1:30 à 9:00 Pluie\n10:00 Soleil', ['Accueil', 'Pluie', 'Soleil']],
    ['German', '0:00 bis 1:30 Gruß\n1:30 bis 9:00 Regen\n10:00 Sonne', ['Gruß', 'Regen', 'Sonne']],
    ['Russian', '0:00 – Привет\n1:30 – Дождь\n10:00 – Солнце', ['Привет', 'Дождь', 'Солнце']],
  ])('are read in %s', (_, text, titles) => {
    expect(read(text)).toEqual([`0 ${titles[0]}`, `90 ${titles[1]}`, `600 ${titles[2]}`]);
  });

  test('keep brackets and numbers that belong to their titles', () => {
    const text = '0:00 [Keynote] Welcome\n1:30 Rain (with Bob)\n10:00 2020 in review';
    expect(read(text)).toEqual(['0 [Keynote] Welcome', '90 Rain (with Bob)', '600 2020 in review']);
  });

  test('in hours and minutes are read as such where the talk is long', () => {
    expect(read('0:00 Welcome\n0:40 Rain\n2:30 Sun', 3 * hour)).toEqual([
      '0 Welcome',
      '2400 Rain',
      '9000 Sun',
    ]);
    expect(read('0:00 Welcome\n0:40 Rain\n2:30 Sun', 400)).toEqual(['0 Welcome', '40 Rain', '150 Sun']);
  });

  test.each<[what: string, text: string]>([
    ['times of day', 'Doors 10:00 am\n10:30 pm Talk\n11:15 Uhr Pause\n12:00 CET Ende'],
    ['verses', 'Read John 3:16 and\nMark 4:12 and then\nLuke 5:10 at home'],
    ['ratios', 'In 16:9 and 4:3 and 21:9'],
    ['one correction', 'Correction: at 12:30 I meant rain.\n12:30 rain'],
    ['times in sentences', 'At 0:10 we say hello.\nThen at 2:20 it rains.\nAnd at 9:30 we stop.'],
    ['two entries', '0:00 Welcome\n1:30 Rain'],
    ['times without titles', '0:00\n1:30\n10:00\n'],
    ['a list that begins late', '20:00 Welcome\n21:30 Rain\n30:00 Sun'],
  ])('are not made of %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });

  test('are read quickly from text made to be slow', () => {
    for (const piece of ['0:00 ', '((((', '- 0:00 - ', '٠:٠٠', '\n0:00', '1.', '0:00:']) {
      expect(read(piece.repeat(50_000)).length).toBeLessThanOrEqual(1);
    }
  });
});
