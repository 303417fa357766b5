import { computed, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { effectUntil } from '../browser/effect-until';
import { runInSlices } from '../browser/slices';
import type { Timing } from '../browser/timing';
import type { readChapterList } from '../reading/chapter-list';
import type { findOverview, Overview } from '../reading/overview';
import { type Paragraph, type ReadText, readTalk, readTalkOnce } from '../reading/paragraphs';
import { movedRange } from '../transcript/changed-words';
import type { Cue } from '../transcript/cue';
import { type Chapter, isTimed, type Talk } from '../transcript/talk';
import { chapterCode, overviewCode } from './late-code';
import type { Medium } from './medium';
import type { Sync } from './sync';

/** The talk in the form in which it is read. */
export interface Reading {
  /** The talk's chapters, or those that its description lists. Empty if there are none. */
  readonly chapters: ReadonlySignal<readonly Chapter[]>;
  /** Starts finding the paragraphs. Later calls do nothing. */
  begin(): void;
  /** Null until they have been found. */
  readonly paragraphs: ReadonlySignal<readonly Paragraph[] | null>;
  /** Starts finding what the talk is about. Later calls do nothing. */
  beginOverview(): void;
  /** Null until it has been found. */
  readonly overview: ReadonlySignal<Overview | null>;
}

export interface ReadingOptions {
  readonly talk: Talk;
  readonly medium: Pick<Medium, 'duration'>;
  readonly sync: Pick<Sync, 'map'>;
  /** What the page says about the medium; '' while nothing is known. */
  readonly description: ReadonlySignal<string>;
  readonly timing: Timing;
  readonly signal: AbortSignal;
}

/** Starts finding the paragraphs of a talk before its panel exists. The panel then continues that work. */
export function readAhead(talk: Talk, timing: Timing): void {
  runInSlices(readTalkOnce(talk), () => {}, timing);
}

/** The chapters that a description lists, on the transcript's clock. */
function chaptersIn(list: ReturnType<typeof readChapterList>, map: Sync['map']): Chapter[] {
  const { toTranscript } = map.peek();
  return list
    .map(({ start, title }) => ({ start: Math.max(0, toTranscript(start)), title }))
    .filter(({ title }) => title !== '');
}

/** Paragraphs, and the lines in which they were found. */
interface FoundParagraphs {
  readonly paragraphs: readonly Paragraph[];
  readonly cues: readonly Cue[];
}

/** The paragraphs with their present beginnings: a line in which one begins may have been corrected since. */
function paragraphsIn(now: readonly Cue[], { paragraphs, cues }: FoundParagraphs): readonly Paragraph[] {
  const moved = paragraphs.map((paragraph) => {
    const [before, after] = [cues[paragraph.cue]?.text ?? '', now[paragraph.cue]?.text ?? ''];
    if (paragraph.from === 0 || before === after) return paragraph;
    return {
      ...paragraph,
      from: movedRange(before, after, { from: paragraph.from, to: before.length }).from,
    };
  });
  // If none has moved, the same list is returned, so that nothing is drawn again.
  return moved.every((paragraph, index) => paragraph === paragraphs[index]) ? paragraphs : moved;
}

/** What a talk is about, by its present words. */
function* readOverview(find: typeof findOverview, talk: Talk): Generator<void, Overview, void> {
  const text = yield* readTalk(talk);
  return yield* find(text, talk.cues, talk.chapters);
}

/**
 * Finds the paragraphs of a talk and what it is about, in short slices, when they are first needed, until the signal
 * aborts. Finds both again when the description brings chapters.
 */
// long: the effects share what one finds and the next needs
export function createReading(options: ReadingOptions): Reading {
  const { talk, medium, sync, description, timing, signal: abort } = options;
  const chapters = signal<readonly Chapter[]>(talk.chapters);
  const found = signal<FoundParagraphs | null>(null);
  const overview = signal<Overview | null>(null);
  const read = signal<ReadText | null>(null);
  const isBegun = signal(false);
  const isOverviewBegun = signal(false);

  effectUntil(abort, () => {
    const length = medium.duration.value;
    // While the length is unknown, an advert may be playing, and times after the end cannot be recognised.
    if (talk.chapters.length > 0 || !isTimed(talk) || length === null) return;
    // If the page brings a description later, the chapters that were read without it are replaced.
    if (description.value !== '') void chapterCode.load();
    const read = chapterCode.code.value?.readChapterList;
    const listed = read ? chaptersIn(read(description.value, length), sync.map) : [];
    if (JSON.stringify(listed) !== JSON.stringify(chapters.peek())) chapters.value = listed;
  });
  effectUntil(abort, () => {
    if (!isBegun.value) return;
    // A correction changes the words of a paragraph, not where it begins.
    const { cues, ...about } = untracked(() => ({ ...talk }));
    return runInSlices(
      readTalkOnce({ ...about, cues, chapters: chapters.value }),
      (result) => {
        found.value = { paragraphs: result.paragraphs, cues };
        read.value = result;
      },
      timing,
    );
  });
  effectUntil(abort, () => {
    const text = read.value;
    const code = overviewCode.code.value;
    if (!isOverviewBegun.value || !code || !text) return;
    const given = chapters.value;
    // Read to depend on it: a correction may add a term or remove one.
    const { cues, ...about } = talk;
    const isAsFound = cues === found.peek()?.cues;
    // In a task of its own. The present task has found the paragraphs, which should be drawn first.
    let drop = timing.after(0, () => {
      drop = runInSlices(
        isAsFound
          ? code.findOverview(text, cues, given)
          : readOverview(code.findOverview, { ...about, cues, chapters: given }),
        (result) => {
          overview.value = result;
        },
        timing,
      );
    });
    return () => drop();
  });
  return {
    chapters,
    paragraphs: computed(() => found.value && paragraphsIn(talk.cues, found.value)),
    begin() {
      isBegun.value = true;
    },
    overview,
    beginOverview() {
      isBegun.value = true;
      isOverviewBegun.value = true;
      void overviewCode.load();
    },
  };
}
