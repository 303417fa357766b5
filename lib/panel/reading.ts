import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { runInSlices } from '../browser/slices';
import type { Timing } from '../browser/timing';
import { readChapterList } from '../reading/chapter-list';
import { findOverview, type Overview } from '../reading/overview';
import { type Paragraph, type ReadText, readTalk } from '../reading/paragraphs';
import type { Seconds } from '../transcript/cue';
import { type Chapter, isTimed, type Talk } from '../transcript/talk';
import type { Medium } from './medium';
import type { Sync } from './sync';

/** The talk as it is read. */
export interface Reading {
  /** The talk's chapters, or those that its description lists; none where nobody has given any. */
  readonly chapters: ReadonlySignal<readonly Chapter[]>;
  /** Begins to find the paragraphs, once. */
  begin(): void;
  /** Null until they have been found. */
  readonly paragraphs: ReadonlySignal<readonly Paragraph[] | null>;
  /** Begins to find what the talk is about, once. */
  beginOverview(): void;
  /** Null until it has been found. */
  readonly overview: ReadonlySignal<Overview | null>;
}

export interface ReadingOptions {
  readonly talk: Talk;
  readonly medium: Pick<Medium, 'duration'>;
  readonly sync: Pick<Sync, 'map'>;
  /** What the page says of the medium; '' while nothing is known. */
  readonly description: ReadonlySignal<string>;
  readonly timing: Timing;
  readonly signal: AbortSignal;
}

/** The chapters that a description lists, on the transcript's clock. */
function chaptersIn(description: string, length: Seconds, map: Sync['map']): Chapter[] {
  const { toTranscript } = map.peek();
  return readChapterList(description, length)
    .map(({ start, title }) => ({ start: Math.max(0, toTranscript(start)), title }))
    .filter(({ title }) => title !== '');
}

/**
 * Finds the paragraphs of a talk, and what it is about, in short slices when they are first wanted, until the signal
 * aborts. Both are found anew when the description brings chapters.
 */
// long: the effects share what one finds and the next needs
export function createReading(options: ReadingOptions): Reading {
  const { talk, medium, sync, description, timing, signal: abort } = options;
  const chapters = signal<readonly Chapter[]>(talk.chapters);
  const paragraphs = signal<readonly Paragraph[] | null>(null);
  const overview = signal<Overview | null>(null);
  const read = signal<ReadText | null>(null);
  const isBegun = signal(false);
  const isOverviewBegun = signal(false);

  const stops = [
    effect(() => {
      const length = medium.duration.value;
      // While the length is unknown an advert may play, and times past the end cannot be told.
      if (talk.chapters.length > 0 || !isTimed(talk) || length === null) return;
      const listed = chaptersIn(description.value, length, sync.map);
      if (JSON.stringify(listed) !== JSON.stringify(chapters.peek())) chapters.value = listed;
    }),
    effect(() => {
      if (!isBegun.value) return;
      return runInSlices(
        readTalk({ ...talk, chapters: chapters.value }),
        (result) => {
          paragraphs.value = result.paragraphs;
          read.value = result;
        },
        timing,
      );
    }),
    effect(() => {
      const text = read.value;
      if (!isOverviewBegun.value || !text) return;
      const given = chapters.value;
      // In a task of its own: this one has found the paragraphs, which are to be drawn.
      let drop = timing.after(0, () => {
        drop = runInSlices(
          findOverview(text, talk.cues, given),
          (result) => {
            overview.value = result;
          },
          timing,
        );
      });
      return () => drop();
    }),
  ];
  abort.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  return {
    chapters,
    paragraphs,
    begin() {
      isBegun.value = true;
    },
    overview,
    beginOverview() {
      isBegun.value = true;
      isOverviewBegun.value = true;
    },
  };
}
