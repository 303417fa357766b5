import { type ReadonlySignal, signal } from '@preact/signals';
import { effectUntil } from '../browser/effect-until';
import { createTurns } from '../browser/turns';
import type { LibraryProblem } from '../library/problem';
import type { SecondEdit, SecondTranscript } from '../library/second-transcripts';
import { ask } from '../messages/to-background';
import type { LibraryChange } from '../messages/to-pages';
import type { Talk, TalkInfo } from '../transcript/talk';
import { createMirror } from './mirror';

/** Which transcripts of a talk with two are shown. */
export type ShownTranscripts = SecondTranscript['shows'];

/** The second transcript of a talk. It is a talk of its own. */
export interface ChosenSecond {
  readonly talk: Talk;
  readonly shows: ShownTranscripts;
}

/** Which second transcript a talk has, and how to change it. */
export interface KeptSecond {
  /** Null while it is unknown, if there is none, and if its talk has been deleted. */
  readonly chosen: ReadonlySignal<ChosenSecond | null>;
  edit(edit: SecondEdit): void;
  /** The talks of the library that resemble the query; all talks for ''. */
  find(query: string): Promise<readonly TalkInfo[]>;
}

export interface SecondKeeper extends KeptSecond {
  onChange(change: LibraryChange): void;
}

/**
 * Reads which second transcript a talk has, and saves changes until the signal aborts. Nothing waits for it. The lines
 * are read only if there is a second transcript.
 */
export function keepSecond(
  talkId: string,
  onProblem: (problem: LibraryProblem) => void,
  abort: AbortSignal,
): SecondKeeper {
  const record = signal<SecondTranscript | null>(null);
  const talk = signal<Talk | null>(null);
  const chosen = signal<ChosenSecond | null>(null);
  const beginReading = createTurns();
  const readLines = async () => {
    const isNewest = beginReading();
    const answer = await ask('get-second-talk', { talkId });
    if (abort.aborted || !isNewest()) return;
    // If the lines are the same, so is the object, and nothing is drawn again.
    if (answer.ok && JSON.stringify(answer.value) !== JSON.stringify(talk.peek())) talk.value = answer.value;
    if (!answer.ok) onProblem(answer.problem);
  };
  const show = (stored: SecondTranscript | null) => {
    const isOther = stored !== null && stored.second !== record.peek()?.second;
    record.value = stored;
    if (isOther) void readLines();
  };
  const mirror = createMirror({
    read: () => ask('get-second', { talkId }),
    show,
    onProblem,
    signal: abort,
  });
  effectUntil(abort, () => {
    const [now, lines] = [record.value, talk.value];
    chosen.value = now && lines?.id === now.second ? { talk: lines, shows: now.shows } : null;
  });
  mirror.refresh();
  return {
    chosen,
    async edit(edit) {
      const now = record.peek();
      if (edit.kind === 'show' && now) record.value = { ...now, shows: edit.shows };
      if (edit.kind === 'remove') record.value = null;
      const answer = await mirror.send(() => ask('edit-second', { talkId, edit }));
      if (answer.ok && edit.kind === 'choose' && !abort.aborted) show(answer.value);
    },
    async find(query) {
      const answer = await ask('rank-talks', { query });
      return answer.ok ? answer.value : [];
    },
    onChange(change) {
      const isOfSecond = 'talkId' in change && change.talkId === record.peek()?.second;
      const isAll = change.of === 'all' || change.of === 'emptied';
      // Its lines may have been deleted, replaced, restored or extended.
      if (record.peek() && (isAll || (isOfSecond && change.of !== 'notes'))) void readLines();
      if (isAll || (change.of === 'second' && change.talkId === talkId)) mirror.refresh();
    },
  };
}
