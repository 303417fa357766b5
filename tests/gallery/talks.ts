import mlopsText from '../../lib/talks/002_f51d4f25140925ac.txt?raw';
import boykisText from '../../lib/talks/004_b8540f422696e68f.txt?raw';
import { parseBundledTalk } from '../../lib/talks/build';
import { deriveEnds } from '../../lib/transcript/ends';
import type { Talk } from '../../lib/transcript/talk';

export const mlopsTalk: Talk = parseBundledTalk('002_f51d4f25140925ac.txt', mlopsText);
export const boykisTalk: Talk = parseBundledTalk('004_b8540f422696e68f.txt', boykisText);

function talkOf(
  title: string,
  language: string,
  lines: readonly (readonly [text: string, speaker?: string])[],
): Talk {
  const cues = lines.map(([text, speaker], index) => ({
    start: index * 4,
    text,
    ...(speaker && { speaker }),
  }));
  return {
    id: language,
    title,
    people: [{ name: 'ליאת שלו', role: 'guest' }],
    show: 'Radio',
    date: '',
    language,
    homes: [],
    chapters: [],
    cues: deriveEnds(cues),
  };
}

/** Lines that run from right to left, with words and numbers from left to right among them. */
export const rightToLeftTalk: Talk = talkOf('מדברים על נתונים', 'he', [
  ['שלום לכולם וברוכים הבאים לתוכנית'],
  ['היום נדבר על למידת מכונה ועל MLOps'],
  ['בשנת 2019 התחלנו עם Python ו-SQL'],
  ['אחר כך הגיעו הרבה מאוד נתונים, יותר ממה שחשבנו שאפשר לאחסן במקום אחד'],
  ['[מוזיקה]'],
  ['אז מה עושים כשהמודל משתנה?'],
  ['בודקים, מודדים ומתקנים'],
  ['and in the end somebody answers in English'],
  ['תודה רבה ולהתראות'],
]);

/** Chapters, and people who take turns. */
export const chapteredTalk: Talk = {
  ...talkOf('A talk with chapters', 'en', [
    ['Welcome back to the show.', 'Alexey'],
    ['Today we talk about moving a model to production.', 'Alexey'],
    ['Thank you for having me.', 'Danny'],
    ['It is a long story, and it begins with a notebook.', 'Danny'],
    ['A notebook on your own machine?', 'Alexey'],
    ['Yes.', 'Danny'],
    ['[Laughter]'],
    ['So what should one watch once it runs?', 'Alexey'],
    ['The data, before anything else.', 'Danny'],
    ['If what comes in is not what you trained on, nothing that goes out can be trusted.', 'Danny'],
  ]),
  people: [{ name: 'Danny Leybzon', role: 'guest', from: 'WhyLabs' }],
  chapters: [
    { start: 0, title: 'Introductions' },
    { start: 12, title: 'From a notebook to production' },
    { start: 28, title: 'What to watch' },
  ],
};
