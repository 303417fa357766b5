import type { Page } from 'playwright-core';
import { talks } from '../browser/talks';

/** How large the library of the measurements is. */
export interface LibrarySize {
  readonly talks: number;
  readonly linesInTalk: number;
}

/** A word that only the oldest talk has, once. */
export const rarestWord = 'zyzzogeton';

/**
 * Fills the library of an extension's page, which must have been opened before, with talks whose lines are drawn from
 * the bundled ones; each has one home. The same size gives the same library.
 */
export async function fillLibrary(page: Page, size: LibrarySize): Promise<void> {
  const lines = talks.flatMap(({ cues }) => cues.map(({ text }) => text));
  await page.evaluate(putTalks, { ...size, lines, rarestWord });
}

interface PutTalksOptions extends LibrarySize {
  readonly lines: readonly string[];
  readonly rarestWord: string;
}

/** Runs in the page. */
async function putTalks(options: PutTalksOptions): Promise<void> {
  const { talks: count, linesInTalk, lines, rarestWord } = options;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('sidecue');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  let seed = 1;
  const draw = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return lines[Math.floor((seed / 2 ** 32) * lines.length)];
  };
  const talksInTransaction = 100;
  for (let from = 0; from < count; from += talksInTransaction) {
    const transaction = database.transaction(['talks', 'transcripts', 'homes'], 'readwrite');
    for (let talk = from; talk < Math.min(count, from + talksInTransaction); talk += 1) {
      const id = `brought_${(Math.imul(talk + 1, 2654435761) >>> 0).toString(16).padStart(16, '0')}`;
      const cues = Array.from({ length: linesInTalk }, (_, line) => ({
        start: line * 5,
        end: line * 5 + 5,
        text: draw(),
      }));
      if (talk === 0) cues[linesInTalk - 1]!.text = `this is the ${rarestWord} of it all`;
      transaction.objectStore('talks').put({
        id,
        title: `Talk ${talk} about ${draw()}`,
        people: [{ name: `Speaker ${talk % 300}`, role: 'guest' }],
        show: 'A show of years',
        date: '2020-01-01',
        language: 'en',
        added: new Date(1.5e12 + talk * 3.6e6).toISOString(),
        format: 'srt',
        isTimed: true,
        lines: linesInTalk,
        length: linesInTalk * 5,
      });
      transaction.objectStore('transcripts').put({ talkId: id, chapters: [], cues });
      const home = { kind: 'youtube', id: `Years${String(talk).padStart(6, '0')}` };
      transaction.objectStore('homes').put({ key: `youtube:${home.id}`, home, talkId: id });
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  }
  database.close();
}
