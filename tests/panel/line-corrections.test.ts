import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { keepNothing } from '../../lib/kept/keep-nothing';
import { createExcerpts } from '../../lib/panel/excerpts';
import { searchCode } from '../../lib/panel/late-code';
import { openPanel } from '../../lib/panel/open-panel';
import { savePatch } from '../../lib/panel/save-patch';
import { wholeLine } from '../../lib/transcript/word-range';
import { createFakePlayer } from './fake-player';
import { talkOf, tenLines } from './fake-talk';
import { createFakeTiming } from './fake-timing';
import { noWaysOut } from './no-ways-out';

const was = 'one two three line3';

// Loaded at the first query, which takes as long as it takes.
await searchCode.load();

/** A panel over ten lines whose corrections are kept in memory. */
function open(beginning: Parameters<typeof keepNothing>[0] = {}) {
  const timing = createFakeTiming();
  const kept = keepNothing(beginning);
  const panel = openPanel({
    talk: talkOf(tenLines),
    home: { kind: 'youtube', id: 'StandInNo01' },
    pageAddress: () => '',
    player: createFakePlayer(timing, { time: 32.5 }),
    kept,
    isTimedHere: true,
    description: signal(''),
    copy: async () => true,
    waysOut: noWaysOut,
    signal: new AbortController().signal,
    timing,
  });
  timing.advance(1000);
  const correct = (line: number, text: string) => {
    panel.lineCorrections.begin(line);
    panel.lineCorrections.edit({ line, text });
    panel.lineCorrections.keep();
    timing.advance(1000);
  };
  return { panel, kept, timing, correct, corrections: panel.lineCorrections };
}

test('A field begins with the words of its line, and what it says is kept as one line', () => {
  const { panel, kept, corrections, correct } = open();
  corrections.begin(3);
  expect(corrections.draft.value).toEqual({ line: 3, text: was });
  correct(3, ' one  two\nTREE line3 ');
  expect(panel.talk.cues[3]).toMatchObject({ text: 'one two TREE line3', original: { text: was } });
  expect(kept.corrections.corrections.value).toEqual([{ line: 3, was, text: 'one two TREE line3' }]);
  expect([...corrections.lines.value]).toEqual([3]);
  expect(corrections.draft.value).toBeNull();
  expect(corrections.left.value).toBe(3);
});

test('What is left changes nothing; a field without words stays open', () => {
  const { panel, corrections } = open();
  corrections.begin(3);
  corrections.edit({ line: 3, text: '  ' });
  corrections.keep();
  expect(corrections.openLine.value).toBe(3);
  corrections.edit(null);
  expect(corrections.openLine.value).toBe(-1);
  expect(corrections.left.value).toBe(3);
  expect(panel.talk.cues).toBe(tenLines);
});

test('The original comes back, and a line corrected twice has its first one', () => {
  const { panel, corrections, correct } = open();
  correct(3, 'first');
  correct(3, 'second');
  expect(panel.talk.cues[3]).toMatchObject({ text: 'second', original: { text: was } });
  corrections.begin(3);
  corrections.restore();
  expect(panel.talk.cues[3]).toEqual(tenLines[3]);
  expect(corrections.lines.value.size).toBe(0);
});

test('The search, quotes and the line of the voice take the corrected words', () => {
  const { panel, timing, correct } = open();
  correct(3, 'one two TREE line3');
  panel.search.setQuery('tree ');
  timing.advance(1000);
  expect(
    panel.search.shown.value.filter(({ tier }) => tier === 'exact').map(({ spans }) => spans[0]?.cue),
  ).toEqual([3]);
  expect(createExcerpts(panel.talk, panel).quote(wholeLine(panel.talk.cues, 3)).text).toContain(
    'one two TREE line3',
  );
  const { cue, word } = panel.timeline.momentAt(34.5);
  expect(panel.talk.cues[cue]?.text.slice(word?.from, word?.to)).toBe('TREE');
});

test('Paragraphs stay where they begin, and are not drawn anew unless one begins in the line', () => {
  const { panel, timing, correct } = open();
  panel.reading.begin();
  timing.advance(1000);
  const before = panel.reading.paragraphs.value;
  expect(before).not.toBeNull();
  correct(3, 'one two TREE line3');
  expect(panel.reading.paragraphs.value).toBe(before);
});

test('Highlighted words move with a correction of their line', () => {
  const mark = { kind: 'highlight', first: 3, from: 8, last: 3, to: 13 } as const;
  const note = { id: 'n', talkId: 'a talk', at: 30, text: '', quote: 'three', mark };
  const { panel, correct } = open({ notes: [note] });
  correct(3, 'well, one two three line3');
  const [range] = panel.notes.marks.highlights.value;
  expect(panel.talk.cues[3]?.text.slice(range?.from, range?.to)).toBe('three');
});

test('The patch is saved with the corrected lines', async () => {
  const saved: string[] = [];
  const click = vi.fn();
  vi.stubGlobal('document', { createElement: () => ({ click }) });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    void (blob as Blob).text().then((text) => saved.push(text));
    return 'blob:1';
  });
  const { panel, correct } = open();
  correct(3, 'better');
  savePatch(panel.talk);
  await vi.waitFor(() => expect(saved[0]).toContain(`-${was}\n+better\n`));
  expect(click).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('What one press throws away can be brought back: a correction, and words that were being written', () => {
  const { panel, corrections, correct } = open();
  correct(3, 'better');
  expect(panel.undo.last.value).toBeNull();
  corrections.begin(3);
  corrections.restore();
  expect(panel.undo.last.value?.kind).toBe('correction');
  panel.undo.last.value?.takeBack();
  expect(panel.talk.cues[3]).toMatchObject({ text: 'better', original: { text: was } });
  expect(panel.undo.last.value).toBeNull();

  corrections.begin(3);
  corrections.edit(null);
  expect(panel.undo.last.value).toBeNull();
  // The field is closed, or another one is opened.
  for (const leave of [() => corrections.edit(null), () => corrections.begin(5)]) {
    corrections.begin(3);
    corrections.edit({ line: 3, text: 'even better' });
    leave();
    expect(panel.undo.last.value?.kind).toBe('words');
    panel.undo.last.value?.takeBack();
    expect(corrections.draft.value).toEqual({ line: 3, text: 'even better' });
    corrections.keep();
    correct(3, 'better');
  }
});
