import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { checkLength, type Imported, mostBytes, tooLarge } from '../formats/import';
import { type Problem, problemAt } from '../formats/problem';
import { readHome } from '../homes/read-home';
import type { Answer } from '../library/problem';
import type { NewTalk, SavedTalk } from '../library/talks';
import type { Cue, Seconds } from '../transcript/cue';
import { homeAddress } from '../transcript/home-address';
import type { Home, Talk } from '../transcript/talk';
import { borrowTimes } from './borrow-times';
import { type Draft, type DraftFields, emptyDraft, type KnownTalk, titleOfFile, toTalk } from './draft';
import { findMendedLines } from './mended-lines';
import type { TranscriptReader } from './transcript-reader';

/** The recording for which a transcript is wanted. */
export interface Recording {
  readonly title: string;
  readonly address: string;
  /** Null where the player does not tell. */
  readonly duration: Seconds | null;
}

/** Imports transcripts, from file to library. */
export interface ImportSession {
  readonly drafts: ReadonlySignal<readonly Draft[]>;
  addFiles(files: Iterable<File>): Promise<void>;
  /** `name` is shown instead of a file's name. */
  addText(text: string, name: string): Promise<void>;
  change(id: number, fields: DraftFields): void;
  /** Gives a text without times those of `timed`, a transcript of the same talk; `name` says where that is from. */
  lendTimes(id: number, timed: string, name: string): Promise<void>;
  /** True if it was saved. */
  save(id: number): Promise<boolean>;
  discard(id: number): void;
}

export interface ImportSessionOptions {
  readonly reader: TranscriptReader;
  /** The BCP 47 tag of a text's language; '' where it is not certain. */
  readonly tellLanguage: (text: string) => Promise<string>;
  readonly save: (talk: NewTalk) => Promise<Answer<SavedTalk>>;
  readonly talkAt: (home: Home) => Promise<KnownTalk | null>;
  /** A known talk with its lines; null when it cannot be read. */
  readonly loadTalk: (id: string) => Promise<Talk | null>;
  /** What the listener wants a transcript for, when that is known. */
  readonly recording: ReadonlySignal<Recording | null>;
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

export function createImportSession(options: ImportSessionOptions): ImportSession {
  const { reader, tellLanguage, save, talkAt, loadTalk, recording } = options;
  const drafts = signal<readonly Draft[]>([]);
  /** Look-ups of times and addresses that are under way, by draft. A draft is saved only after its own. */
  const lookingAround = new Map<number, Promise<void>>();
  /** The drafts whose title the listener has changed. */
  const titled = new Set<number>();
  let lastId = 0;
  const find = (id: number) => drafts.peek().find((draft) => draft.id === id);
  const change = (id: number, changes: Partial<Draft>) => {
    drafts.value = drafts.peek().map((draft) => (draft.id === id ? { ...draft, ...changes } : draft));
  };

  const begin = (name: string): number => {
    lastId += 1;
    drafts.value = [...drafts.peek(), { ...emptyDraft, id: lastId, name }];
    return lastId;
  };
  const refuse = (id: number, problem: Problem) => change(id, { stage: 'refused', refused: problem });

  async function findTaken(id: number) {
    const address = find(id)?.address ?? '';
    const home = readHome(address);
    const taken = home && (await talkAt(home));
    // The listener may have gone on typing.
    const isStale = () => find(id)?.address !== address;
    if (isStale()) return;
    change(id, { taken, borrowed: null });
    const found = find(id)?.found;
    if (!taken || !found || found.timed) return;
    const talk = await loadTalk(taken.id);
    const borrowed = talk && !isStale() ? await borrowTimes(reader, found, talk) : null;
    if (!isStale()) change(id, { borrowed });
  }
  async function lend(id: number, timed: string, name: string) {
    const found = find(id)?.found;
    const lender = await reader.read(new TextEncoder().encode(timed));
    if (!found || !lender.ok) return;
    const { cues, timed: isTimed } = lender;
    const borrowed = await borrowTimes(reader, found, { title: name, cues, isTimed });
    change(id, { borrowed, takesTimes: true });
  }
  /** Runs look-ups one after the other, so that the last one counts. */
  const lookAround = (id: number, look: () => Promise<void>) => {
    const looking = (lookingAround.get(id) ?? Promise.resolve()).then(look);
    lookingAround.set(id, looking);
    return looking;
  };

  const warningsOf = (found: Imported) => {
    const length = recording.peek()?.duration;
    const wrongLength = length ? checkLength(found.cues, length) : undefined;
    return wrongLength === undefined ? found.warnings : [...found.warnings, wrongLength];
  };
  // The recording's tab may answer after a file has been read.
  effect(() => {
    const title = recording.value?.title;
    for (const { id, found } of drafts.peek()) {
      if (found) change(id, { warnings: warningsOf(found), ...(title && !titled.has(id) && { title }) });
    }
  });

  async function read(id: number, name: string, bytes: Uint8Array) {
    const answer = await reader.read(bytes);
    if (!answer.ok) {
      refuse(id, answer.problem);
      return;
    }
    const found = { ...answer, language: answer.language || (await tellLanguage(sampleOf(answer.cues))) };
    const wanted = recording.peek();
    change(id, {
      stage: 'ready',
      found,
      mendedLines: found.raw === found.cues ? [] : findMendedLines(found.raw, found.cues, mostExamples),
      warnings: warningsOf(found),
      title: wanted?.title || found.title || titleOfFile(name),
      address: wanted?.address ?? '',
    });
    await lookAround(id, () => findTaken(id));
  }

  return {
    drafts,
    async addFiles(files) {
      const begun = [...files].map((file) => ({ file, id: begin(file.name) }));
      for (const { file, id } of begun) {
        if (file.size > mostBytes) {
          refuse(id, tooLarge.problem);
          continue;
        }
        try {
          await read(id, file.name, new Uint8Array(await file.arrayBuffer()));
        } catch (error) {
          // The file may have been moved, or its drive removed, since it was chosen.
          refuse(id, problemAt(0, 'cannot-open', error instanceof Error ? error.message : String(error)));
        }
      }
    },
    addText: (text, name) => read(begin(name), '', new TextEncoder().encode(text)),
    change(id, fields) {
      change(id, { ...fields, problem: null });
      if (fields.title !== undefined) titled.add(id);
      if (fields.address !== undefined) void lookAround(id, () => findTaken(id));
    },
    lendTimes: (id, timed, name) => lookAround(id, () => lend(id, timed, name)),
    async save(id) {
      const draft = find(id);
      if (!draft?.found || draft.stage !== 'ready') return false;
      const home = draft.address.trim() === '' ? null : readHome(draft.address);
      if (draft.title.trim() === '') change(id, { problem: 'no-title' });
      else if (draft.address.trim() !== '' && !home) change(id, { problem: 'no-address' });
      else {
        change(id, { stage: 'saving', problem: null });
        await lookingAround.get(id);
        const answer = await save(toTalk(find(id) ?? draft, draft.found, home ? [home] : []));
        if (answer.ok) change(id, { stage: 'saved', savedAddress: home ? homeAddress(home) : '' });
        else change(id, { stage: 'ready', problem: answer.problem });
        return answer.ok;
      }
      return false;
    },
    discard(id) {
      lookingAround.delete(id);
      drafts.value = drafts.peek().filter((draft) => draft.id !== id);
    },
  };
}
