import { homeKey } from '../homes/home';
import type { Pin } from '../timeline/sync-map';
import type { Seconds } from '../transcript/cue';
import type { Home } from '../transcript/talk';
import { sortOut } from './reading';
import type { LibraryDatabase } from './schema';
import type { StoreName } from './stores';
import { write } from './transaction';

/** What pins belong to: one talk at one home, with media of one duration. Another duration means other adverts. */
export interface PinnedMedia {
  readonly talkId: string;
  readonly home: Home;
  readonly duration: Seconds;
}

/** The duration that players tell varies by parts of a second from one visit to the next. */
const sameDuration: Seconds = 1;

function rangeOf({ talkId, home, duration }: PinnedMedia): IDBKeyRange {
  const key = homeKey(home);
  return IDBKeyRange.bound([talkId, key, duration - sameDuration], [talkId, key, duration + sameDuration]);
}

/** The pins set for this media, or for media whose duration is within a second of it; none is an empty list. */
export async function readPins(database: LibraryDatabase, media: PinnedMedia): Promise<readonly Pin[]> {
  const range = rangeOf(media);
  const store = database.transaction(['pins'] as StoreName[]).objectStore('pins');
  const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  const { records } = sortOut('pins', keys, values);
  const away = (record: { duration: number }) => Math.abs(record.duration - media.duration);
  return [...records].sort((a, b) => away(a) - away(b))[0]?.pins ?? [];
}

/** Replaces the pins of this media; an empty list removes them. */
export async function writePins(
  database: LibraryDatabase,
  media: PinnedMedia,
  pins: readonly Pin[],
): Promise<void> {
  const { talkId, home, duration } = media;
  await write(database, ['pins'], async (transaction) => {
    const store = transaction.objectStore('pins');
    const record = { talkId, home: homeKey(home), duration: Math.round(duration), pins: [...pins] };
    await store.delete(rangeOf(media));
    if (pins.length > 0) await store.put(record);
  });
}
