import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Episode, watchEpisode } from '../../lib/frame/episode';
import type { Claims } from '../../lib/homes/claims';
import type { Match } from '../../lib/homes/match';
import type { Playing } from '../../lib/messages/panel-port';
import type { TalkInfo } from '../../lib/transcript/talk';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const talkNamed = (id: string): TalkInfo => ({
  id,
  title: id,
  people: [],
  show: '',
  date: '',
  language: 'en',
  homes: [],
});
const sure = (id: string, reason: Match['reason'] = 'audio-player'): Match => ({
  talk: talkNamed(id),
  confidence: 'sure',
  reason,
});
const likely = (id: string): Match => ({ ...sure(id, 'title'), confidence: 'likely' });

/** What a page at this path claims while it plays a file. */
const claimsFor = (file: string, path = 'page'): Claims => ({
  homes: [
    { home: { kind: 'page', address: `pods.example/${path}` }, witness: 'address', isWhole: true },
    { home: { kind: 'audio', address: `files.example/${file}` }, witness: 'player', isWhole: true },
  ],
  titles: [],
});
const playingOf = (key: string, path = 'page', hasBegun = true): Playing => ({
  key,
  hasBegun,
  address: `https://pods.example/${path}`,
});

/** A watch that has answers to give; `play` says what plays and what the page claims of it. */
function open(answer: (claims: Claims) => readonly Match[] | null | Promise<readonly Match[] | null>) {
  const clock = { ms: 0 };
  const abort = new AbortController();
  const match = vi.fn(async (claims: Claims) => answer(claims));
  const told: Episode[] = [];
  const watch = watchEpisode({
    match,
    onChange: (episode) => told.push(episode),
    now: () => clock.ms,
    signal: abort.signal,
  });
  const rest = () => vi.advanceTimersByTimeAsync(0);
  return {
    abort,
    clock,
    match,
    rest,
    told,
    watch,
    kinds: () => told.map(({ kind }) => kind),
    async play(key: string, path?: string, claims = claimsFor(key, path)) {
      watch.onPlaying(playingOf(key, path));
      watch.onClaims(playingOf(key, path), claims);
      await rest();
    },
  };
}

/** The talk has the name of the file that plays. */
const byFile = ({ homes }: Claims) => {
  const file = homes.find(({ witness }) => witness === 'player')?.home;
  return file?.kind === 'audio' ? [sure(file.address.replace('files.example/', ''))] : [];
};
/** Answers that come when the test says so. */
function later() {
  const given: ((matches: readonly Match[] | null) => void)[] = [];
  return { given, answer: () => new Promise<readonly Match[] | null>((resolve) => given.push(resolve)) };
}

const nameOf = (episode: Episode | undefined) =>
  episode?.kind === 'known' ? episode.talk.id : episode?.kind;

test('Another file is unknown at once, and known once its claims are judged', async () => {
  const { kinds, play, rest, told, watch } = open(byFile);
  await play('one');
  expect(told).toEqual([
    { kind: 'known', talk: talkNamed('one'), home: { kind: 'audio', address: 'files.example/one' } },
  ]);
  watch.onPlaying(playingOf('two'));
  expect(kinds()).toEqual(['known', 'looking']);
  watch.onClaims(playingOf('two'), claimsFor('two'));
  await rest();
  expect(told.map(nameOf)).toEqual(['one', 'looking', 'two']);
});

test('The talk of a page stays while its player loads the first file', async () => {
  const { play, told } = open(() => [sure('one', 'page-address')]);
  await play('');
  await play('one');
  expect(told.map(nameOf)).toEqual(['one', 'one']);
  expect(told[1]).toMatchObject({ home: { kind: 'audio' } });
});

test('A first file at another address is another medium', async () => {
  const { play, kinds } = open(() => [sure('one', 'page-address')]);
  await play('', 'front');
  await play('one', 'page');
  expect(kinds()).toEqual(['known', 'looking', 'known']);
});

test('A page that is only looked at changes nothing while the player goes on', async () => {
  const { clock, match, play, told } = open(byFile);
  await play('one', 'first');
  clock.ms = 2001;
  await play('one', 'second', claimsFor('another', 'second'));
  expect(told.map(nameOf)).toEqual(['one']);
  expect(match).toHaveBeenCalledTimes(1);
});

test('An address that changes together with the file belongs to it', async () => {
  const { clock, play, told } = open(byFile);
  await play('one', 'first');
  clock.ms = 2000;
  await play('one', 'second', claimsFor('another', 'second'));
  expect(told.map(nameOf)).toEqual(['one', 'looking', 'another']);
});

test('Before it is started, a player belongs to whatever address the page has', async () => {
  const { clock, rest, told, watch, play } = open(byFile);
  await play('one', 'first');
  clock.ms = 60_000;
  watch.onPlaying(playingOf('one', 'second', false));
  watch.onClaims(playingOf('one', 'second', false), claimsFor('another', 'second'));
  await rest();
  expect(told.map(nameOf)).toEqual(['one', 'looking', 'another']);
});

test('Claims that were read for an older file or address are ignored', async () => {
  const { match, rest, watch } = open(byFile);
  watch.onPlaying(playingOf('two', 'new'));
  watch.onClaims(playingOf('one', 'new'), claimsFor('one'));
  watch.onClaims(playingOf('two', 'old'), claimsFor('two'));
  await rest();
  expect(match).not.toHaveBeenCalled();
});

test('What is likely is asked about, with all matches; what no talk matches is unknown', async () => {
  const { play, told } = open(({ homes }) =>
    homes.some(({ home }) => home.kind === 'audio' && home.address.endsWith('vague'))
      ? [likely('a'), likely('b')]
      : [],
  );
  await play('vague');
  await play('strange');
  expect(told).toEqual([
    { kind: 'likely', matches: [likely('a'), likely('b')] },
    { kind: 'looking' },
    { kind: 'unknown' },
  ]);
});

test('While an episode is known, newer claims of it are not asked about; while it is not, they are', async () => {
  const known = open(byFile);
  await known.play('one');
  await known.play('one');
  expect(known.match).toHaveBeenCalledTimes(1);
  const unknown = open(() => []);
  await unknown.play('one');
  await unknown.play('one');
  expect(unknown.match).toHaveBeenCalledTimes(2);
  expect(unknown.kinds()).toEqual(['unknown']);
});

test('What the listener chooses or refuses holds for that file at that address, and for no other', async () => {
  const { play, told, watch } = open(() => [likely('guess')]);
  await play('one');
  expect(watch.choose(talkNamed('chosen'))).toEqual({ kind: 'audio', address: 'files.example/one' });
  await play('two');
  watch.refuse();
  await play('one');
  await play('two');
  await play('two', 'elsewhere');
  expect(told.map(nameOf)).toEqual([
    ...['likely', 'chosen'],
    ...['looking', 'likely', 'unknown'],
    ...['looking', 'chosen'],
    ...['looking', 'unknown'],
    ...['looking', 'likely'],
  ]);
});

test('The listener’s word stands against an answer that was on its way', async () => {
  const { given, answer } = later();
  const { play, rest, told, watch } = open(answer);
  await play('one');
  watch.choose(talkNamed('chosen'));
  given[0]!([sure('one')]);
  await rest();
  expect(told.map(nameOf)).toEqual(['chosen']);
});

test('Once the listener has said which talk it is, nobody is asked again', async () => {
  const { given, answer } = later();
  const { match, play, watch } = open(answer);
  await play('one');
  watch.choose(talkNamed('chosen'));
  given[0]!(null);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(match).toHaveBeenCalledTimes(1);
});

test('A talk that is chosen is kept under its file, else its page, else the address', async () => {
  const { play, watch } = open(() => []);
  const { homes } = claimsFor('one');
  await play('one', 'page', { homes, titles: [] });
  expect(watch.choose(talkNamed('a'))).toEqual({ kind: 'audio', address: 'files.example/one' });
  await play('two', 'page', { homes: homes.slice(0, 1), titles: [] });
  expect(watch.choose(talkNamed('a'))).toEqual({ kind: 'page', address: 'pods.example/page' });
  await play('three', 'page?query', { homes: [], titles: [] });
  expect(watch.choose(talkNamed('a'))).toEqual({ kind: 'page', address: 'pods.example/page' });
  // What a player in no document says would be asked about at each visit.
  await play('four', 'page', { homes, titles: [], isDetached: true });
  expect(watch.choose(talkNamed('a'))).toEqual({ kind: 'page', address: 'pods.example/page' });
});

test('What could not be found out is asked again after three seconds, until it is', async () => {
  const answers = [null, null, [sure('one')]];
  const { match, play, told } = open(() => answers.shift()!);
  await play('one');
  await vi.advanceTimersByTimeAsync(2999);
  expect(match).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(match).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(3000);
  expect(told.map(nameOf)).toEqual(['one']);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(match).toHaveBeenCalledTimes(3);
});

test('Another medium ends the asking about the one before', async () => {
  const { match, play, watch } = open(() => null);
  await play('one');
  watch.onPlaying(playingOf('two'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(match).toHaveBeenCalledTimes(1);
});

test('An answer that comes after another medium is dropped', async () => {
  const { given, answer } = later();
  const { play, rest, told } = open(answer);
  await play('one');
  await play('two');
  given[1]!([sure('two')]);
  await rest();
  given[0]!([sure('one')]);
  await rest();
  expect(told.map(nameOf)).toEqual(['two']);
});

test('Once it is aborted nothing is told or asked any more', async () => {
  const { given, answer } = later();
  const waiting = open(answer);
  await waiting.play('one');
  waiting.abort.abort();
  given[0]!([sure('one')]);
  await waiting.rest();
  expect(waiting.told).toEqual([]);

  const again = open(() => null);
  await again.play('one');
  again.abort.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(again.match).toHaveBeenCalledTimes(1);
});

test.for<[Match['reason'], Episode['kind']]>([
  ['page-address', 'likely'],
  ['page-head', 'likely'],
  ['audio-player', 'known'],
  ['title', 'known'],
])(
  'For the second file at one address, %s as the reason of a sure match makes it %s',
  async ([reason, kind]) => {
    const { play, told } = open(() => [sure('one', reason)]);
    await play('one');
    expect(told.at(-1)?.kind).toBe('known');
    await play('two');
    expect(told.at(-1)?.kind).toBe(kind);
    await play('three', 'another');
    expect(told.at(-1)?.kind).toBe('known');
  },
);

test('What has no talk is looked up again when the library has changed, also after a no', async () => {
  const answers: Match[][] = [[likely('a')], [sure('brought')], []];
  const { watch, told, rest } = open(() => answers.shift() ?? []);
  watch.lookAgain();
  watch.onPlaying(playingOf('one'));
  watch.onClaims(playingOf('one'), claimsFor('one.mp3'));
  await rest();
  watch.refuse();
  expect(told.at(-1)).toEqual({ kind: 'unknown' });
  watch.lookAgain();
  await rest();
  expect(told.at(-1)).toMatchObject({ kind: 'known', talk: { id: 'brought' } });
  // A talk that is known stays.
  watch.lookAgain();
  await rest();
  expect(told.at(-1)).toMatchObject({ kind: 'known' });
  expect(watch.home()).toEqual({ kind: 'audio', address: 'files.example/one.mp3' });
});
