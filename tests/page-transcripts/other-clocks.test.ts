import { expect, it } from 'vitest';
import { transcriptsIn } from './page';
import { at, clock, lines, page, rows, speaker, turnOf } from './two-people';

const two = (value: number) => String(value).padStart(2, '0');
const f4 = (seconds: number) => `#00:${two(Math.floor(seconds / 60))}:${two(seconds % 60)}-5#`;
const called = (row: (index: number) => string) => page(`<div class="transcript">${rows(row)}</div>`);

it.each([
  [
    'in an attribute with their ends',
    called(
      (index) =>
        `<p>${(lines[index] ?? '')
          .split(' ')
          .map((word, place) => `<span data-t="${at(index)},${at(index) + place}">${word}</span>`)
          .join(' ')}</p>`,
    ),
  ],
  ['in the path of a link', called((index) => `<p><a href="/ice/t/${at(index)}">▶</a> ${lines[index]}</p>`)],
  [
    'as a clock at the end of a path',
    called(
      (index) =>
        `<p><a href="/ice/at/00-${two(Math.floor(at(index) / 60))}-${two(at(index) % 60)}">▶</a> ${lines[index]}</p>`,
    ),
  ],
  [
    'in a call behind what is played',
    called((index) => `<div onclick="playAt('ice', ${at(index)})">${lines[index]}</div>`),
  ],
  [
    'behind a word in the same brackets',
    called((index) => `<p>(Minuto ${clock(index)}) ${lines[index]}</p>`),
  ],
  [
    'in words between their attribute and the text',
    called(
      (index) => `<p><time datetime="PT${at(index)}S">at 0 min ${at(index)} s</time> ${lines[index]}</p>`,
    ),
  ],
  ['as seconds in brackets', called((index) => `<p>[${at(index)}] ${lines[index]}</p>`)],
  ['as seconds in brackets between line breaks', called((index) => `[${at(index)}.00] ${lines[index]}<br>`)],
  [
    'in the data of a clip',
    called(
      (index) =>
        `<p itemscope itemtype="https://schema.org/Clip"><meta itemprop="startOffset" content="${at(index)}"><span>${lines[index]}</span></p>`,
    ),
  ],
  [
    'as minutes and seconds with one unit',
    called((index) => `<p>0 min ${two(at(index))} – ${lines[index]}</p>`),
  ],
  [
    'as minutes and seconds with one sign, in an element',
    called((index) => `<p><b>0'${two(at(index))}</b> ${lines[index]}</p>`),
  ],
  [
    'with dots before the text',
    called((index) => `<p>0${clock(index).replace(':', '.')} ${lines[index]}</p>`),
  ],
  [
    'in units of Russian',
    called((index) => `<p>${at(index) > 59 ? 1 : 0} мин ${at(index) % 60} сек. — ${lines[index]}</p>`),
  ],
  ['behind a word of Portuguese', called((index) => `<p><b>Aos ${clock(index)}:</b> ${lines[index]}</p>`)],
  ['in units of Chinese', called((index) => `<p><i>0分${two(at(index))}秒</i> ${lines[index]}</p>`)],
  ['before their unit', called((index) => `<p>(${clock(index)} min) ${lines[index]}</p>`)],
  ['behind a sign', called((index) => `<p><a href="#">♫ ${clock(index)}</a> ${lines[index]}</p>`)],
  [
    'in the value of a button',
    called((index) => `<p><button value="${at(index)}">▶</button> ${lines[index]}</p>`),
  ],
  [
    'in words in a label',
    called(
      (index) =>
        `<p><button aria-label="Play from 0 minutes ${at(index)} seconds">▶</button> ${lines[index]}</p>`,
    ),
  ],
  ['in an anchor as a clock', called((index) => `<p id="t00:0${clock(index)}">${lines[index]}</p>`)],
  ['in the name of an anchor', called((index) => `<p><a name="t${at(index)}"></a>${lines[index]}</p>`)],
  [
    'in a media fragment with its scheme',
    called((index) => `<p><a href="ice.mp3#t=npt:${at(index)},99">♪</a> ${lines[index]}</p>`),
  ],
])('Times that stand %s are read', async (_, html) => {
  const [found] = await transcriptsIn(html);
  expect(found?.cues.map(({ start, text }) => [start, text])).toEqual(
    lines.map((text, index) => [at(index), text]),
  );
});

it.each([
  ['paragraphs', (index: number) => `<p>${lines[index]} ${f4(at(index) + 5)}</p>`],
  ['broken lines', (index: number) => `${lines[index]} ${f4(at(index) + 5)}<br>`],
])('Times of f4 at the ends of %s tell when they end', async (_, row) => {
  const [found] = await transcriptsIn(called(row));
  expect(found?.cues.map(({ start, end, text }) => [start, end, text])).toEqual(
    lines.map((text, index) => [index === 0 ? 0 : at(index) - 0.5, at(index) + 5.5, text]),
  );
});

it.each([
  [
    'before a time in words',
    called(
      (index) =>
        `<p>${turnOf(index) % 2} (${at(index) > 59 ? '1m ' : ''}${at(index) % 60}s):<br>${lines[index]}</p>`,
    ),
    (index: number) => `Speaker ${turnOf(index) % 2}`,
  ],
  [
    'in an element between the time and the text',
    called(
      (index) =>
        `<p><a href="#t${at(index)}">${clock(index)}</a> <span class="who">${speaker(turnOf(index))}</span> ${lines[index]}</p>`,
    ),
    (index: number) => speaker(turnOf(index)),
  ],
  [
    'before what they do in brackets',
    called(
      (index) =>
        `<div><p><strong>${speaker(turnOf(index))}</strong> <span>(${turnOf(index) % 2 ? 'Guest' : 'Host'})</span> <a href="#t=${at(index)}">${clock(index)}</a></p><p>${lines[index]}</p></div>`,
    ),
    (index: number) => speaker(turnOf(index)),
  ],
  [
    'in bold letters on the lines of one paragraph',
    page(
      `<div class="transcript"><p>${rows((index) => `<a href="#">${clock(index)}</a> <b>${speaker(turnOf(index))}</b> ${lines[index]}<br>`)}</p></div>`,
    ),
    (index: number) => speaker(turnOf(index)),
  ],
  [
    'before a time in the brackets of Chinese and Japanese',
    called((index) => `<p>${speaker(turnOf(index))}（${clock(index)}）${lines[index]}</p>`),
    (index: number) => speaker(turnOf(index)),
  ],
  [
    'in a link before the text that its time ends',
    called(
      (index) =>
        `<div><cite><a>${speaker(turnOf(index))}</a></cite><p>${lines[index]} <a href="#t=${at(index)}">[${clock(index)}]</a></p></div>`,
    ),
    (index: number) => speaker(turnOf(index)),
  ],
  [
    'right behind the element that tells the time',
    called(
      (index) =>
        `<span data-from="${at(index)}"><strong>${speaker(turnOf(index))}: </strong>${lines[index]}</span>`,
    ),
    (index: number) => speaker(turnOf(index)),
  ],
  [
    'behind a picture',
    called((index) => `<p>${clock(index)} 🎙️ ${speaker(turnOf(index))}: ${lines[index]}</p>`),
    (index: number) => speaker(turnOf(index)),
  ],
  [
    'before “at” and a time, above the text',
    called((index) => `<p>${speaker(turnOf(index))} at ${clock(index)}:</p><p>${lines[index]}</p>`),
    (index: number) => speaker(turnOf(index)),
  ],
])('Names that stand %s are names', async (_, html, name) => {
  const [found] = await transcriptsIn(html);
  expect(found?.cues.map(({ start, speaker, text }) => [start, speaker, text])).toEqual(
    lines.map((text, index) => [at(index), name(index), text]),
  );
});

it('The answer of a service in a page is read whole, with its words', async () => {
  const items = lines.flatMap((line, index) =>
    line.split(' ').map((word, place) => ({
      type: 'pronunciation',
      start_time: String(at(index) + place * 0.5),
      end_time: String(at(index) + place * 0.5 + 0.4),
      alternatives: [{ content: word }],
    })),
  );
  const job = { jobName: 'ice', results: { transcripts: [{ transcript: lines.join(' ') }], items } };
  const [found] = await transcriptsIn(
    page(`<script type="application/json">${JSON.stringify(job)}</script>`),
  );
  expect(found?.isTimed).toBe(true);
  expect(found?.cues.flatMap(({ words }) => words ?? [])).toHaveLength(items.length);
});

it('What opens a folded part is the title of a chapter', async () => {
  const parts = [0, 6].map(
    (first) =>
      `<details><summary>Part ${first}</summary>${lines
        .slice(first, first + 6)
        .map((line, place) => `<p><b>${clock(first + place)}</b> ${line}</p>`)
        .join('')}</details>`,
  );
  const [found] = await transcriptsIn(page(`<div class="transcript">${parts.join('')}</div>`));
  expect(found?.cues.map(({ text }) => text)).toEqual(lines);
  expect(found?.chapters).toEqual([
    { start: 0, title: 'Part 0' },
    { start: at(6), title: 'Part 6' },
  ]);
});
