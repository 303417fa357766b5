import { AudioError, type AudioProblem } from '../transcribe/decode';
import type { Step, Transcriber } from '../transcribe/transcriber';
import type { Seconds } from '../transcript/cue';
import type { Program } from './program';
import { ProgramError, type ProgramProblem } from './program-transcriber';

/** From the page to the worker, which makes one transcript. */
export type MakingOrder =
  /** `program` is null for Sidecue's recogniser. */
  | {
      readonly kind: 'begin';
      readonly file: Blob;
      readonly from: Seconds;
      readonly program: Program | null;
    }
  | { readonly kind: 'pause' }
  | { readonly kind: 'go-on' };

/**
 * Why no transcript can be made: because of the audio (nobody may be speaking in it), of the recogniser (there may be
 * too little memory), or of the listener's program.
 */
export type MakingProblem =
  | AudioProblem
  | ProgramProblem
  | { readonly kind: 'no-speech' }
  | { readonly kind: 'no-recogniser'; readonly reason: string };

/** From the worker to the page. */
export type MakingReport =
  | Step
  | { readonly kind: 'done' }
  | { readonly kind: 'problem'; readonly problem: MakingProblem };

export interface MakingServerOptions {
  readonly transcriberOf: (program: Program | null) => Transcriber;
  readonly report: (report: MakingReport) => void;
}

/** Answers orders in a worker. It ends with the worker. */
export function createMakingServer({ transcriberOf, report }: MakingServerOptions) {
  let gate = Promise.withResolvers<void>();
  gate.resolve();

  async function make(file: Blob, from: Seconds, program: Program | null) {
    for await (const step of transcriberOf(program).transcribe(file, from)) {
      report(step);
      await gate.promise;
    }
    report({ kind: 'done' });
  }

  return async function answer(order: MakingOrder): Promise<void> {
    if (order.kind === 'pause') gate = Promise.withResolvers<void>();
    else if (order.kind === 'go-on') gate.resolve();
    else {
      await make(order.file, order.from, order.program).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        const problem =
          error instanceof AudioError || error instanceof ProgramError
            ? error.problem
            : ({ kind: 'no-recogniser', reason } as const);
        report({ kind: 'problem', problem });
      });
    }
  };
}
