import { type ReadonlySignal, signal } from '@preact/signals';
import { createTurns } from '../browser/turns';
import { readHome } from '../homes/read-home';
import type { ListedTalk } from '../library/all-talks';
import { type MadeLines, madeFormat } from '../library/made-talks';
import type { Answer, LibraryProblem } from '../library/problem';
import type { Making } from '../library/records';
import type { NewTalk } from '../library/talks';
import { isNonsense } from '../transcribe/nonsense';
import { modelId } from '../transcribe/speech-model';
import type { Made } from '../transcribe/transcriber';
import type { Cue, Seconds } from '../transcript/cue';
import { audioKey } from './audio-key';
import { languageOfProgram, type Program, programName } from './program';
import type { Recording } from './recording';
import type { MakingProblem, MakingReport } from './serve-making';
import { timeLeft } from './time-left';

/** A transcript that is being made from an audio file, or was made from one. */
export interface MakingJob {
  readonly title: string;
  /** The name of the listener's own program; null for Sidecue's recogniser, which can pause. */
  readonly program: string | null;
  /** `kept`: the listener has stopped it. `failed`: see `problem`; what was made has been saved. */
  readonly stage: 'loading' | 'working' | 'paused' | 'done' | 'kept' | 'failed';
  /** BCP 47 tag of its lines; '' while it is unknown. */
  readonly language: string;
  /** The length of the audio; null until the file has been opened, or the program has answered. */
  readonly duration: Seconds | null;
  readonly until: Seconds;
  /** The latest lines. */
  readonly lines: readonly Cue[];
  /** How long the rest may take, at least and at most; null while that is unknown. */
  readonly left: readonly [least: Seconds, most: Seconds] | null;
  /** The words make so little sense that the language is probably not English. */
  readonly isDoubtful: boolean;
  readonly problem: MakingProblem | LibraryProblem | null;
}

export interface MakingSessionOptions {
  readonly startWorker: () => Worker;
  readonly begin: (talk: NewTalk, making: Making) => Promise<Answer<string>>;
  readonly extend: (lines: MadeLines) => Promise<Answer<undefined>>;
  /** All talks, once they have been read. */
  readonly listTalks: () => Promise<readonly ListedTalk[]>;
  readonly recording: ReadonlySignal<Recording | null>;
}

/** Makes transcripts from audio files, one at a time. */
export interface MakingSession {
  readonly job: ReadonlySignal<MakingJob | null>;
  /** Starts, or continues what was begun with the same file. `program` is null for Sidecue's recogniser. */
  start(file: File, program: Program | null): Promise<void>;
  pause(): void;
  goOn(): void;
  /** Stops making the transcript. What exists becomes a normal talk. */
  keep(): Promise<void>;
}

const shownLines = 6;

/** A program makes all lines at once, so there is never anything to continue. */
const programModel = 'program';

const withoutEnding = (name: string): string => name.replace(/\.[^.]{1,5}$/, '');

/** A line in the form that the library takes. */
function storedLine({ start, end, text, speaker, isTurn, words }: Cue): NewTalk['cues'][number] {
  return {
    ...{ start, end, text },
    ...(speaker !== undefined && { speaker }),
    ...(isTurn && { isTurn }),
    ...(words && { words: words.map((word) => ({ ...word })) }),
  };
}

/** What is known about the talk before it has lines. */
function aboutTalk(file: File, recording: Recording | null, program: Program | null): Omit<NewTalk, 'cues'> {
  const page = recording ? readHome(recording.address) : null;
  return {
    title: recording?.title || withoutEnding(file.name) || file.name,
    people: [],
    show: recording?.show ?? '',
    date: '',
    language: program ? languageOfProgram(program.language) : 'en',
    homes: [recording?.home, page].flatMap((home) => home ?? []),
    format: madeFormat,
    isTimed: true,
    chapters: [],
    ...(program && { madeWith: programName(program) }),
  };
}

// long: one job, whose few functions share its state
export function createMakingSession(options: MakingSessionOptions): MakingSession {
  const job = signal<MakingJob | null>(null);
  let worker: Worker | null = null;
  let talkId: string | null = null;
  let making: Making = { audio: '-', model: modelId, until: 0, duration: 0 };
  /** Lines are saved one after the other. */
  let writing: Promise<void> = Promise.resolve();
  /** A start that is no longer the newest goes no further. */
  const beginStart = createTurns();

  const change = (part: Partial<MakingJob>) => {
    if (job.value) job.value = { ...job.value, ...part };
  };
  const stop = (part: Partial<MakingJob>) => {
    worker?.terminate();
    worker = null;
    change(part);
  };
  function pause() {
    worker?.postMessage({ kind: 'pause' });
    change({ stage: 'paused', left: null });
  }
  const fail = (problem: MakingProblem | LibraryProblem) => stop({ stage: 'failed', problem });

  /** `reached` is how far the transcript is with these lines. By now it may be further. */
  async function write(about: Omit<NewTalk, 'cues'>, cues: readonly Cue[], reached: Making, isLast: boolean) {
    const lines = cues.map(storedLine);
    if (talkId === null) {
      if (lines.length === 0) return;
      const begun = await options.begin({ ...about, cues: lines }, reached);
      if (!begun.ok) return fail(begun.problem);
      talkId = begun.value;
      if (!isLast) return;
      lines.length = 0;
    }
    const extended = await options.extend({ talkId, cues: lines, making: isLast ? null : reached });
    if (!extended.ok) fail(extended.problem);
  }

  function listen(known: Omit<NewTalk, 'cues'>) {
    let about = known;
    let beganMs = Date.now();
    const from = making.until;
    const surenesses: (number | null)[] = [];
    const later = (cues: readonly Cue[], isLast: boolean) => {
      const reached = making;
      writing = writing.then(() => write(about, cues, reached, isLast));
      return writing;
    };
    const onMade = ({ cues, until, sureness }: Made) => {
      making = { ...making, until };
      surenesses.push(sureness);
      const before = job.peek();
      change({
        stage: before?.stage === 'paused' ? 'paused' : 'working',
        until,
        lines: [...(before?.lines ?? []), ...cues].slice(-shownLines),
        left: timeLeft(until - from, making.duration - until, (Date.now() - beganMs) / 1000),
        isDoubtful: before?.isDoubtful || isNonsense(surenesses),
      });
      // Only said once: a listener who continues anyway knows better.
      if (!before?.isDoubtful && job.peek()?.isDoubtful) pause();
      void later(cues, false);
    };
    return async ({ data }: MessageEvent<MakingReport>) => {
      if (data.kind === 'opened') {
        making = { ...making, duration: data.duration };
        about = { ...about, language: data.language };
        change({ duration: data.duration, language: data.language });
      } else if (data.kind === 'ready') {
        beganMs = Date.now();
        if (job.peek()?.stage === 'loading') change({ stage: 'working' });
      } else if (data.kind === 'made') onMade(data.made);
      else if (data.kind === 'problem') fail(data.problem);
      else {
        await later([], true);
        const { duration, stage } = job.peek() ?? { duration: 0, stage: 'failed' };
        if (stage === 'failed') return;
        if (talkId === null) fail({ kind: 'no-speech' });
        else stop({ stage: 'done', until: duration ?? making.until, left: null });
      }
    };
  }

  return {
    job,
    async start(file, program) {
      stop({});
      const isNewest = beginStart();
      let audio: string;
      const about = aboutTalk(file, options.recording.peek(), program);
      const model = program ? programModel : modelId;
      job.value = {
        ...{
          title: about.title,
          program: about.madeWith ?? null,
          language: about.language,
          stage: 'loading',
        },
        ...{ duration: null, until: 0, lines: [], left: null, isDoubtful: false, problem: null },
      };
      try {
        audio = await audioKey(file);
      } catch (error) {
        return isNewest() ? fail({ kind: 'damaged-audio', reason: String(error) }) : undefined;
      }
      const begun = (await options.listTalks()).find(
        (talk) => talk.making?.audio === audio && talk.making.model === model,
      );
      // Its last lines belong to the transcript before.
      await writing;
      // The listener may have stopped it already, or chosen another file.
      if (!isNewest() || job.peek()?.stage !== 'loading') return;
      talkId = begun?.id ?? null;
      making = begun?.making ?? { audio, model, until: 0, duration: 0 };
      change({ title: begun?.title ?? about.title, until: making.until });
      worker = options.startWorker();
      worker.onmessage = listen(about);
      worker.onerror = ({ message }) => fail({ kind: 'no-recogniser', reason: message });
      worker.postMessage({ kind: 'begin', file, from: making.until, program });
    },
    pause,
    goOn() {
      worker?.postMessage({ kind: 'go-on' });
      change({ stage: 'working' });
    },
    async keep() {
      stop({ stage: 'kept', left: null });
      await writing;
      if (talkId === null) job.value = null;
      else await options.extend({ talkId, cues: [], making: null });
    },
  };
}
