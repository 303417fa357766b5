import { effect, type ReadonlySignal } from '@preact/signals';
import type { ImportChoices } from '../formats/choices';
import type { Imported } from '../formats/finish-import';
import { checkLength } from '../formats/import';
import { type Taken, withTaken } from '../page-transcripts/taken';
import type { Cue } from '../transcript/cue';
import { titleOfFile } from './draft';
import type { DraftList } from './draft-list';
import type { Recording } from './recording';
import type { TranscriptReader } from './transcript-reader';

/** Reads the text of a draft. */
export interface DraftReading {
  /**
   * Reads the text, and makes the draft ready or shows why it is refused. Resolves with whether it is ready. `taken` is
   * what else is known about a text that was taken from a page.
   */
  read(id: number, name: string, file: Blob, taken?: Taken): Promise<boolean>;
  /** Reads a draft again, with these choices of the listener. */
  reread(id: number, choices: ImportChoices): Promise<void>;
  /** Stops reading a draft that the listener no longer wants. */
  stop(id: number): void;
  /** The listener has changed the draft's title. It stays when the title of the recording becomes known. */
  keepTitle(id: number): void;
}

/** Where a draft's text comes from, in order to read it again. */
interface Source {
  readonly file: Blob;
  readonly taken?: Taken;
}

export interface DraftReadingOptions {
  readonly reader: TranscriptReader;
  /** The BCP 47 tag of the language of some lines; '' if it is not certain. */
  readonly tellLanguage: (lines: readonly Cue[]) => Promise<string>;
  /** What the listener wants a transcript for, if that is known. */
  readonly recording: ReadonlySignal<Recording | null>;
}

// long: its methods share the list, the sources and what is under way
export function createDraftReading(list: DraftList, options: DraftReadingOptions): DraftReading {
  const { reader, tellLanguage, recording } = options;
  const titled = new Set<number>();
  const underWay = new Map<number, AbortController>();
  const sources = new Map<number, Source>();

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

  /** The imported text; null if it is refused, or no longer wanted. */
  async function find(
    id: number,
    { file, taken }: Source,
    choices?: ImportChoices,
  ): Promise<Imported | null> {
    underWay.get(id)?.abort();
    const stopping = new AbortController();
    underWay.set(id, stopping);
    const imported = await reader.read(file, stopping.signal, choices);
    if (stopping.signal.aborted) return null;
    if (!imported.ok) {
      underWay.delete(id);
      list.refuse(id, imported.problem);
      return null;
    }
    const { encoding, ...answer } = taken ? withTaken(imported, taken) : imported;
    const language = answer.language || (await tellLanguage(answer.cues));
    // The listener may have made another choice while the browser looked at the language.
    if (stopping.signal.aborted) return null;
    underWay.delete(id);
    return {
      ...answer,
      // What was pasted or taken from a page is not a file, so there was no encoding to guess.
      ...(file instanceof File && encoding && { encoding }),
      language,
    };
  }

  return {
    async read(id, name, file, taken) {
      const source: Source = { file, ...(taken && { taken }) };
      sources.set(id, source);
      const found = await find(id, source);
      if (!found) return false;
      const wanted = recording.peek();
      list.change(id, {
        stage: 'ready',
        found,
        warnings: warningsOf(found),
        title: wanted?.title || found.title || titleOfFile(name),
        show: wanted?.show ?? '',
        address: wanted?.address ?? '',
      });
      return true;
    },
    async reread(id, choices) {
      const source = sources.get(id);
      if (!source) return;
      list.change(id, { choices });
      const found = await find(id, source, choices);
      if (found) list.change(id, { found, warnings: warningsOf(found) });
    },
    stop(id) {
      underWay.get(id)?.abort();
      sources.delete(id);
    },
    keepTitle: (id) => titled.add(id),
  };
}
