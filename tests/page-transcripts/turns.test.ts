import { describe, expect, it } from 'vitest';
import { transcriptsIn } from './page';
import { at, clock, lines, page, rows, speaker, turnOf, turns } from './two-people';

const spoken: readonly [string, string][] = [
  [
    'in an element above the rows of a turn',
    page(
      `<div>${turns((own, number) => `<div class="x1"><div class="x2">${speaker(number)}</div>${own.map((index) => `<div class="x3"><i>${clock(index)}</i> <span>${lines[index]}</span></div>`).join('')}</div>`)}</div>`,
    ),
  ],
  [
    'in a heading above the timed pieces of a turn',
    page(
      `<div class="transcript">${turns((own, number) => `<section><h5>${speaker(number)}</h5><p>${own.map((index) => `<span data-start="${at(index)}">${lines[index]} </span>`).join('')}</p></section>`)}</div>`,
    ),
  ],
  [
    'in the first row of a turn alone',
    page(
      `<div>${rows((index) => `<div class="row">${index % 3 === 0 ? `<span class="w">${speaker(turnOf(index))}</span>` : ''}<a href="#">${clock(index)}</a><span>${lines[index]}</span></div>`)}</div>`,
    ),
  ],
  [
    'before the time in brackets and a colon, in an element of its own',
    page(
      `<div>${rows((index) => `<div>${index % 3 === 0 ? `<span class="a1">${speaker(turnOf(index))}</span> ` : ''}<span class="a2">(${clock(index)})</span>:<p>${lines[index]}</p></div>`)}</div>`,
    ),
  ],
  [
    'beside the initial in the place of a picture',
    page(
      `<div>${rows((index) => `<div><span class="i">${speaker(turnOf(index))[0]}</span><div><span class="n">${speaker(turnOf(index))}</span><span>${clock(index)}</span></div><div>${lines[index]}</div></div>`)}</div>`,
    ),
  ],
  [
    'in an attribute of an element of the page’s own',
    page(
      `<div>${rows((index) => `<my-line start="${at(index)}" speaker="${speaker(turnOf(index))}">${lines[index]}</my-line>`)}</div>`,
    ),
  ],
  [
    'beside its initials, parted from the time by a dot',
    page(
      `<div>${rows((index) => `<div><span class="i">${speaker(turnOf(index)).replace(/[^A-Z]/gu, '')}</span><div><span class="n">${speaker(turnOf(index))}</span><span class="d">•</span><span>${clock(index)}</span></div><div>${lines[index]}</div></div>`)}</div>`,
    ),
  ],
  [
    'in bold between the time and the words, without a colon',
    page(
      `<div>${rows((index) => `<p><span>${clock(index)}</span> <b>${speaker(turnOf(index))}</b> ${lines[index]}</p>`)}</div>`,
    ),
  ],
  [
    'in brackets above the timed pieces of a turn',
    page(
      `<div class="transcript">${turns((own, number) => `<div class="k"><span class="u">(${speaker(number)})</span> ${own.map((index) => `<span class="s" data-start="${at(index)}">${lines[index]} </span>`).join('')}</div>`)}</div>`,
    ),
  ],
  [
    'on a button to rename who speaks',
    page(
      `<div>${rows((index) => `<div class="g"><button class="r">${speaker(turnOf(index))}</button><span>${clock(index)}</span><p>${lines[index]}</p></div>`)}</div>`,
    ),
  ],
  [
    'in a paragraph before one that begins with its time',
    page(
      `<h2>Transcript</h2><div>${rows((index) => `<p class="c"><span class="n">${speaker(turnOf(index))}</span></p><p class="c"><span class="t">[00:0${clock(index)}] ${lines[index]}</span></p>`)}</div>`,
    ),
  ],
  [
    'above what is said, with the time behind it, in a page that names nothing',
    page(
      `<div>${rows((index) => `<p>${speaker(turnOf(index))} ${clock(index)}</p><p>${lines[index]}</p>`)}</div>`,
    ),
  ],
  [
    'beside the time behind a quotation',
    page(
      `<div>${rows((index) => `<blockquote><p>${lines[index]}</p><footer>— ${speaker(turnOf(index))}, <time>${clock(index)}</time></footer></blockquote>`)}</div>`,
    ),
  ],
  [
    'before paragraphs with several times in brackets',
    page(
      `<h2>Transcript</h2><div>${turns((own, number) => `<p><b>${speaker(number)}:</b> ${own.map((index) => `[${clock(index)}] ${lines[index]}`).join(' ')}</p>`)}</div>`,
    ),
  ],
];

describe('Who speaks is told', () => {
  it.each(spoken)('%s', async (_, html) => {
    const [transcript, ...others] = await transcriptsIn(html);
    expect(others).toEqual([]);
    expect(transcript?.cues.map(({ start, speaker, text }) => [start, speaker, text])).toEqual(
      lines.map((text, index) => [at(index), speaker(turnOf(index)), text]),
    );
  });
});

describe('Times among words', () => {
  it.each([
    ['one paragraph', page(`<p>${rows((index) => `[0${clock(index)}] ${lines[index]}`)}</p>`)],
    [
      'several paragraphs',
      page(
        `<div>${turns((own) => `<p>${own.map((index) => `(0${clock(index)}) ${lines[index]}`).join(' ')}</p>`)}</div>`,
      ),
    ],
  ])('are the lines of %s', async (_, html) => {
    const [transcript, ...others] = await transcriptsIn(html);
    expect(others).toEqual([]);
    expect(transcript?.cues.map(({ start, text }) => [start, text])).toEqual(
      lines.map((text, index) => [at(index), text]),
    );
  });

  it('keep the words that come again and again, where each is a link with its time', async () => {
    const words = lines.map((line, index) =>
      line.split(' ').map((word, place) => `<a data-m="${at(index) * 1000 + place * 300}">${word} </a>`),
    );
    const html = page(
      `<div id="transcript">${turns((own) => `<p>${own.flatMap((index) => words[index] ?? []).join('')}</p>`)}</div>`,
    );
    const [transcript] = await transcriptsIn(html);
    expect(transcript?.cues.map(({ text }) => text).join(' ')).toBe(lines.join(' '));
  });

  it('are taken out of their lines where they are spelled', async () => {
    const html = page(
      `<div>${rows((index) => `<p><a href="#t=${at(index)}">${Math.floor(at(index) / 60)}m ${at(index) % 60}s</a> ${lines[index]}</p>`)}</div>`,
    );
    expect((await transcriptsIn(html))[0]?.cues.map(({ text }) => text)).toEqual(lines);
  });
});

describe('Chapters are given', () => {
  const parts = ['The lake', 'The flag', 'The woods', 'The snow'];
  const given = parts.map((title, number) => ({ start: at(number * 3), title }));

  it.each([
    [
      'by headings with times between the lines',
      page(
        `<h2>Transcript</h2>${turns((own, number) => `<h3>(0${clock(own[0] ?? 0)}) – ${parts[number]}</h3>${own.map((index) => `<p><strong>${speaker(index)}</strong> <em>${clock(index)}</em></p><p>${lines[index]}</p>`).join('')}`)}`,
      ),
    ],
    [
      'by headings of nested lists',
      page(
        `<ol class="transcript">${turns((own, number) => `<li><h4>${parts[number]}</h4><ul>${own.map((index) => `<li><b>${clock(index)}</b> ${lines[index]}</li>`).join('')}</ul></li>`)}</ol>`,
      ),
    ],
    [
      'by a list that its page calls chapters',
      page(
        `<ul class="chapters">${turns((own, number) => `<li><a href="#">${clock(own[0] ?? 0)}</a> ${parts[number]}</li>`)}</ul><div>${rows((index) => `<p><b>${clock(index)}</b> ${lines[index]}</p>`)}</div>`,
      ),
    ],
  ])('%s', async (_, html) => {
    const [transcript, ...others] = await transcriptsIn(html);
    expect(others).toEqual([]);
    expect(transcript?.chapters).toEqual(given);
    expect(transcript?.cues.map(({ text }) => text)).toEqual(lines);
  });
});

it('Speakers that have numbers alone are told, with the time behind the number', async () => {
  const html = page(
    `<div>${rows((index) => `<p>Speaker ${(turnOf(index) % 2) + 1} ${clock(index)}</p><p>${lines[index]}</p>`)}</div>`,
  );
  const [transcript] = await transcriptsIn(html);
  expect(transcript?.cues.map(({ start, speaker, text }) => [start, speaker, text])).toEqual(
    lines.map((text, index) => [at(index), `Speaker ${(turnOf(index) % 2) + 1}`, text]),
  );
});

it('Short lines that come again, as in a song, are no names', async () => {
  const song = ['Over the ice', 'Under the moon', 'Over the ice', 'Home we go soon'];
  const text = (index: number) => song[index % 4] as string;
  const html = page(
    `<div class="transcript">${rows((index) => `<div><i>${clock(index)}</i><span class="t">${text(index)}</span></div>`)}</div>`,
  );
  expect((await transcriptsIn(html))[0]?.cues.map(({ speaker, text }) => [speaker, text])).toEqual(
    lines.map((_, index) => [undefined, text(index)]),
  );
});

it('What stands between the lines and has no time is an advert, and left out', async () => {
  const html = page(
    `<div class="transcript">${rows((index) => `<p><b>${clock(index)}</b> ${lines[index]}</p>${index === 4 ? '<aside><p>Buy our skates</p></aside>' : ''}`)}</div>`,
  );
  expect((await transcriptsIn(html))[0]?.cues.map(({ text }) => text)).toEqual(lines);
});
