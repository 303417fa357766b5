import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { createImportSession } from '../../lib/desk/import-session';
import type { Recording } from '../../lib/desk/recording';
import { alignText } from '../../lib/formats/align';
import { noChoices } from '../../lib/formats/choices';
import { importTranscript } from '../../lib/formats/import';
import type { NewTalk } from '../../lib/library/talks';
import { makeTalk } from '../library/talks';

const address = 'https://www.youtube.com/watch?v=StandInNo02';
const captions = '0:01\nwe talk of pencils\n0:05\nand of nothing else\n';
const srt = '1\n00:00:01,000 --> 00:01:40,000\nrain\n';

/** A session that reads without a worker, and what it has saved. `known` is the talk at every address. */
function openSession(
  told: Recording,
  known: NewTalk | null = null,
  tellLanguage: () => Promise<string> = async () => '',
) {
  const recording = signal<Recording | null>(told);
  const saved: NewTalk[] = [];
  const besides: (string | null)[] = [];
  const session = createImportSession({
    reader: {
      read: async (file, _, choices) => importTranscript(new Uint8Array(await file.arrayBuffer()), choices),
      align: async (...texts) => alignText(...texts),
    },
    tellLanguage,
    async save(talk, beside) {
      saved.push(talk);
      besides.push(beside);
      return { ok: true, value: { id: 'new', isKnown: false } };
    },
    talkAt: async () => known && { id: 'known', title: known.title, isBundled: false },
    loadTalk: async (id) => known && { ...known, id },
    recording,
  });
  return { session, recording, saved, besides, draft: () => session.drafts.value[0]! };
}

test('A recording that tells of itself after a file was read gives title and warning still', async () => {
  const { session, recording, draft } = openSession({ title: '', address, duration: null });
  await session.addFiles([new File([srt], 'rain_final.srt')]);
  expect(draft()).toMatchObject({ title: 'rain final', address, warnings: [] });
  recording.value = { title: 'Rain on a tin roof', address, duration: 600 };
  expect(draft().title).toBe('Rain on a tin roof');
  expect(draft().warnings).toEqual([{ line: 0, code: 'shorter-than-recording', values: [83] }]);
});

test('What is in an archive is for the worker to find: a small one may hold much', async () => {
  const { session, draft } = openSession({ title: '', address, duration: null });
  const file = new File(['PK\u0003\u0004'], 'talk.docx');
  const read = vi.spyOn(file, 'arrayBuffer');
  const cut = vi.spyOn(file, 'slice');
  await session.addFiles([file]);
  expect(draft()).toMatchObject({ stage: 'refused', refused: { code: 'archive' } });
  expect(read).toHaveBeenCalledTimes(1);
  expect(cut).not.toHaveBeenCalled();
});

test('A title that the listener has typed stays', async () => {
  const { session, recording, draft } = openSession({ title: '', address, duration: null });
  await session.addFiles([new File([srt], 'rain_final.srt')]);
  session.change(draft().id, { title: 'Drops' });
  recording.value = { title: 'Rain on a tin roof', address, duration: 100 };
  expect(draft().title).toBe('Drops');
});

test('A text saved while it is being put on lent times is saved with them', async () => {
  const { session, saved, draft } = openSession({ title: 'Pencils', address, duration: null });
  await session.addText('We talk of pencils,\nand of nothing else.', 'Pasted text');
  void session.lendTimes(draft().id, captions, 'the page');
  expect(await session.save(draft().id)).toBe(true);
  expect(saved[0]).toMatchObject({ isTimed: true, cues: [{ start: 1 }, { start: 5 }] });
});

test('Times lent for one address are not taken for another', async () => {
  const { session, saved, draft } = openSession({ title: 'Pencils', address, duration: null });
  await session.addText('We talk of pencils,\nand of nothing else.', 'Pasted text');
  void session.lendTimes(draft().id, captions, 'the page');
  session.change(draft().id, { address: 'https://example.com/other' });
  await session.save(draft().id);
  expect(saved[0]).toMatchObject({ isTimed: false });
});

test('Times of the talk at the address are borrowed without asking, and lent ones replace them', async () => {
  const { session, draft } = openSession({ title: '', address, duration: null }, makeTalk('pencils'));
  await session.addText('We talk of pencils,\nand of nothing else.', 'Pasted text');
  expect(draft().borrowed).toMatchObject({ from: 'About pencils', matched: 1 });
  await session.lendTimes(draft().id, captions, 'the page');
  expect(draft().borrowed).toMatchObject({ from: 'the page', matched: 1 });
});

test('What the listener wants otherwise is read once more and saved so, under the title already typed', async () => {
  const { session, saved, draft } = openSession({ title: '', address, duration: null });
  const turns = ['Mia: the kettle is on', 'Otto: the bread is in', 'Mia: so we talk'];
  await session.addText(turns.map((turn, index) => `0:0${index + 1}\n${turn}\n`).join(''), 'Pasted text');
  expect(draft().found!.speakers.map(({ name }) => name)).toEqual(['Mia', 'Otto']);
  session.change(draft().id, { title: 'Bread', names: { Mia: 'Mia Holt' } });
  await session.choose(draft().id, { ...noChoices, notSpeakers: ['Otto'] });
  expect(await session.save(draft().id)).toBe(true);
  expect(saved[0]).toMatchObject({
    title: 'Bread',
    cues: [
      { speaker: 'Mia Holt', text: 'the kettle is on' },
      { speaker: 'Mia Holt', text: 'Otto: the bread is in' },
      { speaker: 'Mia Holt', text: 'so we talk' },
    ],
  });
});

test('The latest choice counts, however long the language of an earlier reading takes', async () => {
  let answer: (language: string) => void = () => undefined;
  const slow = new Promise<string>((resolve) => {
    answer = resolve;
  });
  const tellLanguage = vi.fn(async () => '');
  const { session, draft } = openSession({ title: '', address, duration: null }, null, tellLanguage);
  const turns = ['Mia: the kettle is on', 'Otto: the bread is in', 'Mia: so we talk'];
  await session.addText(turns.map((turn, index) => `0:0${index + 1}\n${turn}\n`).join(''), 'Pasted text');
  tellLanguage.mockReturnValueOnce(slow);
  const earlier = session.choose(draft().id, { ...noChoices, notSpeakers: ['Otto'] });
  await vi.waitFor(() => expect(tellLanguage).toHaveBeenCalledTimes(2));
  await session.choose(draft().id, { ...noChoices, notSpeakers: ['Mia'] });
  answer('de');
  await earlier;
  expect(draft().found).toMatchObject({ language: '', speakers: [{ name: 'Otto' }] });
});

test('A transcript is saved beside the talk at its address, whose home it leaves alone, only where wanted', async () => {
  const { session, saved, besides, draft } = openSession(
    { title: '', address, duration: null },
    makeTalk('kettles'),
  );
  await session.addText(captions, 'Pasted text');
  session.change(draft().id, { title: 'Kessel', isBeside: true });
  expect(await session.save(draft().id)).toBe(true);
  expect(saved[0]).toMatchObject({ homes: [] });
  expect(besides).toEqual(['known']);
  session.discard(draft().id);
  await session.addText(captions, 'Pasted text');
  session.change(draft().id, { title: 'Kessel' });
  await session.save(draft().id);
  expect(saved[1]!.homes).toHaveLength(1);
  expect(besides[1]).toBeNull();
});

test('A draft that the listener no longer wants is read no further', async () => {
  const stopped: boolean[] = [];
  const session = createImportSession({
    reader: {
      read: (_file, signal) =>
        new Promise((resolve) =>
          signal?.addEventListener('abort', () => {
            stopped.push(true);
            resolve({ ok: false, problem: { line: 0, code: 'unreadable', values: [''] } });
          }),
        ),
      align: async () => null,
    },
    tellLanguage: async () => '',
    save: async () => ({ ok: true, value: { id: 'new', isKnown: false } }),
    talkAt: async () => null,
    loadTalk: async () => null,
    recording: signal<Recording | null>(null),
  });
  const adding = session.addFiles([new File([srt], 'rain.srt')]);
  session.discard(session.drafts.value[0]!.id);
  await adding;
  expect(stopped).toEqual([true]);
  expect(session.drafts.value).toEqual([]);
});
