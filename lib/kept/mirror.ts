import { createTurns } from '../browser/turns';
import type { Answer, LibraryProblem } from '../library/problem';

/** How a panel sees one part of what is stored, which other tabs change too. */
export interface Mirror {
  /** Something may have changed: reads it again. */
  refresh(): void;
  /**
   * Sends an edit that the panel already shows. Until it is answered, nothing that is read is shown, because that may
   * be from before the edit. If an edit fails, the stored state is shown again.
   */
  send<T>(edit: () => Promise<Answer<T>>): Promise<Answer<T>>;
}

export interface MirrorOptions<T> {
  readonly read: () => Promise<Answer<T>>;
  /** Whether what is shown must not change for now, whatever is stored. */
  readonly isHeld?: () => boolean;
  /** Shows what is stored. */
  readonly show: (stored: T) => void;
  readonly onProblem: (problem: LibraryProblem) => void;
  readonly signal: AbortSignal;
}

export function createMirror<T>({
  read,
  isHeld = () => false,
  show,
  onProblem,
  signal,
}: MirrorOptions<T>): Mirror {
  let sending = 0;
  let reading = 0;
  /** What is shown may differ from what is stored. */
  let isStale = false;
  /** Of the pending answers, only that of the newest turn is shown. An edit is a turn too. */
  const beginTurn = createTurns();

  async function refresh() {
    isStale = sending > 0;
    if (isStale || isHeld()) return;
    const isNewest = beginTurn();
    reading += 1;
    const answer = await read();
    reading -= 1;
    if (signal.aborted || !isNewest() || isHeld()) return;
    if (answer.ok) show(answer.value);
    else onProblem(answer.problem);
  }
  return {
    refresh: () => void refresh(),
    async send(edit) {
      sending += 1;
      beginTurn();
      isStale ||= reading > 0;
      const answer = await edit();
      sending -= 1;
      isStale ||= !answer.ok;
      if (!answer.ok && !signal.aborted) onProblem(answer.problem);
      if (isStale && sending === 0 && !signal.aborted) void refresh();
      return answer;
    },
  };
}
