import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Program } from '../../lib/desk/program';
import { createProgramTranscriber } from '../../lib/desk/program-transcriber';
import type { Step } from '../../lib/transcribe/transcriber';

let server: ReturnType<typeof createServer> | null = null;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A program on this computer. Returns its address. */
async function start(answer: (request: IncomingMessage, response: ServerResponse, body: string) => void) {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    answer(request, response, Buffer.concat(chunks).toString('latin1'));
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The answer of a program, whole. */
const startWith = (status: number, text: string, headers: Record<string, string> = {}) =>
  start((_request, response) => response.writeHead(status, headers).end(text));

async function transcribe(address: string, about: Partial<Program> = {}): Promise<Step[]> {
  const transcriber = createProgramTranscriber({ address, model: '', language: '', ...about });
  const steps: Step[] = [];
  for await (const step of transcriber.transcribe(new File(['sound'], 'Slugs.mp3'), 0)) steps.push(step);
  return steps;
}

const problemAt = async (address: string) =>
  transcribe(address).then(
    () => null,
    (error) => error.problem,
  );

/** As whisper.cpp's server writes it: words stand in their segment, with a space in front. */
const whisperCpp = {
  ...{ task: 'transcribe', language: 'german', duration: 9.5, text: ' Guten Tag. Hier sind Schnecken.\n' },
  segments: [
    {
      ...{
        id: 0,
        text: ' Guten Tag.',
        start: 0.5,
        end: 2,
        tokens: [1, 2],
        temperature: 0,
        avg_logprob: -0.2,
      },
      words: [
        { word: ' Guten', start: 0.5, end: 1.1, t_dtw: -1, probability: 0.9 },
        { word: ' Tag.', start: 1.2, end: 2, t_dtw: -1, probability: 0.9 },
      ],
    },
    {
      ...{ id: 1, text: ' Hier sind Schnecken.', start: 3, end: 6, tokens: [3], no_speech_prob: 0.1 },
      words: [
        { word: ' Hier', start: 3, end: 3.5, probability: 0.9 },
        { word: ' sind', start: 3.5, end: 4, probability: 0.9 },
        { word: ' Schnecken.', start: 4.1, end: 6, probability: 0.9 },
      ],
    },
  ],
};

/** As servers of OpenAI's form write it: words stand beside the segments, without their signs. */
const openAi = {
  ...{ task: 'transcribe', language: 'english', duration: 4, text: 'Good morning. Slugs.' },
  segments: [
    { id: 0, seek: 0, start: 0, end: 1.5, text: ' Good morning.', avg_logprob: -0.2 },
    { id: 1, seek: 0, start: 2, end: 3, text: ' Slugs.', avg_logprob: -0.2 },
  ],
  words: [
    { word: 'Good', start: 0.1, end: 0.5 },
    { word: 'morning', start: 0.6, end: 1.4 },
    { word: 'Slugs', start: 2.1, end: 2.9 },
  ],
};

test('The file is sent in the common form, and what whisper.cpp answers is read with its words', async () => {
  let sent = '';
  const address = await start((request, response, body) => {
    sent = `${request.method} ${request.url}\n${body}`;
    response.end(JSON.stringify(whisperCpp));
  });
  const steps = await transcribe(address, { model: 'large-v3', language: 'de' });
  expect(sent).toMatch(/^POST \/v1\/audio\/transcriptions\n/);
  for (const [name, value] of [
    ['model', 'large-v3'],
    ['language', 'de'],
    ['response_format', 'verbose_json'],
    ['timestamp_granularities[]', 'word'],
    ['timestamp_granularities[]', 'segment'],
  ]) {
    expect(sent).toContain(`name="${name}"\r\n\r\n${value}\r\n`);
  }
  expect(sent).toMatch(/name="file"; filename="Slugs.mp3"/);
  expect(steps).toMatchObject([
    { kind: 'ready' },
    { kind: 'opened', duration: 9.5, language: 'de' },
    {
      kind: 'made',
      made: {
        until: 9.5,
        cues: [
          {
            start: 0.5,
            end: 2,
            text: 'Guten Tag.',
            words: [{ text: 'Guten' }, { text: 'Tag.', start: 1.2 }],
          },
          { start: 3, text: 'Hier sind Schnecken.' },
        ],
      },
    },
  ]);
});

test('An answer in the form of OpenAI is read; the program tells the language', async () => {
  const steps = await transcribe(await startWith(200, JSON.stringify(openAi)));
  expect(steps[1]).toEqual({ kind: 'opened', duration: 4, language: 'en' });
  const cues = steps.flatMap((step) => (step.kind === 'made' ? step.made.cues : []));
  expect(cues.map(({ text }) => text)).toEqual(['Good morning.', 'Slugs.']);
  expect(cues[1]!.words).toEqual([{ text: 'Slugs', start: 2.1, end: 2.9 }]);
  const silence = JSON.stringify({ ...openAi, text: '', segments: [], words: [] });
  server?.close();
  expect((await transcribe(await startWith(200, silence))).at(-1)).toMatchObject({ made: { cues: [] } });
});

test.each<[what: string, status: number, text: string, problem: object]>([
  ['a file that is too large', 413, '<h1>Too large</h1>', { kind: 'program-too-large' }],
  ['no such path', 404, '<html>Not found</html>', { kind: 'program-failed', reason: '404' }],
  ['no such model', 400, '{"error":{"message":"no  model\\nx"}}', { reason: '400: no model x' }],
  ['a missing field', 422, '{"detail":[{"loc":["file"]}]}', { kind: 'program-failed', reason: '422' }],
  [
    'an error that is called well',
    200,
    '{"error":"failed to read audio data"}',
    { reason: /^failed to read/ },
  ],
  ['text without times', 200, '{"text":"Good morning."}', { kind: 'program-no-lines' }],
  ['no JSON', 200, '<html>Hello</html>', { kind: 'program-no-lines' }],
])('The listener learns the reason: %s', async (_what, status, text, problem) => {
  const address = await startWith(status, text);
  const wanted = Object.entries(problem).map(([key, value]) => [
    key,
    value instanceof RegExp ? expect.stringMatching(value) : value,
  ]);
  expect(await problemAt(address)).toMatchObject({ address, ...Object.fromEntries(wanted) });
});

test('A program that is not running, and one that sends the file elsewhere, are told apart', async () => {
  let asked = 0;
  const other = await start((_request, response) => {
    asked += 1;
    response.end('{}');
  });
  const elsewhere = server;
  const address = await startWith(307, '', { location: other });
  expect(await problemAt(address)).toEqual({ kind: 'program-redirects', address });
  expect(asked).toBe(0);
  elsewhere?.close();
  expect(await problemAt(other)).toEqual({ kind: 'program-silent', address: other });
});

test('Only this computer is ever asked', () => {
  for (const address of ['http://pods.example', 'http://me@127.0.0.1', 'https://localhost']) {
    expect(() => createProgramTranscriber({ address, model: '', language: '' })).toThrow(RangeError);
  }
});
