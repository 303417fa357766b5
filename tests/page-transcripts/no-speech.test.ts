import { expect, it } from 'vitest';
import { transcriptsIn } from './page';
import { lines, page } from './two-people';

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
const rows = (row: (index: number) => string, count = 24) =>
  Array.from({ length: count }, (_, index) => row(index)).join('\n');
const people = ['Mara', 'Olek', 'Jin', 'Sefa', 'Bruno', 'Tess'];
const nicks = ['grey_fox', 'mudlark', 'ola99', 'kiln.boy', 'zed'];
const nick = (index: number) => nicks[index % 5] ?? '';
const said = [
  'hi all',
  'the sound is low',
  'better now',
  'where are the slides',
  'thanks!',
  'great talk so far',
  'lol',
];
const calls = [
  'with the steal! She goes the length of the floor and scores.',
  'brings it up slowly and waits for the screen on the left.',
  'from deep, and it rattles in. What a shot that was!',
  'throws it away under pressure, and the others run.',
];
const person = (index: number) => people[index % 6] ?? '';
const message = (index: number) => `${said[index % 7]} ${index}`;
const time = (index: number) => clock(index * 9 + 4);
const long = (index: number) =>
  `${lines[index % 12]} That is what ${person(index)} said about it, number ${index}.`;

it.each([
  [
    'messages in a list that is named after a chat and a transcript',
    `<div class="chat-transcript">${rows((index) => `<p><i>${time(index)}</i> ${long(index)}</p>`)}</div>`,
  ],
  [
    'messages under such a heading',
    `<h2>Chat transcript</h2>${rows((index) => `<p>[${time(index)}] ${long(index)}</p>`)}`,
  ],
  [
    'short messages of many, in what is called a transcript',
    `<div class="transcript">${rows((index) => `<p><i>${time(index)}</i> <b class="n">${person(index)}</b> <span>${message(index)}</span></p>`)}</div>`,
  ],
  [
    'messages of many with small letters, in what is called a transcript',
    `<div class="transcript">${rows((index) => `<p><i>${time(index)}</i><b>${nick(index)}</b><span>${message(index)}</span></p>`)}</div>`,
  ],
  [
    'messages of two with small letters',
    `<div class="transcript">${rows((index) => `<p>[${time(index)}] ${nick(index % 2)}: ${message(index)} and we go on from there, it seems</p>`)}</div>`,
  ],
  [
    'the same without times',
    `<h1>Transcript</h1><div class="transcript">${rows((index) => `<p>${nick(index)}: ${message(index)} and we go on from there, it seems</p>`)}</div>`,
  ],
  [
    'what many have said of a moment, with numbers in their names',
    `<audio></audio><ul>${rows((index) => `<li><a href="/u/${index}">${nick(index)}${index}</a> at <a href="?t=${index * 9}">${time(index)}</a><p>${long(index)}</p></li>`)}</ul>`,
  ],
  [
    'notes in brackets with numbers that rise',
    `<audio></audio><h2>Notes</h2>${rows((index) => `<p>[${index * 7}] ${long(index)}</p>`)}`,
  ],
  [
    'what somebody writes into a field',
    `<audio></audio><h3>Your notes</h3><textarea>${rows((index) => `${time(index)} ${long(index)}`)}</textarea>`,
  ],
  [
    'a log with names in angle brackets',
    `<h1>Transcript</h1><pre>${rows((index) => `${14}:${String(index).padStart(2, '0')} &lt;${person(index)}&gt; ${message(index)}`)}</pre>`,
  ],
  [
    'messages of two without times',
    `<div class="transcript">${rows((index) => `<p><b>${index % 2 ? 'Agent' : 'Guest'}:</b> ${message(index)}</p>`)}</div>`,
  ],
  [
    'notes with a sentence each, most of a minute apart, beside a player',
    `<audio></audio><ul>${rows((index) => `<li>${clock(index * 45)} ${long(index)}</li>`, 12)}</ul>`,
  ],
  [
    'a report of a match with scores, beside its video',
    `<video></video><div>${rows((index) => `<div><b>${time(index)}</b> <span>Jump shot by ${person(index).toUpperCase()} from ${index + 3} ft</span></div>`)}</div>`,
  ],
  [
    'a report of what people do, beside its video',
    `<video></video><div>${rows((index) => `<div><i>${time(index)}</i> <b>${person(index)}</b> <span>passes the ball to number ${index} and runs on to the other side.</span></div>`)}</div>`,
  ],
  [
    'a report of a match in sentences that each begin with a name',
    `<video></video><ul>${rows((index) => `<li><span>${time(index)}</span> ${person(index % 5)} ${calls[index % 4]}</li>`)}</ul>`,
  ],
  [
    'the log of a match',
    `<video></video><h2>Game log</h2>${rows((index) => `<p>${time(index)} ${long(index)}</p>`)}`,
  ],
  [
    'the steps of a recipe beside its video',
    `<video></video><h2>Method</h2><ol>${rows((index) => `<li>${time(index)} ${long(index)}</li>`)}</ol>`,
  ],
  [
    'the lines of a song',
    `<audio></audio><div class="lyrics">${rows((index) => `<p data-time="${index * 4}">${long(index)}</p>`)}</div>`,
  ],
  [
    'values in a table that is called a transcript',
    `<table class="transcript">${rows((index) => `<tr><td>${clock(index)}</td><td>1.0${index}</td></tr>`)}</table>`,
  ],
  [
    'a list of transcripts with the lengths of their episodes',
    `<div class="transcripts">${rows((index) => `<p><a href="/transcript/${index}">${long(index)}</a> <i>${clock(1800 + index * 7)}</i></p>`)}</div>`,
  ],
])('No transcript: %s', async (_, body) => {
  expect(await transcriptsIn(page(body))).toEqual([]);
});

it.each([
  ['their names', (index: number) => `<p><b>${time(index)}</b> ${nick(index % 2)}: ${long(index)}</p>`],
  [
    'their names in an element',
    (index: number) => `<p><i>${time(index)}</i><b>${nick(index % 2)}</b><span>${long(index)}</span></p>`,
  ],
])(
  'What is said in sentences stays a transcript, where people write %s with small letters',
  async (_, row) => {
    const [found] = await transcriptsIn(page(`<div class="transcript">${rows(row)}</div>`));
    expect(found?.cues).toHaveLength(24);
  },
);

it('The short lines of many who each go on for a while are what is said', async () => {
  const body = `<div class="transcript">${rows((index) => `<p><i>${time(index)}</i> <b class="n">${person(Math.floor(index / 3))}</b> <span>${message(index)}</span></p>`)}</div>`;
  expect((await transcriptsIn(page(body)))[0]?.cues).toHaveLength(24);
});

it.each(['Fireside chat transcript', 'How Slack began: transcript'])(
  'The lines below “%s” are what is said',
  async (heading) => {
    const body = `<h2>${heading}</h2>${rows((index) => `<p>[${time(index)}] ${long(index)}</p>`)}`;
    expect((await transcriptsIn(page(body)))[0]?.cues).toHaveLength(24);
  },
);
