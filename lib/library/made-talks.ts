import { homeKey } from '../homes/home';
import { transcriptLength } from '../transcript/length';
import { LibraryError } from './problem';
import { readOne } from './reading';
import type { Making } from './records';
import type { LibraryDatabase } from './schema';
import { forgetWordsOf } from './search-words';
import type { NewTalk } from './talks';
import { write } from './transaction';

/** The `format` of talks whose lines were recognised on this computer. */
export const madeFormat = 'made-here';

/** Times of lines are rounded to milliseconds. */
const rounding = 0.001;

/** More lines of a talk that is being made. `making`: how far it is; null when no more will come. */
export interface MadeLines {
  readonly talkId: string;
  readonly cues: NewTalk['cues'];
  readonly making: Making | null;
}

/** Begins a talk with its first lines, and returns its id. The lines are still to come, so it is not made of them. */
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

/** Adds lines to a talk that is being made. @throws LibraryError when it has been deleted, or is damaged */
export async function extendMadeTalk(
  database: LibraryDatabase,
  { talkId, cues, making }: MadeLines,
): Promise<void> {
  await write(database, ['talks', 'transcripts', 'searchWords'], async (transaction) => {
    const talk = await readOne(transaction, 'talks', talkId);
    const transcript = await readOne(transaction, 'transcripts', talkId);
    if (!talk || !transcript) throw new LibraryError({ kind: 'not-found' });
    const { making: before, ...rest } = talk;
    // Two pages may make the same talk. Once it is whole, it stays as it is.
    const until = before?.until ?? Number.POSITIVE_INFINITY;
    const isNew = ({ start }: { start: number }) => start >= until - rounding;
    const all = [...transcript.cues, ...cues.filter(isNew)];
    const counts = { lines: all.length, length: transcriptLength(all) };
    const isAhead = making && until > making.until;
    const reached = isAhead ? before : making;
    await transaction.objectStore('talks').put({ ...rest, ...counts, ...(reached && { making: reached }) });
    await transaction.objectStore('transcripts').put({ ...transcript, cues: all });
    // Until then the search finds what was said up to where it has read.
    if (!making) await forgetWordsOf(transaction.objectStore('searchWords'), talkId);
  });
}
