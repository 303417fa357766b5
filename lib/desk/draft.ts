import type { Text } from '../browser/text';
import { type ImportChoices, noChoices } from '../formats/choices';
import type { Imported } from '../formats/finish-import';
import type { LineProblem, Problem } from '../formats/problem';
import type { LibraryProblem } from '../library/problem';
import { libraryProblemSentence } from '../library/problem-text';
import type { NewTalk } from '../library/talks';
import type { Cue } from '../transcript/cue';
import { spreadEvenly } from '../transcript/even-pace';
import { renameSpeakers } from '../transcript/rename-speakers';
import type { BorrowedTimes } from './borrow-times';

export type DraftStage = 'reading' | 'refused' | 'ready' | 'saving' | 'saved';

/** The talk that is already played at a draft's address. A saved draft replaces it, unless it is bundled. */
export interface KnownTalk {
  readonly id: string;
  readonly title: string;
  readonly isBundled: boolean;
}

/** A transcript that is being imported. Nothing of it is saved before the listener saves it. */
export interface Draft {
  readonly id: number;
  /** The name of the file, or a name for another source of the text. */
  readonly name: string;
  readonly stage: DraftStage;
  /** Why it cannot be imported, and at which line. Only in the stage `refused`. */
  readonly refused: Problem | null;
  /** Null until it has been read. */
  readonly found: Imported | null;
  /** What the listener wants to be read differently. */
  readonly choices: ImportChoices;
  /**
   * The listener's names for the speakers, by their names in the file. Speakers that are not listed keep their names.
   */
  readonly names: Readonly<Record<string, string>>;
  /** For a text without times: the times of the talk at its address; null if there are none. */
  readonly borrowed: BorrowedTimes | null;
  /** Whether the listener accepts those times. */
  readonly takesTimes: boolean;
  /** About the file, and about its length compared to the recording's. */
  readonly warnings: readonly LineProblem[];
  readonly title: string;
  /** Names, separated by commas. */
  readonly people: string;
  readonly show: string;
  /** The address where it is played, as typed; may be empty. */
  readonly address: string;
  /** The talk that is already played at that address; null if there is none. */
  readonly taken: KnownTalk | null;
  /** Whether it should be shown beside that talk, as its second transcript, instead of replacing it. */
  readonly isBeside: boolean;
  /** Why the last attempt to save it failed. */
  readonly problem: LibraryProblem | 'no-title' | 'no-address' | null;
  /** The address of the saved talk; '' if it has none. */
  readonly savedAddress: string;
}

/** A sentence that says why a draft was not saved. */
export function draftProblemSentence(problem: NonNullable<Draft['problem']>, text: Text): string {
  if (problem === 'no-title') return text('fieldTitleMissing');
  return problem === 'no-address' ? text('fieldAddressWrong') : libraryProblemSentence(problem, text);
}

export type DraftFields = Partial<
  Pick<Draft, 'title' | 'people' | 'show' | 'address' | 'names' | 'takesTimes' | 'isBeside'>
>;

export const emptyDraft: Omit<Draft, 'id' | 'name'> = {
  stage: 'reading',
  refused: null,
  found: null,
  choices: noChoices,
  names: {},
  borrowed: null,
  takesTimes: true,
  warnings: [],
  title: '',
  people: '',
  show: '',
  address: '',
  taken: null,
  isBeside: false,
  problem: null,
  savedAddress: '',
};

/** A first title: the name of the file without its extension, with spaces instead of underscores. */
export function titleOfFile(name: string): string {
  return name
    .replace(/\.[a-z0-9]{1,5}$/iu, '')
    .replace(/[_\s]+/gu, ' ')
    .trim();
}

/** The chapters of a text that has borrowed its times: each begins with the same line as before. */
function moveChapters(found: Imported, borrowed: readonly Cue[]): Imported['chapters'] {
  const paced = spreadEvenly(found.cues);
  // Both lists ascend.
  let line = 0;
  return found.chapters.map((chapter) => {
    while ((paced[line]?.start ?? Number.POSITIVE_INFINITY) < chapter.start) line += 1;
    return { ...chapter, start: borrowed[line]?.start ?? chapter.start };
  });
}

/** The talk that a draft becomes when it is saved. */
export function toTalk(draft: Draft, found: Imported, homes: NewTalk['homes']): NewTalk {
  const names = draft.people.split(/[,;、，；،؛]/u).map((name) => name.trim());
  const borrowed = draft.takesTimes ? draft.borrowed?.cues : null;
  const cues: readonly Cue[] = borrowed ?? (found.timed ? found.cues : spreadEvenly(found.cues));
  return {
    title: draft.title.trim(),
    people: names.filter(Boolean).map((name) => ({ name, role: 'guest' })),
    show: draft.show.trim(),
    date: '',
    language: found.language,
    homes,
    format: found.format,
    isTimed: found.timed || Boolean(borrowed),
    chapters: [...(borrowed && !found.timed ? moveChapters(found, borrowed) : found.chapters)],
    cues: renameSpeakers(cues, draft.names).map(({ words, ...cue }) =>
      words ? { ...cue, words: [...words] } : cue,
    ),
  };
}
