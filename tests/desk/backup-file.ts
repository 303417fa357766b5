import { backupEnd, backupHead, recordText, storeEnd, storeHead } from '../../lib/desk/backup';
import type { Entries } from '../../lib/library/entries';
import { backupStores } from '../../lib/library/stores';

/** When the backups of the tests were made. */
export const made = new Date('2026-03-04T05:06:07Z');

const talk = {
  id: 'one',
  title: 'First',
  people: [],
  show: '',
  date: '',
  language: 'en',
  added: '2026-01-01T00:00:00.000Z',
  format: 'srt',
  isTimed: true,
  lines: 1,
  length: 2,
};

/** A library with a record of each kind. */
export const library: Entries = {
  talks: [talk],
  transcripts: [
    { talkId: 'one', chapters: [], cues: [{ start: 0, end: 2, text: 'hello, "you" [there] {}' }] },
  ],
  homes: [{ key: 'youtube:StandInNo01', home: { kind: 'youtube', id: 'StandInNo01' }, talkId: 'one' }],
  pins: [{ talkId: 'one', home: 'youtube:StandInNo01', duration: 60, pins: [{ media: 1, transcript: 0 }] }],
  glossary: [{ heard: 'emelops', said: 'MLOps' }],
  secondTranscripts: [],
  places: [{ talkId: 'one', home: 'youtube:StandInNo01', at: 1, heard: '2026-03-01T00:00:00.000Z' }],
  corrections: [{ talkId: 'one', line: 0, was: 'hello, "you" [there] {}', text: 'hello, "you" there' }],
  notes: [{ id: 'n', talkId: 'one', at: 1.5, text: 'a note with "quotes"\nand a line \\' }],
};

/** A backup of the records, as the extension writes it. */
export function textOf(entries: Entries): string {
  const lists = backupStores.map(
    ({ name }) =>
      storeHead(name) +
      entries[name].map((record, index) => recordText(record, index === 0)).join('') +
      storeEnd,
  );
  return backupHead(made) + lists.join('') + backupEnd;
}
