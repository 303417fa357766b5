import { effect, type ReadonlySignal } from '@preact/signals';
import { checkLength, type Imported } from '../formats/import';
import { type Taken, withTaken } from '../page-transcripts/taken';
import type { Cue } from '../transcript/cue';
import { titleOfFile } from './draft';
import type { DraftList } from './draft-list';
import { findMendedLines } from './mended-lines';
import type { Recording } from './recording';
import type { TranscriptReader } from './transcript-reader';

/** Reads the text of a draft. */
export interface DraftReading {
  /**
   * Makes the draft ready, or shows why it is refused. Whether it is ready. `taken`: what is known of a text besides,
   * where it was taken from a page.
   */
  read(id: number, name: string, file: Blob, taken?: Taken): Promise<boolean>;
  /** Ends the reading of a draft that the listener no longer wants. */
  stop(id: number): void;
  /** The listener has changed the draft's title: it stays when the recording's becomes known. */
  keepTitle(id: number): void;
}

const mostExamples = 3;

/** How much text suffices to recognise its language, in UTF-16 units. */
const languageSample = 4000;

function sampleOf(cues: readonly Cue[]): string {
  let text = '';
  for (const cue of cues) {
    if (text.length >= languageSample) break;
    text += `${cue.text}\n`;
  }
  return text;
}

export interface DraftReadingOptions {
  readonly reader: TranscriptReader;
  /** The BCP 47 tag of a text's language; '' where it is not certain. */
  readonly tellLanguage: (text: string) => Promise<string>;
  /** What the listener wants a transcript for, when that is known. */
  readonly recording: ReadonlySignal<Recording | null>;
}

export function createDraftReading(list: DraftList, options: DraftReadingOptions): DraftReading {
  const { reader, tellLanguage, recording } = options;
  const titled = new Set<number>();
  const underWay = new Map<number, AbortController>();

  const warningsOf = (found: Imported) => {
    const length = recording.peek()?.duration;
    const wrongLength = length ? checkLength(found.cues, length) : undefined;
    return wrongLength === undefined ? found.warnings : [...found.warnings, wrongLength];
  };
  // The recording's tab may answer after a file has been read.
  effect(() => {
    const title = recording.value?.title;
    for (const { id, found } of list.drafts.peek()) {
      if (found) list.change(id, { warnings: warningsOf(found), ...(title && !titled.has(id) && { title }) });
    }
  });

  return {
    async read(id, name, file, taken) {
      const stopping = new AbortController();
      underWay.set(id, stopping);
      const imported = await reader.read(file, stopping.signal);
      underWay.delete(id);
      if (!imported.ok) {
        list.refuse(id, imported.problem);
        return false;
      }
      const answer = taken ? withTaken(imported, taken) : imported;
      const found = { ...answer, language: answer.language || (await tellLanguage(sampleOf(answer.cues))) };
      const wanted = recording.peek();
      list.change(id, {
        stage: 'ready',
        found,
        mendedLines: found.raw === found.cues ? [] : findMendedLines(found.raw, found.cues, mostExamples),
        warnings: warningsOf(found),
        title: wanted?.title || found.title || titleOfFile(name),
        show: wanted?.show ?? '',
        address: wanted?.address ?? '',
      });
      return true;
    },
    stop: (id) => underWay.get(id)?.abort(),
    keepTitle: (id) => titled.add(id),
  };
}
