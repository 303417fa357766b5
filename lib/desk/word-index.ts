import { bundledTalk, listAllTalkIds } from '../library/all-talks';
import { loadSpokenLines } from '../library/find-talk';
import type { Library } from '../library/library';
import { type KeptPart, type PartsList, readParts, readPartsList, writeParts } from '../library/search-words';
import {
  appendPart,
  createWordsCollector,
  joinWordsParts,
  type LibraryWords,
  withoutTalks,
} from '../search/library-words';
import { createRawTexts, type RawTexts } from './raw-texts';

/** The words of all talks. */
export interface AllWords {
  /** In the order of `words.talkAt`. */
  readonly talkIds: readonly string[];
  readonly words: LibraryWords;
}

/**
 * The words of all talks, stored in parts. Added talks are put into the last part or into new ones, and the others are
 * not read again.
 */
export interface WordIndex {
  /** Brings the index up to date with the library. Takes some milliseconds for each new talk. */
  update(): Promise<void>;
  /** The present words, even during an update; null before anything has been read. */
  words(): AllWords | null;
  /** During an update: the texts of the talks that it adds, also of those that it has added already. */
  raw(): RawTexts | null;
}

/**
 * A part has at most this many talks. Each part is stored at once, so that little is lost if the browser ends the work.
 */
const talksInPart = 100;

/** The list of parts without their words. */
const listOf = (parts: readonly KeptPart[]): PartsList => parts.map(({ id, talkIds }) => ({ id, talkIds }));

/**
 * The parts without talks that are no longer in the library; the same parts if all talks are there. A part that changes
 * gets another id.
 */
function withoutGone(parts: readonly KeptPart[], ids: ReadonlySet<string>): readonly KeptPart[] {
  if (parts.every(({ talkIds }) => talkIds.every((id) => ids.has(id)))) return parts;
  return parts.map((part) => {
    const gone = part.talkIds.flatMap((id, index) => (ids.has(id) ? [] : [index]));
    if (gone.length === 0) return part;
    const talkIds = part.talkIds.filter((id) => ids.has(id));
    return { id: crypto.randomUUID(), talkIds, words: withoutTalks(part.words, new Set(gone)) };
  });
}

/**
 * @param madeBy the version of the extension
 * @param giveWay awaited before the words of each talk are read
 */
// long: the steps of an update share the parts
export function createWordIndex(library: Library, madeBy: string, giveWay: () => Promise<void>): WordIndex {
  let parts: readonly KeptPart[] = [];
  /** False once a part could not be stored. From then on, this tab has more than the disk. */
  let isKept = true;
  /** Whether another version of the extension has made the parts. */
  let isOfOther = false;
  let joined: { readonly parts: readonly KeptPart[]; readonly all: AllWords } | null = null;
  let running: Promise<void> | null = null;
  let waiting: Promise<void> | null = null;
  let raw: RawTexts | null = null;

  /** Reads what is stored, if it differs from what is known: another tab may have changed it. */
  async function readKept(): Promise<void> {
    if (!isKept) return;
    const read = await library.use(async (database) => {
      const { madeBy: maker, list } = await readPartsList(database);
      const isKnown = list.length === parts.length && list.every(({ id }, index) => id === parts[index]?.id);
      return isKnown ? null : { maker, parts: await readParts(database, list) };
    });
    if (!read.ok || !read.value?.parts) return;
    parts = read.value.parts;
    isOfOther = read.value.maker !== madeBy;
  }

  /** Changes the parts. If the disk is full, only time is lost: the talks are read again next time. */
  async function change(to: readonly KeptPart[]): Promise<void> {
    const changed = to.filter((part) => !parts.includes(part));
    parts = to;
    if (changed.length === 0) return;
    const written = await library.use((database) => writeParts(database, madeBy, listOf(to), changed));
    isKept = written.ok;
  }

  async function bringUpToDate(): Promise<void> {
    await readKept();
    const ids = await listAllTalkIds(library);
    // The talks that come with the extension may have other lines in another version.
    await change(withoutGone(parts, new Set(isOfOther ? ids.filter((id) => !bundledTalk(id)) : ids)));
    isOfOther = false;
    const known = new Set(parts.flatMap(({ talkIds }) => talkIds));
    const added = ids.filter((id) => !known.has(id));
    raw = createRawTexts(library, [...added]);
    await raw.read();
    const collector = createWordsCollector(parts.flatMap(({ words }) => words.newWords));
    while (added.length > 0) {
      const last = parts.at(-1);
      const open = last && last.talkIds.length < talksInPart ? last : null;
      const talkIds = added.splice(0, talksInPart - (open?.talkIds.length ?? 0));
      for await (const cues of loadSpokenLines(library, talkIds)) {
        await giveWay();
        collector.add(cues);
      }
      const words = collector.take();
      const part = {
        id: crypto.randomUUID(),
        talkIds: [...(open?.talkIds ?? []), ...talkIds],
        words: open ? appendPart(open.words, words) : words,
      };
      await change([...(open ? parts.slice(0, -1) : parts), part]);
    }
  }

  function start(): Promise<void> {
    // One tab at a time, because a part continues the numbers of the parts before it.
    running = navigator.locks.request('sidecue-words', bringUpToDate).finally(() => {
      running = null;
      raw = null;
    });
    return running;
  }

  return {
    update() {
      if (!running) return start();
      // The running update may have missed the last change.
      waiting ??= running
        .catch(() => undefined)
        .then(() => {
          waiting = null;
          return start();
        });
      return waiting;
    },
    words() {
      if (parts.length === 0) return null;
      if (joined?.parts !== parts) {
        const talkIds = parts.flatMap((part) => part.talkIds);
        joined = { parts, all: { talkIds, words: joinWordsParts(parts.map(({ words }) => words)) } };
      }
      return joined.all;
    },
    raw: () => raw,
  };
}
