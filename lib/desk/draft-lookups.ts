import { readHome } from '../homes/read-home';
import type { Home, Talk } from '../transcript/talk';
import { borrowTimes } from './borrow-times';
import type { KnownTalk } from './draft';
import type { DraftList } from './draft-list';
import type { TranscriptReader } from './transcript-reader';

/** Looks things up for drafts: the talk at their address, and times for a text without times. */
export interface DraftLookups {
  /** Finds the talk that is already played at the draft's address, and its times if the draft has none. */
  findTaken(id: number): Promise<void>;
  /** Gives the draft the times of `timed`, a transcript of the same talk. `name` says where it comes from. */
  lend(id: number, timed: string, name: string): Promise<void>;
  /** Resolves once everything requested for a draft has been looked up. */
  finished(id: number): Promise<void>;
  forget(id: number): void;
}

export interface DraftLookupOptions {
  readonly reader: TranscriptReader;
  readonly talkAt: (home: Home) => Promise<KnownTalk | null>;
  /** A known talk with its lines; null if it cannot be read. */
  readonly loadTalk: (id: string) => Promise<Talk | null>;
}

export function createDraftLookups(list: DraftList, options: DraftLookupOptions): DraftLookups {
  const { reader, talkAt, loadTalk } = options;
  const underWay = new Map<number, Promise<void>>();

  /** Runs the look-ups of a draft one after the other, so that the last one counts. */
  const queue = (id: number, look: () => Promise<void>) => {
    const looking = (underWay.get(id) ?? Promise.resolve()).then(look);
    underWay.set(id, looking);
    return looking;
  };
  async function findTaken(id: number) {
    const address = list.find(id)?.address ?? '';
    const home = readHome(address);
    const taken = home && (await talkAt(home));
    // The listener may have continued typing.
    const isStale = () => list.find(id)?.address !== address;
    if (isStale()) return;
    list.change(id, { taken, borrowed: null });
    const found = list.find(id)?.found;
    if (!taken || !found || found.timed) return;
    const talk = await loadTalk(taken.id);
    const borrowed = talk && !isStale() ? await borrowTimes(reader, found, talk) : null;
    if (!isStale()) list.change(id, { borrowed });
  }
  async function lend(id: number, timed: string, name: string) {
    const found = list.find(id)?.found;
    const lender = await reader.read(new Blob([timed]));
    if (!found || !lender.ok) return;
    const { cues, timed: isTimed } = lender;
    const borrowed = await borrowTimes(reader, found, { title: name, cues, isTimed });
    list.change(id, { borrowed, takesTimes: true });
  }

  return {
    findTaken: (id) => queue(id, () => findTaken(id)),
    lend: (id, timed, name) => queue(id, () => lend(id, timed, name)),
    async finished(id) {
      await underWay.get(id);
    },
    forget: (id) => underWay.delete(id),
  };
}
