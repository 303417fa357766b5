import { describe, expect, it } from 'vitest';
import { transcriptsIn } from './page';

/** Sentences of a talk, one for each time. */
const sentences = [
  'Welcome to the show, today we talk about the soil under our feet.',
  'Thank you for having me, I have looked forward to this for weeks.',
  'Let us begin with the worms, which most people never think of.',
  'They turn over more earth in a year than all the ploughs together.',
  'And what happens to a field where there are none of them left?',
  'It becomes hard, and the rain runs off it instead of sinking in.',
  'So a farmer should count the worms before he buys a machine.',
  'Exactly, a spade and a quarter of an hour are all that it takes.',
  'How many should I find in one square of a field, then?',
  'Ten is fine, twenty is very good, and none at all is a warning.',
  'I will try that in my own garden as soon as it is dry again.',
  'Write to me what you have found, I collect the numbers of everybody.',
];

const two = (value: number) => String(value).padStart(2, '0');
const clock = (seconds: number) => `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
const at = (index: number) => index * 7;
const rows = (row: (text: string, seconds: number, index: number) => string) =>
  sentences.map((text, index) => row(text, at(index), index)).join('\n');
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Worms</title>${head}</head><body><h1>Worms</h1>${body}</body></html>`;

const names = ['Ada', 'Ben'] as const;
const name = (index: number) => names[index % 2] as string;
const words = (text: string, seconds: number) =>
  text
    .split(' ')
    .map((word, index) => `<span data-t="${(seconds + index * 0.4).toFixed(1)}">${word} </span>`)
    .join('');

const timed: readonly [string, string][] = [
  [
    'rows of any class with a clock',
    page(
      `<div>${rows((text, time) => `<div class="r"><span class="c">${clock(time)}</span><span>${text}</span></div>`)}</div>`,
    ),
  ],
  [
    'a list with `time` elements',
    page(
      `<ul>${rows((text, time) => `<li><time datetime="PT${time}S">${clock(time)}</time> ${text}</li>`)}</ul>`,
    ),
  ],
  [
    'rows with `data-start` alone',
    page(`<div>${rows((text, time) => `<p data-start="${time}">${text}</p>`)}</div>`),
  ],
  [
    'rows with milliseconds',
    page(
      `<div>${rows((text, time) => `<p data-start-ms="x" data-start="${time * 1000}">${text}</p>`)}</div>`,
    ),
  ],
  [
    'paragraphs of timed words',
    page(
      `<section>${rows((text, time, index) => `<cite>${name(index)}:</cite><p>${words(text, time)}</p>`)}</section>`,
    ),
  ],
  [
    'links that seek',
    page(`<div>${rows((text, time) => `<p><a href="/watch?v=x&amp;t=${time}s">Play</a> ${text}</p>`)}</div>`),
  ],
  [
    'stamps at the beginning of paragraphs',
    page(`<article>${rows((text, time) => `<p>[${clock(time)}] ${text}</p>`)}</article>`),
  ],
  [
    'a table',
    page(
      `<table><tbody>${rows((text, time) => `<tr><td>${clock(time)}</td><td>${text}</td></tr>`)}</tbody></table>`,
    ),
  ],
  [
    'buttons with their labels',
    page(
      `<div>${rows((text, time) => `<button class="cue"><i>${clock(time)}</i> ${text}</button><button>Copy</button>`)}</div>`,
    ),
  ],
  [
    'Podcasting 2.0',
    page(
      rows((text, time, index) => `<cite>${name(index)}:</cite><time>${clock(time)}</time><p>${text}</p>`),
    ),
  ],
  [
    'chapters with headings',
    page(
      `<main>${rows((text, time, index) => `${index % 6 === 0 ? `<h3>Part ${index === 0 ? 'one' : 'two'}</h3>` : ''}<p class="l"><b>${name(index)}</b>: ${text} <a href="#" data-time="${time}">${clock(time)}</a></p>`)}</main>`,
    ),
  ],
  [
    'data of the player, in the literals of a script',
    page(
      '',
      `<script>window.playerCache=[{data:{transcripts:[${rows((text, time, index) => `{start:'00:${clock(time)}.000',end:'00:${clock(time + 6)}.500',voice:'${name(index)}',text:'${text}'},`)}]}}]</script>`,
    ),
  ],
  [
    'data of the page, by paragraphs in milliseconds',
    page(
      '',
      `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: { transcriptData: { translation: { language: { internalLanguageCode: 'en' }, paragraphs: [{ cues: sentences.map((text, index) => ({ time: at(index) * 1000, text })) }] } } } } })}</script>`,
    ),
  ],
  [
    'JSON-LD with times at the ends of lines',
    page(
      '',
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'VideoObject', transcript: rows((text, time) => `${text} [${clock(time)}]`) })}</script>`,
    ),
  ],
  [
    'a text in a text of a script',
    page(
      '',
      `<script>window._state = JSON.parse(${JSON.stringify(JSON.stringify({ post: { transcript: { segments: sentences.map((text, index) => ({ start: at(index), end: at(index) + 6, text })) } } }))})</script>`,
    ),
  ],
  [
    'lines of one paragraph with line breaks',
    page(`<h2>Transcript</h2><p>${rows((text, time) => `[00:${clock(time)}] ${text}<br>`)}</p>`),
  ],
  [
    'paragraphs of several lines',
    page(
      `<div>${rows((text, time, index) => `${index % 4 === 0 ? '<p>' : '<br>'}${clock(time)} ${text}${index % 4 === 3 ? '</p>' : ''}`)}</div>`,
    ),
  ],
  ['a text as it was pasted', page(`<pre>${rows((text, time) => `[${clock(time)}] ${text}`)}</pre>`)],
  [
    'a file of captions as it was pasted',
    page(
      `<pre>WEBVTT\n\n${rows((text, time) => `${clock(time)}.000 --&gt; ${clock(time + 6)}.500\n${text}\n`)}</pre>`,
    ),
  ],
  [
    'attributes of any name that tells of times',
    page(`<div>${rows((text, time) => `<p data-cue-begin="00:${clock(time)}.000">${text}</p>`)}</div>`),
  ],
  [
    'elements of the page’s own',
    page(
      `<div>${rows((text, time) => `<transcript-line start="${time}" end="${time + 6}">${text}</transcript-line>`)}</div>`,
    ),
  ],
  [
    'calls of the player',
    page(
      `<div>${rows((text, time) => `<p><span onclick="player.seekTo(${time})">▶</span> ${text}</p>`)}</div>`,
    ),
  ],
  [
    'links that call the player',
    page(
      `<div>${rows((text, time) => `<p><a href="javascript:jump('${clock(time)}')">${text}</a></p>`)}</div>`,
    ),
  ],
  [
    'labels of buttons',
    page(
      `<div>${rows((text, time) => `<div><button aria-label="Play from ${clock(time)}"></button><p>${text}</p></div>`)}</div>`,
    ),
  ],
  ['anchors', page(`<div>${rows((text, time) => `<p id="t-${time}">${text}</p>`)}</div>`)],
  [
    'times for machines',
    page(`<ul>${rows((text, time) => `<li><time datetime="PT${time}S">▸</time>${text}</li>`)}</ul>`),
  ],
  [
    'two columns of times',
    page(
      `<table><tbody>${rows((text, time) => `<tr><td>${clock(time)}</td><td>${clock(time + 6)}</td><td>${text}</td></tr>`)}</tbody></table>`,
    ),
  ],
  [
    'Arabic digits',
    page(
      `<div>${rows((text, time) => `<p><i>${clock(time).replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '')}</i> ${text}</p>`)}</div>`,
    ),
  ],
  [
    'Burmese digits',
    page(
      `<div>${rows((text, time) => `<p><i>${clock(time).replace(/\d/g, (digit) => '၀၁၂၃၄၅၆၇၈၉'[Number(digit)] ?? '')}</i> ${text}</p>`)}</div>`,
    ),
  ],
  [
    'seconds with an arrow, as programs print them',
    page(`<pre>${rows((text, time) => `[${time}.00s -&gt; ${time + 6}.50s]  ${text}`)}</pre>`),
  ],
  [
    'times with dots',
    page(
      `<div class="transcript">${rows((text, time) => `<p><i>${clock(time).replace(':', '.')}</i> ${text}</p>`)}</div>`,
    ),
  ],
  [
    'data in an attribute',
    page(
      `<div data-page='${JSON.stringify({ props: { transcript: sentences.map((text, index) => ({ start: at(index), end: at(index) + 6, text })) } })}'></div>`,
    ),
  ],
  [
    'data without the word',
    page(
      '',
      `<script type="application/json">${JSON.stringify({ episode: { utterances: sentences.map((text, index) => ({ start: at(index) * 1000, end: at(index) * 1000 + 6000, text })) } })}</script>`,
    ),
  ],
  [
    'JSON-LD in one line',
    page(
      '',
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'VideoObject', transcript: sentences.map((text, index) => `[${clock(at(index))}] ${text}`).join(' ') })}</script>`,
    ),
  ],
  [
    'JSON-LD with HTML in it',
    page(
      '',
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'VideoObject', transcript: { '@type': 'MediaObject', text: rows((text, time) => `&lt;p&gt;${clock(time)} ${text}&lt;/p&gt;`) } })}</script>`,
    ),
  ],
  [
    'JSON-LD with line breaks that JSON does not allow',
    page(
      '',
      `<script type="application/ld+json">{"@type":"VideoObject","transcript":"${rows((text, time) => `${clock(time)} ${text}`)}"}</script>`,
    ),
  ],
  [
    'a field that is called so',
    page(
      `<form><textarea name="transcript">${rows((text, time) => `${clock(time)} ${text}`)}</textarea></form>`,
    ),
  ],
  [
    'a field with a file in it',
    page(
      `<textarea>WEBVTT\n\n${rows((text, time) => `00:${clock(time)}.000 --> 00:${clock(time + 7)}.000\n${text}\n`)}</textarea>`,
    ),
  ],
];

/** Texts that tell who speaks in some way, which is to be found. */
const spoken: readonly [string, string][] = [
  [
    'a name with the time behind it in brackets',
    page(
      `<div>${rows((text, time, index) => `<p>${name(index)} (<a href="?ts=${time}">${clock(time)}</a>):<br>${text}</p>`)}</div>`,
    ),
  ],
  [
    'the same in words alone',
    page(
      `<article>${rows((text, time, index) => `<p>${name(index)} (${clock(time)}): ${text}</p>`)}</article>`,
    ),
  ],
  [
    'an attribute',
    page(
      `<div>${rows((text, time, index) => `<p data-speaker="${name(index)}" data-start="${time}">${text}</p>`)}</div>`,
    ),
  ],
  [
    'a heading above each line',
    page(
      `<div class="transcript">${rows((text, time, index) => `<h3>${name(index)}</h3><p><a href="#">${clock(time)}</a> ${text}</p>`)}</div>`,
    ),
  ],
  [
    'a name and a time that no element holds',
    page(
      `<h2>Transcript</h2><div>${rows((text, time, index) => `<p><strong>${name(index)}</strong> – ${clock(time)}</p><p>${text}</p>`)}</div>`,
    ),
  ],
  [
    'the numbers of people who are named beside it',
    page(
      '',
      `<script>player("#p", ${JSON.stringify({
        transcripts: sentences.map((text, index) => ({
          start: `00:${clock(at(index))}.000`,
          end: `00:${clock(at(index) + 6)}.000`,
          speaker: String((index % 2) + 1),
          text,
        })),
        contributors: names.map((known, index) => ({ id: String(index + 1), name: known })),
      })})</script>`,
    ),
  ],
];

describe('A transcript with times is found', () => {
  it.each(timed)('in %s', async (_, html) => {
    const found = await transcriptsIn(html);
    expect(found).toHaveLength(1);
    const [transcript] = found;
    expect(transcript?.cues.map(({ text }) => text)).toEqual(sentences);
    expect(transcript?.cues.map(({ start }) => Math.round(start))).toEqual(
      sentences.map((_, index) => at(index)),
    );
    expect(transcript).toMatchObject({ language: 'en', isTimed: true, isComplete: true });
  });

  it('with its headings as chapters, and with its speakers', async () => {
    const [transcript] = await transcriptsIn(
      timed.find(([of]) => of === 'chapters with headings')?.[1] ?? '',
    );
    expect(transcript?.chapters).toEqual([
      { start: 0, title: 'Part one' },
      { start: 42, title: 'Part two' },
    ]);
    expect(transcript?.cues.map(({ speaker }) => speaker)).toEqual(sentences.map((_, index) => name(index)));
  });

  it.each(spoken)('with who speaks, told by %s', async (_, html) => {
    const [transcript, ...others] = await transcriptsIn(html);
    expect(others).toEqual([]);
    expect(transcript?.cues.map(({ start, speaker, text }) => [Math.round(start), speaker, text])).toEqual(
      sentences.map((text, index) => [at(index), name(index), text]),
    );
  });

  it('once, where the page and its data say the same', async () => {
    const html = timed[0]![1].replace('</head>', `${/<script>.*<\/script>/s.exec(timed[11]![1])![0]}</head>`);
    expect((await transcriptsIn(html)).map(({ source }) => source)).toEqual(['html']);
  });

  it('in each language that a page has it in', async () => {
    const german = sentences.map((text) => text.split('').reverse().join(''));
    const list = (texts: readonly string[], lang: string) =>
      `<div lang="${lang}">${texts.map((text, index) => `<p><i>${clock(at(index))}</i> ${text}</p>`).join('')}</div>`;
    const found = await transcriptsIn(page(`<div>${list(sentences, 'en')}${list(german, 'de')}</div>`));
    expect(found.map(({ language, cues }) => [language, cues.length])).toEqual([
      ['en', 12],
      ['de', 12],
    ]);
  });

  it('beside the chapters that stand in a list of their own', async () => {
    const chapters = [0, 14, 28, 42, 56, 63, 66, 70, 72, 75].map(
      (time, index) => `<li><a href="#">${clock(time)}</a> Topic ${index}</li>`,
    );
    const found = await transcriptsIn(timed[0]![1].replace('<div>', `<ol>${chapters.join('')}</ol><div>`));
    expect(found).toHaveLength(1);
    expect(found[0]?.cues).toHaveLength(12);
    expect(found[0]?.chapters).toHaveLength(10);
  });
});

describe('Lines that end with their times', () => {
  it('keep the first line, and a line without a time goes on with its own speaker', async () => {
    const lines = sentences.map((text, index) => {
      const time = `(<a class="transcript-timestamp-link" href="#" data-time="${at(index)}">${clock(at(index))}</a>)`;
      return `<p class="transcript-line"><b>${name(index)}</b>: ${text} ${index === 2 || index === 5 ? '' : time}</p>`;
    });
    const [transcript] = await transcriptsIn(page(`<div>${lines.join('')}</div>`));
    expect(transcript?.cues.map(({ text, speaker }) => `${speaker}: ${text}`)).toEqual(
      sentences.map((text, index) => `${name(index)}: ${text}`),
    );
    expect(transcript?.cues[1]?.start).toBe(7);
    expect(transcript?.cues[3]?.start).toBe(21);
  });
});

const others: readonly [string, string][] = [
  [
    'lengths of long episodes',
    page(
      `<ul>${rows((_, time, index) => `<li>Episode ${index} about a thing that matters <i>${clock(1800 + time)}</i></li>`)}</ul>`,
    ),
  ],
  [
    'comments with times of day',
    page(
      `<div>${rows((text, time) => `<div><b>U</b> <i>12:${two(time % 60)}</i><p>${text}</p></div>`)}</div>`,
    ),
  ],
  [
    'chapters under a heading that speaks of a transcript',
    page(
      `<h2>Transcript and chapters</h2><ul>${rows((_, time, index) => `<li>${clock(time * 30)} Topic ${index}</li>`)}</ul>`,
    ),
  ],

  [
    'chapters',
    page(
      `<ul>${rows((_, time, index) => `<li>${clock(time * 30)} What we know about worms ${index}</li>`)}</ul>`,
    ),
  ],
  [
    'tracks of a mix',
    page(
      `<ol>${rows((_, time, index) => `<li><b>${clock(time * 25)}</b> Some Band – A Song of the ${index} Worms</li>`)}</ol>`,
    ),
  ],
  [
    'a timetable',
    page(
      `<table>${rows((_, __, index) => `<tr><td>${two(9 + index)}:15</td><td>Talk about worms in the hall of room ${index}</td></tr>`)}</table>`,
    ),
  ],
  [
    'comments with dates',
    page(
      `<ul>${rows((text, time) => `<li><time datetime="2026-03-01T12:${two(time % 60)}">12:${two(time % 60)}</time> ${text}</li>`)}</ul>`,
    ),
  ],
  [
    'comments that name times',
    page(`<ul class="comments">${rows((text, time) => `<li>${clock(time)} ${text}</li>`)}</ul>`),
  ],
  [
    'lengths of other episodes',
    page(`<ul>${rows((text, time) => `<li>${text} <span>${clock((time * 577) % 3000)}</span></li>`)}</ul>`),
  ],
  [
    'a menu',
    page(`<nav><ul>${rows((text, time) => `<li><a href="/p?t=${time}">${text}</a></li>`)}</ul></nav>`),
  ],
  [
    'prices',
    page(`<ul>${rows((text, time) => `<li><b>${(time / 7 + 1).toFixed(2)}</b> ${text}</li>`)}</ul>`),
  ],
  ['numbered lines', page(`<div>${rows((text, _, index) => `<p id="t-${index}">${text}</p>`)}</div>`)],
  [
    'data of parts of a line',
    page(
      '',
      `<script type="application/json">${JSON.stringify({ segments: sentences.map((_, index) => ({ start: index * 90, text: `Part ${index}` })) })}</script>`,
    ),
  ],
  [
    'lines of an address book',
    page(`<p>${rows((_, time, index) => `Hall ${index} 09:${two(time % 60)} at the door<br>`)}</p>`),
  ],
  [
    'data of captions under pictures',
    page(
      '',
      `<script type="application/json">${JSON.stringify({ images: sentences.map((caption) => ({ caption, width: 3 })) })}</script>`,
    ),
  ],
];

describe('No transcript is', () => {
  it.each(others)('a list of %s', async (_, html) => {
    expect(await transcriptsIn(html)).toEqual([]);
  });
});

describe('Without times', () => {
  it('the text under its heading is the last choice', async () => {
    const found = await transcriptsIn(
      page(
        `<p>About worms.</p><h2>Transcript</h2>${rows((text) => `<p>${text}</p>`)}<h2>Credits</h2><p>Nobody else.</p>`,
      ),
    );
    expect(found).toMatchObject([{ source: 'plain', isTimed: false, warnings: ['no-times'] }]);
    expect(found[0]?.cues.map(({ text }) => text).join(' ')).toBe(sentences.join(' '));
  });

  it('the element that the page calls a transcript is read', async () => {
    const found = await transcriptsIn(
      page(`<div class="transcript storytext">${rows((text) => `<p>${text}</p>`)}</div>`),
    );
    expect(found[0]?.cues.map(({ text }) => text).join(' ')).toBe(sentences.join(' '));
  });
});

describe('Links to files', () => {
  it('are listed, each once, and not taken for more', async () => {
    const links = `<a href="https://a.example/1/transcript.srt">SRT</a><a href="https://a.example/1/transcript.srt">again</a>
      <a href="https://a.example/s/1/transcript">Transcript</a><a href="https://a.example/feed.json">Feed</a>`;
    const found = await transcriptsIn(
      page(links, `<link rel="alternate" type="text/vtt" href="https://a.example/1.vtt">`),
    );
    expect(
      found.map(({ source, address, cues, isComplete }) => [source, address, cues.length, isComplete]),
    ).toEqual([
      ['linked', 'https://a.example/1.vtt', 0, false],
      ['linked', 'https://a.example/1/transcript.srt', 0, false],
      ['linked', 'https://a.example/s/1/transcript', 0, false],
    ]);
  });
});
