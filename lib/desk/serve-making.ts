import { AudioError, type AudioFile, type AudioProblem } from '../transcribe/decode';
import type { Made, Transcriber } from '../transcribe/transcriber';
import type { Seconds } from '../transcript/cue';

/** From the page to the worker, which makes one transcript. */
export type MakingOrder =
  | { readonly kind: 'begin'; readonly file: Blob; readonly from: Seconds }
  | { readonly kind: 'pause' }
  | { readonly kind: 'go-on' };

/**
 * Why no transcript can be made: the audio, in which nobody may speak at all, or the recogniser, which may have found too
 * little memory.
 */
export type MakingProblem =
  | AudioProblem
  | { readonly kind: 'no-speech' }
  | { readonly kind: 'no-recogniser'; readonly reason: string };

/** From the worker to the page. */
export type MakingReport =
  /** The file can be heard; the model is loaded next. */
  | { readonly kind: 'opened'; readonly duration: Seconds }
  /** The model is loaded; the work begins. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'made'; readonly made: Made }
  | { readonly kind: 'done' }
  | { readonly kind: 'problem'; readonly problem: MakingProblem };

export interface MakingServerOptions {
  readonly open: (file: Blob) => Promise<AudioFile>;
  readonly loadTranscriber: () => Promise<Transcriber>;
  readonly report: (report: MakingReport) => void;
}

/** Answers orders in a worker. It ends with the worker. */
export function createMakingServer({ open, loadTranscriber, report }: MakingServerOptions) {
  let gate = Promise.withResolvers<void>();
  gate.resolve();

  async function make(file: Blob, from: Seconds) {
    const audio = await open(file);
    report({ kind: 'opened', duration: audio.duration });
    const transcriber = await loadTranscriber();
    report({ kind: 'ready' });
    await gate.promise;
    for await (const made of transcriber.transcribe(audio.blocks(from), from)) {
      report({ kind: 'made', made });
      await gate.promise;
    }
    report({ kind: 'done' });
  }

  return async function answer(order: MakingOrder): Promise<void> {
    if (order.kind === 'pause') gate = Promise.withResolvers<void>();
    else if (order.kind === 'go-on') gate.resolve();
    else {
      await make(order.file, order.from).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        const problem =
          error instanceof AudioError ? error.problem : ({ kind: 'no-recogniser', reason } as const);
        report({ kind: 'problem', problem });
      });
    }
  };
}
