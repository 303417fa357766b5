import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { keepNothing } from '../../lib/kept/keep-nothing';
import { createExcerpts } from '../../lib/panel/excerpts';
import { chapterCode } from '../../lib/panel/late-code';
import { openPanel } from '../../lib/panel/open-panel';
import { paragraphsOf } from '../../lib/reading/paragraphs';
import type { Home } from '../../lib/transcript/talk';
import { wholeLine } from '../../lib/transcript/word-range';
import { readTalk as readBundledTalk, talkIds } from '../eval/bundled-search';
import { createFakePlayer } from './fake-player';
import { talkOf, tenLines } from './fake-talk';
import { createFakeTiming } from './fake-timing';
import { noWaysOut } from './no-ways-out';

function open(home: Home, address = { now: 'https://pods.example/7#chapters' }, description = '') {
  const abort = new AbortController();
  const timing = createFakeTiming();
  const player = createFakePlayer(timing, { time: 12.9 });
  const note = { id: 'n', talkId: 'a talk', at: 30, text: 'text' };
  const panel = openPanel({
    talk: talkOf(tenLines),
    home,
    pageAddress: () => address.now,
    player,
    kept: keepNothing({ notes: [note] }),
    isTimedHere: true,
    description: signal(description),
    copy: async () => true,
    waysOut: noWaysOut,
    signal: abort.signal,
    timing,
  });
  return { panel, player, timing, abort, address };
}

test('A link to a moment is that of the video, on its own clock', () => {
  const { panel } = open({ kind: 'youtube', id: 'p1gVaS4Zx5M' });
  expect(panel.linkTo(50)).toBe('https://youtu.be/p1gVaS4Zx5M?t=50');
  panel.sync.pinHere(2);
  expect(panel.linkTo(50)).toBe('https://youtu.be/p1gVaS4Zx5M?t=60');
});

test('Elsewhere it is that of the page, under the address that it has by then', () => {
  const { panel, address } = open({ kind: 'page', address: 'pods.example/7' });
  expect(panel.linkTo(50.7)).toBe('https://pods.example/7#t=50');
  address.now = 'https://pods.example/7?list=1';
  expect(panel.linkTo(50.7)).toBe('https://pods.example/7?list=1#t=50');
});

test('What is kept is what the parts begin with', () => {
  const { panel } = open({ kind: 'youtube', id: 'p1gVaS4Zx5M' });
  expect(panel.notes.byLine.value.get(3)?.text).toBe('text');
  panel.rememberQuery('a query');
  expect(panel.recent.value).toEqual(['a query']);
});

test('Selected lines are taken out with the times at which they are heard here', () => {
  const { panel } = open({ kind: 'youtube', id: 'p1gVaS4Zx5M' });
  panel.sync.pinHere(2);
  const excerpts = createExcerpts(panel.talk, panel);
  const { text, markdown } = excerpts.quote({ ...wholeLine(panel.talk.cues, 6), first: 5 }, 'my thought');
  expect(text).toContain('Ten lines, 1:00–1:20\nhttps://youtu.be/p1gVaS4Zx5M?t=60\n\nmy thought');
  expect(markdown).toContain('> — [Ten lines, 1:00–1:20](https://youtu.be/p1gVaS4Zx5M?t=60)');
  expect(excerpts.quote(wholeLine(panel.talk.cues, 5)).markdown).toContain('[Ten lines, 1:00](');
  expect(excerpts.quoteAll().markdown).toContain('> — [Ten lines](https://youtu.be/p1gVaS4Zx5M?t=10)');
});

test('The chapters that the description lists are headings of a whole talk that is saved, as in the panel', async () => {
  await chapterCode.load();
  const { panel } = open(
    { kind: 'youtube', id: 'p1gVaS4Zx5M' },
    undefined,
    '0:00 Hello\n0:35 The middle\n1:20 Goodbye',
  );
  const blob = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.stubGlobal('document', { createElement: () => ({ click: () => undefined }) });
  createExcerpts(panel.talk, panel).saveAll('markdown');
  const file = blob.mock.calls[0]![0] as Blob;
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  const saved = await file.text();
  expect(saved.match(/^## .*$/gmu)).toEqual(['## Hello', '## The middle', '## Goodbye']);
});

test('A quote has the selected words alone, in the paragraphs that the reader sees', () => {
  const talk = readBundledTalk(talkIds[0]!);
  const { panel } = open({ kind: 'youtube', id: 'jv5W4jXk4P4' });
  const { quote } = createExcerpts(talk, panel);
  const begun = paragraphsOf(talk).find(({ from, cue }) => from > 0 && cue > 20)!;
  const [before, line, after] = [-1, 0, 1].map((away) => talk.cues[begun.cue + away]!.text);
  const { text } = quote({
    ...{ first: begun.cue - 1, from: before!.indexOf(' ') + 1 },
    ...{ last: begun.cue + 1, to: after!.lastIndexOf(' ') },
  });
  const [above, below] = [line!.slice(0, begun.from).trim(), line!.slice(begun.from)];
  expect(text.split('\n\n').slice(0, 2)).toEqual([
    `“${before!.slice(before!.indexOf(' ') + 1)} ${above}`,
    `${below} ${after!.slice(0, after!.lastIndexOf(' '))}”`,
  ]);
});

test('Once it is closed, nothing is waited for and the player is left alone', () => {
  const { panel, player, timing, abort } = open({ kind: 'youtube', id: 'p1gVaS4Zx5M' });
  panel.search.setQuery('three');
  abort.abort();
  expect(timing.pending()).toBe(0);
  const before = player.reads();
  player.seek(50);
  expect(player.reads()).toBe(before);
});
