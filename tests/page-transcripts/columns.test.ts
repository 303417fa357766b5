import { describe, expect, it } from 'vitest';
import { transcriptsIn } from './page';
import { at, clock, lines, page, rows, speaker, turnOf } from './two-people';

const german = lines.map((_, index) => `Das ist die ${index}. Zeile, und sie sagt dasselbe auf Deutsch.`);
const japanese = lines.map((_, index) => `これは${index}番目の行で、同じことを日本語で言います。`);
const inList = (texts: readonly string[]) => `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`;
const clocks = lines.map((_, index) => clock(index));

describe('Times in a column of their own belong to the lines beside them', () => {
  it.each([
    ['in two lists', `<div class="transcript">${inList(clocks)}${inList(lines)}</div>`],
    [
      'in the cells of one row',
      `<table class="transcript"><tr><td>${clocks.join('<br>')}</td><td>${lines.join('<br>')}</td></tr></table>`,
    ],
    [
      'in lists inside other elements',
      `<div><div><section>${inList(clocks)}</section></div><div>${inList(lines)}</div></div>`,
    ],
  ])('%s', async (_, body) => {
    const [found, ...others] = await transcriptsIn(page(`<h2>Transcript</h2>${body}`));
    expect(others).toEqual([]);
    expect(found?.cues.map(({ start, text }) => [start, text])).toEqual(
      lines.map((text, index) => [at(index), text]),
    );
  });

  it('with the names in a third one', async () => {
    const names = lines.map((_, index) => speaker(turnOf(index)));
    const body = `<div class="transcript">${inList(clocks)}${inList(names)}${inList(lines)}</div>`;
    const [found] = await transcriptsIn(page(body));
    expect(found?.cues.map(({ speaker, text }) => [speaker, text])).toEqual(
      lines.map((text, index) => [names[index], text]),
    );
  });
});

describe('Two languages in each row are two transcripts', () => {
  it.each([
    [
      'told by their tags',
      german,
      'de',
      (index: number) => `<p lang="en">${lines[index]}</p><p lang="de">${german[index]}</p>`,
    ],
    ['told by their letters', japanese, 'ja', (index: number) => `${lines[index]}<br>${japanese[index]}`],
    [
      'one of which is called a translation',
      german,
      '',
      (index: number) => `<p>${lines[index]}</p><p class="translated">${german[index]}</p>`,
    ],
  ])('%s', async (_, second, language, row) => {
    const html = page(
      `<div class="transcript">${rows((index) => `<div><time>${clock(index)}</time> ${row(index)}</div>`)}</div>`,
    );
    const found = await transcriptsIn(html);
    expect(found.map(({ language, cues }) => [language, cues.map(({ text }) => text)])).toEqual([
      ['en', lines],
      [language, second],
    ]);
    expect(found[1]?.cues.map(({ start }) => start)).toEqual(lines.map((_, index) => at(index)));
  });

  it('but a word in other letters in some lines is none', async () => {
    const html = page(
      `<div class="transcript">${rows((index) => `<p>${clock(index)} ${lines[index]} ${index % 4 === 0 ? '<em>ガラス</em>' : ''}</p>`)}</div>`,
    );
    expect(await transcriptsIn(html)).toHaveLength(1);
  });
});

describe('Times are read', () => {
  const minutes = (index: number) => Math.floor(at(index) / 60);
  const seconds = (index: number) => String(at(index) % 60).padStart(2, '0');
  it.each([
    ['in seconds', (index: number) => `<i>${at(index)}.5s</i>`, 0.5],
    ['in minutes and seconds', (index: number) => `<i>${minutes(index)}m ${seconds(index)}s</i>`, 0],
    ['with signs, before the words', (index: number) => `(${minutes(index)}′${seconds(index)}″)`, 0],
    ['from when to when', (index: number) => `<i>[${at(index)}.5s - ${at(index) + 6}.0s]</i>`, 0.5],
    ['behind the same words', (index: number) => `<i>Starting point is 00:0${clock(index)}</i>`, 0],
    ['in an attribute of a paragraph', (index: number) => `<span start-time="${at(index)}.25"></span>`, 0.25],
  ])('%s', async (_, time, more) => {
    const html = page(
      `<div class="transcript">${rows((index) => `<p>${time(index)} ${lines[index]}</p>`)}</div>`,
    );
    const [found] = await transcriptsIn(html);
    expect(found?.cues.map(({ start, text }) => [start, text])).toEqual(
      lines.map((text, index) => [at(index) + more, text]),
    );
  });

  it('but seconds in a list that nobody calls a transcript are how long something takes', async () => {
    expect(await transcriptsIn(page(rows((index) => `<p><i>${at(index)}s</i> ${lines[index]}</p>`)))).toEqual(
      [],
    );
  });
});

describe('Short sentences in scripts without capitals are no names', () => {
  const hebrew = lines.map((_, index) => `זו שורה קצרה ${'אבגדהוזחטיכל'[index]}`);
  it.each([
    ['behind their times', (text: string, time: string) => `<p><b>[${time}]</b> ${text}</p>`],
    ['before their times', (text: string, time: string) => `<p>${text} <b>(${time})</b></p>`],
  ])('%s', async (_, row) => {
    const html = page(`<div>${hebrew.map((text, index) => row(text, clock(index))).join('')}</div>`);
    const [found] = await transcriptsIn(html.replace('lang="en"', 'lang="he"'));
    expect(found?.cues.map(({ start, text }) => [start, text])).toEqual(
      hebrew.map((text, index) => [at(index), text]),
    );
  });
});
