import type { Timing } from '../../lib/browser/timing';

interface Task {
  readonly atMs: number;
  readonly work: () => void;
}

export interface FakeTiming extends Timing {
  /** Lets so many milliseconds pass, with all that is due in them, in order. */
  advance(byMs: number): void;
  /** Hides the page, or shows it again. */
  setHidden(isHidden: boolean): void;
  /** How many things are still to be done. */
  pending(): number;
}

/** Time that passes only when a test says so. */
export function createFakeTiming(): FakeTiming {
  let nowMs = 0;
  let isHidden = false;
  const tasks = new Set<Task>();
  const listeners = new Set<() => void>();

  const add = (task: Task) => {
    tasks.add(task);
    return () => void tasks.delete(task);
  };
  const nextDue = (untilMs: number): Task | undefined =>
    [...tasks].filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
  return {
    now: () => nowMs,
    after: (delayMs, work) => add({ atMs: nowMs + Math.max(0, delayMs), work }),
    isHidden: () => isHidden,
    onVisibility(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
    advance(byMs) {
      const untilMs = nowMs + byMs;
      for (let task = nextDue(untilMs); task; task = nextDue(untilMs)) {
        tasks.delete(task);
        nowMs = Math.max(nowMs, task.atMs);
        task.work();
      }
      nowMs = untilMs;
    },
    setHidden(hidden) {
      isHidden = hidden;
      for (const listener of listeners) listener();
    },
    pending: () => tasks.size,
  };
}
