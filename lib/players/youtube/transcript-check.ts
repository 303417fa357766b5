import type { Seconds } from '../../transcript/cue';
import type { JoinedRows } from './transcript-join';

/** What is wrong with a transcript that was read from a page: it is not complete, or not of this video alone. */
export type TranscriptWarning =
  /** The first row has this time. */
  | { readonly code: 'page-starts-late'; readonly at: Seconds }
  /** There are no rows between these times. */
  | { readonly code: 'page-gap'; readonly from: Seconds; readonly to: Seconds }
  /** The last row has this time, long before the video ends. */
  | { readonly code: 'page-ends-early'; readonly at: Seconds }
  /** The last row has this time, after the video's end. */
  | { readonly code: 'page-ends-late'; readonly at: Seconds }
  /** This many rows occurred more than once. */
  | { readonly code: 'page-repeated'; readonly rows: number }
  /** The page showed that it was loading more, but nothing came. */
  | { readonly code: 'page-still-loading' }
  /** This many rows had no readable time. */
  | { readonly code: 'page-without-times'; readonly rows: number };

/** Talks begin with music and greetings, but not with minutes of them. */
const latestStart: Seconds = 120;
/** In a short video, a shorter silence at the start counts. Some seconds never do. */
const shortestLateStart: Seconds = 30;
const latestStartShare = 0.25;

/** A silence of this length is a hole, if it is also much longer than the usual step between rows. */
const longestSilence: Seconds = 90;
const longestSilenceSteps = 10;

/** After the last row, this share of a video may be music or thanks. */
const longestTailShare = 0.25;
const longestTail: Seconds = 60;

/** Players and pages round the length of a video differently. */
const lengthSlack: Seconds = 5;

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Whether the last row is long before the end of a video of that length; false if the length is unknown. */
export function endsEarly(lastStart: Seconds, duration: Seconds | null): boolean {
  const tail = (duration ?? 0) - lastStart;
  return duration !== null && tail > longestTail && tail > duration * longestTailShare;
}

function findGaps(starts: readonly Seconds[]): TranscriptWarning[] {
  const steps = starts.flatMap((to, index) => {
    const from = starts[index - 1];
    return from === undefined ? [] : [{ from, to, length: to - from }];
  });
  const usual = middle(steps.map(({ length }) => length));
  const longest = Math.max(longestSilence, longestSilenceSteps * usual);
  return steps
    .filter(({ length }) => length > longest)
    .map(({ from, to }) => ({ code: 'page-gap', from, to }));
}

export interface TranscriptSigns {
  /** The length of the video; null if it is unknown, as during an advert. */
  readonly duration: Seconds | null;
  readonly isLoading: boolean;
  /** Rows whose time could not be read. */
  readonly withoutTime: number;
}

/** What is wrong with the rows, which are sorted by start and at least one. Empty if they seem complete. */
export function checkRows({ rows, repeated }: JoinedRows, signs: TranscriptSigns): TranscriptWarning[] {
  const starts = rows.map(({ start }) => start);
  const first = starts[0] ?? 0;
  const last = starts.at(-1) ?? 0;
  const { duration } = signs;
  const length = duration ?? last;
  const warnings: TranscriptWarning[] = [];
  const startsLate = first > latestStart || (first > shortestLateStart && first > length * latestStartShare);
  if (startsLate) warnings.push({ code: 'page-starts-late', at: first });
  warnings.push(...findGaps(starts));
  if (endsEarly(last, duration)) warnings.push({ code: 'page-ends-early', at: last });
  if (duration !== null && last > duration + lengthSlack) warnings.push({ code: 'page-ends-late', at: last });
  if (repeated > 0) warnings.push({ code: 'page-repeated', rows: repeated });
  if (signs.withoutTime > 0) warnings.push({ code: 'page-without-times', rows: signs.withoutTime });
  // A page may leave its loading sign after all rows (seen 2026-09).
  const isEndUnknown = duration === null || endsEarly(last, duration);
  if (signs.isLoading && isEndUnknown) warnings.push({ code: 'page-still-loading' });
  return warnings;
}
