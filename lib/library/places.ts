import * as v from 'valibot';
import { homeKey } from '../homes/home';
import type { Place } from '../transcript/place';
import type { Home } from '../transcript/talk';
import { mustHaveTalk } from './present';
import { readAll, readOne } from './reading';
import { placeSchema } from './records';
import type { LibraryDatabase } from './schema';
import type { Stored, StoreName } from './stores';
import { write } from './transaction';

/** A place, with the id of its talk and the key of its home (see `homeKey`). */
export type StoredPlace = Stored<'places'>;

/** What a place belongs to: one talk at one home. */
export interface PlaceOwner {
  readonly talkId: string;
  readonly home: Home;
}

/** How far the listener has got in a talk at a home; null if it was never heard there. */
export async function readPlace(
  database: LibraryDatabase,
  { talkId, home }: PlaceOwner,
): Promise<Place | null> {
  const transaction = database.transaction(['places'] as StoreName[]);
  const kept = await readOne(transaction, 'places', [talkId, homeKey(home)]);
  return kept && { at: kept.at, heard: kept.heard };
}

/** All places, the most recently heard first. Damaged ones are left out; listening writes them again. */
export async function readAllPlaces(database: LibraryDatabase): Promise<readonly StoredPlace[]> {
  const { records } = await readAll(database.transaction(['places'] as StoreName[]), 'places');
  return [...records].sort((a, b) => (a.heard < b.heard ? 1 : a.heard > b.heard ? -1 : 0));
}

/**
 * Saves a place, unless the stored one is more recent.
 * @throws LibraryError `not-found` when there is no such talk
 */
export async function keepPlace(
  database: LibraryDatabase,
  { talkId, home }: PlaceOwner,
  { at, heard }: Place,
): Promise<void> {
  const record = { talkId, home: homeKey(home), at, heard };
  await write(
    database,
    ['talks', 'places'],
    async (transaction) => {
      await mustHaveTalk(transaction, talkId);
      const store = transaction.objectStore('places');
      const stored = await store.get([talkId, record.home]);
      if (isNewerPlace(record, stored)) await store.put(record);
    },
    ['places'],
  );
}

/** Whether a place is more recent than the stored record, which may be missing or damaged. */
export function isNewerPlace(place: StoredPlace, stored: unknown): boolean {
  const before = v.safeParse(placeSchema, stored);
  return !before.success || before.output.heard < place.heard;
}
