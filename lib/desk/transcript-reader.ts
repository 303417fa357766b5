import type { Alignment } from '../formats/align';
import type { ImportResult } from '../formats/import';
import { problemAt } from '../formats/problem';
import type { Cue } from '../transcript/cue';

/** What the worker is asked, and what it answers. */
export type ReaderWork =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'align'; readonly lines: readonly Cue[]; readonly captions: readonly Cue[] };

export interface ReaderOrder {
  readonly id: number;
  readonly work: ReaderWork;
}

export interface ReaderReport {
  readonly id: number;
  /** As the kind of work gives it. */
  readonly result: ImportResult | Alignment;
}

/** Reads transcripts in a worker. */
export interface TranscriptReader {
  /** As `importTranscript`. If the worker fails, for lack of memory, what it was reading is refused. */
  read(bytes: Uint8Array): Promise<ImportResult>;
  /** As `alignText`; null if the worker fails. */
  align(lines: readonly Cue[], captions: readonly Cue[]): Promise<Alignment | null>;
}

interface Waiting {
  answer(result: ReaderReport['result']): void;
  giveUp(message: string): void;
}

/** `startWorker` is called when there is something to read, and again after a failure. */
export function createTranscriptReader(startWorker: () => Worker): TranscriptReader {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  const start = (): Worker => {
    const started = startWorker();
    started.onmessage = ({ data }: MessageEvent<ReaderReport>) => {
      waiting.get(data.id)?.answer(data.result);
      waiting.delete(data.id);
    };
    started.onerror = ({ message }) => {
      worker?.terminate();
      worker = null;
      for (const { giveUp } of waiting.values()) giveUp(message);
      waiting.clear();
    };
    return started;
  };

  function give<Result>(
    work: ReaderWork,
    transfer: Transferable[],
    afterBreakdown: (message: string) => Result,
  ): Promise<Result> {
    worker ??= start();
    lastId += 1;
    const order: ReaderOrder = { id: lastId, work };
    const { promise, resolve } = Promise.withResolvers<Result>();
    waiting.set(order.id, {
      answer: (result) => resolve(result as Result),
      giveUp: (message) => resolve(afterBreakdown(message)),
    });
    worker.postMessage(order, transfer);
    return promise;
  }

  return {
    read: (bytes) =>
      give<ImportResult>({ kind: 'read', bytes }, [bytes.buffer as ArrayBuffer], (message) => ({
        ok: false,
        problem: problemAt(0, 'unreadable', message),
      })),
    align: (lines, captions) => give<Alignment | null>({ kind: 'align', lines, captions }, [], () => null),
  };
}
