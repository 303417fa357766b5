import { homeKey } from '../homes/home';
import { applyPinEdit, type PinEdit } from '../timeline/pin-edit';
import { type Pin, PinOrderError } from '../timeline/sync-map';
import type { Seconds } from '../transcript/cue';
import type { Home } from '../transcript/talk';
import { mustHaveTalk } from './present';
import { LibraryError } from './problem';
import { type AnyTransaction, sortOut } from './reading';
import type { LibraryDatabase } from './schema';
import type { Stored, StoreName } from './stores';
import { write } from './transaction';

/** What pins belong to: one talk at one home, with media of this duration. Another duration means other adverts. */
export interface PinnedMedia {
  readonly talkId: string;
  readonly home: Home;
  readonly duration: Seconds;
}

/** Players report durations that vary by fractions of a second between visits. */
const sameDuration: Seconds = 1;

/** The pins for this media, or for media whose duration differs by at most a second. Empty if there are none. */
export async function readPins(database: LibraryDatabase, media: PinnedMedia): Promise<readonly Pin[]> {
  const transaction = database.transaction(['pins'] as StoreName[]);
  return (await recordOf(transaction, media))?.pins ?? [];
}

/** The record with the nearest duration; null if none is within a second. */
async function recordOf(
  transaction: AnyTransaction,
  { talkId, home, duration }: PinnedMedia,
): Promise<Stored<'pins'> | null> {
  const key = homeKey(home);
  const range = IDBKeyRange.bound(
    [talkId, key, duration - sameDuration],
    [talkId, key, duration + sameDuration],
  );
  const store = transaction.objectStore('pins');
  const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  const { records } = sortOut('pins', keys, values);
  const away = (record: Stored<'pins'>) => Math.abs(record.duration - duration);
  return [...records].sort((a, b) => away(a) - away(b))[0] ?? null;
}

/**
 * Edits the pins of this media in one transaction, on top of what other tabs have written, and returns the new pins.
 * @throws LibraryError `pin-order` when the edit contradicts an existing pin, `not-found` when the talk has been
 * deleted
 */
export async function editPins(
  database: LibraryDatabase,
  media: PinnedMedia,
  edit: PinEdit,
): Promise<readonly Pin[]> {
  const { talkId, home, duration } = media;
  return write(database, ['talks', 'pins'], async (transaction) => {
    await mustHaveTalk(transaction, talkId);
    const stored = await recordOf(transaction, media);
    const pins = editedPins(stored?.pins ?? [], edit);
    const record = stored ?? { talkId, home: homeKey(home), duration: Math.round(duration) };
    const store = transaction.objectStore('pins');
    if (pins.length > 0) await store.put({ ...record, pins: [...pins] });
    else await store.delete([record.talkId, record.home, record.duration]);
    return pins;
  });
}

function editedPins(pins: readonly Pin[], edit: PinEdit): readonly Pin[] {
  try {
    return applyPinEdit(pins, edit);
  } catch (error) {
    if (error instanceof PinOrderError) throw new LibraryError({ kind: 'pin-order' });
    throw error;
  }
}
