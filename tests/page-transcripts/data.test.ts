import { describe, expect, it } from 'vitest';
import { transcriptsIn } from './page';
import { at, clock, lines, page, rows, speaker, turnOf } from './two-people';

describe('In data', () => {
  it('a file of captions stands as it is', async () => {
    const file = `WEBVTT\n\n${rows((index) => `00:0${clock(index)}.000 --> 00:0${clock(index)}.900\n<v ${speaker(turnOf(index))}>${lines[index]}\n`)}`;
    const [transcript] = await transcriptsIn(page(`<script type="text/vtt">${file}</script>`));
    expect(transcript).toMatchObject({ source: 'data', language: 'en' });
    expect(transcript?.cues.map(({ speaker, text }) => [speaker, text])).toEqual(
      lines.map((text, index) => [speaker(turnOf(index)), text]),
    );
  });

  const cuesOf = (texts: readonly string[]) => texts.map((text, index) => ({ start: at(index), text }));
  const others = lines.map((line) => line.split('').reverse().join(''));

  it.each([
    [
      'in a list of transcripts with a language each',
      {
        captions: [
          { languageCode: 'en', transcript: cuesOf(lines) },
          { languageCode: 'sv', transcript: cuesOf(others) },
        ],
      },
    ],
    ['by their tags', { transcripts: { en: cuesOf(lines), sv: cuesOf(others) } }],
  ])('languages stay apart %s', async (_, data) => {
    const found = await transcriptsIn(
      page(`<script type="application/json">${JSON.stringify(data)}</script>`),
    );
    expect(found.map(({ language, cues }) => [language, cues.map(({ text }) => text)])).toEqual([
      ['en', lines],
      ['sv', others],
    ]);
  });

  it('an attribute may be all that is called a transcript', async () => {
    const data = { words: lines.map((word, index) => ({ word, start: at(index), end: at(index) + 5 })) };
    const [transcript] = await transcriptsIn(page(`<div data-transcript='${JSON.stringify(data)}'></div>`));
    expect(transcript?.cues.map(({ text }) => text).join(' ')).toBe(lines.join(' '));
  });

  it('a file stands as a text of a script', async () => {
    const file = rows((index) => `00:0${clock(index)}.000 --> 00:0${clock(index)}.900\n${lines[index]}\n`);
    const html = page(`<script>const episodeTranscript = \`WEBVTT\n\n${file}\`;</script>`);
    expect((await transcriptsIn(html))[0]?.cues.map(({ text }) => text)).toEqual(lines);
  });

  it('a script may be named as one', async () => {
    const data = { paragraphs: lines.map((text, index) => ({ start: at(index), end: at(index) + 5, text })) };
    const html = page(
      `<script type="application/json" id="episode-transcript">${JSON.stringify(data)}</script>`,
    );
    expect((await transcriptsIn(html))[0]?.cues.map(({ text }) => text)).toEqual(lines);
  });

  it('the language is that of the transcript, also where an object tells it', async () => {
    const cues = lines.map((text, index) => ({ time: at(index) * 1000, text }));
    const data = {
      transcriptData: { translation: { language: { languageCode: 'pt_BR' }, paragraphs: [{ cues }] } },
    };
    const html = page(`<script type="application/json">${JSON.stringify(data)}</script>`);
    expect((await transcriptsIn(html))[0]?.language).toBe('pt-BR');
  });
});

describe('No transcript are', () => {
  const list = (heading: string) =>
    page(
      `<div><h3>${heading}</h3>${rows((index) => `<div><b>${clock(index)}</b><p>${lines[index]} I liked that.</p></div>`)}</div>`,
    );

  it.each(['12 Comments', 'More episodes', 'Clips from this show', 'Favorite quotes'])(
    'lines with times under “%s”',
    async (heading) => {
      expect(await transcriptsIn(list(heading))).toEqual([]);
    },
  );

  it('summaries that stand minutes apart', async () => {
    const html = page(
      `<div>${rows((index) => `<p><b>[${5 * index}:00]</b> We talk about this: ${lines[index]} and about much else that has to do with it.</p>`)}</div>`,
    );
    expect(await transcriptsIn(html)).toEqual([]);
  });
});
