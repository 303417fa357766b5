import { expect, test, vi } from 'vitest';
import { restoreBackup } from '../../lib/desk/restore-backup';
import { createLibrary } from '../../lib/library/library';
import { useFakeIndexedDb } from '../library/fake-indexed-db';

useFakeIndexedDb();

const note = '{"id":"n","talkId":"one","at":1,"text":"a note"}';
const library = createLibrary('restore-backup');

/** Restores the note from a file in which something else may stand by now. `read` is the worker's own way to read. */
function restore(read: () => string) {
  vi.stubGlobal(
    'FileReaderSync',
    class {
      readAsArrayBuffer = () => new TextEncoder().encode(read()).buffer;
    },
  );
  const place = { store: 'notes', change: 'added', from: 0, to: note.length } as const;
  const options = { onProgress: () => undefined, signal: new AbortController().signal };
  return restoreBackup(library, new Blob([note]), [place], options);
}

const countNotes = () => library.use((database) => database.count('notes'));

test.for<[string, () => string]>([
  [
    'the browser does not read any more',
    () => {
      throw new DOMException('It could not be read.', 'NotReadableError');
    },
  ],
  ['has other text there', () => note.slice(3)],
  ['has another record there', () => note.replace('"at"', '"is"')],
])('A file that %s has changed since it was compared, and nothing is restored', async ([, read]) => {
  expect(await restore(read)).toEqual({ ok: true, value: 'file-changed' });
  expect(await countNotes()).toEqual({ ok: true, value: 0 });
});

test('A file that is still the same is restored', async () => {
  expect(await restore(() => note)).toEqual({ ok: true, value: 'restored' });
  expect(await countNotes()).toEqual({ ok: true, value: 1 });
});
