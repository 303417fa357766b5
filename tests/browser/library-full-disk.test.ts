import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { bundleLibrary, openLibraryRoom } from '../library/bundle';
import { makeTalk } from '../library/talks';

const fixture = useChromium(join(import.meta.dirname, '../fixtures/probe-extension'));

/** Digits of many kinds, since the browser compresses what repeats: about 1 MB. */
const manyLines = Array.from({ length: 20_000 }, (_, index) => ({
  start: index,
  end: index + 1,
  text: `line ${index}: ${Math.sin(index)} ${Math.cos(index)}`,
}));

test('A full disk is told, nothing of the new is kept and nothing of the old lost', async () => {
  const { context, extensionId } = fixture.browser;
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const origin = `chrome-extension://${extensionId}`;
  // Before anything is stored: the browser remembers for a while how much room there was.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 });
  await openLibraryRoom(page, extensionId, await bundleLibrary());

  const save = (talk: ReturnType<typeof makeTalk>) =>
    page.evaluate(
      (talk) => libraryRoom.createLibrary().use((database) => libraryRoom.saveTalk(database, talk)),
      talk,
    );
  const state = () =>
    page.evaluate(() =>
      libraryRoom.createLibrary().use(async (database) => ({
        titles: (await database.getAll('talks')).map(({ title }) => title),
        transcripts: await database.count('transcripts'),
        homes: (await database.getAll('homes')).map(({ key }) => key),
      })),
    );

  expect(await save(makeTalk('pencils'))).toMatchObject({ ok: true });
  const before = await state();
  expect(before).toMatchObject({ ok: true, value: { titles: ['About pencils'], transcripts: 1 } });
  expect(await save(makeTalk('rain', { cues: manyLines }))).toEqual({
    ok: false,
    problem: { kind: 'disk-full' },
  });
  expect(await state()).toEqual(before);

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  expect(await save(makeTalk('rain', { cues: manyLines }))).toMatchObject({ ok: true });
});
