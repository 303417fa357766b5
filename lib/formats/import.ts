import type { Cue, Seconds } from '../transcript/cue';
import { transcriptLength } from '../transcript/length';
import { type ImportChoices, noChoices } from './choices';
import { decodeUtf } from './decode-bytes';
import type { ImportResult } from './finish-import';
import { readDecoded, readImport, refuseBytes } from './importing';
import { readJoined } from './joined-parts';
import { json } from './json';
import { markup } from './markup';
import { decodeOldBytes } from './old-encodings';
import { type LineProblem, problemAt } from './problem';
import { rare } from './rare-formats';

const late = { json, markup, rare, joined: readJoined };

/**
 * Reads a transcript from pasted text. The format is recognised by the content. Never throws.
 *
 * @param choices the listener's choices that override what the import does by itself
 */
export function importText(text: string, choices: ImportChoices = noChoices): ImportResult {
  return readImport(text, choices, late);
}

/** Reads a transcript from the bytes of a file: like `importText`, with the encoding detected first. Never throws. */
export function importTranscript(bytes: Uint8Array, choices: ImportChoices = noChoices): ImportResult {
  const { encoding } = choices;
  return (
    refuseBytes(bytes) ??
    readDecoded(decodeUtf(bytes, encoding) ?? decodeOldBytes(bytes, encoding), choices, late)
  );
}

/**
 * A problem if the length of the transcript differs from that of the media by more than 5 %: it may belong to another
 * talk. Undefined if it fits, or if either length is unknown.
 */
export function checkLength(cues: readonly Cue[], mediaLength: Seconds): LineProblem | undefined {
  const length = transcriptLength(cues);
  if (length === 0 || !(mediaLength > 0) || !Number.isFinite(mediaLength)) return undefined;
  const difference = (length - mediaLength) / mediaLength;
  if (Math.abs(difference) <= 0.05) return undefined;
  const percent = Math.round(Math.abs(difference) * 100);
  return problemAt(0, difference > 0 ? 'longer-than-recording' : 'shorter-than-recording', percent);
}
