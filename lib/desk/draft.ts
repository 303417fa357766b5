import type { Text } from '../browser/text';
import type { Imported } from '../formats/import';
import type { LineProblem, Problem } from '../formats/problem';
import type { LibraryProblem } from '../library/problem';
import { problemSentence } from '../library/problem-text';
import type { NewTalk } from '../library/talks';
import type { Cue } from '../transcript/cue';
import { spreadEvenly } from '../transcript/even-pace';
import type { BorrowedTimes } from './borrow-times';
import type { MendedLines } from './mended-lines';

export type DraftStage = 'reading' | 'refused' | 'ready' | 'saving' | 'saved';

/** A talk that is played where another transcript is to go. One that came with the extension stays in front. */
export interface TakenPlace {
  readonly id: string;
  readonly title: string;
  readonly isBundled: boolean;
}

/** A transcript on its way into the library; nothing of it is kept before the listener says so. */
export interface Draft {
  readonly id: number;
  /** The file's name, or where else it comes from. */
  readonly name: string;
  readonly stage: DraftStage;
  /** Why it cannot be imported, and where: only when `refused`. */
  readonly refused: Problem | null;
  /** Null until it has been read. */
  readonly found: Imported | null;
  /** Whether the listener takes what was mended. */
  readonly takesMended: boolean;
  readonly mendedLines: readonly MendedLines[];
  /** Of a text without times: those of the talk at its address; null where there are none to be had. */
  readonly borrowed: BorrowedTimes | null;
  /** Whether the listener takes those times. */
  readonly takesTimes: boolean;
  /** About the file, and about its length beside the recording's. */
  readonly warnings: readonly LineProblem[];
  readonly title: string;
  /** Names with commas between them. */
  readonly people: string;
  /** Where it is played, as typed; may be empty. */
  readonly address: string;
  /** The talk that is known to be played at that address; null when there is none. */
  readonly taken: TakenPlace | null;
  /** Why it was not saved, the last time it was tried. */
  readonly problem: LibraryProblem | 'no-title' | 'no-address' | null;
  /** The address of the saved talk, '' where it has none. */
  readonly savedAddress: string;
}

/** The reader's sentence for what keeps a draft from being saved. */
export function draftProblemSentence(problem: NonNullable<Draft['problem']>, text: Text): string {
  if (problem === 'no-title') return text('fieldTitleMissing');
  return problem === 'no-address' ? text('fieldAddressWrong') : problemSentence(problem, text);
}

export type DraftFields = Partial<Pick<Draft, 'title' | 'people' | 'address' | 'takesMended' | 'takesTimes'>>;

export const emptyDraft: Omit<Draft, 'id' | 'name'> = {
  stage: 'reading',
  refused: null,
  found: null,
  takesMended: true,
  mendedLines: [],
  borrowed: null,
  takesTimes: true,
  warnings: [],
  title: '',
  people: '',
  address: '',
  taken: null,
  problem: null,
  savedAddress: '',
};

/** A title to begin with: the file's name without its ending and with spaces for what stands for them. */
export function titleOfFile(name: string): string {
  return name
    .replace(/\.[a-z0-9]{1,5}$/iu, '')
    .replace(/[_\s]+/gu, ' ')
    .trim();
}

/** The talk that a draft becomes when it is saved. */
export function toTalk(draft: Draft, found: Imported, homes: NewTalk['homes']): NewTalk {
  const names = draft.people.split(/[,;]/u).map((name) => name.trim());
  const borrowed = draft.takesTimes ? draft.borrowed?.cues : null;
  const own = draft.takesMended ? found.cues : found.raw;
  const cues: readonly Cue[] = borrowed ?? (found.timed ? own : spreadEvenly(own));
  return {
    title: draft.title.trim(),
    people: names.filter(Boolean).map((name) => ({ name, role: 'guest' })),
    show: '',
    date: '',
    language: found.language,
    homes,
    format: found.format,
    isTimed: found.timed || Boolean(borrowed),
    chapters: [...found.chapters],
    cues: cues.map(({ words, ...cue }) => (words ? { ...cue, words: [...words] } : cue)),
  };
}
