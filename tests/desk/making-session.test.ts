import { signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { audioKey } from '../../lib/desk/audio-key';
import { createMakingSession } from '../../lib/desk/making-session';
import type { Program } from '../../lib/desk/program';
import type { Recording } from '../../lib/desk/recording';
import type { MakingReport } from '../../lib/desk/serve-making';
import type { ListedTalk } from '../../lib/library/all-talks';
import { modelId } from '../../lib/transcribe/speech-model';

const file = new File(['sound'], 'Slugs.mp3');
const worker = {
  postMessage: vi.fn(),
  terminate: vi.fn(),
  onmessage: null as unknown,
  onerror: null as unknown,
};
const begin = vi.fn(async () => ({ ok: true as const, value: 'made_1' }));
const extend = vi.fn(async () => ({ ok: true as const, value: undefined }));
let talks: Partial<ListedTalk>[] = [];
const recording = signal<Recording | null>(null);

const tell = (data: MakingReport) => (worker.onmessage as (event: object) => unknown)({ data });
const line = (start: number) => ({ start, end: start + 4, text: `At ${start}.` });
const made = (start: number, sureness = -0.1) =>
  tell({ kind: 'made', made: { cues: [line(start)], until: start + 5, sureness } });

const openSession = () =>
  createMakingSession({
    startWorker: () => worker as unknown as Worker,
    ...{ begin, extend, recording },
    listTalks: async () => talks as ListedTalk[],
  });

async function start(program: Program | null = null) {
  const session = openSession();
  await session.start(file, program);
  tell({ kind: 'opened', duration: 60, language: 'en' });
  tell({ kind: 'ready' });
  return session;
}

beforeEach(() => {
  vi.clearAllMocks();
  talks = [];
  recording.value = null;
});

test('The first lines begin a talk for what the page was opened for, others extend it, and the end makes it whole', async () => {
  const home = { kind: 'audio', address: 'pods.example/2.mp3' } as const;
  recording.value = {
    title: 'Slugs',
    show: 'Allotment',
    address: 'https://pods.example',
    duration: null,
    home,
  };
  const session = await start();
  expect(worker.postMessage).toHaveBeenCalledWith({ kind: 'begin', file, from: 0, program: null });
  made(0);
  made(10);
  await tell({ kind: 'done' });
  expect(begin).toHaveBeenCalledTimes(1);
  expect(begin.mock.calls[0]).toMatchObject([
    { title: 'Slugs', show: 'Allotment', homes: [home, { kind: 'page' }], cues: [line(0)] },
    { until: 5, duration: 60 },
  ]);
  expect(extend.mock.calls).toMatchObject([
    [{ talkId: 'made_1', cues: [line(10)], making: { until: 15 } }],
    [{ talkId: 'made_1', cues: [], making: null }],
  ]);
  expect(session.job.value).toMatchObject({ stage: 'done', until: 60 });
});

test('A worker that fails ends the transcript with its reason, and keeps the lines that are there', async () => {
  const session = await start();
  made(0);
  (worker.onerror as (event: object) => void)({ message: 'out of memory' });
  const problem = { kind: 'no-recogniser', reason: 'out of memory' };
  expect(session.job.value).toMatchObject({ stage: 'failed', problem, lines: [line(0)] });
  expect(worker.terminate).toHaveBeenCalled();
});

test('A file that is chosen while another is still being opened takes its place', async () => {
  const other = new File(['other sound'], 'Snails.mp3');
  const session = openSession();
  await Promise.all([session.start(file, null), session.start(other, null)]);
  expect(worker.postMessage).toHaveBeenCalledExactlyOnceWith({
    kind: 'begin',
    file: other,
    from: 0,
    program: null,
  });
  expect(session.job.value).toMatchObject({ stage: 'loading', title: 'Snails' });
});

test('A transcript that was begun with the same file is continued', async () => {
  const making = { audio: await audioKey(file), model: modelId, until: 30, duration: 60 };
  talks = [{ id: 'other' }, { id: 'made_9', title: 'Begun', making }];
  const session = await start();
  expect(worker.postMessage).toHaveBeenCalledWith({ kind: 'begin', file, from: 30, program: null });
  expect(session.job.value).toMatchObject({ title: 'Begun', until: 30 });
  made(31);
  await tell({ kind: 'done' });
  expect(begin).not.toHaveBeenCalled();
  expect(extend.mock.calls[0]).toMatchObject([{ talkId: 'made_9', making: { until: 36 } }]);
});

test('A talk that does not sound like English is paused once, and continues when the listener says so', async () => {
  const session = await start();
  for (const at of [0, 10, 20]) made(at, -1);
  expect(session.job.value).toMatchObject({ stage: 'paused', isDoubtful: true });
  expect(worker.postMessage).toHaveBeenLastCalledWith({ kind: 'pause' });
  session.goOn();
  made(30, -1);
  expect(session.job.value).toMatchObject({ stage: 'working', isDoubtful: true });
});

test('A file without speech makes no talk, and one that is stopped keeps what there is', async () => {
  const silent = await start();
  await tell({ kind: 'done' });
  expect(silent.job.value).toMatchObject({ stage: 'failed', problem: { kind: 'no-speech' } });
  expect(begin).not.toHaveBeenCalled();

  const stopped = await start();
  await stopped.keep();
  expect(stopped.job.value).toBeNull();

  const kept = await start();
  made(0);
  await kept.keep();
  expect(extend).toHaveBeenCalledExactlyOnceWith({ talkId: 'made_1', cues: [], making: null });
  expect(kept.job.value).toMatchObject({ stage: 'kept', until: 5 });
});

test('Damage in the middle is reported, and the transcript can be continued', async () => {
  const session = await start();
  made(0);
  await tell({ kind: 'problem', problem: { kind: 'damaged-audio', reason: 'bad frame' } });
  expect(session.job.value).toMatchObject({ stage: 'failed', problem: { kind: 'damaged-audio' } });
  expect(extend).not.toHaveBeenCalled();
});

test("What the listener's own program has made keeps its words, its language and the program's name", async () => {
  const session = await start({ address: 'http://127.0.0.1:8080', model: 'large-v3', language: '' });
  expect(session.job.value).toMatchObject({ program: 'large-v3', stage: 'working' });
  await tell({ kind: 'opened', duration: 60, language: 'de' });
  const words = [{ text: 'Guten', start: 1 }];
  const cues = [{ start: 1, end: 2, text: 'Guten', words }];
  await tell({ kind: 'made', made: { cues, until: 60, sureness: null } });
  await tell({ kind: 'done' });
  expect(begin.mock.calls[0]).toMatchObject([
    { madeWith: 'large-v3', language: 'de', cues: [{ text: 'Guten', words }] },
    { duration: 60 },
  ]);
  expect(session.job.value).toMatchObject({ stage: 'done', language: 'de' });
});
