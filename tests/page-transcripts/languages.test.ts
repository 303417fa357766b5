import { describe, expect, it } from 'vitest';
import { transcriptsIn } from './page';
import { at, clock, lines, page, rows, speaker, turnOf } from './two-people';

const said = lines.map((text, index) => `${text} and this is number ${index} of them.`);
const spoken = said
  .map((text, index) => `<p><strong>${speaker(turnOf(index))}:</strong> ${text}</p>`)
  .join('');
const short = lines.slice(0, 5);

describe('A heading calls what stands below it a transcript', () => {
  it.each([
    ['ca', 'Transcripció'],
    ['cs', 'Přepis rozhovoru'],
    ['da', 'Udskrift'],
    ['el', 'Απομαγνητοφώνηση'],
    ['fa', 'متن پیاده‌شده'],
    ['fi', 'Tekstivastine'],
    ['hi', 'प्रतिलेख'],
    ['hu', 'Átirat'],
    ['ja', '文字起こし'],
    ['ko', '스크립트'],
    ['nl', 'Uitgeschreven tekst'],
    ['pl', 'Transkrypcja'],
    ['pt', 'Transcrição'],
    ['sv', 'Utskrift av avsnittet'],
    ['tr', 'Bölüm metni'],
    ['uk', 'Розшифровка'],
    ['vi', 'Bản ghi lời thoại'],
  ])('in the language %s: %s', async (_, heading) => {
    const timed = short.map((text, index) => `<p>(${clock(index)}) ${text}</p>`).join('');
    const [withTimes] = await transcriptsIn(page(`<h2>${heading}</h2><div>${timed}</div>`));
    expect(withTimes?.cues.map(({ text }) => text)).toEqual(short);
    const [plain] = await transcriptsIn(page(`<h2>${heading}</h2>${spoken}`));
    expect(plain?.cues.map(({ speaker, text }) => [speaker, text])).toEqual(
      said.map((text, index) => [speaker(turnOf(index)), text]),
    );
  });
});

const transcript = (row: (index: number) => string) => page(`<div class="transcript">${rows(row)}</div>`);

describe('The time of a line is told', () => {
  it.each([
    ['in what Alpine or Vue call', (index: number) => `@click="seek(${at(index)})"`],
    ['in what Alpine calls', (index: number) => `x-on:click.prevent="$refs.a.currentTime = ${at(index)}"`],
    ['in what Angular calls', (index: number) => `ng-click="seekTo(${at(index)})"`],
    ['by the clock that is set', (index: number) => `onclick="a.currentTime=${at(index)}; a.play()"`],
  ])('%s', async (_, press) => {
    const [found] = await transcriptsIn(transcript((index) => `<p ${press(index)}>${lines[index]}</p>`));
    expect(found?.cues.map(({ start, text }) => [start, text])).toEqual(
      lines.map((text, index) => [at(index), text]),
    );
  });

  it.each(['#00:0', '/sound.mp3#t=00:0'])('in an address that ends with a clock: %s', async (address) => {
    const html = transcript((index) => `<p><a href="${address}${clock(index)}">▶</a> ${lines[index]}</p>`);
    const [found] = await transcriptsIn(html);
    expect(found?.cues.map(({ start, text }) => [start, text])).toEqual(
      lines.map((text, index) => [at(index), text]),
    );
  });
});

describe('Not read as said, nor as a name, are', () => {
  const shapes: readonly [string, (index: number) => string, boolean][] = [
    [
      'the numbers of rows',
      (index) => `<div><i>${index + 1}</i><time>${clock(index)}</time><p>${lines[index]}</p></div>`,
      false,
    ],
    [
      'marks of footnotes',
      (index) => `<p><i>${clock(index)}</i> ${lines[index]}<sup><a href="#n">[${index}]</a></sup></p>`,
      false,
    ],
    [
      'the time of a line whose words have their own',
      (index) =>
        `<p><i>${clock(index)}</i> ${(lines[index] ?? '')
          .split(' ')
          .map((word, place) => `<span data-start="${at(index) + place / 4}">${word}</span>`)
          .join(' ')}</p>`,
      false,
    ],
    [
      'a comma behind a name',
      (index) => `<p><b>${speaker(turnOf(index))}, 0${clock(index)}</b></p><p>${lines[index]}</p>`,
      true,
    ],
    [
      'the same row for narrow screens',
      (index) => `<div>${`<div><i>${clock(index)}</i><p>${lines[index]}</p></div>`.repeat(2)}</div>`,
      false,
    ],
  ];
  it.each(shapes)('%s', async (_, row, isNamed) => {
    const [found] = await transcriptsIn(transcript(row));
    expect(found?.cues.map(({ start, speaker, text }) => [start, speaker, text])).toEqual(
      lines.map((text, index) => [at(index), isNamed ? speaker(turnOf(index)) : undefined, text]),
    );
  });
});

it('A word for a time is nobody’s name', async () => {
  const [found] = await transcriptsIn(transcript((index) => `<p>TC 00:0${clock(index)} ${said[index]}</p>`));
  expect(found?.cues.map(({ start, speaker }) => [start, speaker])).toEqual(
    lines.map((_, index) => [at(index), undefined]),
  );
});

it('A name beside the time at the end of a line is that of the line', async () => {
  const html = transcript(
    (index) =>
      `<div><p>${lines[index]}</p><div><span>${speaker(turnOf(index))}</span><span>${clock(index)}</span></div></div>`,
  );
  const [found] = await transcriptsIn(html);
  expect(found?.cues.map(({ start, speaker, text }) => [start, speaker, text])).toEqual(
    lines.map((text, index) => [at(index), speaker(turnOf(index)), text]),
  );
});

it('A copy with other words between its lines is the same transcript', async () => {
  const arabic = [
    'في البداية نسمع صوت الفرن قبل أن نراه.',
    'لا يتوقف أبدا في الليل أو في النهار.',
    'كم تبلغ الحرارة في داخله الآن؟',
    'ألف ومئة وخمسون درجة تقريبا كما ترى.',
    'جدتي كانت تقول إن الزجاج يتذكر كل نفس.',
    'هذه صورة جميلة ولكن هل هي صحيحة؟',
    'نعم لأن النفس غير المنتظم يترك أثرا.',
    'ثم يبرد الجانب السميك ببطء أكبر.',
    'لذلك يتشقق غالبا في منتصف الليل.',
    'نضعه في الفرن الثاني اثنتي عشرة ساعة.',
    'كسرت مئتي قطعة في الشتاء الأول.',
    'واحتفظت بها كلها على رف طويل.',
  ];
  const digits = (text: string) => text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '');
  const body = arabic.map(
    (text, index) => `<p>${['سارة', 'كريم'][index % 2]} (${digits(clock(index))}): ${text}</p>`,
  );
  const html = page(`<h2>تفريغ الحلقة</h2>${body.join('')}`).replace('lang="en"', 'lang="ar"');
  expect((await transcriptsIn(html)).map(({ source }) => source)).toEqual(['html']);
});
