import { beforeEach, expect, test, vi } from 'vitest';
import type { Wanted } from '../../lib/desk/borrow-permissions';
import { createEpisodeFetch } from '../../lib/desk/episode-fetch';

const first = 'https://count.example/e/slugs.mp3';
const second = 'https://ads.example/slugs.mp3';
const third = 'https://files.example/2/slugs.mp3?key=1';

/** What hosts answer: a redirect as the address to which it leads. */
let answers: Record<string, string | (() => Response)> = {};
const requested: string[] = [];
/** What the browser has allowed, and what it allows when it asks. */
let held = new Set<string>();
/** Whether the browser tells where redirects lead. */
let isTold = true;
let allowed = (_name: string) => true;
let watchers: { pattern: string; tell: (from: string, to: string) => void }[] = [];
const kept: (readonly string[])[] = [];
/** What other pages have borrowed. */
let others: readonly string[] = [];
const onFile = vi.fn<(file: File) => void>();

const namesOf = ({ permissions = [], origins = [] }: Partial<Wanted>) => [...permissions, ...origins];
const permissions = {
  contains: async (wanted: Partial<Wanted>) => namesOf(wanted).every((name) => held.has(name)),
  request: vi.fn(async (wanted: Wanted) => {
    if (!namesOf(wanted).every((name) => held.has(name) || allowed(name))) return false;
    for (const name of namesOf(wanted)) held.add(name);
    return true;
  }),
  remove: vi.fn(async (wanted: Wanted) => {
    for (const name of namesOf(wanted)) held.delete(name);
  }),
};

const fetchIn = vi.fn(async (address: string, { signal, redirect }: RequestInit): Promise<Response> => {
  requested.push(address);
  const hostAllowed = held.has('https://*/*') || held.has(`https://${new URL(address).hostname}/*`);
  expect(hostAllowed, address).toBe(true);
  const answer = answers[address];
  if (answer === undefined) throw new TypeError('Failed to fetch');
  if (typeof answer === 'function') {
    const response = answer();
    signal?.addEventListener('abort', () => response.body?.cancel().catch(() => undefined));
    return response;
  }
  if (redirect === 'follow') return fetchIn(answer, { redirect });
  // The browser tells it to those that may see this host.
  for (const { pattern, tell } of watchers) if (isTold && held.has(pattern)) tell(address, answer);
  return { type: 'opaqueredirect' } as Response;
});

const sound = (bytes = 'sound', type = 'audio/mpeg') =>
  new Response(bytes, { headers: { 'content-type': type, 'content-length': String(bytes.length) } });

const create = (address = first) =>
  createEpisodeFetch({
    ...{ address, permissions, onFile },
    keep: async (origins) => kept.push(origins),
    others: async () => others,
    fetch: fetchIn as unknown as typeof fetch,
    watchRedirects(pattern, tell) {
      const watcher = { pattern, tell };
      watchers.push(watcher);
      return () => {
        watchers = watchers.filter((other) => other !== watcher);
      };
    },
  });

/** A promise that is settled from outside. */
function withResolvers() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

beforeEach(() => {
  vi.clearAllMocks();
  answers = { [first]: second, [second]: third, [third]: () => sound() };
  held = new Set();
  allowed = () => true;
  isTold = true;
  watchers = [];
  requested.length = 0;
  kept.length = 0;
  others = [];
});

test('Nothing is asked before a press, and each host only after it was named and allowed', async () => {
  const episode = create();
  await Promise.resolve();
  expect([requested, permissions.request.mock.calls]).toEqual([[], []]);

  episode.start();
  await expect.poll(() => episode.fetching.value?.stage).toBe('next');
  expect(episode.fetching.value).toMatchObject({ passed: ['count.example'], host: 'ads.example' });
  expect(requested).toEqual([first]);
  expect(permissions.request.mock.calls).toEqual([
    [{ permissions: ['webRequest'], origins: ['https://count.example/*'] }],
  ]);

  episode.allowNext();
  await expect.poll(() => episode.fetching.value).toMatchObject({ stage: 'next', host: 'files.example' });
  expect(episode.fetching.value?.passed).toEqual(['count.example', 'ads.example']);
  episode.allowNext();
  await expect.poll(() => onFile.mock.calls.length).toBe(1);
  // No host is asked twice.
  expect(requested).toEqual([first, second, third]);
  const [file] = onFile.mock.calls[0]!;
  expect([file.name, await file.text(), file.type]).toEqual(['slugs.mp3', 'sound', 'audio/mpeg']);
  expect(episode.fetching.value).toBeNull();
  expect(fetchIn.mock.calls[0]![1]).toMatchObject({
    redirect: 'manual',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
});

test('What was asked for is given back in the end, and what was allowed before stays', async () => {
  held = new Set(['https://ads.example/*']);
  const episode = create();
  episode.start();
  // The second host is allowed already.
  await expect.poll(() => episode.fetching.value).toMatchObject({ stage: 'next', host: 'files.example' });
  expect(kept.at(-1)).toEqual(['https://count.example/*']);
  episode.allowNext();
  await expect.poll(() => onFile.mock.calls.length).toBe(1);
  expect([...held]).toEqual(['https://ads.example/*']);
  expect(kept.at(-1)).toEqual([]);
  expect(watchers).toEqual([]);
});

test('What another page needs too stays until that page gives it back', async () => {
  const count = 'https://count.example/*';
  const [one, other] = [create(), create()];
  one.start();
  await expect.poll(() => one.fetching.value?.stage).toBe('next');
  others = kept.at(-1)!;
  other.start();
  await expect.poll(() => other.fetching.value?.stage).toBe('next');
  expect(kept.at(-1)).toEqual([count]);
  one.stop();
  await expect.poll(() => kept.at(-1)).toEqual([]);
  expect([...held].sort()).toEqual([count, 'webRequest']);
  others = [];
  other.stop();
  await expect.poll(() => held.size).toBe(0);
});

test('A browser that does not tell the next host is asked to allow all hosts, which then are gone through', async () => {
  isTold = false;
  held = new Set(['https://pods.example/*']);
  const episode = create();
  episode.start();
  await expect.poll(() => episode.fetching.value?.stage, { timeout: 5000 }).toBe('untold');
  expect([episode.fetching.value?.host, requested]).toEqual(['count.example', [first]]);
  episode.allowAll();
  await expect.poll(() => onFile.mock.calls.length).toBe(1);
  expect(permissions.request.mock.calls.at(-1)).toEqual([{ origins: ['https://*/*'] }]);
  expect(kept).toContainEqual(['https://count.example/*', 'https://*/*']);
  expect([...held]).toEqual(['https://pods.example/*']);
  expect(onFile.mock.calls[0]![0].name).toBe('slugs.mp3');
});

test('A host that is not allowed is not asked, and all goes back', async () => {
  const episode = create();
  episode.start();
  await expect.poll(() => episode.fetching.value?.stage).toBe('next');
  allowed = () => false;
  episode.allowNext();
  await expect.poll(() => episode.fetching.value?.stage).toBe('failed');
  expect(episode.fetching.value?.problem).toEqual({ kind: 'not-allowed', host: 'ads.example' });
  await expect.poll(() => held.size).toBe(0);
  expect(requested).toEqual([first]);

  // It can be tried again, from the beginning.
  allowed = () => true;
  episode.start();
  await expect.poll(() => episode.fetching.value?.stage).toBe('next');
  expect(episode.fetching.value).toMatchObject({ passed: ['count.example'], problem: null });
});

test('What is allowed after the listener has stopped is given back too', async () => {
  const question = withResolvers();
  permissions.request.mockImplementationOnce(async (wanted) => {
    await question.promise;
    for (const name of namesOf(wanted)) held.add(name);
    return true;
  });
  const episode = create();
  episode.start();
  episode.stop();
  question.resolve();
  await expect.poll(() => permissions.remove.mock.calls.length).toBe(1);
  expect(held.size).toBe(0);
  expect([requested, episode.fetching.value]).toEqual([[], null]);
});

test('A file that is on its way tells how much has come, and can be stopped', async () => {
  const stream = new TransformStream<Uint8Array, Uint8Array>();
  const writer = stream.writable.getWriter();
  const headers = { 'content-type': 'audio/mpeg', 'content-length': '9000000' };
  answers = { [first]: () => new Response(stream.readable, { headers }) };
  const episode = create();
  episode.start();
  await writer.write(new Uint8Array(5_000_000));
  await expect
    .poll(() => episode.fetching.value)
    .toMatchObject({ stage: 'reading', bytes: 5_000_000, total: 9_000_000 });
  episode.stop();
  await expect.poll(() => held.size).toBe(0);
  expect([onFile.mock.calls, episode.fetching.value]).toEqual([[], null]);
});

const broken = () =>
  new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError('network')) }), {
    headers: { 'content-type': 'audio/mpeg' },
  });

test.each([
  ['no connection', undefined, { kind: 'unreachable' }],
  ['a connection that breaks', broken, { kind: 'unreachable' }],
  ['a redirect to no web address', 'ftp://files.example/slugs.mp3', { kind: 'unreachable' }],
  ['a redirect to itself', first, { kind: 'unreachable' }],
  ['a host that refuses', () => new Response('', { status: 403 }), { kind: 'status', status: 403 }],
  ['a file that is gone', () => new Response('', { status: 404 }), { kind: 'status', status: 404 }],
  ['a web page', () => sound('<!doctype html>', 'text/html; charset=utf-8'), { kind: 'web-page' }],
  ['something else', () => sound('{}', 'application/json'), { kind: 'no-sound', type: 'application/json' }],
  [
    'a playlist of a stream',
    () => sound('#EXTM3U', 'audio/mpegurl'),
    { kind: 'no-sound', type: 'audio/mpegurl' },
  ],
  [
    'more than a browser should keep',
    () => new Response('x', { headers: { 'content-length': '600000000' } }),
    { kind: 'too-large', megabytes: 500 },
  ],
] as const)('In place of the sound: %s', async (_name, answer, problem) => {
  answers = answer === undefined ? {} : { [first]: answer };
  const episode = create();
  episode.start();
  await expect.poll(() => episode.fetching.value?.stage).toBe('failed');
  expect(episode.fetching.value?.problem).toEqual({ ...problem, host: 'count.example' });
  await expect.poll(() => held.size).toBe(0);
  expect(onFile).not.toHaveBeenCalled();
});

test('An address without encryption is asked for with it, also where a redirect leads there', async () => {
  answers = { [first]: 'http://files.example/slugs.mp3', 'https://files.example/slugs.mp3': () => sound() };
  const episode = create();
  episode.start();
  await expect.poll(() => episode.fetching.value?.stage).toBe('next');
  episode.allowNext();
  await expect.poll(() => onFile.mock.calls.length).toBe(1);
  expect(requested).toEqual([first, 'https://files.example/slugs.mp3']);
});
