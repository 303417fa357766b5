import type { ReadonlySignal } from '@preact/signals';
import type { ImportChoices } from '../formats/choices';
import { mostBytes, tooLarge } from '../formats/importing';
import { readHome } from '../homes/read-home';
import type { Answer } from '../library/problem';
import type { NewTalk, SavedTalk } from '../library/talks';
import type { Taken } from '../page-transcripts/taken';
import { homeAddress } from '../transcript/home-address';
import type { Home } from '../transcript/talk';
import { type Draft, type DraftFields, toTalk } from './draft';
import { createDraftList } from './draft-list';
import { createDraftLookups, type DraftLookupOptions } from './draft-lookups';
import { createDraftReading, type DraftReadingOptions } from './draft-reading';
import type { Recording } from './recording';

/** Imports transcripts, from file to library. */
export interface ImportSession {
  readonly drafts: ReadonlySignal<readonly Draft[]>;
  addFiles(files: Iterable<File>): Promise<void>;
  /** `name` is shown instead of the name of a file. */
  addText(text: string, name: string): Promise<void>;
  /** For what was taken from a page. `name` is that of the page. */
  addTaken(taken: Taken, name: string): Promise<void>;
  change(id: number, fields: DraftFields): void;
  /** Reads a draft again, with these choices of the listener. */
  choose(id: number, choices: ImportChoices): Promise<void>;
  /** Gives a text without times those of `timed`, a transcript of the same talk. `name` says where it comes from. */
  lendTimes(id: number, timed: string, name: string): Promise<void>;
  /** Resolves with true if it was saved. */
  save(id: number): Promise<boolean>;
  discard(id: number): void;
}

export interface ImportSessionOptions extends DraftReadingOptions, DraftLookupOptions {
  /** `beside` is the id of the talk whose second transcript it becomes; null for none. */
  readonly save: (talk: NewTalk, beside: string | null) => Promise<Answer<SavedTalk>>;
}

/** Starts a session without drafts. It lasts as long as the page. */
export function createImportSession(options: ImportSessionOptions): ImportSession {
  const list = createDraftList();
  const lookups = createDraftLookups(list, options);
  const reading = createDraftReading(list, options);

  async function read(id: number, name: string, file: Blob, taken?: Taken) {
    if (await reading.read(id, name, file, taken)) await lookups.findTaken(id);
  }

  return {
    drafts: list.drafts,
    async addFiles(files) {
      const begun = [...files].map((file) => ({ file, id: list.begin(file.name) }));
      // In parallel, so that a file that takes long does not delay others.
      await Promise.all(
        begun.map(({ file, id }) =>
          file.size > mostBytes ? list.refuse(id, tooLarge.problem) : read(id, file.name, file),
        ),
      );
    },
    addText: (text, name) => read(list.begin(name), '', new Blob([text])),
    addTaken: (taken, name) => read(list.begin(name), '', new Blob([taken.text]), taken),
    change(id, fields) {
      list.change(id, { ...fields, problem: null });
      if (fields.title !== undefined) reading.keepTitle(id);
      if (fields.address !== undefined) void lookups.findTaken(id);
    },
    async choose(id, choices) {
      await reading.reread(id, choices);
      await lookups.findTaken(id);
    },
    lendTimes: lookups.lend,
    async save(id) {
      const draft = list.find(id);
      if (!draft?.found || draft.stage !== 'ready') return false;
      const home = draft.address.trim() === '' ? null : readHome(draft.address);
      if (draft.title.trim() === '') list.change(id, { problem: 'no-title' });
      else if (draft.address.trim() !== '' && !home) list.change(id, { problem: 'no-address' });
      else {
        list.change(id, { stage: 'saving', problem: null });
        await lookups.finished(id);
        const now = list.find(id) ?? draft;
        const beside = now.isBeside && now.taken ? now.taken.id : null;
        // The home stays that of the talk beside which it is shown.
        const homes = beside === null ? homesOf(draft, home, options.recording.peek()) : [];
        const answer = await options.save(toTalk(now, draft.found, homes), beside);
        if (answer.ok) list.change(id, { stage: 'saved', savedAddress: home ? homeAddress(home) : '' });
        else list.change(id, { stage: 'ready', problem: answer.problem });
        return answer.ok;
      }
      return false;
    },
    discard(id) {
      reading.stop(id);
      lookups.forget(id);
      list.remove(id);
    },
  };
}

/** The home of the player that plays the recording comes before the page around it, if the draft is for that page. */
function homesOf({ address }: Draft, home: Home | null, wanted: Recording | null): Home[] {
  const player = wanted?.address === address ? wanted.home : undefined;
  return [player, home].flatMap((one) => one ?? []);
}
