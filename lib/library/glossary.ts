import type { Damage } from './problem';
import { readAll } from './reading';
import type { LibraryDatabase } from './schema';
import type { Stored, StoreName } from './stores';
import { write } from './transaction';

/** Words that the listener has taught: the recogniser writes `heard` where `said` was spoken, in any talk. */
export type TaughtPair = Stored<'glossary'>;

export interface Glossary {
  readonly pairs: readonly TaughtPair[];
  readonly damaged: readonly Damage[];
}

/** All pairs, sorted by what was heard. */
export async function readGlossary(database: LibraryDatabase): Promise<Glossary> {
  const { records, damaged } = await readAll(database.transaction(['glossary'] as StoreName[]), 'glossary');
  return { pairs: records, damaged };
}

/** Keeps a pair. Does nothing if it is there already. */
export async function teach(database: LibraryDatabase, { heard, said }: TaughtPair): Promise<void> {
  await write(database, ['glossary'], (transaction) =>
    transaction.objectStore('glossary').put({ heard, said }),
  );
}

/** Forgets a pair. Does nothing if there is no such pair. */
export async function unteach(database: LibraryDatabase, { heard, said }: TaughtPair): Promise<void> {
  await write(database, ['glossary'], (transaction) =>
    transaction.objectStore('glossary').delete([heard, said]),
  );
}
