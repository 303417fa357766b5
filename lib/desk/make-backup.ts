import type { Library } from '../library/library';
import type { Answer, Damage } from '../library/problem';
import { readInBatches, sortOut } from '../library/reading';
import { backupStores, type StoreName } from '../library/stores';
import { backupEnd, backupHead, recordText, storeEnd, storeHead } from './backup';

export interface MadeBackup {
  readonly file: Blob;
  /** The damaged records, which are not in the file. */
  readonly leftOut: readonly Damage[];
}

/** This many records are in memory at a time. The lines of a talk are large. */
const recordsAtOnce = 50;

/** Once it has this many characters, text is handed to the browser, which may move it to the disk. */
const pieceLength = 1 << 22;

/**
 * Everything in the library at one moment, as a file. `onProgress` gets how much has been read, from 0 to 1. Takes
 * seconds for a large library, so it belongs in a worker.
 */
export function makeBackup(
  library: Library,
  now: Date,
  onProgress: (part: number) => void,
): Promise<Answer<MadeBackup>> {
  return library.use(async (database) => {
    const names: StoreName[] = backupStores.map(({ name }) => name);
    const transaction = database.transaction(names);
    const counts = await Promise.all(names.map((name) => transaction.objectStore(name).count()));
    const total = counts.reduce((sum, count) => sum + count, 0);
    const file = createTextFile();
    const leftOut: Damage[] = [];
    let done = 0;
    file.add(backupHead(now));
    for (const { name } of backupStores) {
      file.add(storeHead(name));
      let isFirst = true;
      for await (const { keys, values } of readInBatches(transaction, name, recordsAtOnce)) {
        const { records, damaged } = sortOut(name, keys, values);
        leftOut.push(...damaged);
        for (const record of records) {
          file.add(recordText(record, isFirst));
          isFirst = false;
        }
        done += keys.length;
        onProgress(done / total);
      }
      file.add(storeEnd);
    }
    file.add(backupEnd);
    return { file: file.end(), leftOut };
  });
}

/** A file that grows by texts. A whole library may be too long for one string. */
function createTextFile() {
  const pieces: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  const hand = () => {
    pieces.push(new Blob(texts));
    texts = [];
    length = 0;
  };
  return {
    add(text: string) {
      texts.push(text);
      length += text.length;
      if (length > pieceLength) hand();
    },
    end(): Blob {
      hand();
      return new Blob(pieces, { type: 'application/json' });
    },
  };
}
