import type { Alignment } from '../formats/align';
import type { ImportChoices } from '../formats/choices';
import type { ImportResult } from '../formats/finish-import';
import { problemAt } from '../formats/problem';
import type { Cue } from '../transcript/cue';

/** What a worker is asked to do. It answers with an `ImportResult` or an `Alignment`, depending on the kind. */
export type ReaderWork =
  | { readonly kind: 'read'; readonly file: Blob; readonly choices?: ImportChoices }
  | { readonly kind: 'align'; readonly lines: readonly Cue[]; readonly captions: readonly Cue[] };

/** Reads transcripts in workers. Each worker does one thing at a time. */
export interface TranscriptReader {
  /**
   * Like `importFile`. A file on which the worker fails, for example because of too little memory, is refused too. The
   * signal ends the work at once; then the result has no other content.
   */
  read(file: Blob, signal?: AbortSignal, choices?: ImportChoices): Promise<ImportResult>;
  /** Like `alignText`; null if the worker fails. */
  align(lines: readonly Cue[], captions: readonly Cue[]): Promise<Alignment | null>;
}

/** This many workers start at a time. More would only share the same few processors. */
const workersAtOnce = 2;

/** Work that takes longer no longer delays the next file. In milliseconds. */
const slowAfterMs = 3000;

type Outcome =
  | { readonly isDone: true; readonly result: unknown }
  /** The worker failed or was ended. */
  | { readonly isDone: false; readonly message: string };

interface Job {
  readonly work: ReaderWork;
  readonly signal: AbortSignal | undefined;
  readonly end: (outcome: Outcome) => void;
}

/** `startWorker` is called when there is work and every worker is busy. */
export function createTranscriptReader(startWorker: () => Worker): TranscriptReader {
  const idle: Worker[] = [];
  const waiting: Job[] = [];
  let counted = 0;

  const beginNext = () => {
    const job = counted < workersAtOnce ? waiting.shift() : undefined;
    if (job) begin(job);
  };

  function begin({ work, signal, end }: Job) {
    const worker = idle.pop() ?? startWorker();
    counted += 1;
    let isCounted = true;
    const countNoMore = () => {
      if (isCounted) counted -= 1;
      isCounted = false;
      beginNext();
    };
    const timer = setTimeout(countNoMore, slowAfterMs);
    const finish = (outcome: Outcome) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      if (outcome.isDone && idle.length < workersAtOnce) idle.push(worker);
      else worker.terminate();
      end(outcome);
      countNoMore();
    };
    const stop = () => finish({ isDone: false, message: '' });
    worker.onmessage = ({ data }: MessageEvent<unknown>) => finish({ isDone: true, result: data });
    worker.onerror = ({ message }) => finish({ isDone: false, message });
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop, { once: true });
    worker.postMessage(work);
  }

  const give = (work: ReaderWork, signal?: AbortSignal) =>
    new Promise<Outcome>((end) => {
      waiting.push({ work, signal, end });
      beginNext();
    });

  return {
    async read(file, signal, choices) {
      const outcome = await give({ kind: 'read', file, ...(choices && { choices }) }, signal);
      if (outcome.isDone) return outcome.result as ImportResult;
      return { ok: false, problem: problemAt(0, 'unreadable', outcome.message) };
    },
    async align(lines, captions) {
      const outcome = await give({ kind: 'align', lines, captions });
      return outcome.isDone ? (outcome.result as Alignment) : null;
    },
  };
}
