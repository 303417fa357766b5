import type { Damage } from './problem';
import { readAll } from './reading';
import type { LibraryDatabase } from './schema';
import type { Stored, StoreName } from './stores';
import { write } from './transaction';

/** A pair that the listener has taught: the recogniser writes `heard` where somebody says `said`, in any talk. */
export type TaughtPair = Stored<'glossary'>;

export interface Glossary {
  readonly pairs: readonly TaughtPair[];
  readonly damaged: readonly Damage[];
}

/** All pairs, sorted by `heard`. */
export async function readGlossary(database: LibraryDatabase): Promise<Glossary> {
  const { records, damaged } = await readAll(database.transaction(['glossary'] as StoreName[]), 'glossary');
  return { pairs: records, damaged };
}

/** Adds a pair. Does nothing if it exists. */
export async function teach(database: LibraryDatabase, { heard, said }: TaughtPair): Promise<void> {
  await write(database, ['glossary'], (transaction) =>
    transaction.objectStore('glossary').put({ heard, said }),
  );
}

/** Removes a pair. Does nothing if it does not exist. */
export async function unteach(database: LibraryDatabase, { heard, said }: TaughtPair): Promise<void> {
  await write(database, ['glossary'], (transaction) =>
    transaction.objectStore('glossary').delete([heard, said]),
  );
}
