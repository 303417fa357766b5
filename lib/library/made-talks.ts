import { homeKey } from '../homes/home';
import { transcriptLength } from '../transcript/length';
import { LibraryError } from './problem';
import { readOne } from './reading';
import type { Making } from './records';
import type { LibraryDatabase } from './schema';
import { forgetWordsOf } from './search-words';
import type { NewTalk } from './talks';
import { write } from './transaction';

/** The `format` of talks that were transcribed on this computer. */
export const madeFormat = 'made-here';

/** Line times are rounded to milliseconds, so they may differ by this much. */
const rounding = 0.001;

/** New lines of a talk that is being made. `making` says how far it is; null if this is the end. */
export interface MadeLines {
  readonly talkId: string;
  readonly cues: NewTalk['cues'];
  readonly making: Making | null;
}

/**
 * Saves a new talk with its first lines and returns its id. The id cannot be made from the lines, as more will come.
 */
export async function beginMadeTalk(
  database: LibraryDatabase,
  { homes, chapters, cues, ...about }: NewTalk,
  making: Making,
): Promise<string> {
  const id = `made_${crypto.randomUUID()}`;
  const counts = { lines: cues.length, length: transcriptLength(cues) };
  return write(database, ['talks', 'transcripts', 'homes'], async (transaction) => {
    const added = new Date().toISOString();
    await transaction
      .objectStore('talks')
      .put({ ...about, id, added, ...counts, audioLength: making.duration, making });
    await transaction.objectStore('transcripts').put({ talkId: id, chapters, cues });
    for (const home of homes) {
      await transaction.objectStore('homes').put({ key: homeKey(home), home, talkId: id });
    }
    return id;
  });
}

/**
 * Adds lines to a talk that is being made.
 * @throws LibraryError when the talk has been deleted or is damaged
 */
export async function extendMadeTalk(
  database: LibraryDatabase,
  { talkId, cues, making }: MadeLines,
): Promise<void> {
  await write(database, ['talks', 'transcripts', 'searchWords'], async (transaction) => {
    const talk = await readOne(transaction, 'talks', talkId);
    const transcript = await readOne(transaction, 'transcripts', talkId);
    if (!talk || !transcript) throw new LibraryError({ kind: 'not-found' });
    const { making: before, ...rest } = talk;
    // Two pages may be making the same talk. Once it is complete, it does not change any more.
    const until = before?.until ?? Number.POSITIVE_INFINITY;
    const isNew = ({ start }: { start: number }) => start >= until - rounding;
    const all = [...transcript.cues, ...cues.filter(isNew)];
    const counts = { lines: all.length, length: transcriptLength(all) };
    const isAhead = making && until > making.until;
    const reached = isAhead ? before : making;
    await transaction.objectStore('talks').put({ ...rest, ...counts, ...(reached && { making: reached }) });
    await transaction.objectStore('transcripts').put({ ...transcript, cues: all });
    // Until the talk is complete, the search finds the lines that it has read so far.
    if (!making) await forgetWordsOf(transaction.objectStore('searchWords'), talkId);
  });
}
