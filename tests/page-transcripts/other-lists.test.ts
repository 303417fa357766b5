import { describe, expect, it } from 'vitest';
import { gatheringIn, transcriptsIn } from './page';

/** Sentences that might well be said, one for each time. */
const sentences = [
  'The harbour freezes over in the second week of the year.',
  'By then the last of the boats has to be out of the water.',
  'Two men hold the rope, and a third one watches the keel.',
  'If the wind turns to the north, everybody goes home at once.',
  'My uncle once waited for an hour too long, and lost his mast.',
  'You can still see it from the pier when the tide is low.',
  'In spring the children look for the nails in the sand.',
  'They get a coin for each of them, which nobody has to know.',
  'The smith makes new ones, and that is how it all begins again.',
  'Nobody here has bought a nail for as long as I can think.',
  'Are you sure that the sea has not taken any of them?',
  'It has, of course, but it brings back what it cannot use.',
];
/** The same number of stops, each with a note. */
const stops = ['Market', 'Town Hall', 'Old Bridge', 'North Gate', 'Museum', 'Lake Side'].flatMap((stop) => [
  `${stop} Street, change here for the tram`,
  `${stop} Square, lift to the platform on the left`,
]);
const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
const rows = (texts: readonly string[], row: (text: string, time: string, index: number) => string) =>
  texts.map((text, index) => row(text, clock(index * 6 + 2), index)).join('\n');
const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Harbour</title></head><body><h1>Harbour</h1>${body}</body></html>`;

describe('A list with times that nobody calls a transcript is none', () => {
  it.each([
    [
      'where its lines begin with capitals and end with no mark, and nothing plays',
      `<table>${rows(stops, (text, time) => `<tr><td>${time}</td><td>${text}</td></tr>`)}</table>`,
    ],
    [
      'where what each line is about stands before it',
      `<table>${rows(stops, (text, time, index) => `<tr><td>${time}</td><td>Stop ${index}: ${text}</td></tr>`)}</table>`,
    ],
    [
      'where each line leads to a page of its own',
      `<div>${rows(sentences, (text, time, index) => `<a href="/clip/${index}"><i>${time}</i><p>${text}</p></a>`)}</div>`,
    ],
    [
      'where each line is somebody else’s',
      rows(
        sentences,
        (text, time, index) =>
          `<div class="p"><b class="u">sailor_${text.slice(-6, -1)}${index}</b><p>${time} ${text}</p></div>`,
      ),
    ],
    [
      'where a dash stands behind each time, and no line is a whole sentence',
      `<ul>${rows(sentences, (text, time) => `<li>${time} – ${text.toLowerCase().slice(0, -1)}</li>`)}</ul>`,
    ],
    [
      'the same in one paragraph',
      `<p>${rows(sentences, (text, time) => `${time} - ${text.toLowerCase().slice(0, -1)}<br>`)}</p>`,
    ],
    [
      'where a team stands before what happens',
      `<ul>${rows(stops, (text, _, index) => `<li>${clock(index * 21)} <b>${index % 2 ? 'NYK' : 'BOS'}</b> ${text.split(',')[0]}.</li>`)}</ul>`,
    ],
    [
      'where most lines say the same',
      `<ul>${rows(sentences, (_, time, index) => `<li><b>${time}</b> and then they went on to the lake, round ${index % 3}.</li>`)}</ul>`,
    ],
  ])('%s', async (_, body) => {
    expect(await transcriptsIn(page(body))).toEqual([]);
  });

  it('where a line below a heading has the name of captions', async () => {
    const body = `<p class="subtitle">A show</p>${rows(sentences, (text, time) => `<div><b>${time}</b><h3>Part of it</h3> ${text}</div>`)}`;
    const cards = body
      .replaceAll('<div>', '<div class="card"><p class="card-subtitle">')
      .replaceAll('</div>', '</p></div>');
    const [first] = (await gatheringIn(page(cards))).findings;
    expect(first?.isNamed).toBe(false);
  });

  it('where marks rise, in a list that is called a transcript of records', async () => {
    const body = `<table class="transcript">${rows(stops, (text, _, index) => `<tr><td>${text}</td><td>${index}.00</td></tr>`)}</table>`;
    expect(await transcriptsIn(page(body))).toEqual([]);
  });

  it('but lines that lead to their times on one page are', async () => {
    const body = rows(
      sentences,
      (text, time, index) => `<p><a href="/watch?v=x&start=0:${index * 6 + 2}">${time} ${text}</a></p>`,
    );
    const [found] = await transcriptsIn(page(`<div>${body}</div>`));
    expect(found?.cues.map(({ text }) => text)).toEqual(sentences);
  });

  it('but lines with capitals and without marks beside a player are', async () => {
    const body = rows(stops, (text, time) => `<p>${time} ${text}</p>`);
    const [found] = await transcriptsIn(page(`<audio></audio><div>${body}</div>`));
    expect(found?.cues).toHaveLength(stops.length);
  });

  it('but stops in a list that is called one are', async () => {
    const body = rows(stops, (text, time) => `<p>${time} ${text}</p>`);
    const [found] = await transcriptsIn(page(`<div class="transcript">${body}</div>`));
    expect(found?.cues).toHaveLength(stops.length);
  });
});
