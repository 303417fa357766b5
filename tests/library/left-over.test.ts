import { expect, test } from 'vitest';
import { writeLeftOver } from '../../lib/desk/left-over-table';
import { putEntries } from '../../lib/library/entries';
import { deleteLeftOver, readLeftOver } from '../../lib/library/left-over';
import { createLibrary } from '../../lib/library/library';
import { saveTalk } from '../../lib/library/talks';
import { bundledTalks } from '../../lib/talks/catalogue';
import { useFakeIndexedDb } from './fake-indexed-db';
import { makeTalk } from './talks';

useFakeIndexedDb();

const home = 'youtube:StandInNo09';
const pinsOf = (talkId: string) => ({ talkId, home, duration: 600, pins: [{ media: 12, transcript: 10 }] });
const placeOf = (talkId: string) => ({ talkId, home, at: 30, heard: '2026-09-01T00:00:00.000Z' });
const correctionOf = (talkId: string) => ({ talkId, line: 3, was: 'a mule', text: 'Emil' });
const homeOf = (talkId: string, id: string) => ({
  key: `youtube:${id}`,
  home: { kind: 'youtube' as const, id },
  talkId,
});

test('What belongs to talks that are gone is listed, taken out, deleted and put back; nothing else is', async () => {
  const library = createLibrary('left over');
  const answer = await library.use(async (database) => {
    const { id } = await saveTalk(database, makeTalk('left over'));
    for (const talkId of [id, bundledTalks[0]!.id, '=gone']) {
      await database.put('pins', pinsOf(talkId));
      await database.put('places', placeOf(talkId));
      await database.put('corrections', correctionOf(talkId));
    }
    await database.put('homes', homeOf('=gone', 'Orphan00001'));
    const before = await readLeftOver(database);
    const deleted = await deleteLeftOver(database);
    const after = await readLeftOver(database);
    const others = [
      await database.count('pins'),
      await database.count('places'),
      await database.count('homes'),
      await database.count('corrections'),
    ];
    await putEntries(database, deleted);
    return { before, deleted, after, others, again: await readLeftOver(database) };
  });
  if (!answer.ok) throw new Error(answer.problem.kind);
  const { before, deleted, after, others, again } = answer.value;
  expect(before).toEqual({
    homes: [homeOf('=gone', 'Orphan00001')],
    pins: [pinsOf('=gone')],
    places: [placeOf('=gone')],
    corrections: [correctionOf('=gone')],
  });
  expect(deleted).toMatchObject({ ...before, talks: [], notes: [] });
  expect(after).toEqual({ homes: [], pins: [], places: [], corrections: [] });
  expect(others).toEqual([2, 2, 1, 2]);
  expect(again).toEqual(before);
  expect(writeLeftOver(before).split('\n')).toEqual([
    'kind\ttalk\thome\trecording time\ttranscript time\toriginal words\tcorrected words',
    "home\t'=gone\tyoutube:Orphan00001\t\t\t\t",
    "pin\t'=gone\tyoutube:StandInNo09\t12\t10\t\t",
    "correction\t'=gone\t\t\t\ta mule\tEmil",
    "place\t'=gone\tyoutube:StandInNo09\t\t30\t\t",
    '',
  ]);
});
