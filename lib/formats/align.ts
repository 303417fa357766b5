import type { Cue, Seconds, TimedWord } from '../transcript/cue';
import { deriveEnds } from '../transcript/ends';
import { transcriptLength } from '../transcript/length';
import { foldWord, matchWords } from '../transcript/match-words';
import { cutAtSentences } from '../transcript/short-lines';
import { wordsOfCue } from '../transcript/words';

/** A text that has been given the times of captions. */
export interface Alignment {
  /** The text's lines with starts, ends and a time for each word; long ones are cut at the ends of sentences. */
  readonly cues: readonly Cue[];
  /** Share of the text's words, 0 to 1, that were found in the captions; below 0.3 it is another talk. */
  readonly matched: number;
}

interface TextWord {
  readonly text: string;
  readonly cue: number;
}

/** A time for each word: that of its match, and between matches in equal steps. */
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
    // Captions that overlap may step back a little; a text never does.
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
 * Gives a text without times the times of captions of the same talk, word by word. `text` are cues whose
 * times do not matter; their order, speakers and words stay. Pure, and fast enough (10,000 words well under a
 * second) to run in a worker or, for one talk, anywhere.
 */
export function alignText(text: readonly Cue[], captions: readonly Cue[]): Alignment {
  const lines = text
    .flatMap((cue) => cutAtSentences(cue.text).map((part) => ({ ...cue, text: part })))
    .filter((cue) => cue.text !== '');
  const words = lines.flatMap((cue, index): TextWord[] =>
    wordsOfCue(cue).map(({ from, to }) => ({ text: cue.text.slice(from, to), cue: index })),
  );
  const heard = captions.flatMap((cue) =>
    wordsOfCue(cue).map(({ from, to, start }) => ({ folded: foldWord(cue.text.slice(from, to)), start })),
  );
  const matches = matchWords(
    words.map((word) => foldWord(word.text)),
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
