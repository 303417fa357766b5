import { bareWord } from '../transcript/bare-text';
import type { Cue, Seconds, TimedWord } from '../transcript/cue';
import { deriveEnds } from '../transcript/ends';
import { transcriptLength } from '../transcript/length';
import { matchWords } from '../transcript/match-words';
import { cutAtSentences } from '../transcript/short-lines';
import { wordsOfCue } from '../transcript/words';

/** A text with the times of captions. */
export interface Alignment {
  /** The lines of the text with start, end and a time for each word. Long lines are cut at the ends of sentences. */
  readonly cues: readonly Cue[];
  /** The share of the text's words that were found in the captions, from 0 to 1. Below 0.3 it is another talk. */
  readonly matched: number;
}

interface TextWord {
  readonly text: string;
  readonly cue: number;
}

/** A time for each word: the time of its match; times between two matches are evenly spaced. */
function timesOf(
  count: number,
  matched: ReadonlyMap<number, Seconds>,
  begin: Seconds,
  end: Seconds,
): Seconds[] {
  const times: Seconds[] = new Array(count);
  let before = -1;
  let time = begin;
  for (let at = 0; at <= count; at += 1) {
    const told = at === count ? end : matched.get(at);
    if (told === undefined) continue;
    // The times of overlapping captions may go back a little; those of the text must not.
    const next = Math.max(time, told);
    for (let between = before + 1; between < at; between += 1) {
      times[between] = time + ((next - time) * (between - before)) / (at - before);
    }
    if (at < count) times[at] = next;
    before = at;
    time = next;
  }
  return times;
}

/**
 * Takes the times of a talk's captions over to a text of the same talk, word by word.
 *
 * The function is pure. 10,000 words take well under a second, so it can run in a worker or, for one talk, anywhere.
 *
 * @param text cues with any times; their order, speakers and words are kept
 */
export function alignText(text: readonly Cue[], captions: readonly Cue[]): Alignment {
  const lines = text
    .flatMap((cue) => cutAtSentences(cue.text).map((part) => ({ ...cue, text: part })))
    .filter((cue) => cue.text !== '');
  const words = lines.flatMap((cue, index): TextWord[] =>
    wordsOfCue(cue).map(({ from, to }) => ({ text: cue.text.slice(from, to), cue: index })),
  );
  const heard = captions.flatMap((cue) =>
    wordsOfCue(cue).map(({ from, to, start }) => ({ folded: bareWord(cue.text.slice(from, to)), start })),
  );
  const matches = matchWords(
    words.map((word) => bareWord(word.text)),
    heard.map((word) => word.folded),
  );
  const matched = new Map<number, Seconds>();
  for (const [left, right] of matches) {
    const word = heard[right];
    if (word) matched.set(left, word.start);
  }
  const begin = captions[0]?.start ?? 0;
  const end = Math.max(begin, transcriptLength(captions));
  const times = timesOf(words.length, matched, begin, end);

  const timed: TimedWord[][] = lines.map(() => []);
  for (const [index, { text, cue }] of words.entries()) {
    const time = times[index];
    if (time !== undefined) timed[cue]?.push({ text, start: time });
  }
  let start = begin;
  const open = lines.map(({ end: _, words: __, ...cue }, index) => {
    const own = timed[index] ?? [];
    start = own[0]?.start ?? start;
    return own.length > 0 ? { ...cue, start, words: own } : { ...cue, start };
  });
  const cues = deriveEnds(open);
  return { cues, matched: words.length === 0 ? 0 : matches.length / words.length };
}
