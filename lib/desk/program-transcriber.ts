import { importText } from '../formats/import';
import type { Step, Transcriber } from '../transcribe/transcriber';
import type { Cue } from '../transcript/cue';
import { transcriptLength } from '../transcript/length';
import { languageOfProgram, type Program, programOrigin } from './program';

/** Why a program of the listener's own has made no transcript. `address`: the program's. */
export type ProgramProblem =
  /** Nothing answers there, or the browser does not let us ask. */
  | { readonly kind: 'program-silent'; readonly address: string }
  /** It wants to send the sound on to somewhere else. */
  | { readonly kind: 'program-redirects'; readonly address: string }
  | { readonly kind: 'program-too-large'; readonly address: string }
  /** It says what is wrong, or only the number of the error (`reason`). */
  | { readonly kind: 'program-failed'; readonly address: string; readonly reason: string }
  /** Its answer holds no lines with times. */
  | { readonly kind: 'program-no-lines'; readonly address: string };

export class ProgramError extends Error {
  constructor(readonly problem: ProgramProblem) {
    super(problem.kind);
  }
}

/** A longer explanation of an error is cut. */
const longestReason = 200;

/** What servers of OpenAI's form take for their only model. */
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

/** What an answer says of an error: as OpenAI, whisper.cpp and FastAPI write it; '' where it tells none. */
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

/** Sends the file, and gives the text of the answer. @throws ProgramError */
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
  // Browsers hide where it leads to; servers of other programs show it.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    throw new ProgramError({ kind: 'program-redirects', address });
  }
  if (status === 413) throw new ProgramError({ kind: 'program-too-large', address });
  // whisper.cpp says that all is well and writes an error.
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

/** The lines of an answer. None where nobody speaks. @throws ProgramError where it is no transcript with times */
function readLines(text: string, address: string): readonly Cue[] {
  const read = importText(text);
  if (read.ok && read.timed) return read.cues;
  const { segments, text: whole } = readJson(text);
  const isSilence = Array.isArray(segments) && (typeof whole !== 'string' || whole.trim() === '');
  if (isSilence) return [];
  throw new ProgramError({ kind: 'program-no-lines', address });
}

/**
 * A program on this computer that speaks OpenAI's form (`POST /v1/audio/transcriptions`, `verbose_json`), such as the
 * server of whisper.cpp. It gets the whole file and answers once. Needs leave for its host.
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
