import { importText } from '../formats/import';
import type { Step, Transcriber } from '../transcribe/transcriber';
import type { Cue } from '../transcript/cue';
import { transcriptLength } from '../transcript/length';
import { languageOfProgram, type Program, programOrigin } from './program';

/** Why the listener's own program has not made a transcript. `address` is the program's. */
export type ProgramProblem =
  /** Nothing answers there, or the browser does not give access. */
  | { readonly kind: 'program-silent'; readonly address: string }
  /** The program wants to send the audio on to somewhere else. */
  | { readonly kind: 'program-redirects'; readonly address: string }
  | { readonly kind: 'program-too-large'; readonly address: string }
  /** `reason` is what the program says, or only the status of its error. */
  | { readonly kind: 'program-failed'; readonly address: string; readonly reason: string }
  /** Its answer contains no lines with times. */
  | { readonly kind: 'program-no-lines'; readonly address: string };

export class ProgramError extends Error {
  constructor(readonly problem: ProgramProblem) {
    super(problem.kind);
  }
}

/** A longer explanation of an error is cut. */
const longestReason = 200;

/** The model name that servers with OpenAI's API accept for their only model. */
const usualModel = 'whisper-1';

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function readJson(text: string): Readonly<Record<string, unknown>> {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return {};
  }
}

/** What an answer says about an error, in the forms of OpenAI, whisper.cpp and FastAPI; '' if it says nothing. */
function reasonIn(text: string): string {
  const { error, detail, message } = readJson(text);
  const told = [recordOf(error).message, error, detail, message].find((one) => typeof one === 'string');
  return typeof told === 'string' ? told.replace(/\s+/g, ' ').trim().slice(0, longestReason) : '';
}

function formOf(file: Blob, { model, language }: Program): FormData {
  const form = new FormData();
  form.set('file', file, file instanceof File ? file.name : 'audio');
  form.set('model', model || usualModel);
  if (language) form.set('language', language);
  form.set('response_format', 'verbose_json');
  form.append('timestamp_granularities[]', 'word');
  form.append('timestamp_granularities[]', 'segment');
  return form;
}

/**
 * Sends the file, and returns the text of the answer.
 * @throws ProgramError
 */
async function askProgram(file: Blob, program: Program): Promise<string> {
  const { address } = program;
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${address}/v1/audio/transcriptions`, {
      method: 'POST',
      body: formOf(file, program),
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    text = await response.text();
  } catch {
    throw new ProgramError({ kind: 'program-silent', address });
  }
  const { status } = response;
  // Browsers hide where it leads. Servers of other programs show it.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    throw new ProgramError({ kind: 'program-redirects', address });
  }
  if (status === 413) throw new ProgramError({ kind: 'program-too-large', address });
  // whisper.cpp reports success and writes an error.
  const reason = reasonIn(text);
  if (!response.ok || reason) {
    throw new ProgramError({
      kind: 'program-failed',
      address,
      reason: [response.ok ? '' : status, reason].filter(Boolean).join(': '),
    });
  }
  return text;
}

/**
 * The lines of an answer. Empty if nobody speaks.
 * @throws ProgramError if it is not a transcript with times
 */
function readLines(text: string, address: string): readonly Cue[] {
  const read = importText(text);
  if (read.ok && read.timed) return read.cues;
  const { segments, text: whole } = readJson(text);
  const isSilence = Array.isArray(segments) && (typeof whole !== 'string' || whole.trim() === '');
  if (isSilence) return [];
  throw new ProgramError({ kind: 'program-no-lines', address });
}

/**
 * A program on this computer with OpenAI's API (`POST /v1/audio/transcriptions`, `verbose_json`), such as the server of
 * whisper.cpp. It gets the whole file and answers once. Needs permission for its host.
 * @throws RangeError for an address that is not on this computer
 */
export function createProgramTranscriber(program: Program): Transcriber {
  const address = programOrigin(program.address);
  if (address === null) throw new RangeError(`${program.address} is not on this computer.`);
  return {
    async *transcribe(file): AsyncGenerator<Step> {
      yield { kind: 'ready' };
      const text = await askProgram(file, { ...program, address });
      const cues = readLines(text, address);
      const { duration, language } = readJson(text);
      const length = typeof duration === 'number' && duration > 0 ? duration : transcriptLength(cues);
      const told = typeof language === 'string' ? languageOfProgram(language) : '';
      yield { kind: 'opened', duration: length, language: languageOfProgram(program.language) || told };
      yield { kind: 'made', made: { cues, until: length, sureness: null } };
    },
  };
}
