import type { Damage } from './problem';
import { readAll } from './reading';
import type { LibraryDatabase } from './schema';
import type { Stored, StoreName } from './stores';
import { write } from './transaction';

/** What listeners have taught: the recogniser wrote `heard` where `said` was spoken, in any talk. */
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

/** Keeps a pair; the same pair again changes nothing. */
export async function teach(database: LibraryDatabase, { heard, said }: TaughtPair): Promise<void> {
  await write(database, ['glossary'], (transaction) =>
    transaction.objectStore('glossary').put({ heard, said }),
  );
}

/** Forgets a pair; one that is not there changes nothing. */
export async function unteach(database: LibraryDatabase, { heard, said }: TaughtPair): Promise<void> {
  await write(database, ['glossary'], (transaction) =>
    transaction.objectStore('glossary').delete([heard, said]),
  );
}
