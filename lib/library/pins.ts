import { homeKey } from '../homes/home';
import type { Pin } from '../timeline/sync-map';
import type { Seconds } from '../transcript/cue';
import type { Home } from '../transcript/talk';
import { sortOut } from './reading';
import type { LibraryDatabase } from './schema';
import type { StoreName } from './stores';
import { write } from './transaction';

/** One transcript at one home, at one length of the media: another length means other adverts in it. */
export interface PinPlace {
  readonly talkId: string;
  readonly home: Home;
  readonly duration: Seconds;
}

/** Players tell a length that wavers by parts of a second from one visit to the next. */
const sameDuration: Seconds = 1;

function rangeOf({ talkId, home, duration }: PinPlace): IDBKeyRange {
  const key = homeKey(home);
  return IDBKeyRange.bound([talkId, key, duration - sameDuration], [talkId, key, duration + sameDuration]);
}

/** The pins set at that place, by its length to within a second; none is an empty list. */
export async function readPins(database: LibraryDatabase, place: PinPlace): Promise<readonly Pin[]> {
  const range = rangeOf(place);
  const store = database.transaction(['pins'] as StoreName[]).objectStore('pins');
  const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  const { records } = sortOut('pins', keys, values);
  const away = (record: { duration: number }) => Math.abs(record.duration - place.duration);
  return [...records].sort((a, b) => away(a) - away(b))[0]?.pins ?? [];
}

/** Sets the pins of a place in the stead of those it had; an empty list removes them. */
export async function writePins(
  database: LibraryDatabase,
  place: PinPlace,
  pins: readonly Pin[],
): Promise<void> {
  const { talkId, home, duration } = place;
  await write(database, ['pins'], async (transaction) => {
    const store = transaction.objectStore('pins');
    const record = { talkId, home: homeKey(home), duration: Math.round(duration), pins: [...pins] };
    await store.delete(rangeOf(place));
    if (pins.length > 0) await store.put(record);
  });
}
