import { describe, expect, it } from 'vitest';
import { transcriptsIn } from './page';

const sentences = [
  'The bakery opens at four in the morning, long before the first bus.',
  'We knead by hand on Mondays, because the machine is cleaned then.',
  'Rye needs more water than wheat, which surprises every apprentice.',
  'The oven is older than the house, they built the walls around it.',
  'In winter the dough sleeps longer, so we start it the night before.',
  'A loaf tells you with its sound whether it is done or not yet.',
  'My father burned the whole first batch on the day that I was born.',
  'We sell the last bread at noon, and after that we sleep at last.',
  'Nobody believed that people would queue for a plain grey loaf.',
  'Salt comes last, and whoever forgets it will never forget it again.',
  'The children draw faces into the flour when they visit on Fridays.',
  'That is the whole secret, time and a warm place out of the wind.',
];
const two = (value: number) => String(value).padStart(2, '0');
const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
const step = 7;
const rows = (row: (text: string, seconds: number, index: number) => string) =>
  sentences.map((text, index) => row(text, index * step, index)).join('\n');
const page = (body: string) => `<!doctype html><html lang="en"><body><h1>Bread</h1>${body}</body></html>`;
const names = ['Mara Vogt', 'Ivo Lind'];
const name = (index: number) => names[index % 2] ?? '';
const words = (text: string) =>
  text
    .replace(/([,.])/gu, ' $1')
    .split(' ')
    .map((word) => `<i class="w">${word}</i>`)
    .join(' ');

describe('What the layout of a page puts around the lines is not read as said', () => {
  const layouts: readonly [string, string][] = [
    [
      'labels for screen readers',
      rows(
        (text, time) =>
          `<div class="r"><button><span class="sr-only">Play from</span> ${clock(time)}</button><p>${text}</p></div>`,
      ),
    ],
    [
      'signs that nobody hears',
      rows(
        (text, time) =>
          `<div data-start="${time}"><span aria-hidden="true">▶</span><span>${text}</span></div>`,
      ),
    ],
    [
      'labels that tell the time in a sentence',
      rows(
        (text, time) =>
          `<div class="r"><button><span class="visually-hidden">Play the video at ${clock(time)} and follow along</span><b aria-hidden="true">${clock(time)}</b></button><p>${text}</p></div>`,
      ),
    ],
    [
      'times that are spelled besides',
      rows(
        (text, time) =>
          `<div class="r"><span>${Math.floor(time / 60)} minutes ${time % 60} seconds</span><span aria-hidden="true">${clock(time)}</span><p>${text}</p></div>`,
      ),
    ],
    [
      'a dot behind each time',
      rows((text, time) => `<p><strong><span>${clock(time)}</span></strong> · ${text}</p>`),
    ],
    [
      'an element for each word and each mark',
      rows((text, time) => `<div class="r" data-start="${time}"><div>${words(text)}</div></div>`),
    ],
    [
      'times of captions on paragraphs',
      rows((text, time) => `<p begin="00:0${clock(time)}.250" end="00:0${clock(time + 6)}.900">${text}</p>`),
    ],
    [
      'times under names of several parts',
      rows((text, time) => `<li data-player-cue-start-time="${time}.25">${text}</li>`),
    ],
    [
      'a badge on the button of the line that plays',
      rows(
        (text, time, index) =>
          `<div class="r"><button>${clock(time)}${index === 3 ? '<i>Playing</i>' : ''}</button><p>${text}</p></div>`,
      ),
    ],
    [
      'seconds from and to which a line lasts, on a button that says where it leads',
      rows(
        (text, time) =>
          `<div class="r"><button aria-label="Play from ${time}.0 seconds">${time}.0–${time + step}.0 seconds</button><p>${text}</p></div>`,
      ),
    ],
    [
      'what a button with a time says once it is pressed',
      rows(
        (text, time) =>
          `<div class="r"><button>[${clock(time)}]<span>Copied!</span></button><p>${text}</p></div>`,
      ),
    ],
    [
      'from when to when a line lasts, in one text with it',
      rows(
        (text, time) =>
          `<div class="r" data-start="${time}">[0${clock(time)} - 0${clock(time + step)}]: ${text}</div>`,
      ),
    ],
    [
      'from when to when a line lasts, above it',
      rows(
        (text, time) =>
          `<div class="r" data-start="${time}"><p>${clock(time)} - ${clock(time + step)}</p><p>${text}</p></div>`,
      ),
    ],
    [
      'a spelled time in brackets, behind what begins with it',
      rows(
        (text, time) =>
          `<p>${text} <a href="/v?t=${time}s">[${Math.floor(time / 60)}m${two(time % 60)}s]</a></p>`,
      ),
    ],
    [
      'the beginning of a line that can be unfolded',
      rows(
        (text, time) =>
          `<div class="r"><b>${clock(time)}</b><div><p>${text.slice(0, 25)}… <a href="#">Show all</a></p><p hidden>${text}</p></div></div>`,
      ),
    ],
    [
      'the sign of a button before its time',
      rows(
        (text, time) =>
          `<div class="r"><button data-time="${time}">▶ ${clock(time)}</button><p>${text}</p></div>`,
      ),
    ],
    [
      'adverts between lines',
      rows(
        (text, time, index) =>
          `<div class="r"><b>${clock(time)}</b><p>${text}</p></div>${index % 4 === 1 ? '<div class="ad-slot">Buy hammers</div>' : ''}`,
      ),
    ],
    ['a colon behind each time', rows((text, time) => `<p>00:0${clock(time)}: ${text}</p>`)],
  ];
  it.each(layouts)('%s', async (_, body) => {
    const found = await transcriptsIn(page(`<section>${body}</section>`));
    expect(found).toHaveLength(1);
    expect(found[0]?.source).toBe('html');
    expect(found[0]?.cues.map(({ text }) => text)).toEqual(sentences);
    expect(found[0]?.cues.map(({ start }) => Math.floor(start))).toEqual(
      sentences.map((__, index) => index * step),
    );
  });

  it('the colon between a name and what is said', async () => {
    const body = rows(
      (text, time, index) => `<p><span>${clock(time)}</span> <b>${name(index)}</b>: ${text}</p>`,
    );
    const [found] = await transcriptsIn(page(`<section>${body}</section>`));
    expect(found?.cues.map(({ text }) => text)).toEqual(sentences);
    expect(found?.cues.map(({ speaker }) => speaker)).toEqual(sentences.map((_, index) => name(index)));
  });

  it('the picture before a name', async () => {
    const body = rows(
      (text, time, index) =>
        `<div><p class="speaker">🎙️ ${name(index)}</p><i>${clock(time)}</i><p>${text}</p></div>`,
    );
    const [found] = await transcriptsIn(page(`<section>${body}</section>`));
    expect(found?.cues.map(({ speaker }) => speaker)).toEqual(sentences.map((_, index) => name(index)));
  });

  it('the names of a rank of headings, beside chapters of another', async () => {
    const body = rows(
      (text, time, index) =>
        `${index % 6 === 0 ? `<h3>${index === 0 ? 'Before dawn' : 'After noon'}</h3>` : ''}<div><h4>${name(index)}</h4><p begin="00:0${clock(time)}.000">${text}</p></div>`,
    );
    const [found] = await transcriptsIn(page(`<section>${body}</section>`));
    expect(found?.chapters).toEqual([
      { start: 0, title: 'Before dawn' },
      { start: 6 * step, title: 'After noon' },
    ]);
    expect(found?.cues.map(({ text }) => text)).toEqual(sentences);
  });
});

describe('Around chapters', () => {
  const parts = [0, 4, 8].map((from) => ({ from, title: `Part ${from / 4 + 1}` }));
  const chapters = parts.map(({ from, title }) => ({ start: from * step, title }));
  const part = (heading: (part: (typeof parts)[number]) => string) =>
    parts
      .map(({ from, title }) => {
        const own = sentences.slice(from, from + 4).map((text, index) => {
          const time = clock((from + index) * step);
          return `<p><strong>${name(index)}</strong> <em>${time}</em></p><p>${text}</p>`;
        });
        return heading({ from, title }) + own.join('');
      })
      .join('');

  it('a note that says from when to when a chapter lasts is not said', async () => {
    const body = part(
      ({ from, title }) =>
        `<h3>${title}</h3><p>From ${clock(from * step)} to ${clock((from + 4) * step)}</p>`,
    );
    const [found] = await transcriptsIn(page(`<div class="transcript">${body}</div>`));
    expect(found?.cues.map(({ text }) => text)).toEqual(sentences);
    expect(found?.chapters).toEqual(chapters);
  });

  it('their list above the heading of the transcript is not part of it', async () => {
    const list = parts.map(({ from, title }) => `${clock(from * step)} ${title}<br>`).join('');
    const body = part(({ from, title }) => `<h3>(0${clock(from * step)}) – ${title}</h3>`);
    const html = `<div><h2>Timestamps</h2><p>${list}</p><h2>Transcript</h2>${body}</div>`;
    const [found, ...others] = await transcriptsIn(page(html));
    expect(others).toEqual([]);
    expect(found?.source).toBe('html');
    expect(found?.cues.map(({ text }) => text)).toEqual(sentences);
    expect(found?.chapters).toEqual(chapters);
  });

  it('the heading above a list without others is that of the list', async () => {
    const body = rows((text, time) => `<p><b>${clock(time)}</b> ${text}</p>`);
    const [found] = await transcriptsIn(page(`<div class="transcript"><h2>In full</h2>${body}</div>`));
    expect(found?.chapters).toEqual([]);
  });
});

it('Several turns under one time are a line each, at their share of it', async () => {
  const turns = sentences.map((text, index) => `<p><b>${name(index)}:</b> ${text}</p>`);
  const cells = [0, 4, 8].map(
    (from) => `<tr><td>${clock(from * step)}</td><td>${turns.slice(from, from + 4).join('')}</td></tr>`,
  );
  const [found] = await transcriptsIn(page(`<div class="transcript"><table>${cells.join('')}</table></div>`));
  expect(found?.cues.map(({ text }) => text)).toEqual(sentences);
  expect(found?.cues.map(({ speaker }) => speaker)).toEqual(sentences.map((_, index) => name(index)));
  const starts = found?.cues.map(({ start }) => start) ?? [];
  expect(starts.filter((_, index) => index % 4 === 0)).toEqual([0, 4 * step, 8 * step]);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(new Set(starts).size).toBe(sentences.length);
});

describe('A list with times is no transcript', () => {
  const others: readonly [string, string][] = [
    ['where sentences stand beside the results of a race', '<h2>Results of the 10 km run</h2>'],
    ['where each is dated', ''],
    ['where a sentence stands for a minute', ''],
    ['where nobody could say so much in its time', ''],
  ];
  const body: readonly string[] = [
    `<table>${rows((text, time, index) => `<tr><td>${index + 1}</td><td>${clock(time + 40)}</td><td>${text}</td></tr>`)}</table>`,
    `<ul>${rows((text, time) => `<li><b>${clock(time)}</b> <em>3 days ago</em><p>${text}</p></li>`)}</ul>`,
    `<ul>${rows((text, time) => `<li><b>${clock(time * 10)}</b> ${text}</li>`)}</ul>`,
    `<table>${rows((text, _, index) => `<tr><td>${clock(index)}</td><td>${text}</td></tr>`)}</table>`,
  ];
  it.each(others.map(([what, heading], index) => [what, heading + (body[index] ?? '')] as const))(
    '%s',
    async (_, html) => {
      expect(await transcriptsIn(page(html))).toEqual([]);
    },
  );
});

it('Headings with times over paragraphs without any are chapters, and the contents are not read', async () => {
  const parts = [0, 4, 8].map((from) => ({
    from,
    title: `Part ${from / 4 + 1}`,
    at: clock(from * step * 3),
  }));
  const contents = parts.map(({ title, at }) => `<li><a href="#${title}">${title} [${at}]</a></li>`).join('');
  const body = parts.map(
    ({ from, title, at }) =>
      `<h3>${title} [${at}]</h3>${sentences
        .slice(from, from + 4)
        .map((text, index) => `<p><strong>${name(index)}:</strong> ${text}</p>`)
        .join('')}`,
  );
  const [found] = await transcriptsIn(
    page(`<div class="transcript"><h2>Transcript</h2><ul>${contents}</ul>${body.join('')}</div>`),
  );
  expect(found?.cues.map(({ text }) => text)).toEqual(sentences);
  expect(found?.chapters).toEqual(parts.map(({ from, title }) => ({ start: from * step * 3, title })));
  expect(found?.cues.filter((_, index) => index % 4 === 0).map(({ start }) => start)).toEqual(
    parts.map(({ from }) => from * step * 3),
  );
});
